"""社外の人に対して、身内への動作をへりくだる形（「弊社の社長に申し上げます」「上司に伺います」など）。

## なぜ
「申し上げる」「伺う」「差し上げる」は、動作の向かう先の人を立てる語です。身内に向けて使うと、社外の人の前で身内を立てることになります。

## 直し方
「申し伝えます」「確認いたします」「渡します」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（謙譲語Ⅰの「向かう先」）、第3章第1（自分側の人物を立てないこと）。
「担当者に申し伝えます」「担当者にご連絡ください」は正しい形なので指摘しません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.letter.audience import Audience
from owabi.proof.context import Context
from owabi.proof.keigo.parties import OWN_COMPANY, Side, may_name_us, side_of
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_SAYS = Said(
    "動作の向かう先が身内なのに、その人を立てる語を使っています。「申し伝える」「確認する」などにしてください。",
    "a humble verb honours our own people here; use 申し伝える, 確認する or a plain verb.",
)
_NEAR = expression(r"(?P<who>[^、。「」に]{1,24})(?P<mark>に(?:は|も)?|へ|から|より)(?P<between>[^、。「」に]{0,12})$")
_LEAVE = expression(
    rf"(?:上司|上長|上の者|社内|{OWN_COMPANY}(?:の[^、。「」はがを]{{1,8}})?)(?:の|から|より|に)(?:ご|お)?$"
)
_SAFE_NEXT = expression(r"(?:て)?(?:くだ|下さ|いただ|頂|願|になる|になり)")


@rule(
    "K203",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=literal(
        "申し上げ", "差し上げ", "お伝え", "お渡し", "伺い", "伺っ", "お目にかか", "拝見", "拝借", "お聞き",
        "お会い", "お尋ね", "いただきました", "頂きました", "頂戴", "ご報告", "ご相談",
        "許可をいただ", "承認をいただ", "了承をいただ",
        "了解をいただ", "決裁をいただ", "指示をいただ", "お見せ",
    ),
    given=Context(own_people=("山本",)),
    bad={
        "いただいたご意見は、弊社の社長に申し上げます。": "いただいたご意見は、弊社の社長に申し伝えます。",
        "山本部長に申し上げておきます。": "山本部長に申し伝えておきます。",
        "弊社の担当者にお伝えいたします。": "弊社の担当者に申し伝えます。",
        "上司に伺ってからお返事いたします。": None,
    },
    good=[
        "担当者に申し伝えます。",
        "担当者にご報告ください。",
        "弊社の担当者に申し上げてください。",
        "お客様に申し上げます。",
        "担当者に代わりお詫び申し上げます。",
        "担当者からお伝えいたします。",
        "弊社の社長がお客様に申し上げます。",
        "弊社の担当者にお伝えになりました内容",
        "弊社に伺いたいことがございましたら",
    ],
)  # fmt: skip
def humble_to_own_side(spot: Spot) -> Iterator[Hit]:
    """Our own person, に, a verb that honours whom it is done to."""
    if spot.context.audience is Audience.EMPLOYEE:
        return
    before = spot.text.flow[max(spot.sentence.start, spot.start - 40) : spot.start]
    if "をいただ" in spot.word:
        if _LEAVE.search(before) and not spot.after(4).startswith(("いてくだ", "けます", "けれ")):
            yield spot.hit(_SAYS, start=spot.end - 3)
        return
    if not may_name_us(before, spot.context):
        return
    match = _NEAR.search(before)
    if match is None or _SAFE_NEXT.match(spot.after(6)):
        return
    received = spot.word in ("いただきました", "頂きました", "頂戴", "拝借")
    heard = spot.word in ("伺い", "伺っ", "お聞き")
    if (not heard and (match["mark"] in ("から", "より")) != received) or (
        received and match["between"].endswith("て")
    ):
        return
    if match["between"] != "お" and re.search(r"お|ご|代わ|対|関|つい|よ[りる]", match["between"]):
        return
    who = re.split(r"[はがをも]", match["who"])[-1]
    if not _is_our_person(who, spot.context):
        return
    yield from _objection(spot)


def _is_our_person(who: str, context: Context) -> bool:
    """A person of ours; the company as a whole is told and asked without honour anyway."""
    return side_of(who, context) is Side.OWN and not re.fullmatch("弊社|当社|小社|私|私ども|わたくし", who)


_ITASU = expression(r"(?:いたし|致し|し|申し上げ|でき)")


def _objection(spot: Spot) -> Iterator[Hit]:
    if spot.word == "申し上げ":
        yield spot.hit(_SAYS, "申し伝え")
    elif spot.word == "お伝え":
        match = _ITASU.match(spot.text.flow, spot.end)
        if match:
            yield spot.hit(_SAYS, "申し伝え", end=match.end())
    elif spot.word[0] in "おご" and spot.word != "お目にかか":
        match = _ITASU.match(spot.text.flow, spot.end)
        if match:
            yield spot.hit(_SAYS, end=match.end())
    else:
        yield spot.hit(_SAYS)
