"""「て」の抜けた「おります」（「考えおります」「確認しおります」など）。

## なぜ
「て」を打ち落とした形です。古い文語の「しおり（しをり）」に見え、引っかかります。

## 直し方
「て」を補います。

## 根拠
国語の文法（補助動詞「おる」は「て」に続く）。「存じおります」「承りおります」のような慣用は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said("「て」が抜けています。", "て is missing.")


@rule(
    "T119",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=pattern(r"(?<=[えけせねめれげぜべし])(?:おり|い)(?=ま[すしせ])"),
    bad={
        "安全を第一に考えおります。": "安全を第一に考えております。",
        "原因を確認しおります。": "原因を確認しております。",
        "作業を進めいます。": "作業を進めています。",
    },
    good=[
        "安全を第一に考えております。",
        "かねてより存じおります。",
        "席におります。会社におります。",
        "入り口にいます。",
        "箱を開け、おります紙を出す。",
        "用件を承りおりました。お慕いします。お使いします。お見せいたします。",
    ],
)
def lost_te(spot: Spot) -> Iterator[Hit]:
    """おり or い right after the stem of a verb."""
    at = spot.index()
    if at < 1:
        return
    this, before = spot.tokens[at], spot.tokens[at - 1]
    lemma = "おる" if spot.word == "おり" else "いる"
    carries = before.pos[0] == "動詞" and before.form.startswith("連用形") and before.lemma not in ("存じる", "存ずる")
    if this.surface == spot.word and this.lemma == lemma and carries and before.kind.startswith(("下一段", "サ行変格")):
        yield spot.hit(_SAYS, f"{spot.before(1)}て{spot.word}", start=spot.start - 1)
