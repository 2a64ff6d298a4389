"""同じ文末の四連続（「〜いたします。〜いたします。〜いたします。〜いたします。」）。

## なぜ
調子が単調になり、事務的に読み上げているように聞こえます。

## 直し方
文をまとめるか、「〜です」「〜となります」などに替えます。

## 根拠
文章の作法（文末の変化）。三つまでは S130 が助言します。
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

_MANY = 4
_LONG = 4
_SHORT_SENTENCE = 40
_SAYS = Said("同じ文末が四つ続いています。", "four sentences in a row end alike.")


@rule(
    "S161",
    severity=Severity.WARNING,
    on=document("いたします。", "おります。", "いたしました。", "ございます。", "ました。"),
    bad={
        "部品を確認いたしました。出荷を停止いたしました。代品を発送いたしました。在庫を点検いたしました。": None,
        "新店舗を開店いたします。記念品を進呈いたします。送迎車も運行いたします。ご来店をお待ちいたします。": None,
    },
    good=[
        "新店舗を開店いたします。記念品を進呈いたします。送迎車も運行いたします。",
        "停止します。調べます。直します。動かします。",
        "開店いたします。\n\n進呈いたします。\n\n運行いたします。\n\nお待ちいたします。",
    ],
)
def same_long_ending(reading: Reading) -> Iterator[Hit]:
    """Every ending of four short sentences or more of a paragraph that end alike in a long form."""
    for paragraph in reading.once(paragraphs):
        run: list[Hit] = []
        last = ""
        for sentence in paragraph:
            ending = ending_of(reading, sentence) if sentence.closed and sentence.zone.is_prose else ""
            if len(ending) < _LONG or sentence.end - sentence.start > _SHORT_SENTENCE:
                ending = ""
            if ending != last or not ending:
                yield from run if len(run) >= _MANY else ()
                run = []
            if ending:
                run.append(Hit(sentence.end - len(ending) - 1, sentence.end - 1, _SAYS))
            last = ending
        yield from run if len(run) >= _MANY else ()
