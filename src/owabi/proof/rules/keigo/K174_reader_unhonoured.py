"""相手の動作を敬語なしで述べる形（「お客様が言った件」「先日ご担当者様が来た際」「鈴木様が送ってくれた資料」など）。

## なぜ
「言う」「来る」「いる」「くれる」「見る」のように決まった尊敬語のある動詞は、相手の動作をそのまま述べると敬意を欠いて響きます。

## 直し方
「おっしゃる」「いらっしゃる」「くださる」「ご覧になる」「召し上がる」「ご存じ」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（尊敬語の働き）。主語がはっきり相手である文だけを指摘し、「入力した」「購入した」のように
特別な尊敬語のない動詞は指摘しません。社内の人だけに宛てた文書では指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.letter.audience import Audience
from owabi.proof.keigo.parties import Side
from owabi.proof.keigo.predicates import is_asked_for, is_told, is_turned, last_of, stands_before_noun
from owabi.proof.keigo.prefixes import is_mentioned
from owabi.proof.keigo.subjects import Subject, subject_of
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity
from owabi.text.inflection import before
from owabi.text.tokens import Tokens

_PUT = {
    "言う": ("", "おっしゃる"), "来る": ("", "いらっしゃる"), "いる": ("", "いらっしゃる"),
    "居る": ("", "いらっしゃる"),
    "くれる": ("", "くださる"), "見る": ("ご覧に", "なる"), "食べる": ("", "召し上がる"), "飲む": ("", "召し上がる"),
    "行く": ("", "いらっしゃる"), "知る": ("", ""), "もらう": ("", ""), "着る": ("お召しに", "なる"),
    "寝る": ("お休みに", "なる"), "帰る": ("お帰りに", "なる"), "死ぬ": ("お亡くなりに", "なる"),
}  # fmt: skip
_SURELY = expression(r"客|様|さま|先生|貴社|御社|貴行|貴院|貴校|貴店|先方|[部社会課所店院校]長")
_NAMED = expression(r"(?:様|さま|先生|お客|お客さん|先方)(?:方|たち|がた|全員|ご本人|ご自身)?$")
_THERE = expression(r"い(?:る(?:場|とき|時|際|間|所|お|ご)|たら|れば|まし?たら|ます(?:でしょう)?か|ません)")
_FAVOUR = frozenset({"くれる", "もらう"})
_CALLED = expression(r"[^、。「」はがも]{0,10}(?:様|さま|先生|[部社会課所店院校]長|お客さん)、")
_ASKS = expression(r"(?:ます|ました|ません|ませんでした)(?:でしょう)?か[。?]?$")
_OURS = expression(r"が|(?:さん|くん|君|様|氏|者|長)[はも]|私|弊社|当社|こちら")
_READERS = expression(r"お客(?:様|さま)(?!の(?:声|流れ|数))|ご来場者様|ご利用者様|会員様|患者様")
_STAYS = ("て", "で")
_SAYS = Said(
    "相手の動作に敬語がありません。「おっしゃる」「いらっしゃる」「くださる」「ご覧になる」などにしてください。",
    "what the reader does is said without honour; use おっしゃる, いらっしゃる, くださる, ご覧になる.",
)


@rule(
    "K174",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=literal(
        "言った", "言って", "言う", "言い", "言わ", "来た", "来て", "来る", "来ま", "来な", "来れば", "きた際",
        "きた時",
        "に行った", "に行く", "へ行った", "へ行く", "に行き", "くれた", "くれる", "くれま", "くれて", "くれな",
        "がいる", "がいた", "がいま", "がいな", "がいて", "がいれ", "はいま", "はいる", "はいた", "はいな",
        "見た", "見て", "見る", "見ま", "見な", "見れば", "食べ", "飲ん", "飲む", "飲み", "飲ま", "知って",
        "知らな", "知りま",
        "もらった", "もらう", "もらい", "着て", "着る", "寝て", "死ん", "帰った", "帰る", "帰って", "帰りま",
    ),
    bad={
        "お客様が言った件について、確認いたしました。": "お客様がおっしゃった件について、確認いたしました。",
        "先日、鈴木様が当店に来た際のお忘れ物です。": "先日、鈴木様が当店にいらっしゃった際のお忘れ物です。",
        "先生が送ってくれた資料を配布いたします。": "先生が送ってくださった資料を配布いたします。",
        "お客様が見た画面をお知らせください。": "お客様がご覧になった画面をお知らせください。",
        "部長、この資料は見ましたか。": "部長、この資料はご覧になりましたか。",
        "荷物を取りに来るお客様は、窓口へどうぞ。": "荷物を取りにいらっしゃるお客様は、窓口へどうぞ。",
        "鈴木様はいますか。": "鈴木様はいらっしゃいますか。",
        "貴社のご担当者様が知っている内容と異なります。": None,
    },
    good=[
        "お客様がおっしゃった件について、確認いたしました。",
        "お客様が入力した内容は、暗号化いたします。",
        "お客様に言われたとおりに修正いたしました。",
        "部長が来られました。",
        "お客様が見やすい画面にいたしました。",
        "お客様から見た場合の流れをご説明いたします。",
        "お客様が操作を行った後に、画面が変わります。",
        "先方に見ていただきました。",
        "お客様がお持ちの端末に通知が来た場合は、ご連絡ください。",
        "お客様が増えてきた時間帯",
        "お客様が安心していられるよう努めます。",
        "ご希望の方がいる場合は、お知らせください。",
        "お客様がご利用になっている機種",
    ],
)  # fmt: skip
def reader_unhonoured(spot: Spot) -> Iterator[Hit]:
    """A plain verb that has an honorific of its own, and the reader as its subject."""
    if spot.context.audience is Audience.EMPLOYEE or is_mentioned(spot):
        return
    line = spot.before(120)
    if line.count("「") > line.count("」"):
        return
    if not _SURELY.search(line[-48:]) and "客" not in spot.after(8) and "様" not in spot.after(8):
        return
    tokens = spot.tokens
    at = spot.index()
    verb = next((n for n in (at, at + 1) if 0 <= n < len(tokens) and tokens[n].lemma in _PUT), -1)
    if verb < 1 or tokens[verb].pos[0] != "動詞" or is_turned(tokens, verb, favours=_FAVOUR):
        return
    if is_asked_for(tokens, verb) or is_told(spot.text.flow, spot.sentence.start + tokens[verb].end):
        return
    first = verb - 2 if tokens[verb - 1].surface in _STAYS and tokens[verb].lemma in _FAVOUR else verb
    last = last_of(tokens, verb)
    if not _is_asked(spot, verb) and not _describes(spot, last):
        subject = subject_of(tokens, first, spot.context, topics=not stands_before_noun(tokens, verb))
        if subject is None or not _is_surely_readers(tokens, verb, subject):
            return
    yield spot.hit_tokens(verb, last, _SAYS, _mended(tokens, verb, last))


def _is_asked(spot: Spot, verb: int) -> bool:
    """部長、…見ましたか: somebody is called by name and asked."""
    flow, sentence = spot.text.flow, spot.sentence
    place = sentence.start + spot.tokens[verb].end
    called = _CALLED.match(flow, sentence.start, spot.start)
    return bool(called and _ASKS.match(flow, place, sentence.end) and not _OURS.search(flow, called.end(), place))


def _describes(spot: Spot, last: int) -> bool:
    """取りに来るお客様: the noun that follows is who acts."""
    return bool(_READERS.match(spot.text.flow, spot.sentence.start + spot.tokens[last].end))


def _is_surely_readers(tokens: Tokens, verb: int, subject: Subject) -> bool:
    """The reader by が or は; somebody who merely is there only by name (お客様がいる)."""
    if subject.side is Side.TITLE and subject.mark == "は" and tokens[verb + 1].lemma == "ます":
        return tokens[-1].surface == "か" or (len(tokens) > 1 and tokens[-2].surface == "か")
    if subject.side is not Side.READER or subject.mark not in ("が", "は", "も", "の"):
        return False
    words = "".join(token.surface for token in tokens[subject.first : subject.last + 1])
    if tokens[verb].lemma in ("いる", "居る"):
        rest = "".join(token.surface for token in tokens[verb : verb + 5])
        return subject.last + 2 == verb and bool(_NAMED.search(words) and _THERE.match(rest))
    return bool(_SURELY.search(words))


def _mended(tokens: Tokens, verb: int, last: int) -> str | None:
    opening, lemma = _PUT[tokens[verb].lemma]
    if not lemma:
        return None
    following = tokens[verb + 1] if verb + 1 < len(tokens) else None
    rest = "".join(token.surface for token in tokens[verb + 1 : last + 1])
    return opening + before(lemma, following) + rest
