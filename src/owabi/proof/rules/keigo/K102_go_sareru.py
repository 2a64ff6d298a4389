"""「ご利用される」のように、「お・ご」と「される」を重ねた形。

## なぜ
「お・ご……する」は自分の側の動作をへりくだる形です。そこに「れる」を付けた「ご利用される」は、広く使われる一方で、
不自然に感じる読み手がいます。

## 直し方
「ご利用になる」または「利用される」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）は「お・ご……になる」または「……される」を勧めています。許容する辞書や実務書もあり、
意見が分かれるため、警告にとどめます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said(
    "「お・ご」と「される」が重なっています。「…になる」または「…される」（お・ごなし）が自然です。",
    "お/ご together with される; …になる, or …される without お/ご, reads better.",
)


@rule(
    "K102",
    severity=Severity.WARNING,
    fix=FixSafety.SUGGESTION,
    on=literal("され"),
    bad={
        "サービスをご利用されるお客様": "サービスを利用されるお客様",
        "昨日ご注文された商品": "昨日注文された商品",
        "ご出席されますか。": "出席されますか。",
    },
    good=[
        "サービスをご利用になるお客様",
        "サービスを利用されるお客様",
        "お客様の情報が保護されています。",
        "ご案内は本日発送されます。",
        "お手元に送付された書類",
        "お姿を見失われました。",
        "ご高齢にされた",
    ],
)
def go_sareru(spot: Spot) -> Iterator[Hit]:
    """お/ご, a noun of action, され."""
    tokens = spot.tokens
    at = spot.index()
    if at < 2 or tokens[at].lemma != "する" or at + 1 >= len(tokens) or tokens[at + 1].lemma != "れる":
        return
    if tokens[at - 2].surface not in ("お", "ご", "御") or tokens[at - 2].pos[0] != "接頭辞":
        return
    if tokens[at - 1].pos[0] != "名詞" or not tokens[at - 1].pos[2].startswith("サ変"):
        return
    put = "".join(token.surface for token in tokens[at - 1 : at + 2])
    yield spot.hit_tokens(at - 2, at + 1, _SAYS, put)
