"""仮名で書くと決まっている語の漢字（「遅れた為」「正午迄」「する事」など）。

## なぜ
もとの意味を失った語を漢字で書くと、古く、読みにくく見えます。

## 直し方
「ため」「まで」「こと」「ように」と仮名で書きます。「事を起こす」のように、もとの意味のときは漢字でかまいません。

## 根拠
公用文における漢字使用等について（2010年内閣訓令第1号）は、形式名詞と助詞・助動詞を仮名で書くと定めています。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_KANA = {
    "事": "こと",
    "為": "ため",
    "迄": "まで",
    "様に": "ように",
    "様な": "ような",
    "様です": "ようです",
    "様でし": "ようでし",
    "筈": "はず",
    "儘": "まま",
    "宜しく": "よろしく",
    "御座い": "ござい",
    "有難う": "ありがとう",
    "有り難う": "ありがとう",
    "出来": "でき",
}
_ALWAYS = frozenset({"宜しく", "御座い", "有難う", "有り難う", "出来"})
_CAN = expression("ま[すせし]|な[いかく]|る|ず|[てた][おいい。く]|れば|ておりま|次第")
_NOUNS = frozenset({"名詞", "接尾辞", "代名詞", "助詞"})
_INFLECTED = frozenset({"動詞", "助動詞", "形容詞", "形状詞"})
_AFTER_TAME = ("、", "に", "の", "で", "。", "だ")


@rule(
    "S153",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=literal(
        "事",
        "為",
        "迄",
        "様に",
        "様な",
        "様です",
        "様でし",
        "筈",
        "儘",
        "位",
        "等々",
        "丈",
        "頃",
        "宜しく",
        "御座い",
        "有難う",
        "有り難う",
        "出来",
    ),
    counterparts=("textlint:ja-hiragana-keishikimeishi",),
    bad={
        "確認する事にしました。": "確認することにしました。",
        "停止した為、ご利用になれません。": "停止したため、ご利用になれません。",
        "正午迄受け付けております。": "正午まで受け付けております。",
        "工事の為、休業します。": "工事のため、休業します。",
        "以前の様に使えます。": "以前のように使えます。",
        "届く筈です。": "届くはずです。",
        "宜しくお願いいたします。": "よろしくお願いいたします。",
        "ご利用が出来ます。": "ご利用ができます。",
        "誠に有難うございます。": "誠にありがとうございます。",
    },
    good=[
        "確認することにしました。",
        "事を急ぎます。",
        "お客様に伺います。",
        "食事をします。",
        "明日の行事",
        "行為の責任",
        "お客様の様子",
        "為替のお知らせ",
        "会員の皆様の様々なご意見",
        "仕事の事前確認",
        "為になる話",
        "出来事をご報告します。",
        "出来高",
        "この様式をお使いください。",
        "記念の事業",
        "上出来です。",
        "関係の皆様になりかわり",
        "順位が上がりました。",
        "お客様です。",
        "その他の事項",
        "佐藤様なら存じております。",
        "何事もございません。",
        "工事の為替",
        "重大な事故",
        "宜しきを得る",
    ],
)
def kanji_for_kana(spot: Spot) -> Iterator[Hit]:
    """A word of the list in the place of a particle, an auxiliary or a formal noun."""
    put = _KANA.get(spot.word)
    number = spot.index()
    if put is None or number < 0:
        return
    if spot.word in _ALWAYS:
        if spot.word == "出来" and not _CAN.match(spot.after(2)):
            return
    elif not _is_formal(spot, number):
        return
    yield spot.hit(Said(f"「{spot.word}」は「{put}」と仮名で書きます。", f"write “{put}” in kana."), put)


def _is_formal(spot: Spot, number: int) -> bool:
    """Whether the word stands by itself right after what it depends on."""
    tokens = spot.tokens
    token = tokens[number]
    if number < 1 or spot.sentence.start + token.start != spot.start or len(token.surface) > len(spot.word):
        return False
    before = tokens[number - 1]
    if spot.word == "迄":
        return before.pos[0] in _NOUNS or before.pos[0] == "動詞"
    inflected = before.pos[0] in _INFLECTED and before.form.startswith(("連体形", "終止形"))
    if spot.word.startswith("様"):
        return inflected or (before.surface in ("の", "この", "その", "どの", "あの") and spot.word in ("様に", "様な"))
    if spot.word == "為":
        return inflected or (before.surface in ("の", "その", "この") and spot.after(1) in _AFTER_TAME)
    return inflected or (
        spot.word == "事" and before.surface in ("この", "その") and spot.after(1) in ("は", "が", "を", "に", "も")
    )
