"""お知らせに書かれた、読み手以外の個人の名前。

## なぜ
だれの情報が漏れたかを他の人に知らせると、それ自体が新たな漏えいになります。

## 直し方
名前を取り、「対象のお客様」のように書きます。本人には、その人だけに知らせます。

## 根拠
公表された事故。事故のお知らせで、漏えいの対象として名前を挙げた文だけを指摘します。
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

_REACH = 120
_ABOUT = expression(
    r"氏名|お名前|住所|電話番号|メールアドレス|生年月日|個人情報|情報(?:が|を|の|です|でし)|漏え|漏洩|流出|誤送|誤って|対象|影響|該当|被害|閲覧|名簿|一覧|書類|カルテ|口座|明細|紛失|盗"
)
_SAYS = Said("読み手以外の個人の名前があります。取ってください。", "another person is named here; take the name out.")


@rule(
    "D117",
    severity=Severity.WARNING,
    on=document("様", "さま"),
    presets=(INCIDENT,),
    bad={
        "お客様各位\n\n漏えいしたのは、山田 太郎様のお名前とご住所です。": None,
        "対象となるのは、佐藤 美咲様、鈴木 一郎様でございます。": None,
    },
    good=[
        "佐藤 美咲 様\n\n佐藤様の個人情報が漏えいした可能性がございます。",
        "お客様の個人情報が漏えいした可能性がございます。",
        "対象のご担当者様には個別にご連絡いたします。",
        "打ち合わせには山田様がご出席になりました。",
    ],
)
def person_named(reading: Reading) -> Iterator[Hit]:
    """A name with 様 in a sentence on who is concerned."""
    text = reading.text
    for person in find_named(reading):
        sentence = text.sentence_at(person.start)
        if _ABOUT.search(text.flow, max(sentence.start, person.start - _REACH), min(sentence.end, person.end + _REACH)):
            yield Hit(person.start, person.end, _SAYS)
