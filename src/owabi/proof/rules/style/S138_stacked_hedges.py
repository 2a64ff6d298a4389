"""ぼかしの重なり（「可能性があるかもしれない」「ように思われるかと存じます」）。

## なぜ
ぼかしを重ねると、分かっているのかいないのかが伝わりません。

## 直し方
ぼかしは一つにし、分かっていることと分かっていないことを分けて書きます。

## 根拠
文化庁「公用文作成の考え方」（2022年）。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.finding import Severity

_SAYS = Said("ぼかした言い方が重なっています。一つにしてください。", "hedge upon hedge; keep one.")


@rule(
    "S138",
    severity=Severity.WARNING,
    on=pattern(
        "(?:可能性|おそれ|恐れ)[がもは](?:ある|あった|ない|高い)?(?:の?では(?:ない|なかろう)か|よう)?(?:と(?:思わ|考えら|見ら)れ(?:ます|る|ております|た)|かもしれ|かも知れ|ようにも?(?:思|感じ))|かもしれない(?:と(?:思|考え|存じ)|可能性|おそれ|よう)|(?:ように|気が)(?:思われる|する|思う|感じられる)?(?:かもしれ|かと(?:思|存じ))|(?:おそらく|恐らく|たぶん|多分)[^。、]{0,24}(?:かもしれ|かも知れ|可能性|おそれ)|(?:と|かと)(?:思われる|考えられる|推測される|見られる)(?:の?ではないか|かもしれ|ように|可能性)(?:と|な|思|が|ま)?|のではない(?:だろう)?かと(?:思われ|考えられ|推測され)(?:ます|る)?(?:かもしれ|可能性|ように)?|ではなかろうかと(?:思われ|存じ|考え)"
    ),
    bad={
        "影響する可能性があるかもしれません。": None,
        "遅れるかもしれないと思われます。": None,
        "おそらく故障の可能性があります。": None,
        "原因は設定にあると思われるのではないかと考えます。": None,
    },
    good=[
        "影響する可能性があります。",
        "遅れるかもしれません。",
        "おそらく故障でしょう。",
        "原因は設定にあると考えられます。",
        "おそらくお届けできます。",
    ],
)
def stacked_hedges(spot: Spot) -> Iterator[Hit]:
    """Two hedges on one statement."""
    yield spot.hit(_SAYS)
