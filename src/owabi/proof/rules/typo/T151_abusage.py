"""技術文書に多い取り違え（「設定を適応する」「値を返却する」「可変する」）。

## なぜ
似た語の取り違えで、意味が変わります。

## 直し方
「適用する」「値を返す」「変わる」とします。

## 根拠
国語辞典。
textlint の既定と同じ数え方をします。技術文書の助言として、または名指しで選ばれたときだけ働きます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_PUT = (
    ("を適応", "を適用"), ("値を返却する", "値を返す"), ("値を返却し", "値を返し"), ("例外を補足", "例外を捕捉"),
    ("うる覚え", "うろ覚え"), ("こんにちわ", "こんにちは"), ("こんばんわ", "こんばんは"), ("ずら", "づら"),
)  # fmt: skip
_SAYS = Said("語の取り違えのようです。", "this looks like the wrong word.")


@rule(
    "T151",
    severity=Severity.ADVICE,
    fix=FixSafety.SUGGESTION,
    on=literal(
        "を適応",
        "値を返却する",
        "値を返却し",
        "例外を補足",
        "可変する",
        "可変し",
        "うる覚え",
        "こんにちわ",
        "こんばんわ",
        "ずらい",
        "ずらく",
        "ずらか",
    ),
    counterparts=("textlint:ja-no-abusage",),
    presets=("technical",),
    bad={
        "設定を適応します。": "設定を適用します。",
        "この本は読みずらい。": "この本は読みづらい。",
        "例外を補足します。": "例外を捕捉します。",
        "幅が可変します。": None,
    },
    good=[
        "環境に適応します。",
        "料金が適応される期間",
        "長さは可変です。",
        "机をずらいて",
        "内容を補足します。",
    ],
)
def abusage(spot: Spot) -> Iterator[Hit]:
    """A word of the list."""
    if spot.word.startswith("ずら"):
        number = spot.index()
        tokens = spot.tokens
        before = tokens[number - 1] if number > 0 else None
        if before is None or before.end + spot.sentence.start != spot.start or not before.form.startswith("連用形"):
            return
    put = next((right + spot.word[len(wrong) :] for wrong, right in _PUT if spot.word.startswith(wrong)), None)
    yield spot.hit(_SAYS, put)
