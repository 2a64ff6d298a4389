"""カードのセキュリティコード。

## なぜ
番号と組み合わせれば、そのまま不正な買い物に使われます。カード会社は、保存も伝達も禁じています。

## 直し方
数字を取ります。

## 根拠
PCI DSS 要件3（機密認証データを保存しない）。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_VALUE = expression(
    r"2?(?:番号|コード)?(?:\([^()\d]{1,12}\))? ?(?:は、?|が|:|=|「|\(|を)? ?「?(?P<value>\d{3,4})(?![\d桁年月日文円])"
)
_SAYS = Said("セキュリティコードが書かれています。取ってください。", "a security code stands here; remove it.")


@rule(
    "D112",
    severity=Severity.ERROR,
    blocks=True,
    on=literal(
        "セキュリティコード", "セキュリティーコード", "セキュリティ番号", "CVV", "CVC", "裏面の番号", "裏面の3桁"
    ),
    everywhere=True,
    bad={
        "セキュリティコードは731とのことでした。": None,
        "CVV：0042": None,
    },
    good=[
        "セキュリティコード（3桁または4桁）をご入力ください。",
        "セキュリティコードは保存しておりません。",
        "CVVの入力は不要です。",
    ],
)
def security_code(spot: Spot) -> Iterator[Hit]:
    """Three or four digits behind the word."""
    flow = spot.text.flow
    match = _VALUE.match(flow, spot.end, spot.line.end)
    if match:
        yield spot.hit(_SAYS, start=match.start("value"), end=match.end("value"))
