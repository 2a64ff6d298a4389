"""A sender killed at every named point and at 20 seeded moments: nobody is lost, nobody is told twice."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from owabi.delivery import pausing
from owabi.delivery.adapters.sqlite_ledger import SqliteLedger
from owabi.delivery.crash import CrashPoint
from owabi.delivery.event import What
from owabi.delivery.mailing import Mailing
from owabi.delivery.state import RowState
from owabi.errors import DeliveryMistake
from owabi.testing.recording_sender import RecordingSender
from owabi.testing.sink import Sink
from tests.crash.kills import Range, moments
from tests.unit.delivery.world import run

ONCE_A_RUN = {
    CrashPoint.BEFORE_LEASE,
    CrashPoint.AFTER_LEASE,
    CrashPoint.BEFORE_GIVE_BACK,
    CrashPoint.AFTER_GIVE_BACK,
    CrashPoint.BEFORE_FINISH,
    CrashPoint.AFTER_FINISH,
}
IN_FLIGHT = {
    CrashPoint.AFTER_INTENT,
    CrashPoint.MID_CONTENT,
    CrashPoint.AFTER_CONTENT,
    CrashPoint.AFTER_REPLY,
    CrashPoint.BEFORE_RECORD,
}
ARRIVED = {CrashPoint.AFTER_REPLY, CrashPoint.BEFORE_RECORD}


@pytest.fixture
def sink() -> Iterator[Sink]:
    with Sink() as server:
        yield server


@pytest.mark.parametrize("point", list(CrashPoint))
def test_a_sender_that_dies_at_a_named_point_loses_nobody_and_tells_nobody_twice(
    point: CrashPoint, sink: Sink, tmp_path: Path
) -> None:
    field = Range(tmp_path, 6, sink)
    assert field.killed_at(point, 1 if point in ONCE_A_RUN else 3)
    if point is not CrashPoint.AFTER_FINISH:
        field.finish()
    verdict = field.judge()
    assert verdict.fair(kills=1), verdict
    assert verdict.unknown == (1 if point in IN_FLIGHT else 0)
    if point in ARRIVED:
        assert verdict.unknown_arrived == 1
    if point in (CrashPoint.AFTER_INTENT, CrashPoint.MID_CONTENT):
        assert verdict.unknown_arrived == 0


def test_twenty_kills_at_seeded_moments_are_survived(sink: Sink, tmp_path: Path) -> None:
    field = Range(tmp_path, 1500, sink)
    kills = sum(field.killed_after(seconds) for seconds in moments(20, seed=2, longest=0.25))
    field.finish()
    verdict = field.judge()
    assert kills == 20
    assert verdict.fair(kills=kills), verdict


def test_a_sender_that_was_asleep_past_its_lease_goes_on_without_telling_anyone_twice(
    sink: Sink, tmp_path: Path
) -> None:
    field = Range(tmp_path, 6, sink)
    with field.victim(CrashPoint.AFTER_RCPT, times=3, sign=signal.SIGSTOP, lease=0.5) as victim:
        while len(sink.received) < 2:
            time.sleep(0.01)
        time.sleep(0.7)
        ledger = SqliteLedger(field.path)
        with pytest.raises(DeliveryMistake, match="victim:"):
            run(ledger, RecordingSender(), field.mailing.id)
        ledger.close()
        victim.send_signal(signal.SIGCONT)
        victim.communicate()
        assert victim.returncode == 0
    verdict = field.judge()
    assert verdict.fair(kills=0), verdict


def test_two_senders_started_together_send_everything_once(sink: Sink, tmp_path: Path) -> None:
    field = Range(tmp_path, 60, sink)
    with field.victim() as first, field.victim() as second:
        ended = [victim.communicate()[1] for victim in (first, second)]
    assert any(ended) is (first.returncode != 0 or second.returncode != 0)
    assert 0 in (first.returncode, second.returncode)
    assert field.judge().fair(kills=0)


@pytest.mark.parametrize("act", [pausing.pause, pausing.stop])
def test_after_a_pause_or_stop_from_another_process_no_further_copy_leaves(
    act: Callable[..., Mailing], sink: Sink, tmp_path: Path
) -> None:
    field = Range(tmp_path, 3000, sink)
    with field.victim() as victim:
        while len(sink.received) < 20:
            time.sleep(0.01)
        ledger = SqliteLedger(field.path)
        act(ledger, field.mailing.id, by="hanako", at=datetime.now(UTC))
        left = sum(event.entry.what is What.INTENT for event in ledger.events())
        _, errors = victim.communicate()
        assert victim.returncode == 0, errors.decode()
    assert len(sink.received) == left < 3000
    assert ledger.counts(field.mailing.id).of(RowState.ACCEPTED) == left
    ledger.close()


def test_the_dead_senders_name_stays_in_the_evidence(sink: Sink, tmp_path: Path) -> None:
    field = Range(tmp_path, 3, sink)
    field.killed_at(CrashPoint.AFTER_CONTENT, 1)
    field.finish()
    ledger = SqliteLedger(field.path)
    intents = [event.entry.by for event in ledger.events() if event.entry.what is What.INTENT]
    unknown = [event.entry.by for event in ledger.events() if event.entry.what is What.UNKNOWN]
    ledger.close()
    assert len(set(intents)) == 2
    assert unknown == [intents[-1]]
