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
_SAYS = Said("1行が全角38字を超えています。", "the line is wider than 38 full-width characters.")


@rule(
    "M151",
    severity=Severity.ADVICE,
    on=document(),
    presets=("mail", "incident"),
    bad={
        "このたびは弊社の会員サイトにおきまして第三者による不正なアクセスが発生し、ご迷惑をおかけいたしました。": None,
        "件名：お知らせ\n\n平素より弊社のサービスをご利用いただき、誠にありがとうございます。今後ともよろしくお願い申し上げます。": None,
    },
    good=[
        "このたびは弊社の会員サイトにおきまして、\nご迷惑をおかけいたしました。",
        "https://example.jp/notice/20261119/incident-report-for-the-members-of-the-site-and-others/index.html",
    ],
)
def long_line(reading: Reading) -> Iterator[Hit]:
    """More than 76 columns, unless an address of the web stands on the line."""
    index = reading.text.index
    for start, end in zip(index.starts, index.ends, strict=True):
        if end - start > _MOST // 2:
            words = reading.text.source[start:end]
            if columns(words) > _MOST and "://" not in words:
                yield Hit(start, end, _SAYS, in_source=True)
