"""Ledger values as JSON, and back: what the bundle says of lists, mailings and events."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from owabi.approval.canonical import Json
from owabi.delivery.chain import canonical as event_bytes
from owabi.delivery.chain import moment, read_moment
from owabi.delivery.event import Event
from owabi.delivery.mailing import Mailing, MailingState, Profile, Transport
from owabi.delivery.roll import Roll


def roll_fields(roll: Roll) -> dict[str, Json]:
    """A recipient list without its recipients."""
    return {
        "count": roll.count,
        "created_at": moment(roll.created_at),
        "digest": roll.digest.hex(),
        "id": roll.id,
        "name": roll.name,
        "version": roll.version,
    }


def read_roll(fields: Mapping[str, Any]) -> Roll:
    """The reverse of `roll_fields`; ValueError, KeyError or TypeError for anything else."""
    roll = Roll(
        fields["id"],
        fields["name"],
        fields["version"],
        bytes.fromhex(fields["digest"]),
        fields["count"],
        read_moment(fields["created_at"]),
    )
    _refuse_other(roll_fields(roll), fields)
    return roll


def mailing_fields(mailing: Mailing) -> dict[str, Json]:
    """A mailing without its copies and its state, which only its events prove."""
    approval = mailing.approval_digest
    return {
        "approval": None if approval is None else approval.hex(),
        "audience": mailing.audience,
        "count": mailing.count,
        "envelope_sender": mailing.profile.envelope_sender,
        "from_address": mailing.profile.from_address,
        "from_name": mailing.profile.from_name,
        "id": mailing.id,
        "kind": mailing.kind,
        "leaves_root": mailing.leaves_root.hex(),
        "planned_at": moment(mailing.planned_at),
        "reply_to": mailing.profile.reply_to,
        "roll": mailing.roll_id,
        "subject_digest": mailing.subject_digest.hex(),
        "transport": mailing.transport.value,
    }


def read_mailing(fields: Mapping[str, Any]) -> Mailing:
    """The reverse of `mailing_fields` (the state is `planned`); ValueError, KeyError or TypeError for anything else."""
    approval = fields["approval"]
    mailing = Mailing(
        id=fields["id"],
        audience=fields["audience"],
        kind=fields["kind"],
        roll_id=fields["roll"],
        transport=Transport(fields["transport"]),
        approval_digest=None if approval is None else bytes.fromhex(approval),
        leaves_root=bytes.fromhex(fields["leaves_root"]),
        profile=Profile(fields["envelope_sender"], fields["from_address"], fields["from_name"], fields["reply_to"]),
        subject_digest=bytes.fromhex(fields["subject_digest"]),
        planned_at=read_moment(fields["planned_at"]),
        count=fields["count"],
        state=MailingState.PLANNED,
    )
    _refuse_other(mailing_fields(mailing), fields)
    return mailing


def event_fields(event: Event) -> dict[str, Json]:
    """An event as it is chained, with the chain value after it."""
    return {"chain": event.chain.hex(), "event": json.loads(event_bytes(event.seq, event.entry))}


def _refuse_other(written: Mapping[str, Json], fields: Mapping[str, Any]) -> None:
    if written != fields:
        raise ValueError
