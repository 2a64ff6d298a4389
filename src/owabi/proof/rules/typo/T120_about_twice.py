"""概数を表す語の重なり（「約30名ほど」「およそ3件程度」など）。

## なぜ
「約」も「ほど」も、おおよその数であることを表します。

## 直し方
どちらか一方にします。

## 根拠
国語辞典の用例（重言）。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_TAIL = expression(r"(?:ほど|程度|くらい|ぐらい|前後|あまり|余り|程|弱|強|内外)$")
_SAYS = Said("おおよその数であることを二度述べています。", "that the number is rough is told twice.")


@rule(
    "T120",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=pattern(
        r"(?:約|およそ|おおよそ|おおむね|大体|だいたい|ほぼ)(?:\d[\d,.]{0,12}[万億千百]?|[一二三四五六七八九十百千数半]{1,4})[^\d、。()\nはがをにでのとも]{0,4}?"
        r"(?:ほど|程度|くらい|ぐらい|前後|あまり|余り|程(?!度)|[弱強](?![いくさ]))"
    ),
    bad={
        "約30名ほどが参加いたします。": "約30名が参加いたします。",
        "およそ1時間程度かかります。": "およそ1時間かかります。",
        "約3万円前後となります。": "約3万円となります。",
        "約半分くらいが完了しました。": "約半分が完了しました。",
    },
    good=[
        "約30名が参加いたします。",
        "30名ほどが参加いたします。",
        "約束した内容の程度",
        "約2時間で、費用は1万円程度です。",
        "約10年の経験、強い希望",
    ],
)
def about_twice(spot: Spot) -> Iterator[Hit]:
    """約 before a number, ほど after it."""
    yield spot.hit(_SAYS, _TAIL.sub("", spot.word))
