"""ハッシュ化を「暗号化」と呼ぶ。

## なぜ
暗号は鍵があれば元に戻せますが、ハッシュは元に戻す鍵がありません。取り違えると、どれほど危ないかを読み手が誤ります。

## 直し方
「元に戻せない形に変換（ハッシュ化）」と書きます。推測されやすいパスワードは解読されるおそれがあることも添えます。

## 根拠
暗号と一方向の変換の違い（CRYPTRECなどの資料に共通）。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.shaped import object_to_shape
from owabi.proof.triggers import lexicon
from owabi.text.finding import Severity


@rule(
    "C113",
    severity=Severity.ERROR,
    on=lexicon("lexicons/claim_hash"),
    presets=(INCIDENT,),
    bad={
        "パスワードはハッシュ化により暗号化しております。": None,
        "パスワードは暗号化（ハッシュ化）して保存しておりました。": None,
        "暗号化（ハッシュ値）されたパスワードが対象です。": None,
    },
    good=[
        "パスワードはハッシュ化（元に戻せない形への変換）して保存しております。",
        "通信は暗号化し、パスワードはハッシュ化しております。",
        "カード番号は暗号化しております。",
    ],
)
def hash_called_encryption(spot: Spot) -> Iterator[Hit]:
    """A phrase of the lexicon."""
    yield from object_to_shape(spot)
