"""へりくだる語を相手に使わせる形（「受付で伺ってください」など）。

## なぜ
「伺う」「拝見する」「参る」は、自分の側をへりくだる語です。相手に頼む文で使うと、相手をへりくだらせてしまいます。

## 直し方
「お尋ねください」「ご覧ください」「お越しください」のように、相手を立てる語にします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第3章第2（「受付で伺ってください」の問い）。「お申し出ください」「お申し込みください」
「お申し付けください」は定着した形として認められており、指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said(
    "へりくだる語で相手に頼んでいます。相手を立てる語にしてください。",
    "a humble word asks the reader to act; use a word that honours the reader.",
)


@rule(
    "K111",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=lexicon("lexicons/humble_requests"),
    bad={
        "詳しくは受付で伺ってください。": "詳しくは受付でお尋ねください。",
        "添付の資料を拝見してください。": "添付の資料をご覧ください。",
        "午後3時に弊社へ参ってください。": "午後3時に弊社へお越しください。",
    },
    good=[
        "詳しくは受付でお尋ねください。",
        "窓口までお申し出ください。",
        "何なりとお申し付けください。",
        "資料を拝見し、ご連絡いたします。",
        "後ほど伺ってもよろしいでしょうか。",
        "お母様によろしく申し上げてください。",
    ],
)
def humble_for_reader(spot: Spot) -> Iterator[Hit]:
    """A humble verb, て, ください."""
    yield spot.hit(_SAYS, str(spot.entry["instead"]))
