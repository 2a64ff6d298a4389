"""補助動詞の漢字（「ご確認下さい」「ご連絡頂く」「お送り致します」など）。

## なぜ
補助の働きをする語は、仮名で書くほうが読みやすく、公用文でも仮名で書くことになっています。

## 直し方
仮名にします。「賞状を頂く」（もらう）、「品を下さる」（くれる）のように、もとの意味のときは漢字でもかまいません。

## 根拠
公用文における漢字使用等について（2010年内閣訓令第1号）。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_REACH = 12
_TE = expression("[てでせ]$")
_POLITE = expression("[おご御][^をがはもにでへの、。 ]{1,8}$")
_ACTION = expression("[一-鿿ァ-ヶー]{2}$|(?:お願い|お詫び)$")


@rule(
    "S104",
    severity=Severity.WARNING,
    fix=FixSafety.SAFE,
    on=lexicon("lexicons/kanji_auxiliaries"),
    counterparts=("textlint:ja-hiragana-hojodoushi",),
    bad={
        "ご確認下さい。": "ご確認ください。",
        "ご連絡頂きますようお願い致します。": "ご連絡いただきますようお願いいたします。",
        "ご覧頂けますと幸いです。": "ご覧いただけますと幸いです。",
        "送って下さった資料": "送ってくださった資料",
    },
    good=[
        "ご確認ください。",
        "賞状を頂きました。",
        "致し方ございません。",
        "お時間を頂けますか。",
        "決定を下さなければなりません。",
        "ご意見を頂きたく存じます。",
        "山の頂から見渡せます。",
        "致命的な欠陥",
        "資料を下さい。",
        "貴重なご意見も頂きました。",
        "許可を下さる方",
        "先方から頂いた資料",
        "ご祝儀は頂きません。",
        "先生に頂いた本",
    ],
)
def kanji_auxiliaries(spot: Spot) -> Iterator[Hit]:
    """A spelling of the lexicon after the て of a verb, or after お or ご and a word of action."""
    before = spot.before(_REACH)
    if not before or not (_TE.search(before) or _POLITE.search(before) or _ACTION.search(before)):
        return
    put = str(spot.entry["instead"])
    yield spot.hit(Said(f"「{spot.word}」は「{put}」と仮名で書きます。", f"write “{put}” in kana."), put)
