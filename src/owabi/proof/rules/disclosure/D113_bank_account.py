"""個人の銀行口座の番号。

## なぜ
口座番号と名義が分かると、なりすましや詐欺に使われます。

## 直し方
番号を取るか、下4桁を伏せます（＊＊＊4567）。

## 根拠
個人情報の保護に関する法律についての公表された事故。自社の振込先は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.incidents.gravity import is_grave
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_REACH = 40
_NUMBER = expression(r"\d[\d-]{5,14}$")
_PERSON = expression(
    r"(?:[一-龠々]|[ァ-ヴー])(?: ?[一-龠々ぁ-んァ-ヴー]{1,5})?様(?:の|名義)|お客様の(?:ご|お)?(?:登録の?)?口座|"
    r"ご?名義(?:人|は|:)? ?[ァ-ヴ一-龠]|返金(?:先|口座)|ご?登録(?:の|された|いただいた)?口座|従業員の口座"
)
_LEAKED = expression(r"含まれ|漏え|漏洩|流出|閲覧|口座|情報|記載")
_OWN = expression(
    r"(?:お)?振り?込み?先(?:は|:|の口座は|口座:?)|弊社(?:の|指定)|当社(?:の|指定)|下記の?口座へ|カブシキ|\(カ|カ\)|\(株\)|株式会社"
)
_SAYS = Said(
    "個人の口座番号のようです。取るか、伏せてください。",
    "this looks like a person's account number; remove or mask it.",
)


@rule(
    "D113",
    severity=Severity.WARNING,
    on=pattern(
        r"(?:普通|当座|総合|貯蓄|口座番号|口座|記号番号|記号|番号)(?:預金|口座)?(?:番号)?(?:は|:|\(|"
        r"「)? ?\d{6,8}(?![\d-])|(?<!\d)1\d{4}-\d{7,8}(?!\d)"
    ),
    everywhere=True,
    bad={
        "佐藤様の口座（普通 7654321）に返金いたします。": None,
        "ご登録の口座（口座番号：1234567、名義 サトウミサキ）の情報です。": None,
    },
    good=[
        "お振込先：みなと銀行 本店 普通 1234567 カ）ミナトショテン",
        "佐藤様の口座に返金いたします。",
        "口座番号の下4桁（4567）をお知らせください。",
        "受付番号 1234567",
    ],
)
def bank_account(spot: Spot) -> Iterator[Hit]:
    """An account number near a person."""
    text = spot.text
    first = max(spot.line.start, spot.start - _REACH)
    around = text.flow[first : min(spot.line.end, spot.end + _REACH)]
    if _OWN.search(around) or spot.zone == Zone.SIGNATURE:
        return
    if _PERSON.search(around) or (_LEAKED.search(around) and is_grave(spot.reading)):
        number = _NUMBER.search(spot.word)
        if number:
            yield spot.hit(_SAYS, start=spot.start + number.start(), end=spot.start + number.end())
