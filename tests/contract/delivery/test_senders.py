"""What every sender promises: one suite over the recording one, the drill's, and SMTP with a real server behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from owabi.delivery.adapters.drill import DrillSender
from owabi.delivery.adapters.smtp import SmtpSender
from owabi.delivery.crash import CrashPoint
from owabi.delivery.event import What
from owabi.delivery.mailing import Transport
from owabi.delivery.parcel import Parcel
from owabi.delivery.ports import Sender
from owabi.delivery.relay import Relay, Tls
from owabi.errors import DeliveryMistake
from owabi.said import Said
from owabi.testing.recording_sender import RecordingSender
from owabi.testing.sink import Sink

MESSAGE = b"From: info@aozora.example\r\nSubject: x\r\n\r\nhello\r\n"


@dataclass(slots=True)
class Notes:
    """A journal that remembers in which order things came."""

    told: list[str] = field(default_factory=list)
    stop_after: int = 10_000
    refuse: Callable[[str], None] = lambda _: None

    def intend(self, row_ids: Sequence[str]) -> None:
        for row_id in row_ids:
            self.refuse(row_id)
        self.told += [f"intend {row_id}" for row_id in row_ids]

    def reached(self, point: CrashPoint) -> None:
        if point in (CrashPoint.MID_CONTENT, CrashPoint.AFTER_CONTENT):
            self.told.append("content")

    def halted(self) -> bool:
        return sum(told.startswith("intend") for told in self.told) >= self.stop_after


@dataclass(frozen=True, slots=True)
class Stand:
    """A sender and what has arrived behind it."""

    sender: Sender
    arrived: Callable[[], int]

    def parcel(self, row_id: str = "r000001") -> Parcel:
        return Parcel(
            row_id,
            self.sender.transport,
            "bounce@aozora.example",
            f"{row_id}@example.com",
            "【訓練】件名",
            body="【訓練】本文",
            message=MESSAGE,
        )


@pytest.fixture(params=["recording", "drill", "smtp"])
def stand(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stand]:
    if request.param == "recording":
        recording = RecordingSender()
        yield Stand(recording, lambda: len(recording.sent))
    elif request.param == "drill":
        yield Stand(DrillSender(tmp_path / "drill"), lambda: len(list((tmp_path / "drill" / "new").iterdir())))
    else:
        with Sink() as sink:
            sender = SmtpSender(Relay("127.0.0.1", sink.port, Tls.OFF))
            yield Stand(sender, lambda: len(sink.received))
            sender.close()


def test_every_parcel_comes_back_in_order_with_its_outcome(stand: Stand) -> None:
    parcels = [stand.parcel(f"r{number}") for number in range(3)]
    done = list(stand.sender.send(iter(parcels), Notes()))
    assert [parcel for parcel, _ in done] == parcels
    assert {outcome.what for _, outcome in done} == {What.ACCEPTED}
    assert stand.arrived() == 3


def test_the_intent_comes_before_the_content(stand: Stand) -> None:
    notes = Notes()
    list(stand.sender.send([stand.parcel("r1"), stand.parcel("r2")], notes))
    assert notes.told[0] == "intend r1"
    assert notes.told.count("intend r2") == 1
    assert notes.told[notes.told.index("intend r2") - 1] == "content"
    assert notes.told[-1] == "content"


def test_parcels_are_pulled_only_as_there_is_room(stand: Stand) -> None:
    pulled: list[str] = []

    def parcels() -> Iterator[Parcel]:
        for number in range(5):
            pulled.append(f"r{number}")
            yield stand.parcel(f"r{number}")

    going = stand.sender.send(parcels(), Notes())
    next(going)
    assert len(pulled) <= stand.sender.in_flight_limit
    next(going)
    assert len(pulled) <= 1 + stand.sender.in_flight_limit


def test_no_content_follows_an_intent_that_was_refused(stand: Stand) -> None:
    def refuse(_: str) -> None:
        raise DeliveryMistake(Said("書けません。", "The journal is full."))

    with pytest.raises(DeliveryMistake, match="journal is full"):
        list(stand.sender.send([stand.parcel()], Notes(refuse=refuse)))
    assert stand.arrived() == 0
    assert [outcome.what for _, outcome in stand.sender.send([stand.parcel("r2")], Notes())] == [What.ACCEPTED]
    assert stand.arrived() == 1


def test_a_sender_may_be_used_again_after_its_goodbye(stand: Stand) -> None:
    for number in range(2):
        list(stand.sender.send([stand.parcel(f"r{number}")], Notes()))
        stand.sender.close()
    stand.sender.close()
    assert stand.arrived() == 2


def test_nothing_to_send_is_nothing_to_do(stand: Stand) -> None:
    assert list(stand.sender.send([], Notes())) == []


def test_a_copy_of_the_other_transport_never_leaves(tmp_path: Path) -> None:
    drill = DrillSender(tmp_path)
    real_parcel = replace(Stand(drill, lambda: 0).parcel(), transport=Transport.REAL)
    assert [outcome.what for _, outcome in drill.send([real_parcel], Notes())] == [What.REFUSED_HERE]
    with Sink() as sink:
        smtp = SmtpSender(Relay("127.0.0.1", sink.port, Tls.OFF))
        drill_parcel = replace(real_parcel, transport=Transport.DRILL)
        assert [outcome.what for _, outcome in smtp.send([drill_parcel], Notes())] == [What.REFUSED_HERE]
        assert sink.received == []
        smtp.close()
