"""分解された濁点・半濁点（「か」と「゛」に分かれた「が」など）。

## なぜ
見た目は同じでも別の文字の並びです。検索や照合で一致せず、濁点がずれて表示されることがあります。

## 直し方
一つの文字にします（NFC）。macOS のファイル名や PDF から写した文に多く見られます。

## 根拠
Unicode の正規化（UAX #15）。
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import characters
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_SPLIT = expression("[\u3040-\u30ff][\u3099\u309a]")
_SAYS = Said("濁点が分かれた文字です。一つの文字にしてください。", "a decomposed character; compose it (NFC).")


@rule(
    "W103",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=characters("\u3099\u309a"),
    counterparts=("textlint:no-nfd",),
    bad={
        "こ\u3099案内いたします。": "ご案内いたします。",
        "フ\u309aロク\u3099ラム": "プログラム",
    },
    good=["ご案内いたします。", "プログラム", "がぎぐげご"],
)
def decomposed(reading: Reading) -> Iterator[Hit]:
    """Kana with a combining mark."""
    for match in _SPLIT.finditer(reading.text.source):
        yield Hit(match.start(), match.end(), _SAYS, unicodedata.normalize("NFC", match[0]), in_source=True)
