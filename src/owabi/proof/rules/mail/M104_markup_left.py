"""メールに残った書式の記号（「**重要**」「## 見出し」など）。

## なぜ
メールは記号をそのまま表示します。文章を作る道具や文書から写した跡だと分かり、読みにくくもなります。

## 直し方
記号を取ります。見出しには「■」や「【】」を使います。

## 根拠
Markdown の記法。ウェブページや技術文書の設定では指摘しません。伏せ字の「****1234」は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said("書式の記号が残っています。取ってください。", "mark-up is left in the text; take it out.")


@rule(
    "M104",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=(
        pattern(r"\*\*[^*\s、。][^*\n、。]{0,60}\*\*"),
        pattern(r"(?m:^(?:#{2,6} |```.*$))"),
        pattern(r"(?m:^# (?=[^\n。、]{1,16}\n\n))"),
        pattern(r"\[[^\[\]\n]{1,60}\]\((?:https?://|mailto:|/)[^()\s]{1,200}\)"),
        pattern(r"~~[^~\s、。][^~\n、。]{0,60}~~"),
        pattern(r"(?m:^[-*] \[[ xX]\] )"),
    ),
    presets=("mail", "incident", "letter"),
    bad={
        "**重要**：明日は休業いたします。": "重要：明日は休業いたします。",
        "## お問い合わせ\n窓口までご連絡ください。": "お問い合わせ\n窓口までご連絡ください。",
        "# お詫び\n\nこのたびは申し訳ございません。": "お詫び\n\nこのたびは申し訳ございません。",
        "詳しくは[お知らせ](https://example.jp/news)をご覧ください。": None,
    },
    good=[
        "カード番号の末尾は ****1234、有効期限は **/** です。",
        "# お問い合わせ",
        "2 ** 3 は 8 です。",
        "■ お問い合わせ",
    ],
)
def markup_left(spot: Spot) -> Iterator[Hit]:
    """Bold marks round words, marks of headings and fences, links and boxes."""
    first = spot.word[0]
    if first in "*~" and any(char.isalpha() for char in spot.word):
        yield spot.hit(_SAYS, spot.word.strip("*~"))
    elif first in "#`":
        yield spot.hit(_SAYS, "")
    elif first in "[-":
        yield spot.hit(_SAYS)
