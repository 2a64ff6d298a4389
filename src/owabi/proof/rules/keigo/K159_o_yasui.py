"""「お求めやすい」「ご利用しやすい」のように、「お・ご」に「やすい・にくい」を付けた形。

## なぜ
「求めやすい」を尊敬の形にすると「お求めになりやすい」です。「お求めやすい」は形がくずれています。「ご利用しやすい」は
自分がへりくだる形になります。

## 直し方
「お求めになりやすい」「ご利用になりやすい」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（尊敬語の形）。広告などで広く使われているため、警告にとどめます。
「お手入れしやすい」のように「お」が言葉を美しくするだけの語と、「ご案内しやすい」のようにこちらがすることは指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.prefixes import POLISHED, core, has_prefix_near, is_done, is_mentioned, prefixed_start, words_of
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_ENDINGS = ("やすい", "にくい", "づらい", "がたい", "難い", "易い")
_SAYS = Said(
    "「お・ご」の語に「やすい・にくい」を直に付けています。「…になりやすい」としてください。",
    "やすい/にくい after お/ご; write …になりやすい.",
)


@rule(
    "K159",
    severity=Severity.WARNING,
    fix=FixSafety.SAFE,
    on=literal(
        "やすい", "やすく", "やすさ", "やすか", "にくい", "にくく", "にくか", "づらい", "づらく", "づらか",
        "易い", "易く",
    ),
    books=("lexicons/keigo_deeds",),
    reads="line",
    bad={
        "お求めやすい価格でご提供します。": "お求めになりやすい価格でご提供します。",
        "お使いやすくなりました。": "お使いになりやすくなりました。",
        "ご利用しやすい画面": "ご利用になりやすい画面",
        "お聞き取りにくい箇所がございました。": "お聞き取りになりにくい箇所がございました。",
        "お読みづらい文字": "お読みになりづらい文字",
    },
    good=[
        "お求めになりやすい価格です。",
        "使いやすい画面です。",
        "お手入れしやすい素材",
        "ご案内しやすい時間帯",
        "お値段が分かりやすい",
        "お話ししやすい雰囲気",
        "お手入れのしやすさ",
        "おやすい御用です。",
    ],
)  # fmt: skip
def o_yasui(spot: Spot) -> Iterator[Hit]:
    """お/ご, what the reader does, やすい."""
    if is_mentioned(spot):
        return
    if not has_prefix_near(spot, 9):
        return
    tokens = spot.tokens
    at = spot.index()
    if at < 1 or (not tokens[at].lemma.endswith(_ENDINGS) and tokens[at].lemma not in _ENDINGS):
        return
    last = at - 2 if tokens[at - 1].surface == "し" and tokens[at - 1].lemma == "する" else at - 1
    first = prefixed_start(tokens, last)
    if first < 0 or not is_done(tokens, first, last) or tokens[last].pos[0] == "助動詞":
        return
    if last == at - 1:
        if tokens[last].pos[0] != "動詞" and tokens[last].surface[-1] not in "いきしちみりぎけせめれげえ":
            return
    elif not _is_readers(spot, core(tokens, first, last)):
        return
    yield spot.hit_tokens(first, at, _SAYS, f"{words_of(tokens, first, last)}になり{tokens[at].surface}")


def _is_readers(spot: Spot, word: str) -> bool:
    """Whether it is the reader's to do, for certain."""
    if word in POLISHED:
        return False
    return any(word in entry["words"] for entry in spot.reading.book("lexicons/keigo_deeds") if entry["id"] == "reader")
