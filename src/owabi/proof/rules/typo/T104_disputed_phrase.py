"""正しさに意見の分かれる言い方（「汚名挽回」「違和感を感じる」など）。

## なぜ
誤りだと習った読み手は、そこで引っかかります。定着した、あるいは誤りではないとする辞書もあります。

## 直し方
引っかかりのない言い方に替えます。

## 根拠
文化庁「国語に関する世論調査」と国語辞典。両方の見方があるため、求められたときだけ助言します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon
from owabi.proof.wording.replacing import put_of
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity


@rule(
    "T104",
    severity=Severity.ADVICE,
    fix=FixSafety.SUGGESTION,
    on=lexicon("lexicons/disputed"),
    bad={
        "汚名挽回に努めます。": "汚名返上に努めます。",
        "画面に違和感を感じた場合": "画面に違和感を覚えた場合",
        "的を得たご指摘": "的を射たご指摘",
    },
    good=["汚名返上に努めます。", "画面に違和感がある場合", "的を射たご指摘"],
)
def disputed_phrase(spot: Spot) -> Iterator[Hit]:
    """A phrase of the lexicon."""
    says = Said(
        f"「{spot.word}」は、誤りとする見方と、定着したとする見方があります。「{spot.entry['instead']}」なら引っかかりません。",
        f"“{spot.word}” is wrong to some readers and settled to others; “{spot.entry['instead']}” stumbles nobody.",
    )
    yield spot.hit(says, put_of(spot))
