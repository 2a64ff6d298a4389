"""三つ以上の個人のメールアドレス。

## なぜ
一人の宛先が他の人に見えるのは、最も多い漏えいです。

## 直し方
アドレスを取ります。owabi は一人に一通ずつ送るので、文面に宛先を並べる必要はありません。

## 根拠
宛先を並べた誤送信の実例。窓口のアドレス（info@ など）と、署名や問い合わせ先にある同じ組織のアドレスは数えません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.persons import LIST_OF, find_addresses, of_persons
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity
from owabi.text.zones import Zone


@rule(
    "D107",
    severity=Severity.ERROR,
    blocks=True,
    everywhere=True,
    on=document("@"),
    bad={
        "対象の方は sato@example.com、suzuki@example.net、tanaka@example.org です。": None,
        "> Cc: sato@example.com, suzuki@example.com, tanaka@example.com": None,
    },
    good=[
        "お問い合わせは info@example.jp、報道の方は press@example.jp、個人情報は privacy@example.jp まで。",
        "担当の sato@example.jp までご連絡ください。",
        (
            "ご連絡をお待ちしております。\n\n"
            "株式会社みなと書店\n岡部 okabe@example.jp\n森 mori@example.jp\n林 hayashi@example.jp"
        ),
    ],
)
def address_list(reading: Reading) -> Iterator[Hit]:
    """Three or more, each counted once; the first is shown."""
    text = reading.text
    found = of_persons(find_addresses(text.flow))
    own = {address.domain for address in found if text.line_at(address.start).zone in (Zone.SIGNATURE, Zone.CONTACT)}
    if len(own) == 1:
        found = [
            address
            for address in found
            if address.domain not in own or text.line_at(address.start).zone not in (Zone.SIGNATURE, Zone.CONTACT)
        ]
    if len(found) >= LIST_OF:
        says = Said(
            f"個人のメールアドレスが{len(found)}件あります。取ってください。",
            f"{len(found)} mail addresses of persons stand here; remove them.",
        )
        yield Hit(found[0].start, found[0].end, says)
