"""差し込めない欄（名前の分からない「{{ }}」）。

## なぜ
配信のときに入れる値がなく、そのままの記号が読み手に届きます。

## 直し方
差し込み欄は「{{宛名}}」「{{ご本人の情報}}」「{{列:（名簿の列名）}}」のどれかにします。

## 根拠
owabi の文面の形式（`owabi.letter.template`）。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.letter.template import COLUMN_MARK, Slot, SlotName
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import characters
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_EXPLAINED = expression(
    r"[」』]?[ \u3000]?(?:の(?:欄|部分|箇所|記号|書き方)|(?:[はがを]|と書く[とは]?)[^。\n]{0,24}(?:置き換|差し"
    r"込|埋め込|入れ替))"
)


@rule(
    "M102",
    severity=Severity.ERROR,
    blocks=True,
    on=characters("{}"),
    bad={
        "{{氏名}} 様\n\nいつもお世話になっております。": None,
        "{{ }}様": None,
        "{{宛名\n\nいつもお世話になっております。": None,
    },
    good=[
        "{{宛名}}\n\nいつもお世話になっております。",
        "対象の情報：{{ご本人の情報}}",
        "会員番号 {{列:会員番号}}",
        "テンプレートの {{氏名}} は、送信時に宛先のお名前に置き換わります。",
        "設定は {a: 1} と書きます。",
    ],
)
def unknown_slot(reading: Reading) -> Iterator[Hit]:
    """A slot that the renderer cannot fill, or braces that are not closed."""
    allowed = reading.context.slots
    source = reading.text.source
    for place in reading.text.slots:
        slot = Slot(place.name, place.span)
        known = slot.is_known if allowed is None else slot.name in allowed
        if not known and not _EXPLAINED.match(source[place.span.end : place.span.end + 60].replace("\n", "")):
            yield _hit(place.span.start, place.span.end, f"「{place.name}」", place.name)
    starts = {place.span.start for place in reading.text.slots}
    start = source.find("{{")
    while start >= 0:
        if start not in starts:
            yield _hit(start, start + 2, "", "")
        start = source.find("{{", start + 2)


def _hit(start: int, end: int, ja: str, en: str) -> Hit:
    known = "、".join([*(f"{{{{{name}}}}}" for name in SlotName), f"{{{{{COLUMN_MARK}列名}}}}"])
    says = Said(
        f"差し込めない欄です{ja}。使えるのは {known} です。" if ja else "差し込み欄の括弧が閉じていません。",
        f"no value can fill the slot “{en}”." if en else "the braces of a slot are not closed, or it has no name.",
    )
    return Hit(start, end, says, in_source=True)
