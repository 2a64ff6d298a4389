"""A dossier as text, for a screen or for the person who asks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from owabi import books
from owabi.approval.difference import said_moment
from owabi.approval.key import short
from owabi.approval.role import Mode, Verdict
from owabi.approval.statement import Approval
from owabi.dates.zone import JST
from owabi.delivery.looking import Told
from owabi.delivery.mailing import Transport
from owabi.delivery.state import RowState
from owabi.delivery.words import EVENT, REASON, ROW_STATE, TRANSPORT
from owabi.evidence.dossier import Dossier, ToldLetter
from owabi.evidence.names import BETWEEN, letter_name
from owabi.said import Lang

_BOOK = "evidence/dossier"


def to_text(dossier: Dossier, lang: Lang) -> str:
    """Lines for people; control characters of a relay's words are replaced."""
    return "\n".join(_lines(dossier, books.load(_BOOK)["labels"][lang], lang)) + "\n"


def _lines(dossier: Dossier, words: Any, lang: Lang) -> Iterator[str]:
    rows = BETWEEN[lang].join(f"{row} ({words['roll']} {roll})" for roll, row in dossier.rows)
    yield f"{words['person']} {rows}"
    person = dossier.recipient
    if person is None:
        yield f"  {words['erased']}"
    else:
        shown = (("name", person.name), ("company", person.company), ("address", person.address))
        yield from (f"  {words[label]}: {_clean(value)}" for label, value in shown if value)
    if not dossier.letters:
        yield f"  {words['none']}"
    for number, letter in enumerate(dossier.letters, 1):
        yield ""
        yield from _letter(number, letter, words, lang)
    if any(letter.state is RowState.ACCEPTED for letter in dossier.letters):
        yield ""
        yield words["relay"]


def _letter(number: int, letter: ToldLetter, words: Any, lang: Lang) -> Iterator[str]:
    mailing = letter.mailing
    name = letter_name(mailing.audience, mailing.kind).in_(lang)
    yield f"{number}. {name} ({mailing.id}, {TRANSPORT[mailing.transport].in_(lang)})"
    yield f"  {words['state']}: {ROW_STATE[letter.state].in_(lang)}"
    if mailing.transport is not Transport.HAND:
        given = [_approval(approval, words, lang) for approval in letter.approvals]
        yield f"  {words['approved']}: {BETWEEN[lang].join(given) or words['nobody']}"
    if letter.covered is not None:
        as_of = said_moment(letter.covered.facts_as_of)
        version = letter.covered.facts_version
        yield f"  {words['facts']}: {words['facts_words'].format(version=version, as_of=as_of)}"
    yield f"  {words['story']}:"
    yield from (f"    {_event(told, words, lang)}" for told in letter.events)
    yield from _words(letter, words)


def _words(letter: ToldLetter, words: Any) -> Iterator[str]:
    if letter.words is None:
        by_hand = letter.mailing.transport is Transport.HAND
        yield f"  {words['by_hand' if by_hand else 'unmade']}"
        return
    yield f"  {words['words']}:"
    yield f"    {_clean(letter.words.subject)}"
    yield "    "
    yield from (f"    {_clean(line)}" for line in letter.words.body.rstrip("\n").split("\n"))
    if letter.are_bytes_proven:
        yield f"  {words['bytes']}"


def _approval(approval: Approval, words: Any, lang: Lang) -> str:
    name = "" if approval.person is None else f" {_clean(approval.person.name)}"
    back = "" if approval.verdict is Verdict.APPROVE else (" 差し戻し" if lang == "ja" else " sent back")
    mode = approval.covered.policy.mode
    alone = f"{mode.said.in_(lang)}, " if mode is Mode.SOLO else ""
    key = f"{words['key']} {short(approval.key)}"
    return f"{approval.role.said.in_(lang)}{name}{back} ({alone}{key}, {said_moment(approval.at)})"


def _event(told: Told, words: Any, lang: Lang) -> str:
    entry = told.event.entry
    parts = [f"{entry.at.astimezone(JST):%Y-%m-%d %H:%M:%S}", EVENT[entry.what].in_(lang)]
    if entry.code is not None:
        parts.append(f"{words['reply']} {entry.code} {entry.enhanced or ''}".rstrip())
    if entry.reason is not None:
        parts.append(f"{words['why']} {REASON[entry.reason].in_(lang)}")
    if told.text is not None:
        parts.append(f"“{_clean(told.text)}”")
    if entry.message_id is not None:
        parts.append(entry.message_id)
    return "  ".join(parts)


def _clean(text: str) -> str:
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)
