"""接客で広まった言い方（「よろしかったでしょうか」「千円からお預かりします」など）。

## なぜ
今のことを過去の形で尋ねたり、「から」「になります」で物事をぼかしたりする言い方は、不自然に感じる読み手が多くいます。

## 直し方
「よろしいでしょうか」「千円お預かりします」「こちらが資料です」とします。

## 根拠
敬語の案内に共通する注意点。「お客様からお預かりした」（人）や、以前のことを確かめる「先日のお席はよろしかったでしょうか」、
変化を表す「有料になります」は正しい用法です。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_PAST = ("先日", "昨日", "前回", "先週", "以前", "先ほど", "過日")
_YOROSHII = Said("今のことを尋ねるときは「よろしいでしょうか」です。", "ask about the present with よろしいでしょうか.")
_KARA = Said("金額に「から」は付けません。「…円お預かりします」としてください。", "leave から out after an amount.")


@rule(
    "K135",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=literal("よろしかったでしょうか", "円からお預かり", "円から頂戴"),
    bad={
        "ご予約は三名様でよろしかったでしょうか。": "ご予約は三名様でよろしいでしょうか。",
        "一万円からお預かりいたします。": "一万円お預かりいたします。",
    },
    good=[
        "ご予約は三名様でよろしいでしょうか。",
        "先日のお席はあちらでよろしかったでしょうか。",
        "お客様からお預かりした資料",
        "料金は千円からとなります。",
    ],
)
def service_keigo(spot: Spot) -> Iterator[Hit]:
    """A past that asks about now; から after an amount."""
    if spot.word.startswith("円"):
        yield spot.hit(_KARA, spot.word.replace("から", "", 1))
    elif not any(word in spot.before(40) for word in _PAST):
        yield spot.hit(_YOROSHII, "よろしいでしょうか")
