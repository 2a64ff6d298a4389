"""外来語に付けた「お・ご」（「おメール」「ごアドバイス」など）。

## なぜ
外来語には、原則として「お・ご」を付けません。付けると、接客の言葉づかいのような軽さが出ます。

## 直し方
「お・ご」を取るか、「ご助言」のように漢語や和語に替えます。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（「お」「御」の付く語）。「おトイレ」「おタバコ」「おソース」のように日常で
定着した語と、「おトク」「おススメ」のように片仮名で書いた和語・漢語は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.prefixes import is_mentioned
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_SETTLED = frozenset(
    {"トイレ", "タバコ", "ソース", "ズボン", "ニュー", "シャレ", "シャンパン", "パンツ", "コタツ", "ミカン"}
)
_KATAKANA = expression("[ァ-ヴー]{2,}")
_SAYS = Said(
    "外来語には「お・ご」を付けません。",
    "loanwords take no お or ご.",
)


@rule(
    "K154",
    severity=Severity.WARNING,
    fix=FixSafety.SAFE,
    on=pattern("[おご][ァ-ヴ][ァ-ヴー]"),
    bad={
        "おメールをいただきありがとうございます。": "メールをいただきありがとうございます。",
        "ごアドバイスをお願いいたします。": "アドバイスをお願いいたします。",
        "おビールをご用意します。": "ビールをご用意します。",
        "ごキャンセルの場合": "キャンセルの場合",
    },
    good=[
        "メールをいただきありがとうございます。",
        "おトクなプラン",
        "おススメの商品",
        "おクルマでお越しの方",
        "りんごジュース",
        "おトイレはこちらです。",
        "おケガはございませんか。",
        "まごころギフト",
        "おシャレな店",
    ],
)
def prefix_on_loanword(spot: Spot) -> Iterator[Hit]:
    """お or ご, and a word that has no spelling but katakana."""
    if is_mentioned(spot):
        return
    tokens = spot.tokens
    at = spot.index()
    if at < 0 or at + 1 >= len(tokens) or tokens[at].surface not in ("お", "ご"):
        return
    word = tokens[at + 1]
    if word.pos[0] != "名詞" or not _KATAKANA.fullmatch(word.surface) or word.surface in _SETTLED:
        return
    if _KATAKANA.fullmatch(word.norm) or word.norm.isascii():
        yield spot.hit_tokens(at, at + 1, _SAYS, word.surface)
