"""同じ文末が三つ以上続く。

## なぜ
「〜いたしました。〜いたしました。」と続くと、単調で、報告を並べただけに見えます。

## 直し方
文をつなぐか、文末を変えます。

## 根拠
文章の作法。好みの問題なので、求められたときだけ助言します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.letters.paragraphs import paragraphs
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.proof.wording.endings import ending_of
from owabi.said import Said
from owabi.text.finding import Severity

_MANY = 3
_SAYS = Said("同じ文末が三つ続いています。", "three sentences in a row end alike.")


@rule(
    "S130",
    severity=Severity.ADVICE,
    on=document("ました。", "ます。", "です。"),
    bad={
        "停止いたしました。調査いたしました。復旧いたしました。": None,
        "原因は設定です。対象は会員です。期間は三日です。": None,
    },
    good=[
        "停止いたしました。調査しています。復旧は明日です。",
        "停止いたしました。復旧いたしました。",
    ],
)
def same_ending(reading: Reading) -> Iterator[Hit]:
    """The third and later sentences of a paragraph that end as the two before."""
    for paragraph in reading.once(paragraphs):
        run, last = 0, ""
        for sentence in paragraph:
            ending = ending_of(reading, sentence) if sentence.closed and sentence.zone.is_prose else ""
            run = run + 1 if ending and ending == last else 1
            last = ending
            if run >= _MANY and ending:
                yield Hit(sentence.end - len(ending) - 1, sentence.end - 1, _SAYS)
