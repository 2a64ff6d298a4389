"""続く二文が同じ接続詞で始まる。

## なぜ
同じつなぎ方が続くと、話の筋が見えにくくなります。

## 直し方
後のものを取るか、別の接続詞にします。

## 根拠
文章の作法。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.letters.paragraphs import paragraphs
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_FIRST = expression(
    "(しかしながら|しかし|そして|したがって|従って|ただし|また|なお|つまり|さらに|そのため|このため|つきましては|一方|よって|そこで|ですから|ところで"
    "|さて|例えば|それから|その後|ですが|けれども)、"
)
_SAYS = Said(
    "前の文と同じ接続詞です。取るか、別の言葉にしてください。", "the same conjunction as in the sentence before."
)


@rule(
    "S134",
    severity=Severity.WARNING,
    on=document(
        "また、",
        "なお、",
        "しかし、",
        "そのため、",
        "したがって、",
        "さらに、",
        "そして、",
        "ただし、",
        "つきましては、",
        "一方、",
        "よって、",
        "従って、",
        "しかしながら、",
        "そこで、",
        "また",
        "なお",
        "しかし",
    ),
    bad={
        "なお、費用は無料です。なお、予約が要ります。": None,
        "しかし、届きませんでした。しかし、再送はできます。": None,
        "また、本日は休業です。また、明日も休業です。": None,
    },
    good=[
        "なお、費用は無料です。また、予約が要ります。",
        "なお、費用は無料です。\n\nなお、予約が要ります。",
        "・また、本日は休業です。\n・また、明日も休業です。",
        "また明日伺います。またのお越しをお待ちします。",
    ],
)
def conjunction_twice(reading: Reading) -> Iterator[Hit]:
    """The second of two neighbours in a paragraph that begin alike."""
    flow = reading.text.flow
    for paragraph in reading.once(paragraphs):
        last = ""
        for sentence in paragraph:
            if sentence.zone is Zone.ITEM:
                last = ""
                continue
            match = _FIRST.match(flow, sentence.start, sentence.end)
            words = match[1] if match else ""
            if words and words == last:
                yield Hit(sentence.start, sentence.start + len(words), _SAYS)
            last = words
