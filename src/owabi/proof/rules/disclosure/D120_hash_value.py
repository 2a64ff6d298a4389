"""パスワードやファイルのハッシュ値。

## なぜ
ハッシュ値は、元のパスワードを割り出す手がかりになります。攻撃に使われたファイルの値も、読み手の役には立ちません。

## 直し方
値を取ります。調査に要るときは、当局や専門機関に別に渡します。

## 根拠
危機管理広報に共通する注意点。事故のお知らせだけを対象とします。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.letters.unwrapping import search_unwrapped
from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_DIGEST = expression(
    r"(?:[0-9a-f]{128}|[0-9a-f]{96}|[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32}|[0-9A-F]{64}|[0-9A-F]{40}|[0-9A-F]{32}|\$2[aby]\$\d\d\$[./A-Za-z0-9]{53})$"
)
_SAYS = Said("ハッシュ値と見られる文字列です。取ってください。", "this looks like a hash value; remove it.")


@rule(
    "D120",
    severity=Severity.WARNING,
    on=pattern(
        r"(?<![0-9A-Za-z/_-])(?:[0-9a-fA-F]{3,128} ?[0-9a-fA-F]{3,128}|"
        r"\$2[aby]\$\d\d\$[./A-Za-z0-9 ]{53,54})(?![0-9A-Za-z/_-])"
    ),
    presets=(INCIDENT,),
    everywhere=True,
    bad={
        "パスワードのハッシュ値（5f4dcc3b5aa765d61d8327deb882cf99）が流出いたしました。": None,
        "ファイルの値は e3b0c44298fc1c149afbf4c8996fb92427ae41e4 でした。": None,
    },
    good=[
        "パスワードは、元に戻せない形に変換して保存しておりました。",
        "受付番号 20261124000012345678901234567890",
    ],
)
def hash_value(spot: Spot) -> Iterator[Hit]:
    """A string of the length of a usual digest."""
    for start, end, match in search_unwrapped(_DIGEST, spot.text, spot.start, spot.end):
        if not match[0].isdecimal() and any(char.isdigit() for char in match[0]):
            yield spot.hit(_SAYS, start=start, end=end)
