"""鍵やトークンらしい文字列。

## なぜ
鍵を書いた文面は、届いた人すべてに鍵を渡すのと同じです。

## 直し方
文字列を取り、その鍵は無効にして作り直します。

## 根拠
主なサービスが公開している鍵の形式。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.finding import Severity

_SAYS = Said(
    "鍵やトークンと見られる文字列です。取って、その鍵を無効にしてください。",
    "this looks like a key or a token; remove it and revoke it.",
)


@rule(
    "D106",
    severity=Severity.ERROR,
    blocks=True,
    everywhere=True,
    on=pattern(
        r"\b(?:A[KS]IA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,80}|github_pat_[A-Za-z0-9_]{20,100}|glpat-[A-Za-z0-9_-]{20,40}"
        r"|xox[abposr]-[A-Za-z0-9-]{10,80}|sk_live_[A-Za-z0-9]{16,60}|AIza[A-Za-z0-9_-]{35}"
        r"|eyJ[A-Za-z0-9_-]{10,400}\.eyJ[A-Za-z0-9_-]{10,400})|-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----"
    ),
    bad={
        "キーは AKIAABCDEFGHIJKLMNOP です。": None,
        "-----BEGIN PRIVATE KEY-----": None,
    },
    good=["キーの形式は AKIA で始まります。", "eyJ で始まる文字列", "鍵は別の方法でお渡しします。"],
)
def secret_key(spot: Spot) -> Iterator[Hit]:
    """A string in the form of a well-known key."""
    yield spot.hit(_SAYS)
