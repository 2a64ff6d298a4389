"""Values of a list that look like slots, headers or commands, and what a case shows of itself."""

from __future__ import annotations

import contextlib
import os
from dataclasses import replace
from email import message_from_bytes
from email.policy import default as modern
from typing import Any

import pytest

from owabi.approval.role import Role
from owabi.delivery.planning import enroll as enroll_rows
from owabi.errors import Mistake
from owabi.letter.audience import Audience, Kind
from owabi.letter.recipient import Recipient
from owabi.office.drafting import save_letters, write_letters
from owabi.office.exporting import export_rows
from owabi.office.proving import prove
from owabi.render.eml import parse_back
from owabi.testing.sink import Sink
from tests.unit.office.world import AT, World

VALUES = ["{{宛名}}", "{{列:番号}}", "{{ ご本人の情報 }}", "}}{{", "x" * 65536]


@pytest.mark.parametrize("value", VALUES, ids=range(5))
def test_a_value_that_looks_like_a_slot_is_only_a_value(value: str, world: World, sink: Sink) -> None:
    world.use_relay(sink.port)
    world.change_letter("\n\n", "\n\n{{列:番号}}\n\n")
    people = [
        Recipient("r000001", "a@example.jp", name=value[:200], more={"番号": value}),
        Recipient("r000002", "b@example.jp", name="乙", more={"番号": "秘密"}),
    ]
    with world.opened.ledger() as ledger:
        enroll_rows(ledger, world.opened.vault(), "odd", people, by="test", at=AT)
    world.approve(Role.LEGAL, Role.RESPONSIBLE, roll="odd@1")
    world.send()
    first = next(parse_back(mail.content)[1] for mail in sink.received if mail.recipient == "a@example.jp")
    assert "".join(value.split()) in "".join(first.split())
    assert "秘密" not in first


HOSTILE = ["a\r\nBcc: mallory@example.com", "a\nb", "a\0b", "a\u2028b", "a\u202eb", "a\x85b", "a\x1b[2Jb"]


@pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("where", ["name", "company", "title", "column", "address"])
def test_a_value_that_would_break_a_line_stops_the_approval(value: str, where: str, world: World) -> None:
    world.change_letter("\n\n", "\n\n{{列:番号}}\n\n")
    more = {"番号": value if where == "column" else "1"}
    person = Recipient("r000001", "a@example.jp", name="甲", more=more)
    if where != "column":
        words: dict[str, Any] = {where: f"{value}@example.jp" if where == "address" else value}
        person = replace(person, **words)
    with world.opened.ledger() as ledger:
        enroll_rows(ledger, world.opened.vault(), "odd", [person], by="test", at=AT)
    with pytest.raises(Mistake) as raised:
        world.approve(Role.LEGAL, roll="odd@1")
    assert "Bcc" not in raised.value.line("ja") + raised.value.line("en")


def test_half_a_character_never_gets_onto_a_list(world: World) -> None:
    with world.opened.ledger() as ledger, pytest.raises(Mistake):
        enroll_rows(
            ledger, world.opened.vault(), "odd", [Recipient("r000001", "a@example.jp", name="\ud842")], by="t", at=AT
        )


def test_nothing_that_is_shown_of_a_case_shows_a_secret(world: World) -> None:
    opened = type(world.opened).at(world.folder, {"OWABI_RELAY_PASSWORD": "hush-hush"})
    assert "hush-hush" not in repr(opened)
    master = (world.opened.case.layout.key).read_text(encoding="ascii").strip()
    shown = repr(world.opened) + repr(world.opened.vault())
    assert master not in shown
    holding = [path for path in world.folder.rglob("*") if path.is_file() and master.encode() in path.read_bytes()]
    assert holding == [world.opened.case.layout.key]


def test_whatever_the_umask_a_case_is_its_owners_alone(world: World, sink: Sink) -> None:
    world.use_relay(sink.port)
    before = os.umask(0)
    try:
        letters = write_letters(world.opened.facts().incident, [Audience.CUSTOMER], Kind.FIRST)
        save_letters(letters, world.opened.case.layout.letters)
        world.approve(Role.LEGAL, Role.RESPONSIBLE)
        world.send()
        world.send(drill=True, roll="customer@1")
        export_rows(world.opened, "m0001", world.opened.case.layout.exports / "rows.csv")
        prove(world.opened, world.opened.case.layout.evidence / "full.zip", redacted=False, at=AT)
    finally:
        os.umask(before)
    hidden, layout = world.opened.case.layout.hidden, world.opened.case.layout
    places = [hidden, layout.exports, layout.evidence, world.letter_file()]
    inside = [inner for place in places for inner in (place, *place.rglob("*"))]
    open_to_others = [path for path in inside if path.stat().st_mode & 0o077]
    assert not open_to_others


ONE_BOX = [
    "a@example.jp,b@example.jp",
    "a@example.jp> SIZE=1 <b@example.jp",
    "<a@example.jp>",
    '"a@example.jp"@example.com',
    "@b.example:a@example.jp",
    "undisclosed: a@example.jp;",
    "=?utf-8?q?b=40example.jp?=@example.jp",
    '"a\\"> SIZE=1"@example.jp',
    'a"b@example.jp',
]


@pytest.mark.parametrize("address", ONE_BOX, ids=range(len(ONE_BOX)))
def test_one_address_never_becomes_two(address: str, world: World, sink: Sink) -> None:
    world.use_relay(sink.port)
    with world.opened.ledger() as ledger:
        enroll_rows(ledger, world.opened.vault(), "odd", [Recipient("r000001", address, name="甲")], by="t", at=AT)
    with contextlib.suppress(Mistake):
        world.approve(Role.LEGAL, Role.RESPONSIBLE, roll="odd@1")
        world.send()
    for mail in sink.received:
        boxes = message_from_bytes(mail.content, policy=modern)["To"].addresses
        assert [box.addr_spec for box in boxes] == [mail.recipient]
        assert [option.partition("=")[0] for option in mail.options] == ["SIZE"]
