"""送り仮名・仮名遣いの誤り（「少い」「承わる」「そのとうり」など）。

## なぜ
辞書にない書き方です。

## 直し方
送り仮名と仮名遣いの決まりに合わせます。

## 根拠
「送り仮名の付け方」（昭和48年内閣告示）、「現代仮名遣い」（昭和61年内閣告示）。許容とされる書き方は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity


@rule(
    "T113",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=lexicon("lexicons/typo_kana"),
    bad={
        "在庫が少いため": "在庫が少ないため",
        "ご用命を承わりました。": "ご用命を承りました。",
        "そのとうりでございます。": "そのとおりでございます。",
        "作業は予定どうりに進みます。": "作業は予定どおりに進みます。",
    },
    good=[
        "在庫が少ないため",
        "ご用命を承りました。",
        "そのとおりでございます。",
        "行なう、表わす",
        "とうりょう（棟梁）のお話",
    ],
)
def wrong_kana(spot: Spot) -> Iterator[Hit]:
    """A spelling of the lexicon."""
    put = str(spot.entry["instead"])
    yield spot.hit(Said(f"「{spot.word}」は「{put}」と書きます。", f"“{spot.word}” is written “{put}”."), put)
