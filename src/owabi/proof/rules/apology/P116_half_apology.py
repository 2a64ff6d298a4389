"""お詫びになっていないお詫び（「お騒がせして」「お詫びしたいと思います」など）。

## なぜ
「お騒がせした」は、事故ではなく騒ぎを詫びる言い方です。「詫びたいと思う」は、まだ詫びていません。どちらも、起きたことへのお詫びに聞こえません。

## 直し方
何についてのお詫びかを書き、言い切ります（「お客様の情報が漏えいしましたことを、深くお詫び申し上げます」）。

## 根拠
危機管理広報の案内に共通する注意点。「お詫び申し上げたく、ご連絡いたしました」のような言い方は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.shaped import object_to_shape
from owabi.proof.triggers import lexicon
from owabi.text.finding import Severity


@rule(
    "P116",
    severity=Severity.WARNING,
    on=lexicon("lexicons/apology_half"),
    presets=(INCIDENT,),
    bad={
        "お客様に誤解を与えてしまったことを、お詫びいたします。": None,
        "お詫びかたがた、新サービスをご案内いたします。": None,
        "世間をお騒がせして、申し訳ございません。": None,
        "お客様にお詫びしたいと思います。": None,
        "ご迷惑をおかけしたかもしれません。": None,
    },
    good=[
        "まずは書中をもちましてお詫びかたがたご報告申し上げます。",
        "お客様の情報が漏えいしましたことを、深くお詫び申し上げます。",
        "お詫び申し上げたく、ご連絡いたしました。",
        "お詫びとお知らせ",
        "ご迷惑をおかけしたと深く受け止めております。",
    ],
)
def half_apology(spot: Spot) -> Iterator[Hit]:
    """A phrase of the lexicon."""
    yield from object_to_shape(spot)
