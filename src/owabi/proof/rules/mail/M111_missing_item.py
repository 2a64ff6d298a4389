"""送り先と種類に応じて書くべきことの不足。

## なぜ
第一報のお詫びに、何が起きたか、どの情報か、何をしてほしいか、どこに尋ねればよいかがなければ、読み手は動けません。

## 直し方
足りない項目を書きます。まだ分からないことは、調査中であることと、次にいつ知らせるかを書きます。

## 根拠
送り先ごとの項目は `books/audiences` にあります（文面の条件として渡されたときだけ確かめます）。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.context import GAP, Context, Required
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity
from owabi.text.folding import fold

_REACH = 40


@rule(
    "M111",
    severity=Severity.WARNING,
    on=document(),
    given=Context(
        required=(
            Required("apology", Said("お詫びの言葉", "an apology"), ("お詫び", "申し訳")),
            Required("unknown", Said("調査の状況", "what is looked into"), ("原因…調査",), Severity.ERROR),
        )
    ),
    bad={
        "このたびの件を深くお詫び申し上げます。": None,
        "原因は調査しております。": None,
    },
    good=[
        "深くお詫び申し上げます。原因は現在調査しております。",
        "誠に申し訳ございません。\n原因につきましては、外部の専門機関とともに調査を進めております。",
    ],
)
def missing_item(reading: Reading) -> Iterator[Hit]:
    """Each required item that no line says in any of its ways."""
    end = len(reading.text.flow.rstrip())
    for item in reading.context.required:
        if not any(_says(reading.text.flow, pattern) for pattern in item.patterns):
            yield Hit(end, end, _message(item), severity=item.severity)


def _message(item: Required) -> Said:
    return Said(f"「{item.label.ja}」がありません。書き足してください。", f"{item.label.en} is missing; add it.")


def _says(flow: str, pattern: str) -> bool:
    """Whether the parts of a pattern stand in this order on one line, each within reach of the one before."""
    first, *rest = fold(pattern)[0].split(GAP)
    start = flow.find(first)
    while start >= 0:
        if _follows(flow, start + len(first), rest):
            return True
        start = flow.find(first, start + 1)
    return False


def _follows(flow: str, end: int, rest: list[str]) -> bool:
    for part in rest:
        far = end + _REACH + len(part)
        line_end = flow.find("\n", end, far)
        place = flow.find(part, end, far if line_end < 0 else line_end)
        if place < 0:
            return False
        end = place + len(part)
    return True
