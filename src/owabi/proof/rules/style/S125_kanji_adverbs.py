"""仮名で書くと読みやすい副詞・接続詞（「予め」「殆ど」「尚」など）。

## なぜ
漢字だと読み方に迷う語です。

## 直し方
仮名にします。

## 根拠
公用文における漢字使用等について（2010年内閣訓令）ほか。公用文で漢字を使う語（既に、更に、概ねなど）もあり、好みが分かれるため、求められたときだけ助言します。
「正しく」「細々」のように読み分けのある語は入れていません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_REACH = 2
_KANJI = expression("[一-鿿々]")


@rule(
    "S125",
    severity=Severity.ADVICE,
    fix=FixSafety.UNSAFE,
    on=lexicon("lexicons/style_adverbs"),
    counterparts=("textlint:ja-hiragana-fukushi",),
    bad={
        "既にお送りしました。": "すでにお送りしました。",
        "是非お越しください。": "ぜひお越しください。",
    },
    good=[
        "あらかじめご了承ください。",
        "是非を論じます。",
        "生徒に配ります。",
        "変更に伴うご案内",
        "和尚のご講話",
        "事故に関するお知らせ",
        "高尚な趣味",
    ],
)
def kanji_adverbs(spot: Spot) -> Iterator[Hit]:
    """A word of the lexicon; not within another word."""
    flow = spot.text.flow
    around = flow[max(spot.line.start, spot.start - _REACH) : spot.end + _REACH]
    before = spot.before(1)
    if any(word in around for word in spot.entry.get("unless", ())) or (before and _KANJI.match(before)):
        return
    put = str(spot.entry["instead"])
    yield spot.hit(
        Said(f"「{spot.word}」は「{put}」と書くと読みやすくなります。", f"“{put}” reads better in kana."), put
    )
