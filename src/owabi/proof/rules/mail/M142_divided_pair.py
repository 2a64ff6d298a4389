"""意見の分かれる頭語と結語の組（「謹啓」に「敬具」、「前略」に「敬具」）。

## なぜ
許す作法書もありますが、格の違う語の組み合わせを誤りとする作法書もあります。

## 直し方
「謹啓―謹白」「前略―草々」のように、格のそろった組にします。

## 根拠
手紙・文書の作法書。許容する見方と誤りとする見方の両方があるため、警告にとどめます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.letters.salutation import find_salutation
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity


@rule(
    "M142",
    severity=Severity.WARNING,
    fix=FixSafety.SUGGESTION,
    on=document("謹啓", "謹呈", "恭啓", "前略", "冠省", "略啓"),
    books=("lexicons/letter_pairs",),
    bad={
        "謹啓　平素は格別のご高配を賜り、厚く御礼申し上げます。\n\n敬具": (
            "謹啓　平素は格別のご高配を賜り、厚く御礼申し上げます。\n\n謹白"
        ),
        "前略　ご連絡いたします。\n\n敬具": "前略　ご連絡いたします。\n\n草々",
    },
    good=["謹啓　平素は格別のご高配を賜り、厚く御礼申し上げます。\n\n謹白", "前略　ご連絡いたします。\n\n草々"],
)
def divided_pair(reading: Reading) -> Iterator[Hit]:
    """A pair on which the guides are divided."""
    found = find_salutation(reading)
    if found.opening and found.closing and found.row and found.closing.word in found.row["divided"]:
        right = found.row["ok"][0]
        says = Said(
            f"「{found.opening.word}」と「{found.closing.word}」の組は、作法書によって意見が分かれます。「{right}」が無難です。",
            f"guides are divided on {found.opening.word} with {found.closing.word}; {right} is safe.",
        )
        yield Hit(found.closing.start, found.closing.end, says, right)
