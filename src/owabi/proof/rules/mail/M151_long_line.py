"""長い行（全角38字を超える行）。

## なぜ
メールの画面によっては、長い行は読みにくい位置で折り返されます。

## 直し方
30字から38字までで改行します。owabi が作る文面は、そのように改行されます。

## 根拠
ビジネスメールの作法に共通する目安。画面に合わせて折り返すメールソフトが増えているため、求められたときだけ助言します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity
from owabi.text.width import columns

_MOST = 76


@rule(
    "M151",
    severity=Severity.ADVICE,
    on=document(),
    presets=("mail", "incident"),
    bad={
        "このたびは会員サイトにおきまして、不正なアクセスによりご迷惑をおかけいたしました。": None,
        "件名：お知らせ\n\n平素より弊社のサービスをご利用いただき、誠にありがとうございます。お知らせです。": None,
    },
    good=[
        "このたびは弊社の会員サイトにおきまして、\nご迷惑をおかけいたしました。",
        "https://example.jp/notice/20261119/incident-report-for-the-members-of-the-site-and-others/index.html",
    ],
)
def long_line(reading: Reading) -> Iterator[Hit]:
    """The first line of more than 76 columns, unless an address of the web stands on it, with the count of all."""
    index = reading.text.index
    places = [
        (start, end)
        for start, end in zip(index.starts, index.ends, strict=True)
        if end - start > _MOST // 2 and _is_long(reading.text.source[start:end])
    ]
    if places:
        says = Said(
            f"全角38字を超える行が{len(places)}行あります。",
            f"{len(places)} lines are wider than 38 full-width characters.",
        )
        yield Hit(*places[0], says, in_source=True)


def _is_long(words: str) -> bool:
    return "://" not in words and columns(words) > _MOST
