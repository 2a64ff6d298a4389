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
    on=(
        pattern(r"(?<=[えけせねめれげぜべしぎじび])(?:おり|い)(?=ま[すしせ])"),
        pattern(r"まいり(?<=[えけせねめれげぜべしりきぎいみび]まいり)(?=ま[すしせ]|たく|たい)"),
    ),
    bad={
        "安全を第一に考えおります。": "安全を第一に考えております。",
        "原因を確認しおります。": "原因を確認しております。",
        "作業を進めいます。": "作業を進めています。",
        "お支払いの期限を過ぎおります。": "お支払いの期限を過ぎております。",
        "再発防止に努めまいります。": "再発防止に努めてまいります。",
        "全力で取り組みまいります。": None,
    },
    good=[
        "安全を第一に考えております。",
        "かねてより存じおります。",
        "お迎えにまいります。書類を取りにまいりました。お墓まいります。お持ちしまいります。",
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
    if spot.word == "まいり":
        yield from _before_mairu(spot, at)
        return
    lemma = "おる" if spot.word == "おり" else "いる"
    carries = before.pos[0] == "動詞" and before.form.startswith("連用形") and before.lemma not in ("存じる", "存ずる")
    if (
        this.surface == spot.word
        and this.lemma == lemma
        and carries
        and before.kind.startswith(("下一段", "サ行変格", "上一段"))
    ):
        yield spot.hit(_SAYS, f"{spot.before(1)}て{spot.word}", start=spot.start - 1)


def _before_mairu(spot: Spot, at: int) -> Iterator[Hit]:
    """努め｜まいります: a verb, not after お or ご, right before it."""
    before = spot.tokens[at - 1]
    if spot.tokens[at].surface != "まいり" or before.pos[0] != "動詞" or not before.form.startswith("連用形"):
        return
    if (at > 1 and spot.tokens[at - 2].pos[0] == "接頭辞") or before.lemma in ("為る", "する", "いたす"):
        return
    put = f"{before.surface}てまいり" if before.kind.startswith("下一段") else None
    yield spot.hit_tokens(at - 1, at, _SAYS, put)
