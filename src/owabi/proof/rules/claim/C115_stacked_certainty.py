"""確かさの言葉の食い違い（「確実に…可能性」「可能性のおそれ」など）。

## なぜ
「確実に」と「可能性」は両立しません。「可能性のおそれ」のように重ねると、どれほど確かなのかが分かりません。

## 直し方
確認済みなら言い切り、確認できていなければ「可能性がございます」だけにします。

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
    "C115",
    severity=Severity.WARNING,
    on=lexicon("lexicons/claim_certainty"),
    presets=(INCIDENT,),
    bad={
        "確実に漏えいした可能性がございます。": None,
        "漏えいの可能性のおそれがございます。": None,
        "間違いなく外部に送信されたと思われます。": None,
        "漏えいした可能性があると思われます。": None,
    },
    good=[
        "漏えいした可能性がございます。",
        "確実に届くよう、書留でお送りいたします。",
        "漏えいのおそれがございます。",
        "可能性を排除できません。",
        "必ずパスワードを変更してください。悪用される可能性がございます。",
    ],
)
def stacked_certainty(spot: Spot) -> Iterator[Hit]:
    """A phrase of the lexicon."""
    yield from object_to_shape(spot)
