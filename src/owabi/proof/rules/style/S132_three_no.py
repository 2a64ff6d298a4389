"""「の」で四つ以上の語をつなぐ（短い語が並ぶときと、「の」が四つ以上のとき）。

## なぜ
「Aの Bの Cの D」と続くと、どこがどこにかかるのかが分からなくなります。

## 直し方
「における」「に関する」などにするか、語順を変えます。

## 根拠
公用文・文章の作法（助詞の連続）。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.proof.wording.joshi import run_of_no
from owabi.said import Said
from owabi.text.finding import Severity

_THREE = 3
_SHORT = 3
_SAYS = Said("「の」が三つ続いています。言い換えて減らしてください。", "three の in a row; rephrase.")


@rule(
    "S132",
    severity=Severity.WARNING,
    on=pattern("の[^のぁ-ん、。\\n 「」()]{1,8}の[^のぁ-ん、。\\n 「」()]{1,8}の[^のぁ-んァ、。\\n 「」()]"),
    bad={
        "弊社の担当の部署の責任者が伺います。": None,
        "会員の情報の管理の方法を見直します。": None,
    },
    good=[
        "弊社の会員の情報を管理します。",
        "先方のご担当者とのお打ち合わせの件",
        "本件のご対応のお願い",
        "その他の会員の方の情報",
        "次の三つの点の確認",
        "会員のメールアドレスの登録の手続きをご案内します。",
    ],
)
def three_no(spot: Spot) -> Iterator[Hit]:
    """Three の with a short noun between, all of them particles between nouns."""
    found = run_of_no(spot.tokens, spot.index())
    if found is None or spot.sentence.start + spot.tokens[spot.index()].start != spot.start:
        return
    if found.total > _THREE or (found.total == _THREE and found.longest <= _SHORT):
        yield spot.hit_tokens(spot.index(), found.last, _SAYS)
