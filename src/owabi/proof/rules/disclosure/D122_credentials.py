"""接続の文字列やURLに含まれた認証の情報。

## なぜ
届いた人すべてに、システムに入る鍵を渡すことになります。

## 直し方
文字列を取り、その鍵は無効にして作り直します。

## 根拠
RFC 3986 の利用者情報、RFC 6750 の Bearer、主なサービスの通知用URLの形。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.letters.unwrapping import search_unwrapped
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_REACH = 300
_SHAPES = (
    (
        re.compile(
            r"[a-z][a-z0-9+.-]{1,20}://[^\s/:@「」、。()]{0,64}:[^\s/@「」、。]{1,64}@[A-Za-z0-9.-]{1,100}(?::\d{1,5})?(?:/[A-Za-z0-9_./?=&-]{0,100})?"
        ),
        20,
    ),
    (
        re.compile(
            r"https://(?:hooks\.slack\.com/(?:services|workflows)/|discord(?:app)?\.com/api/webhooks/|[a-z0-9.-]{1,60}webhook\.office\.com/|chat\.googleapis\.com/v1/spaces/|outlook\.office\.com/webhook/)[A-Za-z0-9_/@?=&%.-]{6,250}"
        ),
        6,
    ),
    (re.compile(r"(?:Authorization ?: ?)?(?:Bearer|Basic) [A-Za-z0-9._~+/=-]{12,250}"), 16),
    (re.compile(r"(?:X-Api-Key|Authorization) ?: ?[A-Za-z0-9._~+/=-]{12,250}"), 0),
    (
        re.compile(
            r"(?:Server|Data Source|Host|host|server)=[^\s「」]{1,120};[^\s「」]{0,120}(?:Password|password|Pwd|"
            r"pwd)=[^\s;「」]{3,64}"
        ),
        200,
    ),
    (re.compile(r"(?:AccountKey|SharedAccessKey|Password|password|Pwd|pwd)=[A-Za-z0-9+/=!#$%_-]{6,120}"), 0),
    (
        re.compile(
            r"[?&]?(?:access_token|token|api_key|apikey|key|secret|client_secret|sig|X-Amz-Signature)=[A-Za-z0-9%._~+/-]{16,250}"
        ),
        14,
    ),
)
_MASKED = expression(r"\*{3}|x{4}|X{4}|<[^>]{1,20}>|\.\.\.|user:pass(?:word)?@|username:password@|YOUR|your_")
_SAYS = Said(
    "認証の情報を含む文字列です。取って、その鍵を無効にしてください。",
    "this string carries credentials; remove it and revoke them.",
)


@rule(
    "D122",
    severity=Severity.ERROR,
    blocks=True,
    on=literal(
        "://",
        "Bearer ",
        "Basic ",
        "Authorization",
        "Password=",
        "password=",
        "Pwd=",
        "pwd=",
        "AccountKey=",
        "SharedAccessKey=",
        "token=",
        "api_key=",
        "apikey=",
        "secret=",
        "X-Api-Key",
        "sig=",
        "X-Amz-Signature=",
    ),
    everywhere=True,
    bad={
        "postgres://app:s3cret@example.jp": None,
        "ヘッダーに Authorization: Bearer abcdef0123456789abcdef を付けてください。": None,
        "通知先は https://hooks.slack.com/services/T0000/B0000/abcdefABCDEF0123 です。": None,
    },
    good=[
        "詳細は https://example.jp/news をご覧ください。",
        "接続先は postgres://user:pass@host/db の形式で指定します。",
        "Bearer 認証を用いています。",
        "https://example.jp/reset?id=12",
    ],
)
def credentials(spot: Spot) -> Iterator[Hit]:
    """A user and password in an address, a bearer, a web hook, a key in a query."""
    shapes = _SHAPES[:2] if spot.word == "://" else _SHAPES[2:]
    for shape, back in shapes:
        first = max(spot.line.start, spot.start - back)
        for start, end, match in search_unwrapped(shape, spot.text, first, min(spot.line.end, spot.end + _REACH)):
            if start <= spot.start < end and not _MASKED.search(match[0]):
                yield spot.hit(_SAYS, start=start, end=end)
                return
