"""Render every copy of a letter for a list and say exactly what an approval of it covers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from owabi.approval.covered import Covered, Transport, digest_body
from owabi.approval.relative import relative_words
from owabi.case import store
from owabi.delivery.mailing import Leaf, Mailing
from owabi.delivery.mailing import Profile as MailingProfile
from owabi.delivery.parcel import Rendered, Stamp
from owabi.delivery.planning import leaves_root
from owabi.delivery.ports import Ledger, Vault
from owabi.delivery.roll import Roll
from owabi.editing.check import check
from owabi.errors import ApprovalMistake, CaseMistake, LetterMistake, Place
from owabi.facts.incident import Incident
from owabi.facts.reading import Sheet
from owabi.letter.audience import Audience, Kind
from owabi.letter.recipient import Recipient
from owabi.letter.template import Template
from owabi.office.drafting import letter_name
from owabi.office.intact import Copies, check_ledger
from owabi.office.opened import OpenedCase
from owabi.render.eml import RENDERER_VERSION, Profile, message
from owabi.render.personal import Personaliser, prepare
from owabi.said import Said
from owabi.text.finding import Finding

Count = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Window:
    """When a mailing may leave; `until` is exclusive."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Errand:
    """Which letter goes to which roll, how."""

    audience: Audience
    kind: Kind
    roll_id: str
    drill: bool
    window: Window

    @property
    def transport(self) -> Transport:
        """The transport class that an approval covers."""
        return Transport.DRILL if self.drill else Transport.REAL


@dataclass(frozen=True, slots=True)
class LetterRendering:
    """Makes one recipient's mail of an approved template: what `delivery` asks for as its rendering."""

    plain: Personaliser
    drill: Personaliser
    profile: Profile

    def __call__(self, recipient: Recipient, stamp: Stamp) -> Rendered:
        """The words of the approval, and the message around them."""
        words = (self.drill if stamp.drill else self.plain).words(recipient)
        mail = message(
            words,
            recipient=recipient,
            profile=self.profile,
            message_id=stamp.message_id,
            date=stamp.made_at,
            drill=stamp.drill,
        )
        return Rendered(words.subject, words.body, mail)


@dataclass(frozen=True, slots=True)
class Preflight:
    """A letter ready for a yes: `findings` are those of its text, `covered` is all that a yes binds.

    `repeats` say whom this letter would reach a second time, since an approval of its own makes a mailing of its own.
    """

    errand: Errand
    sheet: Sheet
    template: Template
    findings: tuple[Finding, ...]
    roll: Roll
    profile: MailingProfile
    covered: Covered
    rendering: LetterRendering
    repeats: tuple[Said, ...]


def preflight(
    opened: OpenedCase,
    ledger: Ledger,
    errand: Errand,
    *,
    at: datetime,
    count: Count | None = None,
    known: Mailing | None = None,
) -> Preflight:
    """Render every copy, keep none, and gather what an approval covers. Any row that cannot be rendered raises.

    `known` is the mailing that was planned for this errand before (see `intact.Copies`). `DeliveryMistake` where
    ledger or list are not what was written.
    """
    check_ledger(ledger, store.approvals(opened.case))
    sheet = opened.facts()
    template = opened.letter(errand.audience, errand.kind)
    findings = check(template.to_text(), sheet.incident, audience=errand.audience, kind=errand.kind, on=at.date())
    roll = ledger.roll(errand.roll_id)
    profile = sender_profile(opened, sheet.incident, errand.audience)
    rendering = rendering_of(template, errand.audience, profile)
    copies = Copies(ledger, opened.vault(), roll, rendering, errand.drill, known)
    with _in_file(opened.letter_file(errand.audience, errand.kind)):
        root = leaves_root(_counted(copies.leaves(at=at), roll.count, count))
    promised = sheet.incident.next_report.by
    covered = Covered(
        incident=sheet.incident.incident,
        audience=errand.audience,
        kind=errand.kind,
        subject=template.subject,
        body_digest=digest_body(template.body),
        facts_version=sheet.incident.version,
        facts_digest=sheet.digest,
        facts_as_of=sheet.incident.as_of.at,
        next_report_at=None if promised is None else promised.latest,
        policy=opened.case.settings.policy,
        roll_id=roll.id,
        roll_digest=roll.digest.hex(),
        recipient_count=roll.count,
        attachments=(),
        from_name=profile.from_name,
        from_address=profile.from_address,
        reply_to=profile.reply_to,
        envelope_sender=profile.envelope_sender,
        transport=errand.transport,
        renderer=RENDERER_VERSION,
        send_from=errand.window.since,
        send_until=errand.window.until,
        relative_words=tuple(found.word for found in relative_words(template.to_text())),
        leaves_root=root.hex(),
    )
    repeats = () if errand.drill else tuple(_repeats(ledger, errand, covered))
    return Preflight(errand, sheet, template, findings, roll, profile, covered, rendering, repeats)


