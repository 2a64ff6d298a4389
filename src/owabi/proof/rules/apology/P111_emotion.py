"""事故のお知らせでの感情の表現（「胸が張り裂ける思い」「悔しい」など）。

## なぜ
読み手が知りたいのは、何が起き、自分はどうすればよいかです。書き手の感情は、読み手の不安や怒りに応えません。

## 直し方
感情を取り、事実とお詫びと対応を書きます。

## 根拠
危機管理広報の案内に共通する注意点。「ご心配をおかけし」のように、読み手の気持ちを述べる語は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.shaped import object_to_shape
from owabi.proof.triggers import lexicon
from owabi.text.finding import Severity


@rule(
    "P111",
    severity=Severity.ERROR,
    on=lexicon("lexicons/emotion"),
    presets=(INCIDENT,),
    bad={
        "慙愧の念に堪えません。": None,
        "弊社も被害者の一人でございます。": None,
        "犯人の厳罰を望みます。": None,
        "胸が張り裂ける思いでございます。": None,
        "犯人を決して許せません。": None,
        "弊社としても大変悔しく思っております。": None,
    },
    good=[
        "お客様のご心労をお察しいたします。",
        "ご心配をおかけしておりますことを、深くお詫び申し上げます。",
        "お客様のお怒りはごもっともと存じます。",
        "「許せません」とのお声をいただきました。",
        "「悔しい」との声は、お客様の信頼の表れと存じます。",
        "不正な行為は許されるものではないと考えております。",
    ],
)
def emotion(spot: Spot) -> Iterator[Hit]:
    """A phrase of the lexicon."""
    yield from object_to_shape(spot)
