"""「させていただく」の多用。

## なぜ
「させていただく」は、相手の許しを得て、恩恵を受けるときの形です。続けて使うと、かえって慇懃に響き、文が長くなります。

## 直し方
「いたします」「申し上げます」に替えられるところは替えます。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第3章第2（「させていただく」の問い）。休業や録音のように許しを求める場面では適切なので、
一通に三つ目からを指摘します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity
from owabi.text.zones import Zone

_FORMS = ("せていただ", "せて頂")
_BEFORE = frozenset("さらわかたまなばが")
_OTHER_VERBS = frozenset({"知ら", "合わ", "済ま", "待た", "聞か"})
"""知らせていただく and 合わせていただく are what the reader does."""


@rule(
    "K141",
    severity=Severity.WARNING,
    limit=2,
    fix=FixSafety.SUGGESTION,
    on=document("せていただ", "せて頂"),
    bad={
        "資料を送付させていただきます。日程を調整させていただきます。後日、報告させていただきます。": None,
        "確認させて頂きます。連絡させて頂きます。説明させて頂きます。訪問させて頂きます。": None,
    },
    good=[
        "誠に勝手ながら、当日は休業させていただきます。",
        "通話は録音させていただきます。担当より連絡させていただきます。",
        "資料を送付いたします。",
        "知らせていただき、合わせていただき、見せていただき、ありがとうございました。",
    ],
)
def sasete_itadaku_density(reading: Reading) -> Iterator[Hit]:
    """From the third on."""
    most = reading.limit("K141")
    flow = reading.text.flow
    places = sorted(place - 1 for form in _FORMS for place in _places(flow, form) if _is_ours(flow, place))
    written = [place for place in places if reading.text.line_at(place).zone is not Zone.QUOTE]
    for number, place in enumerate(written, 1):
        if number > most:
            says = Said(
                f"「させていただく」が{number}回目です。「いたします」に替えられないか、見直してください。",
                f"this is the {number}th させていただく; see whether いたします will do.",
            )
            yield Hit(place, place + len("させて"), says)


def _is_ours(flow: str, place: int) -> bool:
    """Whether せて goes with a causative: 送らせて, not 知らせて."""
    return flow[place - 1 : place] in _BEFORE and flow[max(place - 2, 0) : place] not in _OTHER_VERBS


def _places(flow: str, form: str) -> Iterator[int]:
    place = flow.find(form)
    while place >= 0:
        yield place
        place = flow.find(form, place + 1)
