"""確かめようのないことの言い切り（「100％安全です」「悪用されるおそれは全くございません」など）。

## なぜ
安全や、これから起きないことは、だれにも言い切れません。後で被害が分かれば、事実でないことを知らせたことになり、責任も問われます。

## 直し方
いつの時点で何を確かめたか、何をしたかを書きます（「現時点で、悪用は確認されておりません」）。

## 根拠
危機管理広報の案内に共通する注意点と、公表された通知の言い回し。確かめた項目の「漏えいした可能性はございません」は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.shaped import object_to_shape
from owabi.proof.triggers import lexicon
from owabi.text.finding import Severity


@rule(
    "C116",
    severity=Severity.WARNING,
    on=lexicon("lexicons/claim_absolute"),
    presets=(INCIDENT,),
    bad={
        "悪用されるおそれは全くございません。": None,
        "再発の可能性はゼロです。": None,
        "漏えいは絶対にあり得ません。": None,
        "二次被害の心配はございません。": None,
        "お客様への影響は皆無でございます。": None,
    },
    good=[
        "現時点で、悪用は確認されておりません。",
        "カード番号が漏えいした可能性はございません。",
        "弊社から電話で暗証番号をお尋ねすることは、絶対にございません。",
        "事故の件数は、前年度はゼロ件でした。",
        "事故をゼロにすることを目指します。",
        "安全に利用できることを確認してから再開いたします。",
        "本障害による情報漏えいのおそれはございません。",
    ],
)
def absolute_claim(spot: Spot) -> Iterator[Hit]:
    """A phrase of the lexicon."""
    yield from object_to_shape(spot)
