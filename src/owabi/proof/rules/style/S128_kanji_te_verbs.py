"""「て」に続く補助動詞の漢字（「進めて行く」「やって見る」「して欲しい」）。

## なぜ
もとの意味を失った補助の動詞は、仮名で書くほうが読みやすく、公用文でも仮名で書きます。

## 直し方
仮名にします。「駅まで歩いて行く」のように、もとの意味のときは漢字でもかまいません。

## 根拠
公用文における漢字使用等について（2010年内閣訓令）。好みの問題なので、求められたときだけ助言します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

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
)


@rule(
    "S128",
    severity=Severity.ADVICE,
    fix=FixSafety.UNSAFE,
    on=literal(
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
        "て貰っ",
        "て居り",
        "て居ま",
        "て居る",
        "で居り",
        "て仕舞",
        "で仕舞",
        "て参り",
        "で参り",
    ),
    counterparts=("textlint:ja-hiragana-hojodoushi",),
    bad={
        "計画を進めて行きます。": "計画を進めていきます。",
        "一度お試しになって見てください。": "一度お試しになってみてください。",
        "予めお知らせして置きます。": "予めお知らせしておきます。",
        "ご意見を聞かせて欲しいと考えております。": "ご意見を聞かせてほしいと考えております。",
    },
    good=[
        "計画を進めていきます。",
        "全て見ることができます。",
        "車で行きます。",
        "初めて来ました。",
        "はじめて見る方",
        "改めて見てください。",
    ],
)
def kanji_te_verbs(spot: Spot) -> Iterator[Hit]:
    """A verb of the list after the て of another verb."""
    number = spot.index()
    tokens = spot.tokens
    if number < 1 or tokens[number].surface not in ("て", "で") or tokens[number].pos[1] != "接続助詞":
        return
    if not tokens[number - 1].form.startswith("連用形"):
        return
    kanji, kana = next((kanji, kana) for kanji, kana in _KANA if kanji in spot.word)
    put = spot.word.replace(kanji, kana, 1)
    yield spot.hit(
        Said(f"「{spot.word}」は「{put}」と書くと読みやすくなります。", f"“{put}” reads better in kana."), put
    )
