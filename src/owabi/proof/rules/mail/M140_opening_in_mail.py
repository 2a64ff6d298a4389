"""メールでの頭語と結語。

## なぜ
「拝啓」「敬具」は紙の手紙の形です。メールでは宛名と名乗りから始めるほうが読みやすい、とする案内が多くあります。

## 直し方
頭語と結語を取ります。組織の決まりで使うときは、この規則を外してください。

## 根拠
作法の案内はメールでは不要とし、公的な文面や取引先への知らせでは使う例もあります。意見が分かれるため、求められたときだけ助言します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.letter.audience import Channel
from owabi.proof.context import Context
from owabi.proof.letters.salutation import find_salutation
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity

_SAYS = Said("メールでは頭語と結語を省いてかまいません。", "a mail needs no opening and closing word.")


@rule(
    "M140",
    severity=Severity.ADVICE,
    on=document("啓", "呈", "略", "省", "復", "急白"),
    given=Context(channel=Channel.MAIL),
    books=("lexicons/letter_pairs",),
    bad={
        "拝啓　時下ますますご清栄のこととお慶び申し上げます。\n敬具": None,
        "謹啓　平素は格別のご高配を賜り、厚く御礼申し上げます。\n謹白": None,
    },
    good=[
        "平素は格別のご高配を賜り、厚く御礼申し上げます。",
        "いつもお世話になっております。",
    ],
)
def opening_in_mail(reading: Reading) -> Iterator[Hit]:
    """A 頭語 in what is known to be a mail."""
    place = find_salutation(reading).opening
    if place is not None and reading.context.channel is Channel.MAIL:
        yield Hit(place.start, place.end, _SAYS)
