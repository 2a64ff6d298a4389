"""URLに付いた句読点。

## なぜ
「。」までURLの一部として読み取られ、開けないことがあります。

## 直し方
URLの後に空白を入れるか、行を改めます。

## 根拠
主なメールソフトは、URLに続く文字をリンクに含めることがあります。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.finding import Severity

_SAYS = Said(
    "URLのすぐ後に句読点があります。空白を入れるか、改行してください。", "a mark follows the URL at once; part them."
)


@rule(
    "M161",
    severity=Severity.WARNING,
    on=pattern(r"https?://[A-Za-z0-9:/.?=&_%#~+-]{3,300}[。、]"),
    bad={
        "詳細は https://example.jp/news。": None,
        "https://example.jp/news、または電話でお申し込みください。": None,
    },
    good=[
        "詳細は https://example.jp/news をご覧ください。",
        "弊社ホームページ（https://example.jp/）。",
        "https://example.jp/news\n",
    ],
)
def url_with_mark(spot: Spot) -> Iterator[Hit]:
    """A mark right behind."""
    yield spot.hit(_SAYS, start=spot.end - 1)
