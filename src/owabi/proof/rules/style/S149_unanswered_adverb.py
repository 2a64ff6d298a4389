"""呼応の乱れ（「決して〜します」「なぜなら〜です」など）。

## なぜ
決まった受け方をする副詞は、受ける語がないと文が途中で折れて聞こえます。

## 直し方
「決して〜ません」「たとえ〜ても」「もし〜たら」のように受けます。

## 根拠
国語の文法（陳述の副詞の呼応）。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_LONGEST = 120
_NOT = expression(r"な[いくかけしきさ]|無[いく]|ませ?ん|ぬ|ず|まい|ざる|禁|不[^.]|難し|控え|しかね|ゼロ|否|未")
_EVEN = expression(r"[てで]も|とも|うが|うと|とて|にせよ|にしろ|であれ|だろうが|としても")
_ANSWERS = {
    **dict.fromkeys(
        (
            "決して",
            "必ずしも",
            "一向に",
            "とうてい",
            "到底",
            "めったに",
            "滅多に",
            "ちっとも",
            "少しも",
            "一概に",
            "さほど",
        ),
        _NOT,
    ),
    "たとえ": _EVEN,
}


@rule(
    "S149",
    severity=Severity.WARNING,
    on=literal(
        "決して",
        "必ずしも",
        "たとえ",
        "一向に",
        "さっぱり",
        "とうてい",
        "到底",
        "めったに",
        "滅多に",
        "ちっとも",
        "少しも",
        "一概に",
        "さほど",
        "よもや",
        "まさか",
        "あまりにも",
        "もしも",
        "まるで",
    ),
    bad={
        "今後は決して同じことを起こします。": None,
        "お申し込みは必ずしも必要です。": None,
        "たとえ雨が降ったら中止します。": None,
        "ご希望には到底お応えできます。": None,
        "一概に正しいと言えます。": None,
    },
    good=[
        "決して忘れません。",
        "決してお渡しにならないでください。",
        "必ずしも必要ではありません。",
        "たとえ雨が降っても開催します。",
        "到底受け入れられないご提案",
        "もしもの場合に備えます。",
        "決してご返信なさらぬようお願いします。",
        "まるで別の製品のようです。",
        "一概には言えません。",
        "たとえばメールでご連絡ください。",
        "決してお客様の責任ではございません。",
        "一向に構いません。",
        "決して、お急ぎにならないよう",
        "必ずしも十分とはいえない状況でした。",
        "少しもご迷惑は掛けまいと努めました。",
        "さほど難しいことではありません。",
        "あまりにも急なお願い",
        "必ずしも該当するとは限りません。",
    ],
)
def unanswered_adverb(spot: Spot) -> Iterator[Hit]:
    """An adverb in a closed sentence that holds nothing after it that answers."""
    sentence = spot.sentence
    rest = spot.text.flow[spot.end : sentence.end]
    if not sentence.closed or len(rest) > _LONGEST or rest[:1] in ("ば", "の", "る", "」", "』", "も"):
        return
    answer = _ANSWERS.get(spot.word)
    if answer is None or answer.search(rest):
        return
    tokens, number = spot.tokens, spot.index()
    if (
        number < 0
        or tokens[number].start != spot.start - sentence.start
        or tokens[number].pos[0] not in ("副詞", "名詞", "形状詞")
    ):
        return
    says = Said(f"「{spot.word}」を受ける言葉がありません。", f"nothing answers {spot.word}.")
    yield spot.hit(says)
