"""段落の中で閉じていない括弧（技術文書の助言）。

## なぜ
括弧の幅や種類が違うと、対に見えません。

## 直し方
同じ種類、同じ幅の括弧で閉じます。

## 根拠
公用文の作法。
textlint の既定と同じ数え方をします。技術文書の助言として、または名指しで選ばれたときだけ働きます。
メールの括弧は T106 と W109 が見ます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import characters
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_PAIRS = dict(zip('「『（【［｛〚«‹"([{', '」』）】］｝〛»›")]}', strict=True))
_DEEP = 40
_MARK = expression(r"[「『（【［｛〚«‹\"(\[{」』）】］｝〛»›)\]}]")
_PARAGRAPH = expression(r"[^\n]+(?:\n[^\n]+)*")
_SAYS = Said("この括弧を閉じる、同じ種類と幅の括弧がありません。", "nothing of the same kind and width closes this.")


@rule(
    "T153",
    severity=Severity.ADVICE,
    on=characters('「『（【［｛〚«‹"(\\[{'),
    counterparts=("textlint:no-unmatched-pair",),
    presets=("technical",),
    bad={
        "閉包(関数閉包）です。": None,
        "「会場は本社です。": None,
    },
    good=[
        "（会場）は本社です。",
        "1) 会場\n2) 日程",
        'John said "Hello".',
        '{"{ABC}"}',
    ],
)
def unmatched_pair(reading: Reading) -> Iterator[Hit]:
    """An opening mark that the same paragraph does not close in kind and width."""
    source = reading.text.source
    for match in _PARAGRAPH.finditer(source):
        if match[0].lstrip().startswith(">"):
            continue
        waiting: list[tuple[str, int]] = []
        for mark in _MARK.finditer(source, match.start(), match.end()):
            char = mark[0]
            if char == '"' and any(one == '"' for one, _ in waiting[-_DEEP:]):
                del waiting[next(n for n in range(len(waiting) - 1, -1, -1) if waiting[n][0] == '"') :]
            elif char in _PAIRS:
                waiting.append((char, mark.start()))
            elif (found := _opener(waiting, char)) >= 0:
                del waiting[found]
        for _, place in waiting:
            yield Hit(place, place + 1, _SAYS, in_source=True)


def _opener(waiting: list[tuple[str, int]], closer: str) -> int:
    """The number of the last opening mark that `closer` closes; -1 where none waits."""
    return next(
        (n for n in range(len(waiting) - 1, max(-1, len(waiting) - 1 - _DEEP), -1) if _PAIRS[waiting[n][0]] == closer),
        -1,
    )
