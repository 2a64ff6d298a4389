"""Proofreads one file, mends it where that is asked, and says what came of it as a value."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from owabi.cli.proof_exempt import Exempt
from owabi.cli.proof_wish import Check, Wish, checker, equipment_for
from owabi.cli.proof_write import replace_file
from owabi.cli.source_text import STANDARD_INPUT, read_document
from owabi.cli.system_errors import describe
from owabi.documents import Form
from owabi.errors import Mistake, OwabiError, Place
from owabi.proof.exceptions import Exemption
from owabi.proof.fix import Fixed, apply, mendable
from owabi.proof.formats.checked import Checked, plain_name
from owabi.proof.own.folder import Equipment
from owabi.proof.reading import LONGEST_SENTENCE
from owabi.said import Said
from owabi.text.finding import Edit, Finding, Fix, FixSafety
from owabi.text.text import Text

if TYPE_CHECKING:
    from owabi.documents import Document


@dataclass(frozen=True, slots=True)
class Failure:
    """An error as plain values, so that it crosses from one process to another."""

    cause: Said
    cure: Said | None
    place: Place
    exit_code: int

    @staticmethod
    def of(error: OwabiError) -> Failure:
        """What to tell of an error."""
        return Failure(error.cause, error.cure, error.place, error.exit_code)

    def error(self) -> OwabiError:
        """The error again, to be told."""
        error = Mistake(self.cause, self.cure, place=self.place)
        error.exit_code = self.exit_code
        return error


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file.

    `checked` are the file and, where there is something to say of them, its exceptions; `hidden` what exceptions hide;
    `used` the exceptions that met something. `diff` and `mended` (for standard output) are as asked; `mended_count`
    places were mended.
    """

    path: str
    checked: tuple[Checked, ...] = ()
    hidden: tuple[Finding, ...] = ()
    used: frozenset[Exemption] = frozenset()
    said: tuple[Said, ...] = ()
    diff: str = ""
    mended: str | None = None
    mended_count: int = 0
    failure: Failure | None = None


def proofread_one(wish: Wish, name: str) -> Outcome:
    """Read, check and mend one file; whatever is wrong with it is in the outcome."""
    try:
        return _proofread(wish, name)
    except OwabiError as error:
        return Outcome(name, failure=Failure.of(error))
    except OSError as error:
        error.filename = error.filename or name
        return Outcome(name, failure=Failure.of(describe(error)))


def unreadable(error: OSError) -> Outcome:
    """What comes of a folder that cannot be read."""
    return Outcome(str(error.filename or ""), failure=Failure.of(describe(error)))


def _proofread(wish: Wish, name: str) -> Outcome:
    document = read_document(name)
    path = None if name == STANDARD_INPUT else Path(name)
    equipment = equipment_for(wish, path)
    check = checker(wish, equipment)
    exempt = Exempt.of(path, equipment, wish)
    found = exempt.split(check(document.text), document.text)
    outcome = Outcome(
        name, hidden=shown_in(document, found.hidden), used=found.used, said=(*document.said, *_not_analysed(document))
    )
    first = (_checked(document, found.shown), *exempt.checked(found.used))
    if wish.mend is None:
        return replace(outcome, checked=first)
    if document.form is Form.MAIL:
        return replace(outcome, checked=first, said=(*outcome.said, *_left_as_it_is(found.shown, wish.mend)))
    fixed = mended(document, found.shown, wish, lambda text: exempt.split(check(text), text).shown, equipment)
    if wish.diff:
        return replace(outcome, checked=first, diff=_difference(name, document.source, fixed.text))
    after = replace(document, source=fixed.text, text=_text_of(document, fixed.text))
    left = exempt.split(check(after.text), after.text)
    if fixed.applied and path is not None:
        replace_file(path, document.encode(fixed.text))
    return replace(
        outcome,
        checked=(_checked(after, left.shown), *exempt.checked(found.used)),
        hidden=shown_in(after, left.hidden),
        mended=fixed.text if path is None else None,
        mended_count=len(fixed.applied),
    )


def _not_analysed(document: Document) -> Iterator[Said]:
    """What to say of a sentence whose words are not looked at, so that nobody takes it for clean."""
    if max(map(len, document.text.split("\n"))) <= LONGEST_SENTENCE:
        return
    text = Text.of(document.text)
    long = (one for one in text.sentences if one.end - one.start > LONGEST_SENTENCE)
    for sentence in islice(long, 1):
        line = text.index.line_of(text.span(sentence.start, sentence.start + 1).start) + 1
        yield Said(
            f"{line}行からの一文が{LONGEST_SENTENCE}字を超えるので、語の使い方は調べていません。文を分けてください。",
            f"the sentence from line {line} has more than {LONGEST_SENTENCE} characters: its words were not looked at. "
            "Split it.",
        )


def _left_as_it_is(findings: Sequence[Finding], safety: FixSafety) -> Iterator[Said]:
    """What to say of a mail that has something to mend."""
    if mendable(findings, safety):
        yield Said(
            "受け取ったメール（.eml）は直しません。本文を文章のファイルにすれば直せます。",
            "a mail (.eml) is never mended; save its body as text to mend that.",
        )


def _text_of(document: Document, source: str) -> str:
    from owabi.documents import read

    return source if document.form.value == "text" else read(source.encode(), document.name, form=document.form).text


def mended(document: Document, findings: Sequence[Finding], wish: Wish, look: Check, equipment: Equipment) -> Fixed:
    """The file's source with the fixes that may be applied."""
    safety = wish.mend or FixSafety.SAFE

    def look_at(source: str) -> Sequence[Finding]:
        text = _text_of(document, source)
        now = replace(document, source=source, text=text)
        return [_within(now, finding) for finding in look(text)]

    ready = [_within(document, finding) for finding in findings]
    return apply(document.source, ready, safety, check=look_at, names=wish.context(equipment).names)


def _within(document: Document, finding: Finding) -> Finding:
    """A finding without the fix that the file's form does not allow."""
    if finding.fix is None or all(document.edit(edit.span) == edit.span for edit in finding.fix.edits):
        return finding
    return replace(finding, fix=None)


def _checked(document: Document, findings: Sequence[Finding]) -> Checked:
    return Checked(document.name, document.shown, shown_in(document, findings))


def shown_in(document: Document, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings with their places and words as the file shows them."""
    return tuple(_shown(document, finding) for finding in findings)


def _shown(document: Document, finding: Finding) -> Finding:
    finding = _within(document, finding)
    span = document.place(finding.span)
    fix = finding.fix and Fix(
        finding.fix.safety, tuple(Edit(document.place(edit.span), edit.text) for edit in finding.fix.edits)
    )
    return replace(finding, span=span, text=span.of(document.shown), fix=fix)


def _difference(name: str, old: str, new: str) -> str:
    name = plain_name(name)
    rows = difflib.unified_diff(_lines(old), _lines(new), name, name)
    return "".join(row if row.endswith("\n") else f"{row}\n\\ No newline at end of file\n" for row in rows)


def _lines(text: str) -> list[str]:
    """The lines as `patch` counts them: a form feed or another separator ends none."""
    return [part for part in re.split(r"(?<=\n)", text) if part]
