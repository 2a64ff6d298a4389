"""A yes covers everything, and what changed is said in plain words."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from owabi.approval.covered import Attachment, Covered, Transport, digest_body, from_fields, to_fields
from owabi.approval.difference import differences
from owabi.approval.paper import lines, questions
from owabi.approval.policy import adapt, standard
from owabi.approval.policy import to_fields as policy_fields
from owabi.approval.role import Mode
from owabi.letter.audience import Audience, Kind
from tests.unit.approval.samples import AT, covered

FILE = Attachment("notice.pdf", "a" * 64)
CHANGES: dict[str, tuple[Any, str]] = {
    "incident": ("aoba-2", "事案が「aoba-20261119」から「aoba-2」になりました。"),
    "audience": (Audience.PARTNER, "送り先の区分が「customer」から「partner」になりました。"),
    "kind": (Kind.STATUS, "報の種類が「first」から「status」になりました。"),
    "subject": ("別の件名", "件名が「【重要】お詫び」から「別の件名」になりました。"),
    "body_digest": (digest_body("別の本文"), "本文が変わりました。"),
    "facts_version": (3, "事実の版が 2 から 3 になりました。"),
    "facts_digest": ("9" * 64, "事実の内容が、版の番号（2）は同じまま変わりました。"),
    "facts_as_of": (AT, "事実の「現在」の日時が 2026-11-19 12:00 から 2026-11-19 12:30 になりました。"),
    "next_report_at": (None, "次回報告の約束が 2026-11-25 12:30 から （なし） になりました。"),
    "policy": (adapt(Mode.TEAM, as_of_hours=6), "承認の方針（要る役割または期限）が変わりました。"),
    "roll_id": ("customers@2", "名簿が customers@1（1000名）から customers@2（1000名）になりました。"),
    "roll_digest": ("8" * 64, "名簿の内容が変わりました。"),
    "recipient_count": (999, "宛先の数が 1000 から 999 になりました。"),
    "attachments": ((FILE,), "添付「notice.pdf」が加わりました。"),
    "from_name": ("青葉", "差出人の名前が「青葉文具店」から「青葉」になりました。"),
    "from_address": ("x@aoba.example", "差出人（From）が「notice@aoba.example」から「x@aoba.example」になりました。"),
    "reply_to": ("desk@aoba.example", "返信先（Reply-To）が「（なし）」から「desk@aoba.example」になりました。"),
    "envelope_sender": (
        "b@aoba.example",
        "エンベロープの差出人が「bounce@aoba.example」から「b@aoba.example」になりました。",
    ),
    "transport": (Transport.DRILL, "本番から訓練の送信になりました。"),
    "renderer": ("owabi 0.2.0", "文面を作るプログラムの版が「owabi 0.1.0」から「owabi 0.2.0」になりました。"),
    "send_from": (AT + timedelta(hours=1), "送信開始の時刻が 2026-11-19 12:30 から 2026-11-19 13:30 になりました。"),
    "send_until": (AT + timedelta(hours=1), "送信期限が 2026-11-20 00:30 から 2026-11-19 13:30 になりました。"),
    "relative_words": (("本日",), "送る日で意味が変わる語が「（なし）」から「本日」になりました。"),
    "leaves_root": ("7" * 64, "宛先ごとの文面が変わりました（差し込む値、または順序）。"),
}


def test_every_field_is_tried_below() -> None:
    assert set(CHANGES) == set(Covered.__slots__)


@pytest.mark.parametrize("name", CHANGES)
def test_changing_one_field_changes_the_digest_and_is_said(name: str) -> None:
    value, sentence = CHANGES[name]
    changed = covered(**{name: value})
    assert changed.digest != covered().digest
    said = differences(covered(), changed)
    assert [one.ja for one in said] == [sentence]
    assert all(one.en for one in said)


def test_nothing_changed_is_nothing_said() -> None:
    assert differences(covered(), covered()) == ()


def test_what_another_sentence_tells_is_not_said_twice() -> None:
    changed = covered(roll_id="x@1", roll_digest="8" * 64, recipient_count=3, facts_version=3, facts_digest="9" * 64)
    assert [one.ja for one in differences(covered(), changed)] == [
        "事実の版が 2 から 3 になりました。",
        "名簿が customers@1（1000名）から x@1（3名）になりました。",
    ]


def test_rendered_words_that_follow_the_body_are_said_plainly() -> None:
    changed = covered(body_digest="8" * 64, leaves_root="7" * 64)
    assert [one.ja for one in differences(covered(), changed)] == [
        "本文が変わりました。",
        "宛先ごとの文面が変わりました。",
    ]


def test_attachments_are_told_apart_by_name_content_and_order() -> None:
    other = Attachment("map.pdf", "b" * 64)
    one = covered(attachments=(FILE, other))
    assert [said.ja for said in differences(one, covered(attachments=(other, FILE)))] == ["添付の順序が変わりました。"]
    changed = covered(attachments=(replace(FILE, sha256="c" * 64),))
    assert [said.ja for said in differences(one, changed)] == [
        "添付「map.pdf」がなくなりました。",
        "添付「notice.pdf」の中身が変わりました。",
    ]


def test_another_mode_is_said_by_its_name() -> None:
    said = differences(covered(policy=standard(Mode.SOLO)), covered())
    assert [one.ja for one in said] == ["承認の方式が「単独承認」から「複数人での承認」になりました。"]


def test_a_drill_that_becomes_real_is_said() -> None:
    said = differences(covered(transport=Transport.DRILL), covered())
    assert [one.ja for one in said] == ["訓練から本番の送信になりました。"]


@pytest.mark.parametrize("name", CHANGES)
def test_the_fields_read_back_to_the_same_value(name: str) -> None:
    value = covered(**{name: CHANGES[name][0]})
    assert from_fields(to_fields(value)) == value


WRONG: list[tuple[str, object]] = [
    ("incident", 3),
    ("audience", "nobody"),
    ("facts_version", True),
    ("facts_version", -1),
    ("recipient_count", "3"),
    ("policy", None),
    ("policy", {}),
    ("policy", {**policy_fields(standard(Mode.TEAM)), "more": 1}),
    ("policy", {**policy_fields(standard(Mode.TEAM)), "least_keys": 0}),
    ("policy", {**policy_fields(standard(Mode.TEAM)), "least_keys": True}),
    ("policy", {**policy_fields(standard(Mode.TEAM)), "hold_seconds": 10**30}),
    ("policy", {**policy_fields(standard(Mode.TEAM)), "hold_seconds": 0.5}),
    ("policy", {**policy_fields(standard(Mode.TEAM)), "required": ["boss"]}),
    ("leaves_root", "3" * 63),
    ("leaves_root", "G" * 64),
    ("facts_as_of", None),
    ("facts_as_of", "2026-11-19 12:00"),
    ("attachments", [{"name": "a", "sha256": "b"}]),
    ("attachments", [{"name": 1, "sha256": "b" * 64}]),
    ("attachments", ["a"]),
    ("attachments", None),
    ("relative_words", "本日"),
    ("relative_words", [1]),
    ("reply_to", 5),
]


@pytest.mark.parametrize(("name", "value"), WRONG, ids=[f"{name}-{at}" for at, (name, _) in enumerate(WRONG)])
def test_a_field_of_another_type_is_refused(name: str, value: object) -> None:
    with pytest.raises(ValueError, match=r".*"):
        from_fields({**to_fields(covered()), name: value})


def test_a_missing_or_unknown_field_is_refused() -> None:
    fields = to_fields(covered())
    with pytest.raises(ValueError, match=r".*"):
        from_fields({**fields, "more": 1})
    del fields["subject"]
    with pytest.raises(ValueError, match=r".*"):
        from_fields(fields)


def test_the_paper_shows_what_is_approved_and_marks_a_drill() -> None:
    shown = {line.label.en: line.value for line in lines(covered(attachments=(FILE,), reply_to="r@aoba.example"))}
    assert shown["recipients"] == "customers@1 (1,000, 2222222222222222)"
    assert shown["from"] == "青葉文具店 <notice@aoba.example>"
    assert shown["attachments"] == "notice.pdf (aaaaaaaaaaaaaaaa)"
    assert shown["digest"] == covered(attachments=(FILE,), reply_to="r@aoba.example").digest
    bare = lines(covered(transport=Transport.DRILL, from_name="", next_report_at=None, relative_words=("本日", "明日")))
    assert bare[0].value == "【訓練】"
    assert {line.label.en: line.value for line in bare}["words tied to the day"] == "本日・明日"


def test_the_four_questions_are_asked_in_order() -> None:
    assert [question.id for question in questions()] == ["necessary", "accurate", "effect", "law"]
    assert all(question.said.ja.endswith("か。") for question in questions())
