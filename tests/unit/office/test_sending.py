"""One copy to each, of exactly what was approved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from owabi.approval.role import Role
from owabi.delivery.mailing import MailingState
from owabi.delivery.state import RowState
from owabi.delivery.worker import Ended
from owabi.errors import ApprovalMistake, CaseMistake, RelayFailure
from owabi.letter.audience import Audience, Kind
from owabi.office.sending import clear, greet_relay
from owabi.render.eml import parse_back
from owabi.testing.sink import Sink
from tests.unit.office.world import AT, World


def test_everyone_gets_one_copy_of_their_own(world: World, sink: Sink) -> None:
    world.use_relay(sink.port)
    world.approve(Role.LEGAL, Role.RESPONSIBLE)
    report = world.send()
    assert report.ended is Ended.FINISHED
    assert report.counts.by_state == {RowState.ACCEPTED: 12}
    recipients = [mail.recipient for mail in sink.received]
    assert len(set(recipients)) == len(recipients) == 12
    for mail in sink.received:
        others = set(recipients) - {mail.recipient}
        assert not any(other.encode() in mail.content for other in others)
        subject, body = parse_back(mail.content)
        assert subject.startswith("【重要】")
        assert "{{" not in body


def test_nothing_leaves_without_approval(world: World, sink: Sink) -> None:
    world.use_relay(sink.port)
    with pytest.raises(ApprovalMistake):
        world.send()
    world.approve(Role.LEGAL)
    with pytest.raises(ApprovalMistake):
        world.send()
    assert not sink.received


def test_nothing_leaves_after_a_word_was_changed(world: World, sink: Sink) -> None:
    world.use_relay(sink.port)
    world.approve(Role.LEGAL, Role.RESPONSIBLE)
    world.change_letter("深くお詫び", "心よりお詫び")
    with pytest.raises(ApprovalMistake, match="body"):
        world.send()
    assert not sink.received


def test_sending_twice_sends_once(world: World, sink: Sink) -> None:
    world.use_relay(sink.port)
    world.approve(Role.LEGAL, Role.RESPONSIBLE)
    world.send()
    with pytest.raises(Exception, match=r"finished|nothing left"):
        world.send()
    assert len(sink.received) == 12


def test_the_sender_stops_when_the_approval_lapses_under_way(world: World, sink: Sink) -> None:
    world.use_relay(sink.port)
    world.approve(Role.LEGAL, Role.RESPONSIBLE)
    report = world.send(clock=_lapsing(sink, after=4))
    assert report.ended is Ended.INTERRUPTED
    assert 0 < report.counts.told_count < 12
    assert report.mailing.state is MailingState.RUNNING


def _lapsing(sink: Sink, *, after: int) -> Callable[[], datetime]:
    return lambda: AT if len(sink.received) < after else AT + timedelta(days=2)


def test_a_drill_stays_in_the_case_and_says_that_it_is_one(world: World, sink: Sink) -> None:
    world.use_relay(sink.port)
    report = world.send(drill=True, roll="customer@1")
    assert report.ended is Ended.FINISHED
    assert not sink.received
    mails = list((world.opened.case.layout.drill / "new").iterdir())
    assert len(mails) == 12
    for mail in mails:
        subject, body = parse_back(mail.read_bytes())
        assert subject.startswith("【訓練】")
        assert "【訓練】" in body


def test_a_drill_may_be_repeated(world: World) -> None:
    for _ in range(2):
        assert world.send(drill=True, roll="customer@1").ended is Ended.FINISHED


def test_without_a_relay_the_cure_is_named(world: World) -> None:
    world.approve(Role.LEGAL, Role.RESPONSIBLE)
    with pytest.raises(CaseMistake, match="relay"):
        world.send()


def test_a_relay_that_is_not_there_is_an_outside_failure(world: World, sink: Sink) -> None:
    world.use_relay(sink.port)
    assert greet_relay(world.opened).endswith(str(sink.port))
    sink.close()
    with pytest.raises(RelayFailure):
        greet_relay(world.opened)


def test_another_list_than_the_approved_one_is_refused(world: World) -> None:
    world.approve(Role.LEGAL, Role.RESPONSIBLE)
    with pytest.raises(ApprovalMistake, match="customer@1"):
        clear(world.opened, Audience.CUSTOMER, Kind.FIRST, at=AT, roll_id="partner@1")
