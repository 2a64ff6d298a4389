"""段落の終わりの句点の抜け。

## なぜ
文の終わりが分からず、書きかけに見えます。

## 直し方
「。」を付けます。

## 根拠
公用文の作法（句点）。宛名、署名、見出し、箇条書き、記、記号で終わる行は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity
from owabi.text.zones import Zone

_USED = 1
_POLITE = expression("(?:ます|です|ました|でした|ません|ください|下さい|でしょうか|ませんか|ますか)$")
_SAYS = Said("文の終わりに「。」がありません。", "the sentence has no 。 at its end.")


@rule(
    "S142",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=document("ます", "です", "ました", "でした", "ません", "ください"),
    bad={
        "休業です。\n明日伺います\n\nご確認ください。": "休業です。\n明日伺います。\n\nご確認ください。",
        "休業です。明日伺います": "休業です。明日伺います。",
    },
    good=[
        "お世話になっております。\n資料をお送りいたします。",
        "よろしくお願いいたします",
        "件名：資料をお送りします\n\n資料をお送りします。",
        "・資料を送ります\n\n以上です。",
        "資料を送りますので\nご確認ください。",
    ],
)
def missing_period(reading: Reading) -> Iterator[Hit]:
    """A line of running text that ends politely without a mark, in a text that uses 。."""
    text = reading.text
    flow = text.flow
    if flow.count("。") < _USED:
        return
    for number, line in enumerate(text.lines):
        if not line.zone.is_prose or not _POLITE.search(flow, line.start, line.end):
            continue
        after = text.lines[number + 1].zone if number + 1 < len(text.lines) else Zone.BLANK
        has_period = "。" in flow[line.start : line.end]
        if after is Zone.BLANK or (has_period and after.is_prose):
            yield Hit(line.end - 2, line.end, _SAYS, f"{flow[line.end - 2 : line.end]}。")
