"""仮名の間に残った英字（「よろしkお願い」「いたしまs。」など）。

## なぜ
ローマ字入力の打ち残しです。

## 直し方
英字を取り、仮名に直します。

## 根拠
ローマ字入力の仕組み。「aを」「xの」のように、記号として助詞が付く英字は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.finding import Severity


@rule(
    "T117",
    severity=Severity.ERROR,
    presets=("mail", "incident", "letter", "page"),
    on=pattern(
        r"[a-z]{1,2}(?<=[ぁ-ん][a-z])(?=[ぁ-んー])(?![をはがのとにでもやへか]|まで|まま|より)|[a-z](?<=[ぁ-んァ-ヴー一-龠][a-z])(?=[。、])"
    ),
    bad={
        "よろしkお願いいたします。": None,
        "ご確認いたしまs。": None,
        "お待ちしておrます。": None,
    },
    good=[
        "よろしくお願いいたします。",
        "変数はaを、解はxの値とします。",
        "プランaからbへ変更します。",
        "項目a、項目b。",
        "のeラーニング、やeメール",
    ],
)
def stray_letter(spot: Spot) -> Iterator[Hit]:
    """A small letter or two inside kana."""
    if spot.after(1) in ("。", "、"):
        before = spot.before(3)
        if not before or not all("ぁ" <= char <= "ん" for char in before):
            return
    says = Said(f"「{spot.word}」は打ち残しのようです。", f"“{spot.word}” seems left over from typing.")
    start = max(spot.start - 1, spot.line.start)
    yield spot.hit(says, start=start, end=min(spot.end + 1, spot.line.end))
