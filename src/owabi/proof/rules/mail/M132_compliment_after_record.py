"""「記」より後に置かれた結語（「敬具」など）。

## なぜ
結語は本文の終わりを示します。「記」は本文の添え書きなので、その後に結語は置きません。

## 直し方
結語を「記」の前に移します。「以上」の後には署名だけを置きます。

## 根拠
文書の作法書に共通する規則（記書き）。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_SAYS = Said("結語は「記」の前に置きます。", "the closing word stands before 記.")


@rule(
    "M132",
    severity=Severity.ERROR,
    on=document("記"),
    bad={
        "拝啓　時下ますますご清栄のこととお慶び申し上げます。\n\n記\n\n日時：11月25日\n\n以上\n\n敬具": None,
        "謹啓　平素は格別のご高配を賜り、厚く御礼申し上げます。\n\n記\n・会場：本社\n以上\n謹白": None,
    },
    good=[
        "拝啓　時下ますますご清栄のこととお慶び申し上げます。\n敬具\n\n記\n\n日時：11月25日\n\n以上",
        "下記のとおりお知らせいたします。\n\n記\n\n日時：11月25日\n\n以上",
    ],
)
def compliment_after_record(reading: Reading) -> Iterator[Hit]:
    """A closing word on a line below 記."""
    records = list(reading.text.lines_in(Zone.RECORD))
    for line in reading.text.lines_in(Zone.COMPLIMENT):
        if records and line.start > records[0].start:
            yield Hit(line.start, line.end, _SAYS)
