"""事故のお知らせでの言い訳（「想定外」「人手不足のため」など）。

## なぜ
防げなかった理由を先に述べると、責任を逃れていると受け取られます。読み手は、理由ではなく、何が起き、どうなるのかを知りたがっています。

## 直し方
評価や事情を取り、事実と、手順をどう変えるかを書きます。

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
    "P118",
    severity=Severity.WARNING,
    on=lexicon("lexicons/apology_excuses"),
    presets=(INCIDENT,),
    bad={
        "運悪く、宛先を取り違えて送信いたしました。": None,
        "弊社も例外ではございませんでした。": None,
        "想定外の事態でございました。": None,
        "巧妙な手口のため、防ぐことができませんでした。": None,
        "人手不足のため、ご連絡が遅れました。": None,
    },
    good=[
        "不審なメールが全国で相次いでおりますので、ご注意ください。",
        "想定外の動作を見つけた場合は、処理を止める仕組みといたしました。",
        "巧妙な手口の偽メールにご注意ください。",
        "やむを得ず、サービスを停止しております。",
        "年末年始のため、休業いたします。",
        "避けられない事情がある場合は、ご相談ください。",
    ],
)
def excuses(spot: Spot) -> Iterator[Hit]:
    """A phrase of the lexicon."""
    yield from object_to_shape(spot)
