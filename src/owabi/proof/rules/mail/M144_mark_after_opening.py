"""頭語の直後の句読点（「拝啓、」など）。

## なぜ
頭語の後は、句読点を打たずに一字空けるのが手紙の書き方です。

## 直し方
句読点を取り、一字空けるか、改行します。

## 根拠
手紙・文書の作法書に共通する注意点。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.letters.salutation import find_salutation
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said("頭語の後には句読点を打たず、一字空けます。", "a space, not a mark, follows the opening word.")


@rule(
    "M144",
    severity=Severity.WARNING,
    fix=FixSafety.SAFE,
    on=document("拝", "謹", "前略", "急", "冠省"),
    books=("lexicons/letter_pairs",),
    bad={
        "拝啓、平素は格別のご高配を賜り、厚く御礼申し上げます。": (
            "拝啓　平素は格別のご高配を賜り、厚く御礼申し上げます。"
        ),
        "前略。取り急ぎご連絡いたします。": "前略　取り急ぎご連絡いたします。",
    },
    good=[
        "拝啓　平素は格別のご高配を賜り、厚く御礼申し上げます。",
        "拝啓\n平素は格別のご高配を賜り、厚く御礼申し上げます。",
    ],
)
def mark_after_opening(reading: Reading) -> Iterator[Hit]:
    """、 or 。 after the 頭語."""
    opening = find_salutation(reading).opening
    if opening and reading.text.flow[opening.end : opening.end + 1] in ("、", "。", ","):
        yield Hit(opening.end, opening.end + 1, _SAYS, "\N{IDEOGRAPHIC SPACE}")
