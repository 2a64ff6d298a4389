"""今も残る弱点（古い版のまま、監視していない時間など）。

## なぜ
まだ直っていない弱点を知らせると、同じ所を攻撃されます。

## 直し方
直してから、直したことだけを書きます。

## 根拠
危機管理広報の案内に共通する注意点。過去のこと（「行っておりませんでした」）は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.finding import Severity

_SAYS = Said(
    "今も残る弱点です。直してから、直したことだけを書いてください。",
    "this tells of a weakness that is still there; mend it first.",
)


@rule(
    "D139",
    severity=Severity.WARNING,
    presets=(INCIDENT,),
    on=(
        pattern(
            r"(?:(?:[A-Za-z][A-Za-z-]{2,20}|ファームウェア|バージョン|[Vv]er\.?) ?\d{1,3}(?:\.\d{1,4}){1,3}|"
            r"Windows(?: Server)? (?:\d{1,4}(?: R2)?|XP|Vista))"
            r"(?=(?:のまま|を(?:利用|使用|使って|運用))[^。]{0,16}?(?:ます|おり、|が、|ており))"
        ),
        pattern(
            "(?:監視|点検|更新|バックアップ|暗号化|多要素認証|記録|制限|対策|適用|修正)(?:は|を|が|も)(?:まだ|いまだ|夜間|休日){0,2}"
            "(?:行って|行われて|実施して|導入して|設定して|取得して|適用して|済んで|できて|されて)(?:おり|い)ません(?!でした)"
        ),
        pattern(
            "(?:弱点|脆弱性|抜け穴|不備|欠陥)(?:は|が)(?:現在も|今も|まだ|いまだ)?(?:残って(?:おり|い)|修正されて(?:おり|い)ませ|未修正)"
        ),
    ),
    bad={
        "VPN装置はファームウェア 7.2.4のまま運用しており、更新の時期は未定です。": None,
        "夜間は監視を行っておりません。": None,
        "弱点は現在も残っております。": None,
    },
    good=[
        "機器のソフトウェアは、11月20日に最新の版に更新いたしました。",
        "夜間の監視を行っておりませんでした。11月21日から24時間の監視を行っております。",
        "iOS 17.2 以降を使用してください。",
    ],
)
def weakness_left(spot: Spot) -> Iterator[Hit]:
    """A version still in use, a guard that is not there."""
    yield spot.hit(_SAYS)
