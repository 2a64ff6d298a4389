"""です・ます体の文に混じった、である体の文。

## なぜ
文末がそろっていないと、別の文書から貼り付けたように見えます。

## 直し方
です・ます体にそろえます。箇条書きや見出しの体言止めはかまいません。

## 根拠
文化庁「公用文作成の考え方」（2022年）は、一つの文書の中で文体をそろえることを求めています。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity

_PLAIN = re.compile(r"(?:である|であった|ではない|のだ|だった|(?<=[^ませ])であろう|だろう)。$")
_POLITE = re.compile(r"(?:ます|です|ました|でした|ません|ください|下さい|ましょう|でしょう)(?:か|ね)?。$")
_SAYS = Said(
    "ここだけ「である」体です。「です・ます」にそろえてください。", "this sentence alone is plain; end it politely."
)
_TAIL = 10
_ENOUGH = 3


@rule(
    "S105",
    severity=Severity.WARNING,
    on=document("である。", "であった。", "ではない。", "のだ。", "だった。", "だろう。"),
    bad={
        "原因を調べています。対象は会員の方です。影響は限定的である。結果は後日お知らせします。": None,
        "ご連絡します。お待ちください。問題はなかったのだ。よろしくお願いします。": None,
    },
    good=[
        "原因を調べています。対象は会員の方です。影響は確認できていません。結果は後日お知らせします。",
        "影響は限定的である。原因は調査中である。",
        "「影響はない。」と述べました。次にお知らせします。よろしくお願いします。",
    ],
)
def mixed_endings(reading: Reading) -> Iterator[Hit]:
    """Plain sentences in a text where three or more, and more than these, are polite."""
    text = reading.text
    tails = [
        (sentence, text.flow[max(sentence.start, sentence.end - _TAIL) : sentence.end])
        for sentence in text.sentences
        if sentence.closed and sentence.zone.is_prose
    ]
    plain = [sentence for sentence, tail in tails if _PLAIN.search(tail)]
    polite = sum(bool(_POLITE.search(tail)) for _, tail in tails)
    if polite >= _ENOUGH and polite > len(plain):
        for sentence in plain:
            yield Hit(max(sentence.start, sentence.end - 5), sentence.end, _SAYS)
