"""事故のお知らせでの感嘆符、絵文字、「（笑）」など。

## なぜ
深刻な知らせにそぐわず、軽く受け止めていると思われます。

## 直し方
取ります。感嘆符は「。」にします。

## 根拠
危機管理広報の案内に共通する注意点。日常のメールでは指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import literal, pattern
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said("事故のお知らせにそぐわない記号です。取ってください。", "this mark does not suit a notice of an incident.")


@rule(
    "S101",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=(
        literal(
            "!", "♪", "(笑)", "(汗)", "(泣)", "(涙)", "(^^)", "(^_^)", "(^_^;)", "(;_;)", "☆", "♡", "m(_ _)m", "m(__)m"
        ),
        pattern("[\U0001f300-\U0001faff]"),
    ),
    presets=(INCIDENT,),
    bad={
        "ご注意ください！": "ご注意ください。",
        "ご迷惑をおかけしております(汗)。": "ご迷惑をおかけしております。",
    },
    good=[
        "ご注意ください。",
        "「Yahoo!メール」をお使いの方",
        "https://example.jp/#!/notice",
        "パスワードには「!」などの記号をお使いください。",
    ],
)
def exclamation_in_incident(spot: Spot) -> Iterator[Hit]:
    """An exclamation after a Japanese word, or a sign of mirth."""
    if spot.word != "!":
        yield spot.hit(_SAYS, "")
        return
    before, after = spot.before(1), spot.after(1)
    if not before or before.isascii() or before in "「『" or (after.isascii() and after.isalnum()):
        return
    yield spot.hit(_SAYS, "" if after in ("!", "。") else "。")
