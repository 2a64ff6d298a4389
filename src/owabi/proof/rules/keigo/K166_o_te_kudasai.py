"""「お待ってください」「お聞かせていただけますか」のように、「お……ください」と「……てください」を混ぜた形。

## なぜ
「お……ください」は「ます」の前の形に付きます（お待ちください）。「て」の形に「お」を付けると、二つの言い方が混ざります。

## 直し方
「お待ちください」「お聞かせいただけますか」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（「お……くださる」「お……いただく」の形）。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.prefixes import has_prefix_near, is_mentioned
from owabi.proof.reading import Spot, token_at
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal, pattern
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity
from owabi.text.inflection import polite_stem
from owabi.text.tokens import Tokens

_SAYS = Said(
    "「お…ください・いただく」の形に「て」は入りません。",
    "no て in お…ください or お…いただく.",
)


@rule(
    "K166",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=(
        literal("てくださ", "て下さ", "でくださ", "で下さ", "ていただ", "て頂", "でいただ", "で頂"),
        pattern("お[一-龠々]{1,2}[っんいえけせねめれべげぎみじり]?[てで]"),
    ),
    bad={
        "少々お待ってください。": "少々お待ちください。",
        "ご感想をお聞かせていただけますか。": "ご感想をお聞かせいただけますか。",
        "詳しくお教えてください。": "詳しくお教えください。",
        "本をお読んで下さい。": "本をお読み下さい。",
        "資料はお持ち帰ってください。": "資料はお持ち帰りください。",
        "お座ってお待ちください。": "お座りお待ちください。",
    },
    good=[
        "少々お待ちください。",
        "ご感想を聞かせていただけますか。",
        "お読みになってください。",
        "お気を付けてお越しください。",
        "お手数ですが折り返してください。",
        "棚においてください。",
        "お手伝いしていただけますか。",
        "お体を休めてください。",
        "おって連絡していただきます。",
        "お店で販売しています。",
        "お休みさせていただきます。",
        "お任せで結構です。",
        "お見えでしたらお知らせください。",
        "お互いに助け合って",
    ],
)
def o_te_kudasai(spot: Spot) -> Iterator[Hit]:
    """お, a verb in て, ください or いただく."""
    if is_mentioned(spot):
        return
    if spot.word[0] != "お" and not has_prefix_near(spot, 8):
        return
    tokens = spot.tokens
    te = spot.index() if spot.word[0] in "てで" else token_at(tokens, spot.end - 1 - spot.sentence.start)
    if (
        te < 2
        or tokens[te].pos[1] != "接続助詞"
        or not _joins(tokens, te)
        or tokens[te - 1].lemma in ("する", "なる", "いたす", "させる")
    ):
        return
    first = _prefix(tokens, te - 1)
    if first < 0:
        return
    middle = "".join(token.surface for token in tokens[first : te - 1])
    yield spot.hit_tokens(first, te, _SAYS, middle + polite_stem(tokens[te - 1]))


def _prefix(tokens: Tokens, verb: int) -> int:
    """The number of the お just before the verb, or before the verb that it is compounded with."""
    if tokens[verb].pos[0] not in ("動詞", "助動詞"):
        return -1
    for number in range(verb - 1, max(verb - 3, -1), -1):
        token = tokens[number]
        if token.surface == "お" and token.pos[0] in ("接頭辞", "感動詞"):
            return number
        if token.pos[0] != "動詞":
            return -1
    return -1


def _joins(tokens: Tokens, te: int) -> bool:
    """て after any verb; で only after ん or い (読んで, 急いで): お任せで is a noun's."""
    return tokens[te].surface == "て" or tokens[te - 1].form.endswith(("撥音便", "イ音便"))
