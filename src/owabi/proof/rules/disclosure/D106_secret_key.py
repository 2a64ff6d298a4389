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

from owabi.proof.letters.unwrapping import search_unwrapped
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_REACH = 500
_KEY = expression(
    r"A[KS]IA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,80}|github_pat_[A-Za-z0-9_]{20,100}|glpat-[A-Za-z0-9_-]{20,40}"
    r"|xox[abposr]-[A-Za-z0-9-]{10,80}|xapp-[A-Za-z0-9-]{20,100}|[sr]k_(?:live|test)_[A-Za-z0-9]{16,100}|AIza[A-Za-z0-9_-]{30,40}"
    r"|eyJ[A-Za-z0-9_-]{10,400}\.eyJ[A-Za-z0-9_-]{10,400}|sk-(?:ant-|proj-)?[A-Za-z0-9_-]{20,150}|SG\.[A-Za-z0-9_-]{16,30}\.[A-Za-z0-9_-]{20,60}"
    r"|ya29\.[A-Za-z0-9_-]{20,200}|GOCSPX-[A-Za-z0-9_-]{20,40}|npm_[A-Za-z0-9]{30,40}|pypi-[A-Za-z0-9_-]{30,200}|hf_[A-Za-z0-9]{30,40}|dop_v1_[0-9a-f]{40,64}"
    r"|shpat_[0-9a-f]{32}|EAAC[A-Za-z0-9]{30,200}|AGE-SECRET-KEY-1[0-9A-Z]{50,60}|"
    r"-----BEGIN[A-Z ]{0,30}PRIVATE ?KEY-----"
)
_SAYS = Said(
    "鍵やトークンと見られる文字列です。取って、その鍵を無効にしてください。",
    "this looks like a key or a token; remove it and revoke it.",
)


@rule(
    "D106",
    severity=Severity.ERROR,
    blocks=True,
    everywhere=True,
    on=literal(
        "AKIA",
        "ASIA",
        "ghp_",
        "gho_",
        "ghu_",
        "ghs_",
        "ghr_",
        "github_pat_",
        "glpat-",
        "xoxb-",
        "xoxp-",
        "xoxa-",
        "xoxr-",
        "xoxs-",
        "xapp-",
        "sk_live_",
        "rk_live_",
        "sk_test_",
        "AIza",
        "eyJ",
        "sk-",
        "SG.",
        "ya29.",
        "GOCSPX-",
        "npm_",
        "pypi-",
        "hf_",
        "dop_v1_",
        "-----BEGIN",
        "shpat_",
        "EAAC",
        "AGE-SECRET-KEY-",
    ),
    bad={
        "キーは AKIAABCDEFGHIJKLMNOP です。": None,
        "-----BEGIN PRIVATE KEY-----": None,
    },
    good=["キーの形式は AKIA で始まります。", "eyJ で始まる文字列", "鍵は別の方法でお渡しします。"],
)
def secret_key(spot: Spot) -> Iterator[Hit]:
    """A string in the form of a well-known key."""
    before = spot.text.flow[spot.start - 1 : spot.start]
    if before.isascii() and (before.isalnum() or before in ("_", "-")) and before:
        return
    for start, end, _ in search_unwrapped(_KEY, spot.text, spot.start, min(spot.line.end, spot.end + _REACH)):
        if start == spot.start:
            yield spot.hit(_SAYS, start=start, end=end)
        return
