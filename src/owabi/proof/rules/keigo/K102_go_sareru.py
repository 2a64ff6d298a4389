"""「ご利用される」のように、「お・ご」と「される」を重ねた形。

## なぜ
「お・ご……する」は自分の側の動作をへりくだる形です。そこに「れる」を付けた「ご利用される」は、広く使われる一方で、
不自然に感じる読み手がいます。

## 直し方
「ご利用になる」または「利用される」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）は「お・ご……になる」または「……される」を勧めています。許容する辞書や実務書もあり、
意見が分かれるため、警告にとどめます。
「お電話される」のように「お」が言葉を美しくするだけの語は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.prefixes import POLISHED, core, has_prefix_near, is_done, is_mentioned, prefixed_start, words_of
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity
from owabi.text.inflection import before

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
        "先日お話しされていた件": "先日お話しになっていた件",
        "お申し込みされた方": "お申し込みになった方",
        "お待ちされますか。": "お待ちになりますか。",
        "ご利用されになる方": "ご利用になる方",
        "お手続きされない場合": "お手続きにならない場合",
    },
    good=[
        "サービスをご利用になるお客様",
        "サービスを利用されるお客様",
        "お客様の情報が保護されています。",
        "ご案内は本日発送されます。",
        "お手元に送付された書類",
        "お姿を見失われました。",
        "ご高齢にされた",
        "先ほどお電話されていた方",
        "ご注文が確定されました。",
        "お支払いは済まされましたか。",
    ],
)
def go_sareru(spot: Spot) -> Iterator[Hit]:
    """お/ご, something that one does, され."""
    if is_mentioned(spot):
        return
    if not has_prefix_near(spot):
        return
    tokens = spot.tokens
    at = spot.index()
    if at < 1 or tokens[at].lemma != "する" or at + 1 >= len(tokens) or tokens[at + 1].lemma != "れる":
        return
    first = prefixed_start(tokens, at - 1)
    if first < 0 or not is_done(tokens, first, at - 1):
        return
    word = core(tokens, first, at - 1)
    if tokens[first].surface != "ご" and word in POLISHED:
        return
    rest = [token.lemma for token in tokens[at + 2 : at + 4]]
    if rest == ["に", "なる"]:
        yield spot.hit_tokens(first, at + 2, _SAYS, words_of(tokens, first, at - 1) + "に")
    elif tokens[first].surface == "お" or first == at - 1:
        after = tokens[at + 2] if at + 2 < len(tokens) else None
        put = f"{words_of(tokens, first, at - 1)}に{before('なる', after)}"
        yield spot.hit_tokens(first, at + 1, _SAYS, put)
    else:
        yield spot.hit_tokens(first, at + 1, _SAYS, word + words_of(tokens, at, at + 1))
