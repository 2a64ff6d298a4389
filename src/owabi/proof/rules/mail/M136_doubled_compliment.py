"""二つの結語。

## なぜ
結語は一通に一つです。二つあると、写し合わせた跡だと受け取られます。

## 直し方
頭語と組になる一つを残します。

## 根拠
手紙・文書の作法書に共通する規則。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.letters.salutation import find_salutation
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity

_TWO_LETTERS = 2
_SAYS = Said("結語が二つあります。一つにしてください。", "two closing words stand in one letter; keep one.")


@rule(
    "M136",
    severity=Severity.ERROR,
    on=document("敬", "具", "謹", "々", "かしこ", "不", "頓首"),
    books=("lexicons/letter_pairs",),
    bad={
        "拝啓　平素は格別のご高配を賜り、厚く御礼申し上げます。\n敬具\n\n敬白": None,
        "謹啓　このたびは誠に申し訳ございません。\nまずは書中をもってお詫び申し上げます。　謹白\n\n敬具": None,
    },
    good=[
        "拝啓　平素は格別のご高配を賜り、厚く御礼申し上げます。\n敬具",
        "拝啓　一通目です。\n敬具\n\n拝啓　二通目です。\n敬具",
    ],
)
def doubled_compliment(reading: Reading) -> Iterator[Hit]:
    """A second 結語 in a text with one 頭語."""
    found = find_salutation(reading)
    for place in found.closings[1:]:
        if len(found.openings) < _TWO_LETTERS:
            yield Hit(place.start, place.end, _SAYS)
