"""お詫びの文面での高圧的な言い方（「これ以上のご指摘はお控えください」「もう謝罪は済んだ」など）。

## なぜ
詫びている相手の声を封じたり、話を打ち切ったりすると、それまでのお詫びが取り消されたのと同じです。

## 直し方
その部分を取り、窓口と、これからすることを書きます。

## 根拠
危機管理広報の案内に共通する注意点。委託先など、ほかの組織への問い合わせを控えるよう頼む文は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.shaped import object_to_shape
from owabi.proof.triggers import lexicon
from owabi.text.finding import Severity


@rule(
    "P135",
    severity=Severity.WARNING,
    on=lexicon("lexicons/apology_high_handed"),
    presets=(INCIDENT,),
    bad={
        "お詫びいたしますので、これ以上のご指摘はお控えください。": None,
        "もう謝罪は済んだと考えております。": None,
        "どうかお怒りをお鎮めください。": None,
        "これ以上のご説明はいたしかねます。": None,
    },
    good=[
        "委託先へのお問い合わせはお控えくださいますようお願いいたします。",
        "すでにお知らせしたとおり、サイトは復旧いたしました。改めてお詫び申し上げます。",
        "捜査に関わるため、詳細は控えさせていただきます。",
        "ご理解を賜りますようお願い申し上げます。",
        "お客様のお怒りはもっともと存じます。",
    ],
)
def high_handed(spot: Spot) -> Iterator[Hit]:
    """A phrase of the lexicon."""
    yield from object_to_shape(spot)
