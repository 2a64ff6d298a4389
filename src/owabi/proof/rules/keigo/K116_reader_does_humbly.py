"""相手の動作に「お・ご……する」「いたす」を使う形（「お客様がご持参した書類」「お客様がいたしました」など）。

## なぜ
「お・ご……する」「いたす」は、自分の側の動作をへりくだる形です。相手を主語にすると、相手をへりくだらせてしまいます。

## 直し方
「ご持参になった」「持参された」「なさった」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（謙譲語の働き）。主語がはっきり相手で、すぐ後の動作のときだけ指摘します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity
from owabi.text.tokens import Token, Tokens

_FAR = 6
_BETWEEN = frozenset({"名詞", "接頭辞", "副詞", "接尾辞"})
_STOPS = frozenset({"際", "場合", "時", "とき", "ため", "よう", "中", "間", "前", "後", "上"})
_SAYS = Said(
    "相手の動作に、へりくだる形を使っています。「…になる」「…なさる」にしてください。",
    "a humble form is used for what the reader does; use …になる or …なさる.",
)


@rule(
    "K116",
    severity=Severity.ERROR,
    fix=FixSafety.SUGGESTION,
    on=literal("お客様が", "お客さまが", "貴社が", "皆様が", "ご担当者様が", "先生が"),
    bad={
        "お客様がご持参した書類": "お客様が持参された書類",
        "お客様がいたしましたお手続き": None,
        "お客様がご登録しました情報": "お客様が登録されました情報",
        "貴社がご提出した資料": "貴社が提出された資料",
    },
    good=[
        "お客様がご持参になった書類",
        "お客様がご不明の際にご案内いたします。",
        "お客様がご覧になった画面をご案内いたします。",
        "お客様が増えました。",
        "お客様が入力した情報",
        "お客様がご登録する際の手順",
        "貴社が",
        "お客様が必要とされる資料をご用意いたします。",
        "お客様がお困りの場合はご連絡いたします。",
    ],
)
def reader_does_humbly(spot: Spot) -> Iterator[Hit]:
    """The reader, が, and a humble verb with nothing but nouns between them."""
    tokens = spot.tokens
    first = spot.next_index()
    for number in range(first, min(first + _FAR, len(tokens))):
        token = tokens[number]
        if token.lemma in ("いたす", "致す"):
            yield spot.hit_tokens(number, number, _SAYS)
            return
        if token.lemma == "する":
            yield from _o_suru(spot, number)
            return
        if not _may_stand_between(token):
            return


def _may_stand_between(token: Token) -> bool:
    if token.surface in _STOPS:
        return False
    return token.pos[0] in _BETWEEN or token.surface in ("を", "に")


def _o_suru(spot: Spot, number: int) -> Iterator[Hit]:
    """お/ご, a noun, し(た)."""
    tokens: Tokens = spot.tokens
    if number < 2 or tokens[number].surface != "し" or number + 1 >= len(tokens):
        return
    prefix, noun, after = tokens[number - 2], tokens[number - 1], tokens[number + 1]
    if prefix.surface not in ("お", "ご", "御") or not noun.pos[2].startswith("サ変"):
        return
    if after.surface == "た":
        yield spot.hit_tokens(number - 2, number + 1, _SAYS, f"{noun.surface}された")
    elif after.lemma == "ます":
        yield spot.hit_tokens(number - 2, number, _SAYS, f"{noun.surface}され")
