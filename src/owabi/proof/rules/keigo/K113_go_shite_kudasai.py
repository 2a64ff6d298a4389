"""相手に「お・ご……してください」「お・ご……していただく」と頼む形（「ご確認してください」など）。

## なぜ
「お・ご……する」は自分の動作をへりくだる形です。相手に頼むときに使うと、相手をへりくだらせてしまいます。

## 直し方
「して」を取り、「ご確認ください」「ご確認いただけますか」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第3章第2（「御説明してくださる」「御説明していただく」の問い）。
「お電話」「お掃除」のように「お」が言葉を美しくするだけの語は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity
from owabi.text.tokens import Token

_POLISHED = frozenset(
    {
        "電話",
        "掃除",
        "料理",
        "食事",
        "仕事",
        "買い物",
        "化粧",
        "散歩",
        "返事",
        "洗濯",
        "世話",
        "話",
        "辞儀",
        "勉強",
        "昼寝",
        "祈り",
    }
)
"""Words whose お only polishes: お電話してください is fine."""

_TO_OTHERS = frozenset({"願い", "断り", "詫び", "礼", "祝い", "見舞い", "挨拶", "一緒", "招き"})
"""What the reader may well do humbly to somebody else."""

_SAYS = Said(
    "「お・ご…する」は自分がへりくだる形です。相手に頼むときは「して」を取ってください。",
    "お/ご…する humbles the doer; drop して when you ask the reader.",
)


@rule(
    "K113",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=literal("してください", "して下さい", "していただ", "して頂"),
    bad={
        "添付の資料をご確認してください。": "添付の資料をご確認ください。",
        "身分証をご持参して下さい。": "身分証をご持参下さい。",
        "ご連絡していただけますか。": "ご連絡いただけますか。",
        "少々お待ちしてください。": "少々お待ちください。",
        "変更の際はお知らせしてください。": "変更の際はお知らせください。",
        "画面をご覧してください。": "画面をご覧ください。",
    },
    good=[
        "添付の資料をご確認ください。",
        "添付の資料を確認してください。",
        "お電話してください。",
        "ご確認をお願いいたします。",
        "パスワードを変更してください。",
        "ご理解いただきますようお願いいたします。",
        "先方にお詫びしていただけますか。",
    ],
)
def go_shite_kudasai(spot: Spot) -> Iterator[Hit]:
    """お/ご, an action, して, a request."""
    tokens = spot.tokens
    at = spot.index()
    if at < 1 or at + 1 >= len(tokens) or tokens[at].lemma != "する" or tokens[at + 1].surface != "て":
        return
    noun = tokens[at - 1]
    if spot.before(4) == "お知らせ":
        yield spot.hit(_SAYS, "お知らせ", start=spot.start - 4, end=spot.start + 2)
        return
    if noun.surface in ("ご覧", "御覧"):
        yield spot.hit_tokens(at - 1, at + 1, _SAYS, noun.surface)
        return
    marked = at > 1 and tokens[at - 2].surface in ("お", "ご", "御") and tokens[at - 2].pos[0] == "接頭辞"
    if marked and noun.surface not in _POLISHED | _TO_OTHERS and _is_action(tokens[at - 2], noun):
        yield spot.hit_tokens(at - 2, at + 1, _SAYS, tokens[at - 2].surface + noun.surface)


def _is_action(prefix: Token, noun: Token) -> bool:
    if prefix.surface == "お":
        return noun.pos[0] == "動詞" or (
            noun.pos[0] == "名詞" and noun.surface[-1] in "いきしちにみりぎびえけせてねめれげべ"
        )
    return noun.pos[2].startswith("サ変") or noun.pos[0] == "動詞"
