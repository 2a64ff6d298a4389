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

from owabi.proof.letters.unwrapping import value_of
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_REACH = 100
_VALUE = expression(
    r"(?:コード|番号|の答え|Word|word)?(?: ?\([^()]{1,12}\))?(?: ?(?:(?:は|が|を|とは)、?|:|=|/|[(「『])| |"
    r"\t) ?[「『\"'(]?"
    r"(?P<value>[!-'*-;=?-Z\\^-~]{4,64}?)[」』\"')]?(?=$|[ 、。()」』]|です|でし|でご|でロ|で承|でお|と|に|を|"
    r"の(?:まま|ほう)|か(?:$|[、。]))"
)
_NOT_ONE = expression(
    r"https?:|[*xX●]{3}|.*@[\w-]+\.|0\d{1,4}-\d|SHA|MD5|AES|bcrypt|\d{1,2}/\d{1,2}$|\d{1,2}:\d\d|(?:19|20)\d\d[/.-]|\d{1,2}(?:-\d{1,2})?$|"
    r"(?:Web|Wi-Fi|SMS|OTP|ID|PIN|PW|Windows|Google|Microsoft|iOS|Excel|PDF|ZIP|VPN|FIDO)\b",
    re.IGNORECASE,
)
_EXAMPLE = expression(r"避け|推測|使わない|使用しない|設定しない|のような|などの|といった|例(?:えば|:)|形式|しないで")
_SAYS = Said(
    "パスワードそのものが書かれているようです。取って、再設定の手順を案内してください。",
    "this looks like a password itself; remove it and tell how to set a new one.",
)


@rule(
    "D103",
    severity=Severity.ERROR,
    blocks=True,
    everywhere=True,
    on=literal(
        "パスワード",
        "パスフレーズ",
        "password",
        "Password",
        "PASSWORD",
        "passwd",
        "暗証番号",
        "PW",
        "pw:",
        "Pw:",
        "PIN",
        "ピンコード",
        "Pass:",
        "pass:",
        "PASS:",
        "パス:",
        "パスは",
        "パス「",
        "合言葉",
        "質問の答え",
        "解凍キー",
        "解除コード",
    ),
    bad={
        "仮パスワード：Ab3dEf9! をお使いください。": None,
        "暗証番号は 4649 です。": None,
        "初期PW：welcome123（変更をお願いします）": None,
        "ID：tanaka01　PW：hanako77": None,
        "暗証番号（0831）を入力してください。": None,
    },
    good=[
        "パスワードは8文字以上で設定してください。",
        "パスワード：********",
        "パスワード（SHA-256でハッシュ化したもの）",
        "パスワードは再設定のうえ、お使いください。",
        "1234などの推測されやすい暗証番号は避けてください。",
        "PIN-1000 は新しい型番です。",
        "PINコードの再設定の方法をご案内いたします。",
        "添付ファイルのパスワードは、次のメールでお知らせいたします。",
        "パスワードを3回間違えると、使えなくなります。",
        "暗証番号（4桁）をご入力ください。",
        "パスワード：再設定画面 https://example.jp/reset1",
    ],
)
def password_value(spot: Spot) -> Iterator[Hit]:
    """A value of figures and letters behind the word."""
    if (
        spot.text.flow[spot.start - 1 : spot.start].isalnum()
        and spot.word.isascii()
        and spot.text.flow[spot.start - 1].isascii()
    ):
        return
    start = spot.end - (1 if spot.word.endswith(":") else 0)
    found = value_of(_VALUE, spot.text, start, min(spot.line.end, start + _REACH))
    if found is None or _NOT_ONE.match(found[0]) or _EXAMPLE.search(spot.before(_REACH) + spot.after(_REACH)):
        return
    value, first, last = found
    quoted = spot.text.flow[first - 1 : first] in ("「", "『", '"', "'", ":")
    if (any(not char.isalpha() for char in value) and any(map(str.isalnum, value))) or (quoted and value.islower()):
        yield spot.hit(_SAYS, start=first, end=last)
