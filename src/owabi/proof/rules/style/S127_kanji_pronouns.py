"""漢字で書いた代名詞（「何処」「貴方」「此れ」など）。

## なぜ
読み方に迷う古い書き方です。

## 直し方
仮名にします。

## 根拠
公用文における漢字使用等について（2010年内閣訓令）。好みの問題なので、求められたときだけ助言します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_KANA = expression("[ぁ-ん、。 ]")
_PUT = {
    "何処": "どこ",
    "彼処": "あそこ",
    "此処": "ここ",
    "其処": "そこ",
    "何れ": "いずれ",
    "何時でも": "いつでも",
    "此の": "この",
    "其の": "その",
    "此れ": "これ",
    "其れ": "それ",
    "之を": "これを",
    "之に": "これに",
    "之は": "これは",
    "之が": "これが",
    "之の": "この",
}


@rule(
    "S127",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=literal(
        "何処",
        "彼処",
        "此処",
        "其処",
        "何れ",
        "何時でも",
        "此の",
        "其の",
        "此れ",
        "其れ",
        "之を",
        "之に",
        "之は",
        "之が",
        "之の",
    ),
    counterparts=("textlint:ja-hiragana-daimeishi",),
    bad={
        "何処からでもご利用になれます。": "どこからでもご利用になれます。",
        "何れかをお選びください。": "いずれかをお選びください。",
        "其の他の事項": "その他の事項",
    },
    good=[
        "どこからでもご利用になれます。",
        "いずれかをお選びください。",
        "何時に伺えばよいでしょうか。",
        "何時からの会議ですか。",
    ],
)
def kanji_pronouns(spot: Spot) -> Iterator[Hit]:
    """A pronoun of the list."""
    if spot.word.startswith("之") and spot.before(1) and not _KANA.match(spot.before(1)):
        return
    put = _PUT[spot.word]
    yield spot.hit(
        Said(f"「{spot.word}」は「{put}」と書くと読みやすくなります。", f"“{put}” reads better in kana."), put
    )
