"""「お」を漢語に付けた付け違い（「お連絡」「お利用」など）。

## なぜ
「お」は和語に、「ご」は漢語に付くのが原則です。「お連絡」「お利用」のような付け違いは、誤りとして目立ちます。

## 直し方
「ご連絡」「ご利用」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（「お」と「御」の使い分け）。「お電話」「お食事」「お料理」「お約束」のように
「お」が定着した漢語は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.prefixes import is_mentioned
from owabi.proof.reading import Reading, Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon, pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_KANJI = expression("[一-龠々]")
_SAYS = Said(
    "この語には「お」ではなく「ご」が付きます。",
    "this word takes ご, not お.",
)


@rule(
    "K152",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=(lexicon("lexicons/keigo_sino"), pattern("お[一-龠々]{2}(?![一-龠々])")),
    books=("lexicons/keigo_sino_with_o",),
    reads="line",
    bad={
        "後ほどお連絡いたします。": "後ほどご連絡いたします。",
        "お利用いただきありがとうございます。": "ご利用いただきありがとうございます。",
        "お住所の変更": "ご住所の変更",
        "お登録をお願いいたします。": "ご登録をお願いいたします。",
        "お観戦の際はマスクをご着用ください。": "ご観戦の際はマスクをご着用ください。",
        "お連絡先をお知らせください。": "ご連絡先をお知らせください。",
    },
    good=[
        "お電話でお問い合わせください。",
        "お食事とお料理をご用意します。",
        "お約束の時間",
        "お返事をお待ちしております。",
        "お時間をいただきます。",
        "お取引先の皆様",
        "お仕事中に失礼いたします。",
        "お客様",
        "お手配いたします。",
        "なお連絡先は次のとおりです。",
        "なお利用者の方には別途お知らせします。",
        "お誕生日",
        "お心配りをいただき",
        "お会計はこちらです。",
    ],
)
def o_on_sino(spot: Spot) -> Iterator[Hit]:
    """お and a word that takes ご: a listed one, or a noun of action in two kanji that is not known to take お."""
    if is_mentioned(spot):
        return
    if not spot.entry and spot.word in spot.reading.once(_takes_o):
        return
    tokens = spot.tokens
    at = spot.index()
    if at < 0 or at + 1 >= len(tokens) or tokens[at].surface != "お":
        return
    if at and tokens[at - 1].surface in ("お", "ご"):
        return
    word = tokens[at + 1]
    if spot.entry and not any(token.end == spot.end - spot.sentence.start for token in tokens[at + 1 : at + 4]):
        return
    if not spot.entry and (len(word.surface) != 2 or not word.pos[2].startswith("サ変")):
        return
    yield spot.hit(_SAYS, "ご" + spot.word[1:])


def _takes_o(reading: Reading) -> frozenset[str]:
    entries = (*reading.book("lexicons/keigo_sino_with_o"),)
    listed = {f"お{word}" for entry in entries for word in entry["words"]}
    return frozenset(listed | {word for entry in reading.book("lexicons/keigo_sino") for word in entry["words"]})
