"""段落の終わりに句点がない（技術文書の助言）。

## なぜ
文の終わりが分からず、書きかけに見えます。

## 直し方
「。」を付けます。

## 根拠
公用文の作法（句点）。
textlint の既定と同じ数え方をします。技術文書の助言として、または名指しで選ばれたときだけ働きます。
宛名や署名も指摘します。メールの句点の抜けは S142 が見ます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.letters.paragraphs import paragraphs, starts_alone
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity
from owabi.text.folding import HOLE
from owabi.text.zones import Zone

_JAPANESE = expression("[ぁ-んァ-ヶ一-鿿]")
_MARKUP = (HOLE, "*", "_", "`")
_URL = expression(r"https?://[!-~]+$")
_SAYS = Said("段落が句点で終わっていません。", "the paragraph does not end in a 。.")


@rule(
    "S115",
    severity=Severity.ADVICE,
    fix=FixSafety.SUGGESTION,
    on=document(),
    counterparts=("textlint:ja-no-mixed-period",),
    presets=("technical",),
    bad={
        "会場は本社です": "会場は本社です。",
        "詳細は別紙のとおりです.": "詳細は別紙のとおりです。",
    },
    good=[
        "会場は本社です。",
        "- 会場は本社",
        "english only",
        "「会場は本社」",
        "ご確認ください！",
    ],
)
def unended_paragraph(reading: Reading) -> Iterator[Hit]:
    """The last character of a paragraph that closes no sentence."""
    text = reading.text
    for paragraph in reading.once(paragraphs):
        sentence = paragraph[-1]
        if sentence.zone is Zone.HEADING or starts_alone(reading, paragraph[0]):
            continue
        line = text.lines[sentence.line]
        words = text.flow[paragraph[0].start : line.end]
        end = text.span(line.end - 1, line.end).end
        if words[-1] in "。!?」』)" or not _JAPANESE.search(words) or text.source[end : end + 1] in _MARKUP:
            continue
        if words[-1].isascii() and words[-1].isalnum() and _URL.search(words):
            continue
        put = "。" if words[-1] == "." else f"{words[-1]}。"
        yield Hit(line.end - 1, line.end, _SAYS, put)
