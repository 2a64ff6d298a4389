"""頭語と結語の不一致（「拝啓」に「草々」、「拝啓」だけで結語がないなど）。

## なぜ
頭語と結語は対になる挨拶です。片方だけだったり、組み合わせが違ったりすると、作法を知らない文面だと受け取られます。

## 直し方
組み合わせを直します（拝啓―敬具、謹啓―謹白、前略―草々、急啓―草々、拝復―敬具）。メールでは両方を省いてもかまいません。

## 根拠
手紙・文書の作法書に共通する組み合わせ（`books/lexicons/letter_pairs.toml`）。意見の分かれる組は M142 が警告します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.context import Context
from owabi.proof.letters.salutation import find_salutation
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_GREETING = expression(r"平素|時下|の候|お慶び|ご清栄|ご清祥|お世話になって")
_CLOSE = expression(r"(?:お願い|ご挨拶|お礼|御礼|お詫び|ご案内|ご報告)(?:を)?(?:申し上げ|いたし|致し)ます。$")


@rule(
    "M141",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=document("啓", "呈", "略", "省", "復", "急白", "敬", "具", "謹", "々", "かしこ", "不"),
    books=("lexicons/letter_pairs",),
    given=Context(whole=True),
    bad={
        "拝啓　平素は格別のご高配を賜り、厚く御礼申し上げます。\n\n草々": (
            "拝啓　平素は格別のご高配を賜り、厚く御礼申し上げます。\n\n敬具"
        ),
        "前略　取り急ぎご連絡いたします。\n\n謹白": "前略　取り急ぎご連絡いたします。\n\n草々",
        "拝啓　平素は格別のご高配を賜り、厚く御礼申し上げます。\n\nよろしくお願い申し上げます。": None,
        "平素は格別のご高配を賜り、厚く御礼申し上げます。\n\nよろしくお願い申し上げます。敬具": None,
    },
    good=[
        "拝啓　平素は格別のご高配を賜り、厚く御礼申し上げます。\n\n敬具",
        "謹啓　平素は格別のご高配を賜り、厚く御礼申し上げます。\n\nよろしくお願い申し上げます。　謹白",
        "拝啓　お手紙をありがとうございました。\n\nかしこ",
        "平素は格別のご高配を賜り、厚く御礼申し上げます。\n\nよろしくお願い申し上げます。",
        "前略　取り急ぎご連絡いたします。\n\n草々",
    ],
)
def unpaired_salutation(reading: Reading) -> Iterator[Hit]:
    """A pair that no guide allows; one without the other in a whole mail."""
    found = find_salutation(reading)
    if found.opening and found.closing and found.row:
        allowed = (*found.row["ok"], *found.row["divided"], *found.row["women"])
        if found.closing.word not in allowed:
            right = found.row["ok"][0]
            says = Said(
                f"「{found.opening.word}」に対する結語は「{right}」です（「{found.closing.word}」は組になりません）。",
                f"{found.opening.word} is closed by {right}, not by {found.closing.word}.",
            )
            yield Hit(found.closing.start, found.closing.end, says, right)
    elif found.opening and found.row and _ends(reading, found.opening.end):
        says = Said(
            f"「{found.opening.word}」に対する結語（「{found.row['ok'][0]}」）がありません。",
            f"{found.opening.word} is not closed ({found.row['ok'][0]}).",
        )
        yield Hit(found.opening.start, found.opening.end, says)
    elif found.closing and not found.opening and _begins(reading):
        says = Said(
            f"「{found.closing.word}」に対する頭語がありません。両方を書くか、両方を省いてください。",
            f"{found.closing.word} closes what no 頭語 opened; write both or neither.",
        )
        yield Hit(found.closing.start, found.closing.end, says)


def _begins(reading: Reading) -> bool:
    """Whether the text has a letter's beginning, so that a 頭語 would be seen."""
    first = next((line for line in reading.text.lines if line.zone.is_prose), None)
    return reading.is_whole or (first is not None and bool(_GREETING.search(reading.text.words(first))))


def _ends(reading: Reading, after: int) -> bool:
    """Whether the text goes on to a letter's close, so that a 結語 would be seen."""
    lines = [line for line in reading.text.lines if line.zone.is_prose and line.start > after]
    return reading.is_whole or (bool(lines) and bool(_CLOSE.search(reading.text.words(lines[-1]))))
