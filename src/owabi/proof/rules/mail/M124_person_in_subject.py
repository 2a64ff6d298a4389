"""事故のお知らせの件名に書かれた個人の名前や番号。

## なぜ
件名は、受信の一覧や通知の画面で人目に触れます。名前と出来事が並ぶと、それ自体が漏えいになります。

## 直し方
名前や番号は本文に移します。

## 根拠
危機管理広報と個人情報の扱いに共通する注意点。事故のお知らせだけを対象とします。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.letters.subject_lines import find_subjects
from owabi.proof.reading import Reading
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_PERSON = expression(
    r"[一-龠々]{1,4}(?: [一-龠々ぁ-んァ-ヴー]{1,5})?(?:様|さま|殿)|(?:会員|顧客|契約者?|口座|お客様|社員|"
    r"受付)(?:番号|ID) ?:? ?[0-9A-Za-z-]{4,20}"
)
_NOT_ONE = expression(r"(?:客|皆|者|会員|先|各位|方|族|人|員|店|社|主|子|生|同)様|(?:客|皆)さま")
_SAYS = Said(
    "件名に個人の名前や番号があります。本文に移してください。", "the subject names a person; move that into the body."
)


@rule(
    "M124",
    severity=Severity.WARNING,
    on=document("件名", "表題", "Subject", "SUBJECT", "subject"),
    presets=(INCIDENT,),
    bad={
        "件名：佐藤 美咲様の個人情報の漏えいに関するお詫び\n\nこのたびは誠に申し訳ございません。": None,
        "件名：会員番号A12345 不正ログインのお知らせ\n\nお客様各位": None,
    },
    good=[
        "件名：お客様の個人情報の漏えいに関するお詫び\n\nお客様各位",
        "件名：会員の皆様へのお詫び\n\n会員各位",
        "件名：取引先様へのご報告\n\nご担当者様",
    ],
)
def person_in_subject(reading: Reading) -> Iterator[Hit]:
    """A name with 様, or a number of one person."""
    for subject in find_subjects(reading):
        for match in _PERSON.finditer(subject.words):
            if not _NOT_ONE.search(match[0]):
                yield Hit(subject.start + match.start(), subject.start + match.end(), _SAYS)
