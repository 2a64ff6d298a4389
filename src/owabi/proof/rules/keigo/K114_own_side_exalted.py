"""自分の側の動作に尊敬語を使う形（「弊社の社長がおっしゃいました」「弊社がご説明になります」など）。

## なぜ
尊敬語は相手や第三者を立てる語です。弊社や弊社の者の動作に使うと、社外の人の前で身内を立てることになります。

## 直し方
「申しました」「おります」「ご説明いたします」のように、へりくだる語にします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1、第3章第1（自分側の敬語）。「弊社が窓口になります」の「なる」は尊敬語ではないので
指摘しません。社内の人だけに宛てた文書では、社内の上司を立てるので指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.letter.audience import Audience
from owabi.proof.keigo.exalting import Exalting, exalting_at, is_state
from owabi.proof.keigo.parties import FAR, Side, may_name_us
from owabi.proof.keigo.predicates import is_asked_for, stands_before_noun
from owabi.proof.keigo.subjects import subject_of
from owabi.proof.reading import Spot, token_at
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity
from owabi.text.inflection import before
from owabi.text.tokens import Tokens

_SAYS = Said(
    "自分の側の動作に、相手を立てる尊敬語を使っています。へりくだる語にしてください。",
    "an honorific verb is used for what our own side does; use a humble one.",
)
_HUMBLE = {
    "おっしゃる": "申す", "仰る": "申す", "なさる": "いたす", "為さる": "いたす",
    "召し上がる": "いただく",
}  # fmt: skip


@rule(
    "K114",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=(
        literal("なさ", "おっしゃ", "仰", "いらっしゃ", "召し", "になる", "になり", "になっ", "になら"),
        literal("になれ", "くださっ", "くださり", "くださる", "くださいま", "くださら", "下さっ", "下さり"),
        literal("下さる", "下さいま", "され", "られ", "かれ", "まれ", "です", "でした", "でござい", "ご存じ", "ご存知"),
    ),
    bad={
        "弊社の社長がおっしゃいました。": "弊社の社長が申しました。",
        "弊社がご説明になります。": None,
        "この件は弊社の担当者がおっしゃったとおりです。": "この件は弊社の担当者が申したとおりです。",
        "弊社が責任をもって対応なさいます。": "弊社が責任をもって対応いたします。",
        "弊社の社長がいらっしゃいます。": None,
        "当社がすべての資料をご覧になりました。": None,
        "担当者が来られます。": None,
        "弊社の山本は三時にお戻りです。": None,
    },
    good=[
        "弊社が窓口になります。",
        "弊社の商品をご覧になりましたお客様",
        "弊社のお客様がおっしゃった内容",
        "弊社がご説明いたします。",
        "弊社がお客様のご覧になる画面を修正いたしました。",
        "弊社が確認し、お客様がご覧になる画面に反映いたします。",
        "弊社がご案内し、お客様にお選びいただきます。",
        "弊社が指定した期日までにお支払いになった方",
        "私は、おっしゃる意味がよく分かりました。",
        "担当者が伺いますので、おっしゃってください。",
        "弊社がいつもお世話になっている山田様がいらっしゃいました。",
        "弊社の担当者に、お客様がそのようにおっしゃいました。",
        "社長がおっしゃいました。",
    ],
)
def own_side_exalted(spot: Spot) -> Iterator[Hit]:
    """An honorific predicate whose subject is ours."""
    sentence = spot.sentence
    if spot.context.audience is Audience.EMPLOYEE:
        return
    if not may_name_us(spot.text.flow[max(sentence.start, spot.start - FAR) : spot.start], spot.context):
        return
    tokens = spot.tokens
    if spot.word.startswith("ご存"):
        if _is_ours(spot, spot.index(), topics=True) and _NOT_AS.match(spot.text.flow, spot.end):
            yield spot.hit(_SAYS)
        return
    if spot.word.startswith("で"):
        yield from _state(spot)
        return
    at = spot.index()
    number = next((n for n in (at, at + 1) if exalting_at(tokens, n) is not None), -1)
    found = exalting_at(tokens, number) if number >= 0 else None
    if found is None or (_describes_others(spot, found) and not _follows_subject(tokens, found)):
        return
    asked = is_asked_for(tokens, found.verb)
    if _is_ours(spot, found.first, topics=not stands_before_noun(tokens, found.verb), asked=asked):
        yield spot.hit_tokens(found.first, found.last, _SAYS, _mended(tokens, found))


def _describes_others(spot: Spot, found: Exalting) -> bool:
    """弊社がご案内をお読みになった方: the person described is the one who acts."""
    return spot.text.flow.startswith(_OTHERS, spot.sentence.start + spot.tokens[found.last].end)


_NOT_AS = expression(r"(?:で(?!し)|では|でした|です|ありません|ない|なく|なかっ)")
_OTHERS = ("方", "お客", "皆", "会員", "ご", "先生", "参加者", "利用者")


def _follows_subject(tokens: Tokens, found: Exalting) -> bool:
    """弊社がくださったご連絡: nobody else fits between が and the verb."""
    return found.first > 1 and tokens[found.first - 1].surface == "が"


def _is_ours(spot: Spot, first: int, *, topics: bool, asked: bool = False) -> bool:
    """Whether one of us acts; what is `asked` is ours only where から says who speaks."""
    subject = subject_of(spot.tokens, first, spot.context, topics=topics)
    if subject is None or (asked and subject.mark not in ("から", "より")):
        return False
    return subject.side is Side.OWN


def _state(spot: Spot) -> Iterator[Hit]:
    """弊社の山本は…お戻りです."""
    for start in range(max(spot.start - 4, spot.sentence.start), spot.start):
        length = is_state(spot.text.flow, start)
        if length and start + length >= spot.end:
            first = token_at(spot.tokens, start - spot.sentence.start)
            while (
                first > 1
                and spot.tokens[first - 1].surface == "が"
                and not spot.tokens[first - 2].surface.endswith("長")
            ):
                first -= 2
            if first >= 0 and _is_ours(spot, first, topics=True):
                yield spot.hit(_SAYS, start=start, end=start + length)
            return


def _mended(tokens: Tokens, found: Exalting) -> str | None:
    """The humble verb in the same form, for those that have one."""
    humble = _HUMBLE.get(tokens[found.verb].lemma)
    if humble is None or found.first != found.verb or tokens[found.verb - 1].surface == "て":
        return None
    following = tokens[found.verb + 1] if found.verb + 1 < len(tokens) else None
    if following is not None and following.lemma in ("れる", "られる"):
        return None
    rest = "".join(token.surface for token in tokens[found.verb + 1 : found.last + 1])
    return before(humble, following) + rest
