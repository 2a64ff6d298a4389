"""へりくだる語に「させていただく」を重ねた形（「拝見させていただく」「お伺いさせていただく」など）。

## なぜ
「拝見する」「お伺いする」「申し上げる」は、それだけで自分の動作をへりくだる形です。「させていただく」を重ねると、
へりくだりが二重になり、回りくどくなります。

## 直し方
「拝見しました」「お伺いします」「申し上げます」とします。

## 根拠
二重敬語とみる手引きが多くある一方、「拝見させていただく」を許しを得て見る意味で認める見方もあるため、警告にとどめます
（「敬語の指針」第2章第2は「拝見する」をそれだけで謙譲語としています）。「拝見させていただけますか」のように許しを求める文と、
「伺わせていただく」は指摘しません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.keigo.prefixes import is_mentioned
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_GIVEN = expression(r"させて(?:いただ|頂)(?P<end>く|きた(?=い|く)|き|い(?=[たて])|け(?=れば)|こう)")
_SAYS = Said(
    "へりくだる語に「させていただく」が重なっています。「させていただく」を外してください。",
    "させていただく on a word that is humble already; leave it out.",
)
_STEMS = {
    "お伺い": "お伺いし",
    "いた": "いたし",
    "致": "致し",
    "申し上げ": "申し上げ",
    "申しあげ": "申しあげ",
    "差し上げ": "差し上げ",
}


@rule(
    "K164",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=literal(
        "拝見させて", "拝読させて", "拝聴させて", "拝受させて", "拝借させて", "拝察させて", "拝命させて",
        "拝領させて", "拝承させて",
        "拝眉させて", "拝謁させて", "頂戴させて", "お伺いさせて", "申し上げさせて", "申しあげさせて",
        "差し上げさせて",
        "いたさせて", "致させて", "お目にかからせて", "存じさせて", "いただかせて", "頂かせて",
    ),
    reads="line",
    bad={
        "資料を拝見させていただきました。": "資料を拝見しました。",
        "明日お伺いさせていただきます。": "明日お伺いします。",
        "お話を拝聴させて頂き、ありがとうございます。": "お話を拝聴し、ありがとうございます。",
        "ご報告申し上げさせていただきます。": "ご報告申し上げます。",
        "ご連絡いたさせていただきます。": "ご連絡いたします。",
        "貴重なご意見を頂戴させていただきたく存じます。": "貴重なご意見を頂戴したく存じます。",
        "資料を拝読させていただいておりました。": "資料を拝読しておりました。",
    },
    good=[
        "資料を拝見しました。",
        "明日お伺いいたします。",
        "明日伺わせていただきます。",
        "原本を拝見させていただけますか。",
        "拝見させてください。",
        "申し上げます。",
        "ご注文を承らせていただきます。",
    ],
)  # fmt: skip
def humble_sasete(spot: Spot) -> Iterator[Hit]:
    """A humble word, させて, いただく; silent where leave is asked for."""
    if is_mentioned(spot):
        return
    flow, said = spot.text.flow, spot.word
    word = re.sub(r"(?:さ?せて)$", "", said)
    tail = flow[spot.end - 2 : spot.end + 6].replace("せて", "させて", 1)
    given = _GIVEN.match(tail)
    if given is None:
        return
    end = spot.end - 3 + given.end()
    if said.endswith(("からせて", "かせて")):
        yield spot.hit(_SAYS, end=end)
        return
    stem = _STEMS.get(word, word + "し")
    yield spot.hit(_SAYS, _joined(stem, given["end"]), end=end)


def _joined(stem: str, end: str) -> str:
    """The stem before what followed いただ."""
    if end == "く":
        return stem[:-1] + {"いたし": "す", "致し": "す"}.get(stem, "する") if stem.endswith("し") else stem + "る"
    if end == "け":
        return stem[:-1] + "でき" if stem.endswith("し") and stem not in ("いたし", "致し") else stem + "られ"
    return stem + ("た" if end == "きた" else "")
