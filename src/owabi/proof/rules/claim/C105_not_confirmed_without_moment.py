"""時点のない「被害は確認されておりません」。

## なぜ
いつの時点のことかがないと、後で被害が分かったときに、誤りを知らせたことになります。

## 直し方
時点を書きます（「11月20日正午の時点で、二次被害は確認されておりません」）。

## 根拠
公表された通知の言い回し。文面のほかの所に時点があれば足りるという考えもあるので助言です。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.shaped import around
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_NOT = expression(
    "(?:され|して|でき)(?:て)?(?:おり|い)(?:ません|ず)|(?:された|した)事実は(?:ござい|あり)"
    "ません|できて(?:おり|い)ません"
)
_OF = expression("被害|悪用|不正利用|不正な利用|不正使用")
_MOMENT = expression(r"時点|現在|これまで|今のところ|本日|\d日|\d時|いまだ|未だ|まだ")
_SAYS = Said(
    "いつの時点のことかを書いてください（「現時点で」「11月20日正午の時点で」）。",
    "say as of when this has not been confirmed.",
)


@rule(
    "C105",
    severity=Severity.ADVICE,
    on=literal("確認"),
    presets=(INCIDENT,),
    bad={
        "二次被害は確認されておりません。": None,
        "情報が悪用された事実は確認しておりません。": None,
    },
    good=[
        "現時点で、二次被害は確認されておりません。",
        "11月20日正午までに、悪用は確認されておりません。",
        "情報が送信された痕跡は、確認されておりません。",
    ],
)
def not_confirmed_without_moment(spot: Spot) -> Iterator[Hit]:
    """No harm confirmed, without as of when."""
    match = _NOT.match(spot.after(20))
    sentence = around(spot)
    if match and _OF.search(sentence) and not _MOMENT.search(sentence):
        yield spot.hit(_SAYS, end=spot.end + match.end())
