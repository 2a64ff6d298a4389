"""「以上」のない「記」。

## なぜ
「記」で始めた箇条書きは「以上」で結びます。ないと、続きがあるのか、書き忘れたのかが分かりません。

## 直し方
箇条書きの後に「以上」と書きます。または「記」を取り、「以下のとおり」として箇条書きにします。

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

_SAYS = Said("「記」に対する「以上」がありません。", "記 is not closed by 以上.")


@rule(
    "M131",
    severity=Severity.ERROR,
    on=document("記"),
    bad={
        "下記のとおりお知らせいたします。\n\n記\n\n日時：11月25日\n場所：本社": None,
        "ご案内申し上げます。\n\n　　記\n\n1. 日程\n2. 会場\n": None,
    },
    good=[
        "下記のとおりお知らせいたします。\n\n記\n\n日時：11月25日\n場所：本社\n\n以上",
        "下記のとおりお知らせいたします。\n\n　記\n\n日時：11月25日\n\n　　　　以　上\n",
        "以下のとおりお知らせいたします。\n・日時：11月25日",
    ],
)
def record_without_end(reading: Reading) -> Iterator[Hit]:
    """A line 記 with no line 以上 below it."""
    records = list(reading.text.lines_in(Zone.RECORD))
    ends = list(reading.text.lines_in(Zone.RECORD_END))
    for line in records[-1:]:
        if not any(end.start > line.start for end in ends):
            yield Hit(line.start, line.end, _SAYS)
