"""箇条書きの並列の不一致（文の項目の中に、名詞で終わる項目が一つだけ混じる）。

## なぜ
項目の形がそろっていないと、同じ重みの事柄として読めません。

## 直し方
「〜を延長します」のように、ほかの項目と同じ形にします。

## 根拠
文化庁「公用文作成の考え方」（2022年）と、文書の作法（並列の要素は形をそろえる）。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.text import Line
from owabi.text.zones import Zone

_MARK = expression(r"(?:[・•●○◎*-]|[(]?\d{1,2}[.)]|[①-⑳]) *")
_VERB = expression("(?:ます|ました|ません|する|した|しない|です|ている|てください|[くすつむるうぶ])。?$")
_NOUN = expression("(?:の|を|に|な)?[一-鿿ァ-ヶー]{2,8}$")
_FIGURE = expression(r"\d+|[①-⑳]")
_LEAST = 3
_LONGEST = 40
_SAYS = Said("ほかの項目は文ですが、ここだけ名詞で終わっています。", "the other items are clauses; this one is a noun.")


@rule(
    "S160",
    severity=Severity.WARNING,
    on=document("・", "-", "1.", "(1)", "①", "*", "●", "○", "•"),
    bad={
        "次の点を改めます。\n・送料を無料とします\n・返品期限の延長\n・電話の受付を廃止します": None,
        "1. 手順書を見直す\n2. 担当者への再教育の実施\n3. 点検の回数を増やす": None,
    },
    good=[
        "・送料を無料とします\n・返品期限を延長します\n・電話の受付を廃止します",
        "・会場\n・日程\n・費用",
        "・会場：本社\n・受け付けます\n・日程を決めます",
        "・手順書を見直す\n・再教育",
        "・手順書の見直し\n・点検の強化\n・再教育を実施する",
    ],
)
def uneven_items(reading: Reading) -> Iterator[Hit]:
    """The only item on a noun in a run of three or more short ones that end in verbs."""
    flow = reading.text.flow
    for run in _runs(reading):
        nouns = [line for line in run if not _VERB.search(flow, line.start, line.end)]
        if len(run) < _LEAST or len(nouns) != 1:
            continue
        line = nouns[0]
        mark = _MARK.match(flow, line.start, line.end)
        start = mark.end() if mark else line.start
        if _NOUN.search(flow, start, line.end) and ":" not in flow[start : line.end]:
            yield Hit(start, line.end, _SAYS)


def _runs(reading: Reading) -> Iterator[list[Line]]:
    """Short items that follow one another."""
    run: list[Line] = []
    last = ""
    for line in reading.text.lines:
        mark = _MARK.match(reading.text.flow, line.start, line.end) if line.zone is Zone.ITEM else None
        kind = _FIGURE.sub("1", mark[0].strip()) if mark else ""
        if run and kind != last:
            yield run
            run = []
        last = kind
        if mark and line.end - line.start <= _LONGEST:
            run.append(line)
        elif run:
            yield run
            run = []
    if run:
        yield run
