"""事故のお知らせでの曖昧な言い方（「なるべく早く」「いろいろな」「模様です」など）。

## なぜ
読み手は、いつ、どこまで、何が、を知りたがっています。曖昧な言い方は、隠している、または把握していないと受け取られます。

## 直し方
日時、範囲、数を書きます。分からないときは、調査中であることと、いつまでに知らせるかを書きます。

## 根拠
公表された通知の分析。日常のメールの「近日中」「追って」は適切なので、事故のお知らせでだけ確かめます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.shaped import object_to_shape
from owabi.proof.triggers import lexicon
from owabi.text.finding import Severity


@rule(
    "C101",
    severity=Severity.WARNING,
    on=lexicon("lexicons/vague"),
    presets=(INCIDENT,),
    bad={
        "詳細は順次ご案内いたします。": None,
        "一定数のお客様に影響がございます。": None,
        "なるべく早くご報告いたします。": None,
        "外部に流れた模様です。": None,
        "近日中に再開いたします。": None,
    },
    good=[
        "対象のお客様には、11月22日から順次、個別にご連絡しております。",
        "新たな事実が判明した場合は、随時お知らせいたします。",
        "大量のデータが外部へ送られた形跡は、確認されておりません。",
        "11月25日午後5時までにご報告いたします。",
        "現在調査しており、11月25日までにご報告いたします。",
        "模様替えのためのご案内です。",
    ],
)
def vague_in_incident(spot: Spot) -> Iterator[Hit]:
    """A phrase of the lexicon."""
    yield from object_to_shape(spot)
