"""「・・・」「。。。」で書いた三点リーダー。

## なぜ
話し言葉の間のように見え、書きかけとも取れます。

## 直し方
文として言い切るか、「……」にします。

## 根拠
公用文・出版の表記（三点リーダーは「……」）。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_LEAST = 2
_MOST = 6
_JAPANESE = expression("[ぁ-んァ-ヶー一-鿿]")
_WORD = expression(r"[0-9A-Za-z/ ]+[0-9A-Za-z]")
_SAYS = Said("言いさしの印です。文として言い切ってください。", "a makeshift ellipsis; finish the sentence.")


@rule(
    "S144",
    severity=Severity.WARNING,
    on=literal("。。。", "、、、", "..."),
    bad={
        "そうですか。。。": None,
        "少し難しいのですが、、、": None,
        "検討中です...": None,
    },
    good=[
        "検討中です。",
        "「……」とのことでした。",
        "氏名・住所・電話番号",
        "2026...2027",
        "・・・・・・・・・・・・",
        "https://example.jp/a...b",
        "A...B",
        "ご確認ください。。",
    ],
)
def makeshift_ellipsis(spot: Spot) -> Iterator[Hit]:
    """A run after Japanese words; not a rule of dots, nor a leader in a table of contents."""
    flow = spot.text.flow
    if spot.start > 0 and flow[spot.start - 1] == spot.word[0]:
        return
    end = spot.end
    while end < len(flow) and flow[end] == spot.word[0]:
        end += 1
    long = end - spot.start > _MOST
    if long or not _JAPANESE.match(spot.before(1)) or _WORD.match(flow, end):
        return
    yield spot.hit(_SAYS, end=end)
