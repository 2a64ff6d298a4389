"""鍵やトークンとして示された値。

## なぜ
鍵を書いた文面は、届いた人すべてに鍵を渡すのと同じです。

## 直し方
値を取り、その鍵は無効にして作り直します。

## 根拠
情報処理推進機構（IPA）などの案内に共通する注意点。値のない説明は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.letters.unwrapping import value_of
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_REACH = 160
_VALUE = expression(
    r"(?:\([^()]{1,12}\)|の値|ID)?(?: ?(?:は、?|が|を|:|"
    r"=)){0,2} ?[「『\"'(`]?(?P<value>[A-Za-z0-9+/_=.-]{12,128})(?![A-Za-z0-9@])"
)
_MASKED = expression(r"x{4}|X{4}|\.\.\.|https?:|www\.|\.(?:jp|com|html|pdf|txt|pem|key)\b")
_SAYS = Said(
    "鍵やトークンの値が書かれているようです。取って、無効にしてください。",
    "this looks like the value of a key; remove it and revoke it.",
)


@rule(
    "D123",
    severity=Severity.ERROR,
    blocks=True,
    on=literal(
        "APIキー",
        "API キー",
        "APIkey",
        "API key",
        "API Key",
        "api_key",
        "アクセスキー",
        "アクセスキーID",
        "シークレットキー",
        "シークレット",
        "クライアントシークレット",
        "秘密鍵",
        "暗号鍵",
        "トークン",
        "認証キー",
        "認証トークン",
        "署名キー",
        "マスターキー",
        "リカバリーコード",
        "復旧コード",
        "ライセンスキー",
        "プロダクトキー",
        "client_secret",
        "secret_key",
        "access_token",
        "Token",
    ),
    everywhere=True,
    bad={
        "シークレット：wJalrXUtnFEMI7K7MDENG": None,
        "APIキー：a1b2c3d4e5f60718": None,
    },
    good=[
        "APIキーは、管理画面からご発行ください。",
        "トークンの有効期限は24時間です。",
        "アクセストークンは https://example.jp/tokens2026 で発行します。",
        "秘密鍵は別の方法でお渡しします。",
    ],
)
def labelled_secret(spot: Spot) -> Iterator[Hit]:
    """A long string of letters and figures behind the word."""
    found = value_of(_VALUE, spot.text, spot.end, min(spot.line.end, spot.end + _REACH))
    if found is None:
        return
    value, start, end = found
    mixed = any(char.isdigit() for char in value) and any(char.isalpha() for char in value)
    if mixed and not _MASKED.search(value):
        yield spot.hit(_SAYS, start=start, end=end)
