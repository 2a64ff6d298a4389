"""事故のお知らせでの自賛や弁解（「十分な対策を講じておりましたが」など）。

## なぜ
起きてしまった後で、対策は十分だったと述べると、言い訳に聞こえ、ならばなぜ起きたのかと問われます。

## 直し方
その部分を取り、起きたことと、これから変えることを書きます。

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
    "P119",
    severity=Severity.WARNING,
    on=lexicon("lexicons/apology_self_praise"),
    presets=(INCIDENT,),
    bad={
        "弊社の迅速な対応が功を奏し、被害の拡大を防ぎました。": None,
        "十分な対策を講じておりましたが、不正アクセスを受けました。": None,
        "情報の管理は徹底しているつもりでしたが、誤送信が起きました。": None,
        "業界最高水準のセキュリティを備えております。": None,
    },
    good=[
        "被害を最小限に抑えるため、対応を進めております。",
        "十分な対策を講じてまいります。",
        "十分にご注意ください。",
        "厳重に管理しております。",
        "第三者による不正アクセスを受けました。",
        "安全を十分に確認したうえで、再開いたします。",
    ],
)
def self_praise(spot: Spot) -> Iterator[Hit]:
    """A phrase of the lexicon."""
    yield from object_to_shape(spot)
