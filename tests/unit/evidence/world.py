"""A small case that was approved, sent and settled: what evidence is made from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from owabi.approval.covered import Covered, digest_body
from owabi.approval.covered import Transport as ApprovedTransport
from owabi.approval.policy import standard
from owabi.approval.relative import relative_words
from owabi.approval.role import Mode, Role
from owabi.approval.statement import Person, sign
from owabi.case.folder import Case, create, open_case_key, open_vault
from owabi.case.store import add_approval, freeze_facts, freeze_letter, register_key
from owabi.delivery import planning, worker
from owabi.delivery.adapters.sqlite_ledger import SqliteLedger
from owabi.delivery.event import Stage, What
from owabi.delivery.importing import import_sent
from owabi.delivery.mailing import Mailing, Plan, Profile, Transport
from owabi.delivery.outcome import Outcome, Reply
from owabi.delivery.parcel import Parcel, Rendered, Stamp
from owabi.delivery.roll import Roll
from owabi.evidence.anchor import anchor_now
from owabi.evidence.sources import Sources
from owabi.facts.reading import Sheet, read
from owabi.letter.audience import Audience, Kind
from owabi.letter.recipient import Recipient
from owabi.letter.template import Template
from owabi.render.eml import Profile as MailProfile
from owabi.render.eml import message
from owabi.render.personal import prepare
from owabi.testing.recording_sender import ACCEPTED, RecordingSender
from tests.unit.approval.samples import private, registered

PEOPLE = (
    Recipient("r000001", "hanako@aoba.example", "山田 花子"),
    Recipient("r000002", "taro@aoba.example", "鈴木 太郎", items=("name", "address")),
    Recipient("r000003", "jiro@aoba.example", "佐藤 次郎"),
    Recipient("r000004", "sakura@aoba.example", "高橋 さくら"),
)
LETTER = Template("【重要】不正アクセスに関するお詫び", "{{宛名}}\n\n深くお詫び申し上げます。\n")
PROFILE = Profile("bounce@aoba.example", "notice@aoba.example", "青葉文具店")
REPLIES = {
    "r000001": ACCEPTED,
    "r000002": Outcome(What.REFUSED, Stage.RCPT, Reply(550, "5.1.1", "<taro@aoba.example> unknown")),
    "r000003": Outcome(What.UNKNOWN, Stage.CONTENT),
    "r000004": Outcome(What.ACCEPTED, Stage.CONTENT, Reply(250, "2.0.0", "queued as 4F2 for 高橋")),
}


FACTS = """\
schema: 1
incident: aoba-20261119
version: 2
as_of: 2026-11-19 12:00
source: 事故対策室の記録
confirmed_by: 情報システム部 大石 悠
organization:
  legal_name: 株式会社青葉文具店
  kind: company
  mail_domain: aoba.example
  senders:
    customer: {title: 代表取締役, name: 青葉 茂, from_address: notice@aoba.example}
  contacts:
    customer: {name: お客様相談窓口, email: soudan@aoba.example}
kind: unauthorised_access
title: 会員サイトへの不正アクセス
moments:
  detected: {at: 2026-11-18 10:12, certainty: confirmed}
