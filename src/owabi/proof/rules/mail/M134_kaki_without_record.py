"""受けるもののない「下記のとおり」。

## なぜ
「下記」と書いて、下に項目がないと、読み手は書き忘れを疑って探します。

## 直し方
下に項目を並べるか、「下記のとおり」を取って本文に内容を書きます。

## 根拠
文書の作法書に共通する注意点。結びまで書かれた文面だけを確かめます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.text import Line
from owabi.text.zones import Zone

_BELOW = expression(r"(?:下記|以下)の(?:とおり|通り|要領|日程|内容|スケジュール)(?:で|にて|に)?")
_CLOSE = expression(r"お願い(?:申し上げ|いたし|致し|し)ます。?$")
_CONTENT = expression(r"[:/|]|^(?:[・■□●○◆◇▼【<\[*※-]|\d|[①-⑳]|\()|\d{1,2} ?(?:月|日|時|円)|日時|会場|場所|記$")
_SAYS = Said("「下記」に当たるものが下にありません。", "nothing stands below that this could mean.")


def _is_content(line: Line, words: str) -> bool:
    """Whether a line below can be what was announced."""
    listed = line.zone in (Zone.ITEM, Zone.TABLE, Zone.RECORD, Zone.HEADING, Zone.CONTACT)
    short = line.zone is Zone.BODY and not words.endswith(("。", "、")) and len(words) < _SHORT
    return listed or short or bool(_CONTENT.search(words))


_SHORT = 30


@rule(
    "M134",
    severity=Severity.WARNING,
    on=document("下記", "以下の", "左記"),
    bad={
        "総会を下記のとおり開催いたしますので、ご出席をお願いいたします。\n\nどうぞよろしくお願い申し上げます。": None,
        "日程は下記の日程で調整いたしました。\nご確認のほど、よろしくお願いいたします。": None,
    },
    good=[
        "総会を下記のとおり開催いたします。\n\n・日時　11月25日\n・場所　本社\n\nどうぞよろしくお願い申し上げます。",
        "下記のとおりお知らせいたします。",
        "下記のとおりご案内いたします。\nよろしくお願いいたします。\n\n日時：11月25日",
        "下記の日程で伺います。\n\n11月25日 午後3時\n\nよろしくお願いいたします。",
    ],
)
def kaki_without_record(reading: Reading) -> Iterator[Hit]:
    """下記のとおり in a text that is closed without a list."""
    text = reading.text
    lines = [line for line in text.lines if line.zone not in (Zone.BLANK, Zone.QUOTE)]
    for number, line in enumerate(lines):
        match = _BELOW.search(text.flow, line.start, line.end) if line.zone.is_prose else None
        if match is None:
            continue
        below = [text.words(other) for other in lines[number + 1 :]]
        if any(_CLOSE.search(words) for words in below) and not any(map(_is_content, lines[number + 1 :], below)):
            yield Hit(match.start(), match.end(), _SAYS)
        return
