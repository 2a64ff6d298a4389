"""相手に恩を着せる形（「教えてあげます」「送ってやります」など）。

## なぜ
「…てあげる」「…てやる」「…て差し上げる」は、相手に恩恵を与えることを述べるので、相手には恩着せがましく響きます。

## 直し方
「ご説明いたします」「お送りいたします」のように、「お・ご……する」の形にします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第3章第2（恩恵を表す言い方）。「…てあげてください」と第三者への行いを頼む文と、
指針が許容する「ご案内してさしあげる」（第2章第2の敬語連結）は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot, token_at
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_SAYS = Said(
    "相手に恩を着せる言い方です。「お・ご……いたします」の形にしてください。",
    "this puts the reader in our debt; write お/ご…いたします.",
)
_LETS_US = expression("ましょう(?!か)")
_JOINED = expression(r"[おご御][一-龠ぁ-ん]{1,6}し$")
_PETS = expression(r"水|餌|えさ|花|犬|猫|子|植物|ペット|自分")


@rule(
    "K206",
    severity=Severity.ERROR,
    on=literal(
        "てあげ",
        "であげ",
        "てやり",
        "てやる",
        "てやっ",
        "でやり",
        "でやる",
        "てやろ",
        "て差し上げ",
        "で差し上げ",
        "てさしあげ",
        "でさしあげ",
    ),
    bad={
        "使い方を教えてあげます。": None,
        "資料を送ってやりますので、お待ちください。": None,
        "手順をご案内してあげることができます。": None,
        "使い方を教えて差し上げます。": None,
    },
    good=[
        "使い方をご説明いたします。",
        "お子様にも教えてあげてください。",
        "全体をまとめて、やり直します。",
        "花に水をやる係です。",
        "社員を育てあげた会社です。",
        "皆で成果を上げてまいります。",
        "ご説明申し上げます。",
        "お客様をご案内してさしあげる係でございます。",
    ],
)
def favour_from_above(spot: Spot) -> Iterator[Hit]:
    """て and あげる, やる or 差し上げる, not asked of anybody."""
    tokens = spot.tokens
    te = spot.index()
    if _is_accepted(spot):
        return
    if te < 1 or tokens[te].pos[1] != "接続助詞" or te + 1 >= len(tokens):
        return
    verb = te + (2 if tokens[te + 1].lemma in ("差す", "さす") else 1)
    if verb >= len(tokens) or tokens[verb].pos[0] != "動詞":
        return
    end = spot.sentence.start + tokens[verb].end
    rest = spot.text.flow[end : min(end + 12, spot.sentence.end)]
    if (
        rest.startswith(("てくださ", "て下さ", "ていただ", "て頂", "てほし"))
        or _LETS_US.match(rest)
        or _PETS.search(spot.before(10))
    ):
        return
    ends = token_at(tokens, tokens[verb].start)
    last = ends + 1 if ends + 1 < len(tokens) and tokens[ends + 1].lemma == "ます" else ends
    yield spot.hit_tokens(max(te - 1, 0), last, _SAYS)


def _is_accepted(spot: Spot) -> bool:
    """ご案内して差し上げる: two honorifics joined, accepted by the guide where it is done to somebody else."""
    return bool(_JOINED.search(spot.before(10))) and spot.word[1:] in ("差し上げ", "さしあげ")
