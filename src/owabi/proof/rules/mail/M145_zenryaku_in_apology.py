"""お詫びの文面での「前略」。

## なぜ
「前略」は挨拶を省く、くだけた頭語です。あらたまったお詫びでは、礼を欠くと受け取られることがあります。

## 直し方
「謹啓―謹白」とするか、急ぎであることを示す「急啓」とします。メールでは頭語を使わなくてもかまいません。

## 根拠
手紙・文書の作法書。お詫びを急ぐ気持ちを示すとして認める作法書もあり、意見が分かれるため、警告にとどめます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.letters.salutation import find_salutation
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity

_APOLOGIES = ("お詫び", "おわび", "申し訳", "陳謝", "謝罪")
_SAYS = Said(
    "あらたまったお詫びに「前略」は軽いと受け取られることがあります。「謹啓」や「急啓」が無難です。",
    "前略 can seem curt in a formal apology; 謹啓 or 急啓 is safe.",
)


@rule(
    "M145",
    severity=Severity.WARNING,
    on=document("前略"),
    books=("lexicons/letter_pairs",),
    bad={
        "前略　このたびは納品が遅れ、誠に申し訳ございません。\n\n草々": None,
        "前略　弊社の不手際につきまして、深くお詫び申し上げます。\n\n草々": None,
    },
    good=["前略　日程の件、取り急ぎご連絡いたします。\n\n草々", "急啓　このたびは誠に申し訳ございません。\n\n草々"],
)
def zenryaku_in_apology(reading: Reading) -> Iterator[Hit]:
    """前略 over an apology."""
    opening = find_salutation(reading).opening
    if opening and opening.word == "前略" and any(word in reading.text.flow for word in _APOLOGIES):
        yield Hit(opening.start, opening.end, _SAYS)