def _repeats(ledger: Ledger, errand: Errand, covered: Covered) -> Iterator[Said]:
    """Mailings of this letter to this list, in any version, under another approval."""
    name = errand.roll_id.rpartition("@")[0]
    for mailing in ledger.mailings():
        if (mailing.audience, mailing.kind, mailing.roll_id.rpartition("@")[0]) != (errand.audience, errand.kind, name):
            continue
        if mailing.transport.value == Transport.DRILL or mailing.approval_digest == bytes.fromhex(covered.digest):
            continue
        counts = ledger.counts(mailing.id)
        number = counts.told_count + counts.unknown_count
        if number:
            yield Said(
                f"{mailing.id} で、{mailing.roll_id} の {number:,}件にすでに送っています。"
                "この承認で送ると、同じ人にもう一通届くことがあります。",
                f"{mailing.id} has gone to {number:,} of {mailing.roll_id}; under this approval the same people may "
                "get one more.",
            )


def leaves(ledger: Ledger, vault: Vault, ready: Preflight, *, at: datetime) -> Iterator[Leaf]:
    """The leaves that the approval's root stands for, streamed."""
    return Copies(ledger, vault, ready.roll, ready.rendering, ready.errand.drill).leaves(at=at)


def rendering_of(template: Template, audience: Audience, profile: MailingProfile) -> LetterRendering:
    """How a template becomes mail."""
    domain = profile.envelope_sender.rpartition("@")[2]
    return LetterRendering(
        prepare(template, audience=audience),
        prepare(template, audience=audience, drill=True),
        Profile(profile.from_name, profile.from_address, profile.reply_to, domain),
    )


def sender_profile(opened: OpenedCase, incident: Incident, audience: Audience) -> MailingProfile:
    """From, Reply-To and envelope of one audience: the case's settings before the facts' sender."""
    sender = incident.organization.senders.get(audience)
    settings = opened.case.settings.senders.get(audience)
    address = (settings.from_address if settings else None) or (
        (sender.from_address or sender.email) if sender else None
    )
    if address is None:
        raise CaseMistake(
            Said(f"「{audience}」への差出人アドレスが決まっていません。", f"no From address is set for `{audience}`."),
            Said(
                f"facts.yaml の organization.senders.{audience}.from_address を記入してください。",
                f"Fill in organization.senders.{audience}.from_address in facts.yaml.",
            ),
            place=Place(str(opened.case.layout.facts), field=f"organization.senders.{audience}"),
        )
    name = (settings.from_name if settings else None) or incident.organization.service_name
    reply_to = (settings.reply_to if settings else None) or (sender.reply_to if sender else None)
    envelope = (settings.envelope_sender if settings else None) or address
    return MailingProfile(envelope, address, name or incident.organization.legal_name, reply_to)


def refuse_blocked(ready: Preflight) -> None:
    """Raise `ApprovalMistake` naming the first finding that stops a letter, and how many there are."""
    blocking = [finding for finding in ready.findings if finding.blocks]
    if not blocking:
        return
    first = blocking[0]
    line = ready.template.to_text().count("\n", 0, first.span.start) + 1
    more = len(blocking) - 1
    raise ApprovalMistake(
        Said(
            f"{first.message.ja}（ほか{more}件）" if more else first.message.ja,
            f"{first.message.en} (and {more} more)" if more else first.message.en,
        ),
        Said("直してから、もう一度承認してください。", "Mend it and approve again."),
        place=Place(letter_name(ready.errand.audience, ready.errand.kind), line, field=first.rule),
    )


@contextmanager
def _in_file(file: Path) -> Iterator[None]:
    """What a template cannot become for some reader is a mistake in its file."""
    try:
        yield
    except LetterMistake as error:
        if error.place.file is not None:
            raise
        raise LetterMistake(error.cause, error.cure, place=replace(error.place, file=str(file))) from None


def _counted(leaves: Iterable[Leaf], total: int, count: Count | None) -> Iterator[Leaf]:
    for number, leaf in enumerate(leaves, 1):
        yield leaf
        if count is not None and (number % 500 == 0 or number == total):
            count(number, total)
