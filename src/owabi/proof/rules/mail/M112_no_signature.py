"""署名や連絡先のないメール。

## なぜ
だれが書いたか、どこに尋ねればよいかが分からないメールは、偽物と見分けがつきません。

## 直し方
末尾に、会社名、部署、氏名、電話番号またはメールアドレスを書きます。

## 根拠
ビジネスメールの作法に共通する規則。一通のメールと分かるときだけ確かめ、文の断片には何も言いません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.context import Context
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_REACHABLE = expression(r"\d{2,4}-\d{2,4}-\d{3,4}|0\d{9,10}|内線 ?\d{2,6}|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}")
_NONE = Said(
    "署名がありません。会社名、氏名、連絡先を書いてください。", "there is no signature; add company, name, contact."
)
_NO_CONTACT = Said(
    "署名にも問い合わせ先にも、電話番号かメールアドレスがありません。",
    "neither the signature nor the contact gives a telephone number or an address.",
)


@rule(
    "M112",
    severity=Severity.WARNING,
    on=document(),
    presets=("mail", "incident"),
    given=Context(whole=True),
    bad={
        "件名：日程のご相談\n\n山田様\n\nお世話になっております。\n日程をご相談したく、ご連絡いたしました。": None,
        "山田様\n\nお世話になっております。\nご連絡をお待ちしております。\n\n株式会社みなと書店\n森 大輔": None,
    },
    good=[
        "山田様\n\nお世話になっております。\nご連絡をお待ちしております。\n\n森 大輔\n電話 03-0000-0001",
        "山田様\n\nお世話になっております。\nご連絡をお待ちしております。\n\n森 大輔\nmori@example.jp",
    ],
)
def no_signature(reading: Reading) -> Iterator[Hit]:
    """A whole mail without signature lines, or without any way to answer."""
    text = reading.text
    is_mail = reading.is_whole and (reading.context.whole or any(text.lines_in(Zone.SUBJECT)))
    if not is_mail:
        return
    end = len(text.flow.rstrip())
    if not any(text.lines_in(Zone.SIGNATURE, Zone.CONTACT)):
        yield Hit(end, end, _NONE)
    elif not any(_REACHABLE.search(text.words(line)) for line in text.lines if line.zone is not Zone.QUOTE):
        yield Hit(end, end, _NO_CONTACT)
