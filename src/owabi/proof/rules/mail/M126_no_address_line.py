"""宛名のないメール。

## なぜ
だれ宛ての知らせか分からないメールは、自分に関わると思われず、偽物とも疑われます。

## 直し方
本文の前に、会社名と氏名（様）か、「お客様各位」のような宛名を書きます。

## 根拠
ビジネスメールの作法に共通する規則。一通のメールと分かるときだけ確かめ、文の断片には何も言いません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.letter.audience import Channel
from owabi.proof.context import Context
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.folding import HOLE
from owabi.text.zones import Zone

_TOP = 400
_FIRST = 4
_NOT_MAIL = (Channel.PAGE, Channel.LETTER)
_ADDRESS = expression(
    r"(?:様|さま|御中|各位|殿|さん|先生|皆さん|のみなさん|[ぁ-龠ー](?:へ|宛て?)|行)(?:$|[ ,、。)へ(])|(?:様|各位)へ"
)
_SAYS = Said("宛名がありません。本文の前に書いてください。", "there is no address line; write one before the body.")


@rule(
    "M126",
    severity=Severity.WARNING,
    on=document(),
    presets=("mail", "incident"),
    given=Context(whole=True),
    bad={
        (
            "件名：日程のご相談\n\nいつもお世話になっております。\n日程をご相談したく、ご連絡いたしました。"
            "\n\n森 大輔\n03-0000-0001"
        ): None,
        "お世話になっております。森でございます。\n資料をお送りいたします。": None,
    },
    good=[
        "件名：日程のご相談\n\n山田様\n\nお世話になっております。",
        "件名：休業のお知らせ\n\nKazahana をご利用のお客様へ\n\n平素よりありがとうございます。",
        "件名：お知らせ\n\n{{宛名}}\n\nお世話になっております。",
        "営業部の皆さん\n\n森です。",
    ],
)
def no_address_line(reading: Reading) -> Iterator[Hit]:
    """A whole mail whose first lines name no reader."""
    text = reading.text
    subject = next(text.lines_in(Zone.SUBJECT), None)
    if not reading.is_whole or not (reading.context.whole or subject) or reading.context.channel in _NOT_MAIL:
        return
    if any(text.lines_in(Zone.ADDRESS)) or HOLE in text.flow[:_TOP]:
        return
    written = [line for line in text.lines if line.zone not in (Zone.BLANK, Zone.SUBJECT, Zone.HEADER)]
    if not written or any(_ADDRESS.search(text.words(line)) for line in written[:_FIRST]):
        return
    yield Hit(written[0].start, written[0].end, _SAYS)
