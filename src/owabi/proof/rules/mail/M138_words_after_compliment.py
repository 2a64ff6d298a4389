"""結語の後の末文。

## なぜ
結語は本文の終わりを示します。その後に「今後ともよろしくお願いいたします」と続けると、手紙の形になりません。

## 直し方
文を結語の前に移します。書き添えることは「なお」「追伸」として置きます。

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
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_PROSE = frozenset({Zone.BODY, Zone.CLOSING, Zone.GREETING})
_POLITE = expression(r"(?:ます|ません|ください|下さい|です|でした|ました)。?$")
_ASIDE = expression(r"[※*(]|なお|追伸|追って|P\.?S|二伸|尚|追記|(?:本|この)(?:メール|状)")
_SAYS = Said(
    "結語の後には本文を続けません。結語の前に移してください。", "no text follows the closing word; move it before."
)


@rule(
    "M138",
    severity=Severity.WARNING,
    on=document("敬", "具", "謹", "々", "かしこ", "不", "頓首"),
    books=("lexicons/letter_pairs",),
    bad={
        "拝啓　平素は格別のご高配を賜り、厚く御礼申し上げます。\n敬具\n\n今後ともよろしくお願い申し上げます。": None,
        "前略　資料をお送りいたします。\n草々\nご確認ください。": None,
    },
    good=[
        "拝啓　平素は格別のご高配を賜り、厚く御礼申し上げます。\n敬具\n\nなお、駐車場のご用意はございません。",
        "拝啓　平素は格別のご高配を賜り、厚く御礼申し上げます。\n敬具\n\n株式会社みなと書店",
        "拝啓　平素は格別のご高配を賜り、厚く御礼申し上げます。\n敬具\n\n記\n\n日時：11月25日\n\n以上",
    ],
)
def words_after_compliment(reading: Reading) -> Iterator[Hit]:
    """Prose right below the only 結語."""
    text = reading.text
    found = find_salutation(reading)
    if found.closing is None or len(found.closings) > 1:
        return
    for line in text.lines[text.line_number_at(found.closing.start) + 1 :]:
        words = text.words(line)
        if line.zone is Zone.BLANK:
            continue
        if line.zone not in _PROSE or not _POLITE.search(words) or _ASIDE.match(words):
            return
        yield Hit(line.start, line.end, _SAYS)
