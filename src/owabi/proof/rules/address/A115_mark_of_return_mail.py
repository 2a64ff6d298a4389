"""宛名に残った「行」「宛」（「株式会社みどり 営業部 行」など）。

## なぜ
「行」「宛」は、返信用の封筒などで、差出人が自分の名に付けてへりくだる字です。宛名にそのまま残すと、呼び捨てと同じになります。

## 直し方
組織には「御中」、人には「様」とします。

## 根拠
手紙の作法書に共通する規則。「みどり銀行」の「行」や「宛先」は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.addressees import address_lines
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_MARK = expression(
    r"(?:(?<=[係部課室局])|(?<=担当)|(?<=会社)|(?<= ))(?:行|宛|あて|宛て)$|(?<=[ぁ-ん一-龠ァ-ヴー])(?:宛|宛て)$"
)
_PERSON = expression(r"担当者?$|[一-龠]{2,4}$")
_UNIT = expression(r"(?:[部課係室局店]|会社|事務局|センター|窓口|協会|組合|大学|病院|銀行)$")
_SAYS = Said(
    "宛名に「行」「宛」が残っています。組織には「御中」、人には「様」としてください。",
    "行 or 宛 is left in the address; write 御中 or 様.",
)


@rule(
    "A115",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=document("行", "宛", "あて"),
    bad={
        "株式会社北野物流 サポート係 行\n\nお世話になっております。": (
            "株式会社北野物流 サポート係 御中\n\nお世話になっております。"
        ),
        "株式会社北野物流 営業部宛\n\nお世話になっております。": (
            "株式会社北野物流 営業部御中\n\nお世話になっております。"
        ),
        "山田太郎 宛\n\nお世話になっております。": "山田太郎 様\n\nお世話になっております。",
    },
    good=[
        "みどり銀行 御中\n\nお世話になっております。",
        "宛先が変わりました。",
        "株式会社みどり銀行\n山田様\n\nお世話になっております。",
    ],
)
def mark_of_return_mail(reading: Reading) -> Iterator[Hit]:
    """行 or 宛 at the end of an address line."""
    for line in reading.once(address_lines):
        match = _MARK.search(line.words)
        if match:
            before = line.words[: match.start()].rstrip()
            if before.endswith(("様", "御中", "殿")):
                yield Hit(line.start + match.start(), line.end, _SAYS, "")
                continue
            put = "様" if not _UNIT.search(before) and _PERSON.search(before) else "御中"
            yield Hit(line.start + match.start(), line.end, _SAYS, put)
