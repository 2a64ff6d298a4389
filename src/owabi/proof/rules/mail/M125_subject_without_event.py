"""出来事を述べない、お詫びやお知らせの件名。

## なぜ
「大切なお知らせとお詫び」のような件名は、出来事を隠していると受け取られ、読まれないまま被害が広がることもあります。

## 直し方
出来事を件名に書きます（「不正アクセスによる個人情報漏えいのお詫び」）。

## 根拠
公表された通知91件のうち91％が、件名で出来事を述べていました。事故のお知らせだけを対象とします。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.incidents.gravity import is_grave
from owabi.proof.letters.subject_lines import find_subjects
from owabi.proof.reading import Reading
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_PURPOSE = expression(
    r"お詫び|おわび|お知らせ|ご報告|ご連絡|お願い|続報|第[一二三四五六七八九十\d]{1,2}報|最終報|経過|重要|大切|について|件$"
)
_ALARMING = expression(r"お詫び|おわび|重要|大切|緊急|お客様")
_SAYS = Said(
    "件名に出来事がありません。何が起きたかを書いてください。",
    "the subject does not name the event; say what happened.",
)
_GOES_ON = ("の", "へ", "を", "に", "が", "と", "は", "、")
"""The end of a subject that a renderer broke off."""


@rule(
    "M125",
    severity=Severity.WARNING,
    on=document("件名", "表題", "Subject", "SUBJECT", "subject"),
    presets=(INCIDENT,),
    books=("lexicons/mail_events",),
    bad={
        "件名：大切なお知らせとお詫び\n\nお客様各位": None,
        "件名：【重要】お客様へのお知らせ\n\nお客様各位": None,
        "件名：弊社サービスに関するお詫び\n\nお客様各位": None,
    },
    good=[
        "件名：不正アクセスによる情報漏えいのお詫び\n\nお客様各位",
        "件名：【第2報】受注システムの障害について\n\nお取引先各位",
        "件名：契約書の件\n\nお取引先各位",
        "件名：復旧のご報告\n\nお客様各位",
    ],
)
def subject_without_event(reading: Reading) -> Iterator[Hit]:
    """A subject of purpose without a word of event."""
    events = [word for entry in reading.book("lexicons/mail_events") for word in entry["words"]]
    for subject in find_subjects(reading):
        if subject.words.endswith(_GOES_ON):
            continue
        alarming = _ALARMING.search(subject.words) or is_grave(reading)
        if alarming and _PURPOSE.search(subject.words) and not any(word in subject.words for word in events):
            yield Hit(subject.bare_start if subject.bare else subject.start, subject.end, _SAYS)
