"""接続口（ポート）の番号。

## なぜ
どの口が開いていたかが分かると、次の攻撃や、同じ設定の組織への攻撃の手がかりになります。

## 直し方
「外部からの接続の設定」のように書きます。番号は、専門機関への報告に書きます。

## 根拠
危機管理広報の案内に共通する注意点。関係各社や社内への文面では、対応に必要なことがあるため指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.letter.audience import Audience
from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.finding import Severity

_SAYS = Said(
    "接続口の番号は攻撃の手がかりになります。「外部からの接続の設定」のように書いてください。",
    "a port number helps attackers; speak of the settings of the connection.",
)
_INSIDERS = (Audience.AFFILIATE, Audience.EMPLOYEE)


@rule(
    "D135",
    severity=Severity.WARNING,
    presets=(INCIDENT,),
    on=pattern(
        r"(?<!\d)\d{2,5} ?番?ポート|(?:TCP|UDP)[ /:]{0,2}\d{2,5}(?!\d)|"
        r"ポート(?:番号)?(?:は|の|:)? ?\d{2,5}番?(?![\d口台])"
    ),
    bad={
        "リモート接続の3389番ポートを外部に公開していたことが原因です。": None,
        "TCP 445を閉じました。": None,
    },
    good=[
        "外部からの接続の設定に誤りがございました。",
        "ポートアイランドの会場",
        "USBポート4口の機器を回収いたします。",
    ],
)
def port_number(spot: Spot) -> Iterator[Hit]:
    """A port in a text for readers outside."""
    if spot.context.audience not in _INSIDERS:
        yield spot.hit(_SAYS)
