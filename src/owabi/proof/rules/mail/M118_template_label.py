"""ひな型の見出しの残り（「【本文】」「宛名：」だけの行など）。

## なぜ
ひな型をそのまま写した跡だと分かり、手を抜いた文面だと受け取られます。

## 直し方
見出しを取ります。

## 根拠
公開のひな型に共通する見出し。中身が同じ行に続くもの（不審なメールの例の「本文：…」）は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_LONGEST = 16
_LABEL = expression(
    r"[\[(【<■◆●・\-=]* ?(?:メール)?(?:本文(?:例|案)?|宛名|署名(?:欄)?|結び(?:の(?:言葉|挨拶|あいさつ))?|"
    r"書き出し|末文|前文|主文|(?:冒頭|書き出し|季節|時候)の(?:挨拶|あいさつ)|件名例)"
    r" ?[\])】>:\-=]*$"
)
_SAYS = Said("ひな型の見出しが残っています。取ってください。", "a label of the template is left; take it out.")


@rule(
    "M118",
    severity=Severity.WARNING,
    on=document("本文", "宛名", "署名", "結び", "書き出し", "末文", "前文", "主文", "挨拶", "件名例"),
    bad={
        "【本文】\nいつもお世話になっております。": None,
        "件名：日程のご相談\n\n本文：\n\n山田様\n\nお世話になっております。": None,
    },
    good=[
        "本文：このメールは偽物です。",
        "本文をお読みください。",
        "件名：日程のご相談\n\n山田様",
        "【本文の変更点】",
    ],
)
def template_label(reading: Reading) -> Iterator[Hit]:
    """A line that is nothing but the name of a part of a mail."""
    for line in reading.text.lines:
        words = reading.text.words(line)
        if len(words) <= _LONGEST and line.zone not in (Zone.QUOTE, Zone.BLANK) and _LABEL.match(words):
            yield Hit(line.start, line.end, _SAYS)
