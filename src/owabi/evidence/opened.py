"""A bundle with its small parts read; the long ones stay where they are and are streamed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from owabi.approval import key as approval_key
from owabi.approval.canonical import Json
from owabi.approval.key import RegisteredKey
from owabi.approval.record import MAX_BYTES, from_json
from owabi.approval.statement import Approval
from owabi.delivery.mailing import Mailing
from owabi.delivery.roll import Roll
from owabi.evidence.layout import LEDGER, part, read_line
from owabi.evidence.manifest import Manifest
from owabi.evidence.telling import read_mailing, read_roll
from owabi.evidence.zip_reading import StrictZip

_MAX_KEY = 10_000
_MAX_LEDGER = 50_000_000


@dataclass(frozen=True, slots=True)
class OpenedBundle:
    """The parts that fit in memory; `keys` is the register by fingerprint, lists and mailings are in their order."""

    archive: StrictZip
    manifest: Manifest
    approvals: tuple[Approval, ...]
    keys: Mapping[str, RegisteredKey]
    rolls: tuple[Roll, ...]
    mailings: tuple[Mailing, ...]

    def lines(self, prefix: str) -> Iterator[dict[str, Json]]:
        """The lines of all parts of one long member; ValueError for a line that is not in its one form."""
        for number in count(1):
            path = part(prefix, number)
            if path not in self.archive.members:
                return
            yield from map(read_line, self.archive.lines(path))

    def roll_prefix(self, roll_id: str) -> str:
        """Where the rows of a list stand (`rolls/0001`); ValueError for a list that the ledger does not name."""
        number = next((number for number, roll in enumerate(self.rolls, 1) if roll.id == roll_id), None)
        if number is None:
            raise ValueError
        return f"rolls/{number:04}"

    def approvals_of(self, mailing: Mailing, before: int) -> tuple[Approval, ...]:
        """The records that were there before the event `before` (a `seq`) about what the mailing names as approved."""
        if mailing.approval_digest is None:
            return ()
        digest = mailing.approval_digest.hex()
        return tuple(
            approval
            for approval in self.approvals
            if approval.anchor.event_count < before and approval.covered.digest == digest
        )


def open_parts(archive: StrictZip, manifest: Manifest) -> OpenedBundle:
    """Read approvals, keys and the ledger's head.

    Raises ValueError (or `ApprovalMistake`, `BadZip`) for anything that a bundle of ours would not hold.
    """
    approvals = [
        from_json(archive.read(path, limit=MAX_BYTES), file=path)
        for path in archive.members
        if path.startswith("approvals/")
    ]
    keys = {}
    for path in archive.members:
        if path.startswith("keys/"):
            key = approval_key.from_fields(json.loads(archive.read(path, limit=_MAX_KEY)))
            if path != f"keys/{key.fingerprint}.json":
                raise ValueError
            keys[key.fingerprint] = key
    try:
        ledger = read_line(archive.read(LEDGER, limit=_MAX_LEDGER).removesuffix(b"\n"))
        rolls = tuple(read_roll(fields) for fields in ledger["rolls"])  # type: ignore[arg-type, union-attr]
        mailings = tuple(read_mailing(fields) for fields in ledger["mailings"])  # type: ignore[arg-type, union-attr]
        same = set(ledger) == {"id", "mailings", "rolls"} and ledger["id"] == manifest.ledger_id
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError from error
    if not same:
        raise ValueError
    return OpenedBundle(archive, manifest, tuple(approvals), keys, rolls, mailings)
