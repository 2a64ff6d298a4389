"""データの置き場（クラウドの保管場所、サーバー内のパス）。

## なぜ
置き場の名前が分かると、次の攻撃の手がかりになります。

## 直し方
「社外の保管サービス」「サーバー内のファイル」のように書きます。

## 根拠
主なクラウドの保管サービスのURLの形。事故のお知らせだけを対象とします。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.finding import Severity

_SAYS = Said(
    "データの置き場は攻撃の手がかりになります。役割の名で書いてください。",
    "where data lie helps attackers; name the role instead.",
)


@rule(
    "D125",
    severity=Severity.WARNING,
    on=pattern(
        r"(?:s3|gs|abfss?|wasbs?)://[A-Za-z0-9._/-]{3,200}|"
        r"(?:https://)?[A-Za-z0-9.-]{3,80}\.(?:s3[a-z0-9.-]{0,30}\.amazonaws\.com|blob\.core\.windows\.net|"
        r"storage\.googleapis\.com)[A-Za-z0-9/_.%-]{0,120}|https://(?:s3[a-z0-9.-]{0,30}\.amazonaws\.com|"
        r"storage\.googleapis\.com)/[A-Za-z0-9/_.%-]{2,120}|arn:aws:[A-Za-z0-9:/_.*-]{6,120}|"
        r"(?<![A-Za-z0-9/.])/(?:var|etc|home|opt|usr|srv|root|tmp|mnt|data)/[A-Za-z0-9_./-]{2,120}|"
        r"(?<![A-Za-z])[A-Za-z]:\\[A-Za-z0-9_.$ -]{2,60}(?:\\[A-Za-z0-9_.$ -]{1,60}){0,8}"
    ),
    presets=(INCIDENT,),
    everywhere=True,
    bad={
        "データは s3://minato-customer-backup/ に保存しておりました。": None,
        "/var/www/html/upload に不正なファイルがございました。": None,
    },
    good=[
        "データは社外の保管サービスに保存しておりました。",
        "https://example.jp/data/ をご覧ください。",
        "1/2の確率です。",
    ],
)
def storage_place(spot: Spot) -> Iterator[Hit]:
    """A bucket, a blob or a path."""
    yield spot.hit(_SAYS)
