"""Short ways to hand a copy to a relay and to say what came of it."""

from __future__ import annotations

from dataclasses import replace

from owabi.delivery.adapters.smtp import SmtpSender
from owabi.delivery.event import Reason, Stage, What
from owabi.delivery.mailing import Transport
from owabi.delivery.outcome import Outcome
from owabi.delivery.parcel import Parcel
from owabi.delivery.relay import Relay, Timeouts, Tls
from owabi.testing.fault_relay import Fault
from tests.contract.delivery.test_senders import Notes

PATIENT = Timeouts(connect=10, greeting=10, command=10, content=10, goodbye=5)


HASTY = Timeouts(connect=10, greeting=0.4, command=0.4, content=0.4, goodbye=0.2)


MESSAGE = b"From: info@aozora.example\r\nSubject: x\r\n\r\nhello\r\n"


def parcel(row_id: str = "r000001", address: str = "reader@example.com", message: bytes = MESSAGE) -> Parcel:
    return Parcel(row_id, Transport.REAL, "bounce@aozora.example", address, "件名", body="本文", message=message)


def relay_at(port: int, tls: Tls = Tls.OFF, **more: object) -> Relay:
    made = Relay("localhost", port, tls, timeouts=PATIENT)
    return replace(made, **more)  # type: ignore[arg-type]


def hand_over(relay: Relay, *parcels: Parcel) -> list[Outcome]:
    sender = SmtpSender(relay)
    try:
        return [outcome for _, outcome in sender.send(parcels or [parcel()], Notes())]
    finally:
        sender.close()


def timeouts_for(*faults: Fault) -> Timeouts:
    """Short ones only where a fault is silence: a busy machine must not be taken for a silent relay."""
    return HASTY if any(fault.hang or fault.every or fault.deaf for fault in faults) else PATIENT


def told(outcome: Outcome) -> tuple[What, Stage | None, int | None, Reason | None]:
    return outcome.what, outcome.stage, outcome.reply.code if outcome.reply else None, outcome.reason
