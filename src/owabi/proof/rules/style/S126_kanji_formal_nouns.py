"""漢字で書いた形式名詞（「ご覧になる時」「説明した通り」など）。

## なぜ
もとの意味を失った「こと・ため・とき」は、仮名で書くほうが読みやすく、公用文でも仮名で書きます。

## 直し方
仮名にします。「事を起こす」のように、もとの意味のときは漢字でかまいません。

## 根拠
公用文における漢字使用等について（2010年内閣訓令）。
「方」（かた・ほう）、「上」「度」「時」「所」「物」は読み分けや意味の違いがあるため、
はっきりした形だけを助言します。「事」「為」「迄」は S153 が見ます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_KANA = {
    "時": "とき",
    "所": "ところ",
    "通り": "とおり",
    "訳": "わけ",
    "度に": "たびに",
    "上で": "うえで",
    "程": "ほど",
}


@rule(
    "S126",
    severity=Severity.ADVICE,
    fix=FixSafety.UNSAFE,
    on=literal("時", "所", "通り", "度に", "上で", "程", "訳"),
    counterparts=("textlint:ja-hiragana-keishikimeishi",),
    bad={
        "ご覧になる時に": "ご覧になるときに",
        "ご説明した通りです。": "ご説明したとおりです。",
    },
    good=[
        "確認することにしました。",
        "事を急ぎます。",
        "お客様に",
        "大通りに面した席",
        "食事をする所",
        "お申し込みの方",
        "明日の行事",
        "行為の責任",
        "同時に",
        "お客様の様子",
        "10時に伺います。",
        "場所のご案内",
        "為替のお知らせ",
    ],
)
def kanji_formal_nouns(spot: Spot) -> Iterator[Hit]:
    """A noun of the list right after what qualifies it: an inflected word, or の."""
    number = spot.index()
    tokens = spot.tokens
    at = spot.start - spot.sentence.start
    put = _KANA[spot.word]
    if number < 1 or tokens[number].start != at or tokens[number - 1].end != at:
        return
    before = tokens[number - 1]
    inflected = before.pos[0] in ("動詞", "助動詞", "形容詞") and before.form.startswith(("連体形", "終止形"))
    after_no = before.surface == "の" and spot.word in ("通り", "程")
    if not (inflected or after_no) or len(tokens[number].surface) > len(spot.word):
        return
    if spot.word == "所":
        return
    yield spot.hit(
        Said(f"「{spot.word}」は「{put}」と書くと読みやすくなります。", f"“{put}” reads better in kana."), put
    )
