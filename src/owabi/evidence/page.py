"""The page of a bundle that says what it is, how to check it, and what it does not show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape

from owabi import books
from owabi.approval.difference import said_moment
from owabi.approval.key import short
from owabi.approval.statement import Approval
from owabi.books import Entry
from owabi.delivery.counts import Counts
from owabi.delivery.mailing import Mailing
from owabi.delivery.words import ROW_STATE, TRANSPORT
from owabi.evidence.manifest import Form
from owabi.evidence.names import BETWEEN, letter_name
from owabi.said import Lang, Said

_BOOK = "evidence/how_to_check"
_SHAPE = {"id": str, "ja_title": str, "ja": tuple, "en_title": str, "en": tuple}


@dataclass(frozen=True, slots=True)
class Subject:
    """What a page tells of its bundle; `mailings` with their copies by state."""

    incident: str
    form: Form
    made_at: datetime
    made_with: str
    approvals: Sequence[Approval]
    mailings: Sequence[tuple[Mailing, Counts]]
    purged_count: int
    warnings: Sequence[Said]


def page(subject: Subject) -> bytes:
    """The page as HTML in UTF-8, Japanese before English; it asks no other host for anything."""
    book = books.load(_BOOK)
    title = book["title"]["ja"]
    parts = [
        '<!doctype html><html lang="ja"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width,initial-scale=1">',
        f"<title>{escape(title)} {escape(subject.incident)}</title><style>{book['style']['css']}</style></head><body>",
        *_language(subject, book, "ja"),
        '<hr><div lang="en">',
        *_language(subject, book, "en"),
        "</div></body></html>\n",
    ]
    return "\n".join(parts).encode()


def _language(subject: Subject, book: Entry, lang: Lang) -> Iterable[str]:
    values = {
        "incident": subject.incident,
        "made_at": said_moment(subject.made_at),
        "made_with": subject.made_with,
        "form_ja": book["forms"][subject.form]["ja"],
        "form_en": book["forms"][subject.form]["en"],
    }
    yield f"<h1>{escape(book['title'][lang])}</h1>"
    for entry in books.entries(_BOOK, _SHAPE):
        yield f"<h2>{escape(entry[f'{lang}_title'])}</h2>"
        yield from (f"<p>{escape(text.format_map(values))}</p>" for text in entry[lang])
        if entry["id"] == "what":
            yield from _contents(subject, book["words"][lang], lang)


def _contents(subject: Subject, words: Mapping[str, str], lang: Lang) -> Iterable[str]:
    if subject.warnings or subject.purged_count:
        yield f"<h2>{escape(words['warnings'])}</h2>"
        yield from (f"<p>{escape(said.in_(lang))}</p>" for said in subject.warnings)
    if subject.purged_count:
        yield f"<p>{escape(words['purged'].format(count=f'{subject.purged_count:,}'))}</p>"
    yield f"<h2>{escape(words['letters'])}</h2>"
    rows = [_mailing(mailing, counts, lang) for mailing, counts in subject.mailings]
    yield _table(words["head"], rows, words["none"])
    yield f"<h2>{escape(words['approvals'])}</h2>"
    rows = [_approval(approval, subject.form, words, lang) for approval in subject.approvals]
    yield _table(words["approval_head"], rows, words["none"])


def _mailing(mailing: Mailing, counts: Counts, lang: Lang) -> list[str]:
    states = [f"{ROW_STATE[state].in_(lang)} {count:,}" for state, count in sorted(counts.by_state.items())]
    letter = letter_name(mailing.audience, mailing.kind).in_(lang)
    transport = TRANSPORT[mailing.transport].in_(lang)
    return [mailing.id, letter, transport, f"{mailing.count:,}", BETWEEN[lang].join(states)]


def _approval(approval: Approval, form: Form, words: Mapping[str, str], lang: Lang) -> list[str]:
    letter = letter_name(approval.covered.audience, approval.covered.kind).in_(lang)
    mode = approval.covered.policy.mode.said.in_(lang)
    role = approval.role.said.in_(lang)
    if form is Form.FULL and approval.person is not None:
        role = f"{role} {approval.person.name}"
    what = f"{words[approval.verdict]} ({letter}, {mode})"
    return [str(approval.number), role, what, short(approval.key), said_moment(approval.at)]


def _table(head: Sequence[str], rows: Sequence[Sequence[str]], none: str) -> str:
    if not rows:
        return f"<p>{escape(none)}</p>"
    cells = "".join(f"<th>{escape(cell)}</th>" for cell in head)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><tr>{cells}</tr>{body}</table>"
