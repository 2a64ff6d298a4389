"""同じお詫びの文の繰り返し。

## なぜ
一字一句同じお詫びが二度あると、型どおりに貼り付けたように見え、誠意が伝わりません。

## 直し方
どちらかを取るか、二度目は「重ねてお詫び申し上げます」のように、何についてのお詫びかを変えて書きます。

## 根拠
ビジネス文書の作法に共通する注意点。「重ねて」と断った二度目のお詫びは指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_APOLOGIES = ("お詫び", "おわび", "申し訳", "申しわけ", "陳謝", "謝罪")
_AGAIN = ("重ねて", "改めて", "あらためて")
_SAYS = Said(
    "同じお詫びの文が二度あります。どちらかを取るか、言い方を変えてください。",
    "the same sentence of apology stands twice; drop one or say it differently.",
)


@rule(
    "P101",
    severity=Severity.WARNING,
    on=document("お詫び", "おわび", "申し訳", "申しわけ", "陳謝", "謝罪"),
    bad={
        "深くお詫び申し上げます。経緯は次のとおりです。深くお詫び申し上げます。": None,
        "誠に申し訳ございません。\n・原因は調査中です。\n誠に申し訳ございません。": None,
    },
    good=[
        "深くお詫び申し上げます。経緯は次のとおりです。重ねてお詫び申し上げます。",
        "ご迷惑をおかけし、申し訳ございません。ご連絡が遅れましたことを、深くお詫び申し上げます。",
        "件名：遅延のお詫び\n\n遅延のお詫び",
    ],
)
def same_apology_twice(reading: Reading) -> Iterator[Hit]:
    """A closed sentence of apology that has been read before."""
    text = reading.text
    seen: set[str] = set()
    for sentence in text.sentences:
        if not sentence.closed or sentence.zone is Zone.QUOTE:
            continue
        words = text.words(sentence).replace(" ", "")
        if any(word in words for word in _APOLOGIES) and not any(word in words for word in _AGAIN):
            if words in seen:
                yield Hit(sentence.start, sentence.end, _SAYS)
            seen.add(words)
