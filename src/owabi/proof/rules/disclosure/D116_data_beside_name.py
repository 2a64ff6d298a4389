"""名前に添えられた個人の住所や電話番号。

## なぜ
名前と連絡先を並べた文面は、それ自体が新たな漏えいになります。

## 直し方
連絡先を取ります。一人ひとりの情報は、差し込み欄「{{ご本人の情報}}」で、その人だけに知らせます。

## 根拠
公表された事故。事故のお知らせだけを対象とし、宛名の本人は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.named_people import find_named
from owabi.proof.reading import Reading
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_REACH = 60
_DATA = expression(
    r"0[5789]0-?\d{4}-?\d{4}|0\d{1,3}-\d{2,4}-\d{4}|〒\d{3}-\d{4}|(?:[一-龠]{2,3}[都道府県])?[一-龠ヶぁ-ん]{1,5}[市区郡][一-龠ヶぁ-んァ-ヴー]{1,12}\d{1,4}(?:-\d{1,4}|丁目|番)[^\s、。)]{0,8}"
    r"|[A-Za-z0-9._+-]{2,40}@(?:[A-Za-z0-9-]{1,40}\.){1,4}[a-z]{2,8}"
)
_SAYS = Said(
    "名前に連絡先が添えられています。取ってください。", "a person's contact stands beside the name; remove it."
)


@rule(
    "D116",
    severity=Severity.WARNING,
    on=document("様", "さま"),
    presets=(INCIDENT,),
    bad={
        "漏えいしたのは、高橋 花子様のご住所（大阪市北区梅田1-2-3）です。": None,
        "佐藤様（090-1234-5678）に誤って送信いたしました。": None,
    },
    good=[
        "佐藤 美咲 様\n\n担当の森（03-0000-0001）までご連絡ください。",
        "お客様のご住所が漏えいした可能性がございます。",
        "会員様は窓口（03-0000-0001）までご連絡ください。",
    ],
)
def data_beside_name(reading: Reading) -> Iterator[Hit]:
    """An address, a telephone or a mail address after a name with 様."""
    text = reading.text
    for person in find_named(reading):
        sentence = text.sentence_at(person.start)
        match = _DATA.search(text.flow, person.end, min(sentence.end, person.end + _REACH))
        if match:
            yield Hit(match.start(), match.end(), _SAYS)
