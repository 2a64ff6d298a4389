"""言い切らない約束・予定（「納品できるかもしれません。」「送れると思います。」）。

## なぜ
読み手は予定を立てられません。

## 直し方
「〜の見込みです」「〜日までにお返事します」のように、分かっていることを書きます。

## 根拠
文化庁「公用文作成の考え方」（2022年）。「行き違いかもしれませんが」のような前置きは指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_SAYS = Said("言い切らない言い方です。分かっていることを書いてください。", "a weak promise; say what is known.")


@rule(
    "S154",
    severity=Severity.WARNING,
    on=pattern(
        "(?:かもしれません|かも知れません|かもしれないです|(?:でき|られ|え|け|れ)ると思います|はずだと思います|[るたい]かと思います|かと思われます|たぶん大丈夫です|おそらく大丈夫です|れば(?:いい|良い|よい)なと?思います|のではないかと(?:思い|思って(?:い|おり)|考え|考えて(?:い|おり)|存じ)ます|大丈夫だと思います|気がします|ような気がしております)。"
    ),
    bad={
        "来週には納品できるかもしれません。": None,
        "明日には送れると思います。": None,
        "在庫はまだあったかと思います。": None,
    },
    good=[
        "来週には納品できる見込みです。",
        "行き違いかもしれませんが、ご確認ください。",
        "ご覧いただければと思います。",
        "よい会にしたいと思います。",
    ],
)
def weak_promise(spot: Spot) -> Iterator[Hit]:
    """A hedge that closes a sentence."""
    if spot.zone is not Zone.QUOTE:
        yield spot.hit(_SAYS, end=spot.end - 1)
