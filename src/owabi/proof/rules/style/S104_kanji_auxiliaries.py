"""形式名詞・補助動詞の漢字（「下さい」「頂く」「致します」など）。

## なぜ
補助の働きをする語は、仮名で書くほうが読みやすく、公用文でも仮名で書くことになっています。

## 直し方
仮名にします。「資料を頂く」（もらう）、「品を下さる」（くれる）のように、もとの意味のときは漢字でもかまいません。

## 根拠
文化庁「公用文における漢字使用等について」（2010年内閣訓令）。好みの問題なので、求められたときだけ助言します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity


@rule(
    "S104",
    severity=Severity.ADVICE,
    fix=FixSafety.SAFE,
    on=lexicon("lexicons/kanji_auxiliaries"),
    counterparts=("textlint:ja-hiragana-hojodoushi",),
    bad={
        "ご確認下さい。": "ご確認ください。",
        "ご連絡頂きますようお願い致します。": "ご連絡いただきますようお願いいたします。",
        "宜しくお願いいたします。": "よろしくお願いいたします。",
    },
    good=["ご確認ください。", "よろしくお願いいたします。", "賞状を頂きました。", "致し方ございません。"],
)
def kanji_auxiliaries(spot: Spot) -> Iterator[Hit]:
    """A spelling of the lexicon."""
    before = spot.before(1)
    if spot.entry.get("auxiliary") and (not before or before in "をがは、。 「"):
        return
    yield spot.hit(
        Said(f"「{spot.word}」は仮名で書くと読みやすくなります。", f"“{spot.word}” reads better in kana."),
        str(spot.entry["instead"]),
    )
