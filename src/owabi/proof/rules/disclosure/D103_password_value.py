"""パスワードや暗証番号そのもの。

## なぜ
パスワードを書いた文面は、転送や誤送信でそのまま不正なログインに使われます。

## 直し方
パスワードを取り、再設定の手順を案内します。

## 根拠
情報処理推進機構（IPA）などの案内に共通する注意点。「8文字以上」のような条件や、伏せ字は指摘しません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import Severity

_VALUE = re.compile(r" ?(?:は、?|が|:|=|/) ?[「\"']?(?P<value>[!-~]{4,64}?)[」\"']?(?=$|[ 、。)]|です|でし|と|に)")
_NOT_ONE = re.compile(
    r"https?:|[*xX●]{3}|.*@|0\d{1,4}-\d|SHA|MD5|AES|bcrypt|\d{1,2}/\d{1,2}$|\d{1,2}:\d\d", re.IGNORECASE
)
_SAYS = Said(
    "パスワードそのものが書かれているようです。取って、再設定の手順を案内してください。",
    "this looks like a password itself; remove it and tell how to set a new one.",
)


@rule(
    "D103",
    severity=Severity.ERROR,
    blocks=True,
    everywhere=True,
    on=literal("パスワード", "password", "Password", "PASSWORD", "暗証番号", "PW:", "pw:", "PIN"),
    bad={
        "仮パスワード：Ab3dEf9! をお使いください。": None,
        "暗証番号は 4649 です。": None,
    },
    good=[
        "パスワードは8文字以上で設定してください。",
        "パスワード：********",
        "パスワード（SHA-256でハッシュ化したもの）",
        "パスワードは再設定のうえ、お使いください。",
        "パスワード：再設定画面 https://example.jp/reset1",
    ],
)
def password_value(spot: Spot) -> Iterator[Hit]:
    """A value of figures and letters behind the word."""
    match = _VALUE.match(spot.text.flow, spot.end - (1 if spot.word.endswith(":") else 0), spot.line.end)
    if match and not _NOT_ONE.match(match["value"]) and any(not char.isalpha() for char in match["value"]):
        yield spot.hit(_SAYS, start=match.start("value"), end=match.end("value"))
