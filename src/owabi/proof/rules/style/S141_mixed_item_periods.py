"""句点のある項目とない項目の混在。

## なぜ
一つの箇条書きの中で句点がそろっていないと、書きかけに見えます。

## 直し方
どれにも付けるか、どれにも付けないかにそろえます。

## 根拠
公用文の作法（箇条書きの句点）。体言止めと文が混ざるときも、そろえ方は一つにします。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.text import Line, Text
from owabi.text.zones import Zone

_ITEM = expression(r"[・•●○◎*-]|[(]?\d{1,2}[.)]|[①-⑳]")
_SENTENCE = expression(
    "(?:ます|です|ました|でした|ません|ください|下さい|こと|する|した|した|ない|いる|ある|れる|った|いた)。?$"
)
_MARKS = "・•●○◎*-"
_LEAST = 2
_SAYS = Said("句点のある項目とない項目があります。そろえてください。", "some items end in 。 and some do not.")


@rule(
    "S141",
    severity=Severity.WARNING,
    on=document("・", "-", "1.", "(1)", "①", "*", "●", "○", "•"),
    bad={
        "・本日は休業です。\n・明日は営業します。\n・明後日は未定です": None,
        "1. 本日は休業です\n2. 明日は営業します\n3. 明後日は未定です。": None,
    },
    good=[
        "・本日は休業です。\n・明日は営業します。",
        "・会場\n・日程",
        "・会場：本社\n・日程：三日\n・ご不明な点はお問い合わせください。",
        "・本日は休業です\n・明日は営業します",
    ],
)
def mixed_item_periods(reading: Reading) -> Iterator[Hit]:
    """In a run of items that are all sentences, the last word of the rarer kind."""
    for run in _runs(reading.text):
        ends = [(line, reading.text.flow[line.end - 1] == "。") for line in run]
        closed = sum(is_closed for _, is_closed in ends)
        if len(ends) < _LEAST or not 0 < closed < len(ends):
            continue
        rarer = closed * 2 <= len(ends)
        yield from (Hit(line.end - 1, line.end, _SAYS) for line, is_closed in ends if is_closed is rarer)


def _runs(text: Text) -> Iterator[list[Line]]:
    """Items that follow one another and all say a sentence."""
    run: list[Line] = []
    for line in text.lines:
        words = text.flow[line.start : line.end]
        if line.zone is Zone.ITEM and _ITEM.match(words):
            if run and text.flow[run[0].start] in _MARKS and text.flow[line.start] != text.flow[run[0].start]:
                yield from _whole(text, run)
                run = []
            run.append(line)
            continue
        yield from _whole(text, run)
        run = []
    yield from _whole(text, run)


def _whole(text: Text, run: list[Line]) -> Iterator[list[Line]]:
    if run and all(_SENTENCE.search(text.flow, line.start, line.end) for line in run):
        yield run
