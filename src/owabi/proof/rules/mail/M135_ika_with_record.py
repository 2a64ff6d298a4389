"""「以下のとおり」と「記」の取り合わせ。

## なぜ
「記」で受けるのは「下記のとおり」です。「以下のとおり」は、続けて本文の中に述べるときの言い方です。

## 直し方
「下記のとおり」に替えるか、「記」と「以上」を取ります。

## 根拠
文書の作法書。公用文では「次のとおり」「下記のとおり」と「記」を使い分けます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity
from owabi.text.zones import Zone

_IKA = expression(r"以下の(とおり|通り|要領|日程)")
_SAYS = Said("「記」で受けるときは「下記のとおり」とします。", "下記のとおり, not 以下のとおり, goes with 記.")


@rule(
    "M135",
    severity=Severity.WARNING,
    fix=FixSafety.SUGGESTION,
    on=document("以下の"),
    bad={
        (
            "以下のとおり開催いたします。\n\n記\n\n1. 日時　11月25日\n\n以上"
        ): "下記のとおり開催いたします。\n\n記\n\n1. 日時　11月25日\n\n以上",
        (
            "以下の要領で実施いたします。\n\n記\n\n・場所　本社\n\n以上"
        ): "下記の要領で実施いたします。\n\n記\n\n・場所　本社\n\n以上",
    },
    good=[
        "下記のとおり開催いたします。\n\n記\n\n1. 日時　11月25日\n\n以上",
        "以下のとおり開催いたします。\n・日時　11月25日",
        "下記のとおり開催いたします。\n\n記\n\n1. 以下のとおり、日程を変更します。\n\n以上",
    ],
)
def ika_with_record(reading: Reading) -> Iterator[Hit]:
    """以下のとおり above a line 記."""
    text = reading.text
    record = next(text.lines_in(Zone.RECORD), None)
    if record is None or "下記" in text.flow[: record.start] or "次のとおり" in text.flow[: record.start]:
        return
    for match in _IKA.finditer(text.flow, 0, record.start):
        if text.line_at(match.start()).zone.is_prose:
            yield Hit(match.start(), match.end(), _SAYS, f"下記の{match[1]}")
