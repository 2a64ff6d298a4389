"""When a run of bad outcomes breaks the run off."""

from __future__ import annotations

import pytest

from owabi.delivery.brake import Brake, Limits, Verdict
from owabi.delivery.counts import Counts
from owabi.delivery.event import Reason, Stage, What
from owabi.delivery.outcome import Outcome, Reply
from owabi.delivery.progress import Meter
from owabi.delivery.refusals import braked
from owabi.delivery.state import RowState
from owabi.errors import DeliveryMistake, RelayFailure

ACCEPTED = Outcome(What.ACCEPTED, Stage.CONTENT, Reply(250, None, "ok"))
UNKNOWN = Outcome(What.UNKNOWN, Stage.CONTENT, reason=Reason.CONNECTION_LOST)
SILENT = Outcome(What.DEFERRED, Stage.RCPT, reason=Reason.NO_REPLY)
GREYLISTED = Outcome(What.DEFERRED, Stage.RCPT, Reply(451, "4.7.1", "later"))
BUSY = Outcome(What.DEFERRED, Stage.MAIL, Reply(451, "4.3.2", "busy"))
CLOSING = Outcome(What.DEFERRED, Stage.RCPT, Reply(421, None, "bye"))
NO_SUCH = Outcome(What.REFUSED, Stage.RCPT, Reply(550, "5.1.1", "no"))
DENIED = Outcome(What.REFUSED, Stage.RCPT, Reply(554, "5.7.1", "relay access denied"))
BAD_SENDER = Outcome(What.REFUSED, Stage.MAIL, Reply(553, "5.7.1", "not yours"))
SPAM = Outcome(What.REFUSED, Stage.CONTENT, Reply(554, None, "spam"))
BAD_ROW = Outcome(What.REFUSED_HERE, reason=Reason.BAD_ADDRESS)
OTHER_WORDS = Outcome(What.REFUSED_HERE, reason=Reason.NOT_APPROVED)


def verdicts(outcomes: list[Outcome]) -> list[Verdict]:
    brake = Brake(Limits())
    return [brake.note(outcome) for outcome in outcomes]


@pytest.mark.parametrize(
    ("outcome", "limit", "verdict"),
    [
        (UNKNOWN, 3, Verdict.PAUSE),
        (SILENT, 3, Verdict.LEAVE),
        (BUSY, 10, Verdict.LEAVE),
        (CLOSING, 10, Verdict.LEAVE),
        (NO_SUCH, 50, Verdict.PAUSE),
        (DENIED, 10, Verdict.PAUSE),
        (BAD_SENDER, 3, Verdict.PAUSE),
        (SPAM, 10, Verdict.PAUSE),
        (BAD_ROW, 20, Verdict.PAUSE),
    ],
)
def test_the_brake_falls_at_the_limit_and_not_before(outcome: Outcome, limit: int, verdict: Verdict) -> None:
    assert verdicts([outcome] * limit) == [Verdict.GO] * (limit - 1) + [verdict]


@pytest.mark.parametrize("outcome", [UNKNOWN, SILENT, NO_SUCH, BAD_ROW])
def test_one_accepted_copy_begins_the_count_anew(outcome: Outcome) -> None:
    some = [outcome, outcome, ACCEPTED] * 20
    assert set(verdicts(some)) == {Verdict.GO}


def test_greylisting_and_success_never_brake() -> None:
    assert set(verdicts([GREYLISTED] * 500)) == {Verdict.GO}
    assert set(verdicts([ACCEPTED] * 500)) == {Verdict.GO}


def test_a_first_letter_that_is_not_the_approved_one_stops_everything() -> None:
    assert verdicts([OTHER_WORDS]) == [Verdict.PAUSE]


def test_later_ones_stop_themselves_until_there_are_too_many() -> None:
    some = [ACCEPTED, OTHER_WORDS] * 5
    assert verdicts(some) == [Verdict.GO] * 9 + [Verdict.PAUSE]


def test_the_failure_says_what_kind_of_thing_went_wrong() -> None:
    assert isinstance(braked("m0001", OTHER_WORDS, paused=True), DeliveryMistake)
    assert "not what was approved" in str(braked("m0001", OTHER_WORDS, paused=True))
    assert "cannot be sent" in str(braked("m0001", BAD_ROW, paused=True))
    assert isinstance(braked("m0001", DENIED, paused=True), RelayFailure)
    assert "554 5.7.1" in str(braked("m0001", DENIED, paused=True))
    assert "m0001 was left" in str(braked("m0001", SILENT, paused=False))


def test_the_meter_tells_the_rate_and_the_time_left() -> None:
    seconds = iter(range(100))
    meter = Meter(Counts(10, {RowState.PLANNED: 8, RowState.DEFERRED: 1, RowState.ACCEPTED: 1}), lambda: next(seconds))
    assert meter.now().per_second == 0
    assert meter.now().seconds_left is None
    told = [meter.note(What.ACCEPTED, again=False) for _ in range(4)][-1]
    assert (told.accepted_count, told.due_count, told.done_count) == (5, 5, 5)
    assert told.per_second == 1.0
    assert told.seconds_left == 4.0
    told = meter.note(What.UNKNOWN, again=True)
    assert (told.deferred_count, told.unknown_count, told.due_count) == (0, 1, 4)
    told = meter.note(What.DEFERRED, again=False)
    assert (told.deferred_count, told.due_count, told.refused_count) == (1, 4, 0)
    assert meter.note(What.REFUSED_HERE, again=False).refused_count == 1
