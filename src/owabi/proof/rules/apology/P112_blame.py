"""事故の責任を他者に向ける表現（「委託先のせい」「お客様が使い回した」など）。

## なぜ
原因の説明であっても、他者を責める言い方は、責任を逃れていると受け取られます。読み手を責める言い方は、さらに傷つけます。

## 直し方
事実だけを述べ（「委託先のサーバーで発生しました」）、自らの責任として書きます。

## 根拠
危機管理広報の案内に共通する注意点。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.shaped import object_to_shape
from owabi.proof.triggers import lexicon
from owabi.text.finding import Severity


@rule(
    "P112",
    severity=Severity.ERROR,
    on=lexicon("lexicons/blame"),
    presets=(INCIDENT,),
    bad={
        "運営会社側の設定漏れが原因です。": None,
        "業者の確認が足りなかったために発生いたしました。": None,
        "今回の件は委託先のせいで発生いたしました。": None,
        "お客様がパスワードを使い回したことが原因です。": None,
        "担当者個人のミスによるものです。": None,
    },
    good=[
        "一人の元従業員が、在職中に顧客名簿を持ち出したことが分かりました。",
        "委託先の従業員が、業務用のパソコンを電車内に置き忘れました。",
        "委託先のサーバーで発生いたしました。",
        "パスワードの使い回しをお避けください。",
        "弊社の確認が行き届きませんでした。",
    ],
)
def blame(spot: Spot) -> Iterator[Hit]:
    """A phrase of the lexicon."""
    yield from object_to_shape(spot)
