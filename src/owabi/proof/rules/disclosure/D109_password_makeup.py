"""漏えいしたパスワードの作り（文字数や文字の種類）。

## なぜ
「英数字8文字でした」のような説明は、残りのパスワードを推測する手がかりになります。記者会見で明かして批判された例があります。

## 直し方
文字数や種類を取ります。読み手へのお願い（「12文字以上にしてください」）には書いてかまいません。

## 根拠
危機管理広報の実例。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import Severity

_MAKEUP = re.compile(r"\d{1,2}(?:文字|桁|字)|英数字|大文字|英字と数字|数字のみ|記号を含")
_ASKED = ("ください", "下さい", "お願い", "お勧め", "おすすめ", "推奨", "改め", "変更", "強化", "引き上げ")
_SAYS = Said(
    "パスワードの文字数や種類は、推測の手がかりになります。取ってください。",
    "the make-up of the passwords helps to guess them; leave it out.",
)


@rule(
    "D109",
    severity=Severity.WARNING,
    presets=(INCIDENT,),
    on=literal("パスワード", "暗証番号"),
    bad={
        "パスワードは英数字8文字で設定されておりました。": None,
        "暗証番号（4桁）が漏えいした可能性があります。": None,
    },
    good=[
        "パスワードは12文字以上の推測されにくいものに変更してください。",
        "パスワードが漏えいした可能性があります。",
        "今後は、パスワードを英数字12文字以上に改めます。",
    ],
)
def password_makeup(spot: Spot) -> Iterator[Hit]:
    """Figures or kinds of characters near the word, where nothing is asked of the reader."""
    sentence = spot.sentence
    start, end = max(sentence.start, spot.start - 40), min(sentence.end, spot.end + 60)
    around = spot.text.flow[start:end]
    match = _MAKEUP.search(around)
    if match and not any(word in around for word in _ASKED):
        yield spot.hit(_SAYS, start=start + match.start(), end=start + match.end())
