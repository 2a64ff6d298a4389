"""「て」に続く補助動詞の漢字（「進めて行く」「やって見る」「して欲しい」）。

## なぜ
もとの意味を失った補助の動詞は、仮名で書くほうが読みやすく、公用文でも仮名で書きます。

## 直し方
仮名にします。「駅まで歩いて行く」のように、もとの意味のときは漢字でもかまいません。

## 根拠
公用文における漢字使用等について（2010年内閣訓令）。「歩いて行く」「持って来る」のように、実際に移る・見る動作は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_MOTION = frozenset({
    "歩く", "走る", "持つ", "連れる", "乗る", "出る", "帰る", "戻る", "飛ぶ", "泳ぐ",
    "向かう", "寄る", "通る", "移る", "立つ", "着る", "食べる", "尋ねる", "訪ねる", "迎える",
    "届ける", "運ぶ", "送る", "出掛ける", "駆ける", "登る", "下る", "降りる", "買う", "取る",
    "誘う", "伴う", "置く", "借りる", "呼ぶ", "行く", "来る", "入る", "開く", "手に取る",
    "渡る", "遣る", "会う", "引き返す", "忘れる", "貰う", "話す",
})  # fmt: skip
"""Verbs after which 行く, 来る and 見る are meant (歩いて行く, 持って来る)."""

_GOES = expression("(?:持参|同行|移動|訪問|携行|案内|先導|出張|外出|参加|来社|帰省|経由)し$")
_DOING = ("てお", "てい", "た。", "たと")
_KANA = (
    ("行", "い"),
    ("来る", "くる"),
    ("来", "き"),
    ("見", "み"),
    ("置", "お"),
    ("欲", "ほ"),
    ("貰", "もら"),
    ("居", "お"),
    ("仕舞", "しま"),
    ("参", "まい"),
    ("有", "あ"),
)


@rule(
    "S128",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=(
        literal(
            "て行く",
            "て行き",
            "て行け",
            "て行っ",
            "で行く",
            "で行き",
            "て来る",
            "て来ま",
            "て来た",
            "て来て",
            "て見る",
            "て見ま",
        ),
        literal(
            "て見て",
            "て見た",
            "て置く",
            "て置き",
            "て置い",
            "で置く",
            "で置き",
            "で置い",
            "て欲しい",
            "で欲しい",
            "て貰い",
            "て貰う",
        ),
        literal(
            "て貰っ",
            "て居り",
            "て居ま",
            "て居な",
            "で居な",
            "で居ま",
            "て居る",
            "で居り",
            "て仕舞",
            "で仕舞",
            "て参り",
            "で参り",
            "て有り",
            "て有る",
            "て有っ",
        ),
    ),
    counterparts=("textlint:ja-hiragana-hojodoushi",),
    bad={
        "計画を進めて行きます。": "計画を進めていきます。",
        "一度お試しになって見てください。": "一度お試しになってみてください。",
        "お知らせして置きます。": "お知らせしておきます。",
        "ご意見を聞かせて欲しいと考えております。": "ご意見を聞かせてほしいと考えております。",
    },
    good=[
        "計画を進めていきます。",
        "全て見ることができます。",
        "車で行きます。",
        "初めて来ました。",
        "はじめて見る方",
        "改めて見てください。",
        "展示場まで歩いて行きます。",
        "資料を持って来ます。",
        "診療は、内容を限って行っております。",
        "資料を持参して行きます。",
    ],
)
def kanji_te_verbs(spot: Spot) -> Iterator[Hit]:
    """A verb of the list after the て of another verb."""
    number = spot.index()
    tokens = spot.tokens
    if number < 1 or tokens[number].surface not in ("て", "で") or tokens[number].pos[1] != "接続助詞":
        return
    verb = tokens[number - 1]
    if not verb.form.startswith("連用形") or (spot.word[1] in "行来見参" and verb.norm in _MOTION):
        return
    if spot.word[1:] == "行っ" and spot.after(2) in _DOING:
        return
    if spot.word[1] == "来" and verb.norm == "見る":
        return
    if spot.word[1] in "行来" and verb.norm == "為る" and _GOES.search(spot.before(5)):
        return
    kanji, kana = next((kanji, kana) for kanji, kana in _KANA if kanji in spot.word)
    put = spot.word.replace(kanji, kana, 1)
    yield spot.hit(
        Said(f"「{spot.word}」は「{put}」と書くと読みやすくなります。", f"“{put}” reads better in kana."), put
    )
