"""A small mailing to play with: people, a letter, a plan, a clock."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from hashlib import sha256
from typing import Any

from owabi.delivery import planning, worker
from owabi.delivery.event import Entry, What
from owabi.delivery.lease import Lease
from owabi.delivery.mailing import Mailing, MailingState, Plan, Profile, Transport
from owabi.delivery.parcel import Rendered, Rendering, Stamp
from owabi.delivery.ports import Ledger, Sender, Vault
from owabi.letter.recipient import Recipient
from owabi.testing.memory_vault import MemoryVault

JST = timezone(timedelta(hours=9))
AT = datetime(2026, 11, 24, 9, 0, tzinfo=JST)
VAULT = MemoryVault()
SECRET = b"s" * 32
PROFILE = Profile("bounce@aozora.example", "info@aozora.example", "青空商店")


def people(count: int) -> Iterator[Recipient]:
    """So many customers of an invented shop."""
    for number in range(1, count + 1):
        yield Recipient(f"r{number:06d}", f"reader{number}@example.com", f"山田 {number}郎")


def letter(recipient: Recipient, stamp: Stamp) -> Rendered:
    """A short letter with a name in it, one base64 part, every header encoded."""
    mark = "【訓練】" if stamp.drill else ""
    return mail(recipient, stamp, f"{mark}【重要】お詫び", f"{mark}{recipient.name} 様\n\nお詫び申し上げます。\n.\n")


def mail(recipient: Recipient, stamp: Stamp, subject: str, body: str, **headers: str) -> Rendered:
    """A mail with these words; further headers are put beside or over the usual ones."""
    lines = {
        "Date": stamp.made_at.strftime("%a, %d %b %Y %H:%M:%S %z"),
        "From": PROFILE.from_address,
        "To": recipient.address,
        "Subject": f"=?utf-8?B?{b64encode(subject.encode()).decode()}?=",
        "Message-ID": stamp.message_id,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "base64",
    } | headers
    head = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in lines.items())
    coded = b64encode(body.replace("\n", "\r\n").encode())
    text = b"".join(coded[at : at + 76] + b"\r\n" for at in range(0, len(coded), 76))
    return Rendered(subject, body, head.encode() + b"\r\n" + text)


class Clock:
    """A clock that goes on a second at each look."""

    def __init__(self, at: datetime = AT) -> None:
        self.at = at

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at

    def sleep(self, seconds: float) -> None:
        """Let time pass at once."""
        self.at += timedelta(seconds=seconds)


def a_plan(roll_id: str, root: bytes, transport: Transport = Transport.REAL) -> Plan:
    """The plan of a first notice to customers."""
    approval = sha256(roll_id.encode()).digest() if transport is Transport.REAL else None
    return Plan("customer", "first", roll_id, transport, approval, root, PROFILE, subject_digest=sha256(b"x").digest())


def planned(
    ledger: Ledger,
    count: int = 3,
    *,
    vault: Vault = VAULT,
    rendering: Rendering = letter,
    transport: Transport = Transport.REAL,
    name: str = "customers",
    recipients: Callable[[int], Iterator[Recipient]] = people,
) -> Mailing:
    """Enroll so many people and plan a mailing to them."""
    roll = planning.enroll(ledger, vault, name, recipients(count), by="hanako", at=AT)
    rows = planning.open_rows(ledger, vault, roll.id)
    leaves = list(planning.render_leaves(rows, rendering, drill=transport is Transport.DRILL, at=AT))
    plan = a_plan(roll.id, planning.leaves_root(leaves), transport)
    return ledger.plan(plan, leaves, by="hanako", at=AT)


def start(ledger: Ledger, mailing_id: str) -> None:
    """Let the mailing run, as a worker does first."""
    ledger.change(mailing_id, MailingState.RUNNING, Entry(What.STARTED, AT, "w1", mailing_id=mailing_id))


def entry(what: What, mailing: Mailing, row_id: str, **fields: Any) -> Entry:
    """An event of a row."""
    return replace(Entry(what, AT, "w1", mailing_id=mailing.id, row_id=row_id, attempt=1), **fields)


@contextmanager
def at_work(ledger: Ledger, mailing: Mailing, owner: str = "w1", at: datetime = AT) -> Iterator[Lease]:
    """A started mailing, the ledger held, and a lease on its first chunk that is due."""
    start(ledger, mailing.id)
    with ledger.hold(owner, at=at):
        lease = ledger.take(mailing.id, owner, at=at, seconds=60)
        assert lease is not None
        yield lease


def work(ledger: Ledger, sender: Sender, rendering: Rendering = letter, vault: Vault = VAULT) -> worker.Work:
    """What a run needs."""
    return worker.Work(ledger, vault, sender, rendering, SECRET)


def run(
    ledger: Ledger,
    sender: Sender,
    mailing_id: str,
    *,
    rendering: Rendering = letter,
    vault: Vault = VAULT,
    clock: Clock | None = None,
    policy: worker.Policy | None = None,
    owner: str = "w1",
    **hooks: Any,
) -> worker.Report:
    """Run the worker on a clock that needs no waiting."""
    clock = clock or Clock()
    asked = worker.Hooks(clock=clock, sleep=hooks.pop("sleep", clock.sleep), **hooks)
    return worker.run(work(ledger, sender, rendering, vault), mailing_id, owner=owner, hooks=asked, policy=policy)
