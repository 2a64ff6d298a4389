"""条件つきのお詫び（「ご迷惑をおかけしたのであれば」など）。

## なぜ
「もし…なら詫びる」は、迷惑や被害があったことを認めない言い方です。読み手の多くは、詫びられたと感じません。

## 直し方
起きたことを認めて書きます（「ご迷惑をおかけしましたことを、お詫び申し上げます」）。

## 根拠
危機管理広報の案内に共通する注意点。お問い合わせの「ご不明な点がございましたら」や、これからの不便を断る文は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.shaped import object_to_shape
from owabi.proof.triggers import lexicon
from owabi.text.finding import Severity


@rule(
    "P115",
    severity=Severity.ERROR,
    on=lexicon("lexicons/apology_conditional"),
    presets=(INCIDENT,),
    bad={
        "もしご迷惑をおかけしたのであれば、お詫び申し上げます。": None,
        "不快な思いをさせたのなら、申し訳ございません。": None,
        "誤解を招いたとすれば、お詫びいたします。": None,
        "ご不快に思われた方がいらっしゃいましたら、お詫びいたします。": None,
    },
    good=[
        "ご迷惑をおかけしましたことを、深くお詫び申し上げます。",
        "ご不明な点がございましたら、窓口までお問い合わせください。",
        "ご不便をおかけする場合がございますことを、あらかじめお詫び申し上げます。",
        "ご迷惑をおかけした皆様に、お詫び申し上げます。",
        "誤解を招く表現がございましたことを、お詫び申し上げます。",
        "ご心配な場合は、下記までご連絡ください。",
    ],
)
def conditional_apology(spot: Spot) -> Iterator[Hit]:
    """A condition before an apology."""
    yield from object_to_shape(spot)
