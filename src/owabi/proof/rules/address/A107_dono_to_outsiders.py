"""社外の人への「殿」。

## なぜ
「殿」は、公的な文書や、目上の者から目下の者への文書で使われてきた敬称です。社外の人への手紙やメールでは見下した印象を与えることがあります。

## 直し方
「様」とします。

## 根拠
国語審議会「これからの敬語」（1952年）は、公用文でも「殿」を「様」に統一することを望んでいます。表彰状や辞令では今も使われるため、
警告にとどめます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity
from owabi.text.zones import Zone

_SAYS = Said("社外の方への宛名は「様」が無難です。", "様 is safer than 殿 for readers outside.")


@rule(
    "A107",
    severity=Severity.WARNING,
    fix=FixSafety.SAFE,
    on=document("殿"),
    bad={
        "営業部長 山田太郎殿\n\nお世話になっております。": "営業部長 山田太郎様\n\nお世話になっております。",
        "佐藤 美咲 殿\n\n平素よりご利用いただき、ありがとうございます。": (
            "佐藤 美咲 様\n\n平素よりご利用いただき、ありがとうございます。"
        ),
    },
    good=[
        "山田太郎様\n\nいつもお世話になっております。",
        "拝殿の修復についてお知らせいたします。",
        "貴殿におかれましては",
    ],
)
def dono_to_outsiders(reading: Reading) -> Iterator[Hit]:
    """殿 at the end of an address line."""
    text = reading.text
    for line in text.lines_in(Zone.ADDRESS):
        if text.words(line).endswith("殿"):
            yield Hit(line.end - 1, line.end, _SAYS, "様")
