"""「お読まれになる」のように、「れる」に「お……になる」を重ねた形（二重敬語）。

## なぜ
「読まれる」も「お読みになる」も、それだけで尊敬語です。「お読まれになる」は二つを重ねています。

## 直し方
「お読みになる」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第2（二重敬語とその適否）。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.prefixes import PREFIXES, has_prefix_near, is_mentioned
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity
from owabi.text.inflection import polite_stem

_SAYS = Said(
    "「れる」と「お…になる」が重なっています（二重敬語）。「お…になる」だけにしてください。",
    "れる and お…になる are piled up; keep お…になる alone.",
)


@rule(
    "K151",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=literal("れにな"),
    bad={
        "資料をお読まれになりましたか。": "資料をお読みになりましたか。",
        "先代がお亡くなられになった": "先代がお亡くなりになった",
        "社長はお帰られになります。": "社長はお帰りになります。",
        "社長は遅れて来られになりました。": None,
    },
    good=["資料をお読みになりましたか。", "お疲れになりませんか。", "お別れになります。", "お流れになりました。"],
)
def o_renaru(spot: Spot) -> Iterator[Hit]:
    """お, a verb, れ, になる."""
    if is_mentioned(spot):
        return
    tokens = spot.tokens
    at = spot.index()
    if at < 1 or tokens[at].lemma not in ("れる", "られる") or tokens[at].pos[0] != "助動詞":
        return
    if at > 0 and tokens[at - 1].pos[0] == "動詞" and not has_prefix_near(spot):
        following = tokens[at + 2 : at + 3]
        if tokens[at + 1].surface == "に" and following and following[0].lemma == "なる":
            yield spot.hit_tokens(at - 1, at + 2, _SAYS)
        return
    if at < 2:
        return
    first = at - 2 if tokens[at - 2].surface in PREFIXES else at - 3
    if first < 0 or tokens[first].surface not in PREFIXES or tokens[at - 1].pos[0] != "動詞":
        return
    middle = "".join(token.surface for token in tokens[first : at - 1])
    yield spot.hit_tokens(first, at, _SAYS, middle + polite_stem(tokens[at - 1]))
