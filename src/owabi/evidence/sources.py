"""What a bundle is made from, and the words of a mailing made anew from what was approved."""

from __future__ import annotations

import hmac
from dataclasses import dataclass

from owabi.case.folder import Case
from owabi.case.private import read
from owabi.delivery.mailing import Mailing, Transport
from owabi.delivery.ports import Head, Ledger, Vault
from owabi.delivery.roll import Roll
from owabi.delivery.sealed import Opened, leaf
from owabi.errors import EvidenceMistake, Mistake
from owabi.letter.audience import Audience
from owabi.letter.template import Template, Words, read_template
from owabi.render.personal import Personaliser, prepare
from owabi.said import Said

MAX_FROZEN = 30_000_000
_TRIES = 5


@dataclass(frozen=True, slots=True)
class Sources:
    """A case with its ledger; `vault` is None where nothing may or can be opened."""

    case: Case
    ledger: Ledger
    vault: Vault | None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A moment of the ledger: every list and mailing here has its event at or before `head`, and no other is told."""

    head: Head
    rolls: tuple[Roll, ...]
    mailings: tuple[Mailing, ...]


def snapshot(ledger: Ledger) -> Snapshot:
    """The ledger as it stands; a sender may go on meanwhile. `EvidenceMistake` where lists keep being stored."""
    for _ in range(_TRIES):
        before = (tuple(ledger.rolls()), len(ledger.mailings()))
        head = ledger.head()
        mailings = tuple(ledger.mailings())
        if before == (tuple(ledger.rolls()), len(mailings)):
            return Snapshot(head, before[0], mailings)
    raise EvidenceMistake(
        Said("名簿または配信が、いま登録されている途中です。", "a list or a mailing is being stored right now."),
        Said("終わってから、もう一度実行してください。", "Run this again when that has ended."),
    )


def approved_template(case: Case, mailing: Mailing) -> Template | None:
    """The template as it was frozen when it was approved; None for mail that was sent by hand."""
    if mailing.approval_digest is None:
        return None
    path = case.layout.frozen / "letters" / f"{mailing.approval_digest.hex()}.txt"
    if not path.is_file():
        return None
    return read_template(read(path, limit=MAX_FROZEN).decode("utf-8"), file=str(path))


def personaliser_of(case: Case, mailing: Mailing) -> Personaliser | None:
    """Makes each recipient's words of a mailing; None where its template is not known."""
    template = approved_template(case, mailing)
    if template is None:
        return None
    return prepare(template, audience=Audience(mailing.audience), drill=mailing.transport is Transport.DRILL)


def words_for(personaliser: Personaliser | None, opened: Opened, approved: bytes) -> Words | None:
    """The words whose leaf was approved; None where they cannot be made again (another version of the renderer)."""
    if personaliser is None:
        return None
    try:
        words = personaliser.words(opened.recipient)
        made = leaf(opened.nonce, words.subject, words.body)
    except (Mistake, ValueError):
        return None
    return words if hmac.compare_digest(made, approved) else None
