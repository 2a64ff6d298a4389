"""本文の機種依存文字（「㌦」「㍻」「№」「℡」など）。

## なぜ
読み上げや検索で正しく扱われず、環境によっては表示されません。

## 直し方
「ドル」「平成」「No.」「電話」のように書きます。

## 根拠
JIS X 0208 にない合成文字。丸数字と㈱は広く表示できるため、件名（W102）のほかは指摘しません。
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

_ONE = expression("[㌀-㏿㋿№℡㊤-㊧㈹㋀-㋋]")
_PUT = {"℡": "電話", "№": "No.", "㈹": "（代）"}
_SAYS = Said("環境によって表示されない文字です。ふつうの文字で書いてください。", "a squared character; write it out.")


@rule(
    "W123",
    severity=Severity.WARNING,
    fix=FixSafety.SUGGESTION,
    on=characters("㌀-㏿㋿№℡㊤-㊧㈹㋀-㋋"),
    bad={
        "送料は500㌦です。": "送料は500ドルです。",
        "㍻31年に契約しました。": "平成31年に契約しました。",
        "№120の製品": "No.120の製品",
        "長さは5㎝です。": "長さは5cmです。",
    },
    good=[
        "①日程 ②会場",
        "㈱みほん",
        "5cm",
        "気温は20℃です。",
    ],
)
def squared_characters(reading: Reading) -> Iterator[Hit]:
    """Each, with what it stands for."""
    for match in _ONE.finditer(reading.text.source):
        put = _PUT.get(match[0]) or unicodedata.normalize("NFKC", match[0])
        yield Hit(match.start(), match.end(), _SAYS, put, in_source=True)