cause: {certainty: investigating}
next_report: {by: 2026-11-25 17:00, certainty: confirmed}
"""


@cache
def sheet() -> Sheet:
    return read(FACTS)


def at() -> datetime:
    return sheet().incident.as_of.at + timedelta(minutes=30)


@dataclass
class World:
    case: Case
    ledger: SqliteLedger
    letter: Template
    policy: Mode
    sent: list[Parcel]

    @classmethod
    def make(cls, root: Path, *, policy: Mode = Mode.TEAM, letter: Template = LETTER) -> World:
        case = create(root, incident=sheet().incident.incident, facts="", mode=policy, at=at(), environment={})
        for key in (registered(2, Role.LEGAL), registered(4, Role.RESPONSIBLE)):
            register_key(case, key)
        return cls(case, SqliteLedger(case.layout.database), letter, policy, [])

    @property
    def sources(self) -> Sources:
        return Sources(self.case, self.ledger, open_vault(self.case, {}))

    def enroll(self, *people: Recipient) -> Roll:
        vault = open_vault(self.case, {})
        return planning.enroll(self.ledger, vault, "customers", people or PEOPLE, by="owabi", at=at())

    def render(self, recipient: Recipient, stamp: Stamp) -> Rendered:
        words = prepare(self.letter, audience=Audience.CUSTOMER, drill=stamp.drill).words(recipient)
        profile = MailProfile(PROFILE.from_name, PROFILE.from_address, None, "aoba.example")
        mail = message(
            words,
            recipient=recipient,
            profile=profile,
            message_id=stamp.message_id,
            date=stamp.made_at,
            drill=stamp.drill,
        )
        return Rendered(words.subject, words.body, mail)

    def leaves(self, roll: Roll, *, drill: bool = False) -> list[Any]:
        rows = planning.open_rows(self.ledger, open_vault(self.case, {}), roll.id)
        return list(planning.render_leaves(rows, self.render, drill=drill, at=at()))

    def covered(self, roll: Roll, *, drill: bool = False, **changes: Any) -> Covered:
        facts = sheet()
        promised = facts.incident.next_report.by
        base = Covered(
            incident=facts.incident.incident,
            audience=Audience.CUSTOMER,
            kind=Kind.FIRST,
            subject=self.letter.subject,
            body_digest=digest_body(self.letter.body),
            facts_version=facts.incident.version,
            facts_digest=facts.digest,
            facts_as_of=facts.incident.as_of.at,
            next_report_at=None if promised is None else promised.latest,
            policy=standard(self.policy),
            roll_id=roll.id,
            roll_digest=roll.digest.hex(),
            recipient_count=roll.count,
            attachments=(),
            from_name=PROFILE.from_name,
            from_address=PROFILE.from_address,
            reply_to=None,
            envelope_sender=PROFILE.envelope_sender,
            transport=ApprovedTransport.DRILL if drill else ApprovedTransport.REAL,
            renderer="1",
            send_from=at(),
            send_until=at() + timedelta(hours=12),
            relative_words=tuple(found.word for found in relative_words(self.letter.to_text())),
            leaves_root=planning.leaves_root(self.leaves(roll, drill=drill)).hex(),
        )
        return replace(base, **changes)

    def approve(self, covered: Covered, number: int, role: Role, **more: Any) -> None:
        freeze_facts(self.case, covered.facts_version, covered.facts_digest, sheet().text.encode())
        freeze_letter(self.case, covered.digest, self.letter.to_text().encode())
        person = Person(more.pop("name", f"person-{number}"), more.pop("account", f"account-{number}"), "確認しました")
        values = {"role": role, "at": at(), "anchor": anchor_now(self.case, self.ledger), **more}
        add_approval(self.case, sign(private(number), covered, person, **values))

    def approve_by_two(self, covered: Covered) -> None:
        self.approve(covered, 2, Role.LEGAL)
        self.approve(covered, 4, Role.RESPONSIBLE)

    def plan(self, roll: Roll, covered: Covered) -> Mailing:
        drill = covered.transport is ApprovedTransport.DRILL
        plan = Plan(
            "customer",
            "first",
            roll.id,
            Transport.DRILL if drill else Transport.REAL,
            bytes.fromhex(covered.digest),
            bytes.fromhex(covered.leaves_root),
            PROFILE,
            sha256(covered.subject.encode()).digest(),
        )
        freeze_letter(self.case, covered.digest, self.letter.to_text().encode())
        return self.ledger.plan(plan, self.leaves(roll, drill=drill), by="owabi", at=at())

    def send(
        self,
        mailing: Mailing,
        replies: dict[str, Outcome] | None = None,
        clock: Callable[[], datetime] | None = None,
    ) -> None:
        answers = REPLIES if replies is None else replies
        sender = RecordingSender(lambda parcel: answers.get(parcel.row_id, ACCEPTED), mailing.transport)
        key = open_case_key(self.case, {}).derive("message-id")
        work = worker.Work(self.ledger, open_vault(self.case, {}), sender, self.render, key)
        hooks = worker.Hooks(clock=clock or (lambda: at() + timedelta(minutes=15)), sleep=lambda _: None)
        worker.run(work, mailing.id, owner="owabi", hooks=hooks)
        self.sent += sender.sent

    def take_over(self) -> Mailing:
        vault = open_vault(self.case, {})
        told = [(Recipient("r000001", "yoko@aoba.example", "森 洋子"), at() - timedelta(days=1))]
        return import_sent(
            self.ledger, vault, told, name="by-hand", audience="customer", kind="first", by="owabi", at=at()
        )


def sent_world(root: Path, **more: Any) -> World:
    """Approved by two, sent to four: accepted, refused, unknown, accepted."""
    world = World.make(root, **more)
    roll = world.enroll()
    covered = world.covered(roll)
    world.approve_by_two(covered)
    world.send(world.plan(roll, covered))
    return world
