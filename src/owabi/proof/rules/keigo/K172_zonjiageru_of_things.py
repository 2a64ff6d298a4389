"""物事に使う「存じ上げる」（「その件は存じ上げております」など）。

## なぜ
「存じ上げる」は、知っている相手（人）を立てる語です。物事や事柄を知っているときは「存じる」を使います。

## 直し方
「その件は存じております」「詳しい内容は存じません」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（謙譲語Ⅰと、丁重語の「存じる」）。人や「お名前」「ご活躍」のように相手を立てる
場合は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.prefixes import is_mentioned
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_THING = expression(
    "(?:件|こと|事|内容|詳細|経緯|理由|原因|状況|事情|結果|場所|住所|番号|日程|予定|時間|仕様|製品|商品|サービス|資料|情報|方法|手順|制度|規約"
    "|話題|ニュース|問題|障害|不具合|事実)(?:につきまして|について|に関しまして|に関して)?(?:は|も|を|まで|までは)?[^、。はがをも]{0,6}$"
)
_HONOURED = expression(
    "(?:様|先生|氏|さん|社長|会長|部長|課長|お名前|ご高名|ご尊名|お噂|ご活躍|お顔|ご功績|ご評判|の方|貴社|御社)"
)
_SAYS = Said(
    "「存じ上げる」は人を立てる語です。物事には「存じる」を使ってください。",
    "存じ上げる honours a person; of things write 存じる.",
)


@rule(
    "K172",
    severity=Severity.WARNING,
    fix=FixSafety.SAFE,
    on=literal("存じ上げ", "存じあげ"),
    bad={
        "その件につきましては存じ上げております。": "その件につきましては存じております。",
        "詳しい内容は存じ上げません。": "詳しい内容は存じません。",
        "変更の経緯までは存じ上げませんでした。": "変更の経緯までは存じませんでした。",
    },
    good=[
        "田中様のことは存じ上げております。",
        "お名前は存じ上げておりました。",
        "その件は存じております。",
        "先生のご活躍の内容は存じ上げております。",
        "貴社のことはよく存じ上げております。",
        "そのような方は存じ上げません。",
    ],
)
def zonjiageru_of_things(spot: Spot) -> Iterator[Hit]:
    """存じ上げる, and a thing that is known."""
    before = spot.before(24)
    if _THING.search(before) and not _HONOURED.search(before) and not is_mentioned(spot):
        yield spot.hit(_SAYS, "存じ")
