"""内容の分からない件名（「ご連絡」「お詫び」など）。

## なぜ
一日に何十通も届く中で、何の連絡かが分からない件名は後回しにされます。お詫びでは、出来事を隠していると受け取られることもあります。

## 直し方
出来事と用件を書きます（「【重要】会員サイトへの不正アクセスに関するお詫び」）。

## 根拠
ビジネスメールの作法に共通する注意点。公表された通知91件のうち91％が、件名で出来事を述べていました。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_LABEL = re.compile(r"【[^】]*】|\[[^\]]*\]|(?:Re|RE|Fw|FW|Fwd|FWD): ?")
_VAGUE = re.compile(
    r"(?:至急|重要|緊急|大切な|重要な|先日の|例の|本日の|今後の)*の?"
    r"(?:ご連絡|連絡|ご報告|報告|お知らせ|お願い|お詫び|おわび|ご案内|お礼|ご挨拶|ご相談|お問い合わせ|お世話になっております|"
    r"こんにちは|はじめまして|無題|件名なし|重要|至急|確認|ご確認|資料|メール|お詫びとお知らせ|お詫びとご報告|お知らせとお願い)"
    r"(?:の件|について|に関して|です|いたします|の ?お願い)*$"
)
_SAYS = Said(
    "件名から内容が分かりません。出来事と用件を書いてください。",
    "the subject does not say what this is about; name the event and the purpose.",
)


@rule(
    "M122",
    severity=Severity.WARNING,
    on=document("件名", "表題", "Subject", "SUBJECT", "subject"),
    bad={
        "件名：ご連絡\n\n山田様": None,
        "件名：【重要】お詫び\n\n山田様": None,
        "件名：Re: 先日の件について\n\n山田様": None,
    },
    good=[
        "件名：【重要】会員サイトへの不正アクセスに関するお詫び\n\n山田様",
        "件名：11月25日の打ち合わせのご相談\n\n山田様",
        "件名：お見積書ご送付のお願い\n\n山田様",
    ],
)
def vague_subject(reading: Reading) -> Iterator[Hit]:
    """A subject that is nothing but its purpose."""
    text = reading.text
    for line in text.lines_in(Zone.SUBJECT):
        words = _LABEL.sub("", text.words(line).split(":", 1)[1]).strip()
        if words and (_VAGUE.match(words) or words in ("先日の件について", "先日の件", "例の件", "件")):
            yield Hit(line.end - len(words), line.end, _SAYS)
