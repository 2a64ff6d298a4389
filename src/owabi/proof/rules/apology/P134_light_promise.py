"""事故のお知らせでの軽い約束（「以後気をつけます」など）。

## なぜ
「気をつける」「注意する」では、何も変わらないと受け取られます。

## 直し方
変える手順と期日を書きます（「12月15日までに、送信前の確認を二人で行う手順に改めます」）。

## 根拠
危機管理広報の案内に共通する注意点。読み手への「ご注意ください」は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.shaped import object_to_shape
from owabi.proof.triggers import lexicon
from owabi.text.finding import Severity


@rule(
    "P134",
    severity=Severity.WARNING,
    on=lexicon("lexicons/apology_light"),
    presets=(INCIDENT,),
    bad={
        "以後気をつけます。": None,
        "今後は十分に注意いたします。": None,
        "二度と起こさないよう、気を引き締めてまいります。": None,
    },
    good=[
        "不審なメールにご注意ください。",
        "今後は、送信前に二人で宛先を確認いたします。",
        "お取り扱いにはご注意をお願いいたします。",
        "以後、毎日点検いたします。",
    ],
)
def light_promise(spot: Spot) -> Iterator[Hit]:
    """A phrase of the lexicon."""
    yield from object_to_shape(spot)
