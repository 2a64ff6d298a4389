"""Proofreads one file, mends it where that is asked, and says what came of it as a value."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from owabi.cli.proof_wish import Check, Wish, checker, equipment_for
from owabi.cli.source_text import STANDARD_INPUT, read_document
from owabi.cli.system_errors import describe
from owabi.errors import Mistake, OwabiError, Place
from owabi.proof import exceptions
from owabi.proof.exceptions import Exemption
from owabi.proof.fix import Fixed, apply
from owabi.proof.formats.checked import Checked
from owabi.proof.own.folder import Equipment
from owabi.proof.own.tables import Source
from owabi.said import Said
from owabi.text.finding import Edit, Finding, Fix, FixSafety

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
    `org` the exceptions of the organisation's folder that met something. `diff` and `mended` (text for standard output)
    are as asked; `mended_count` places were mended.
    """

    path: str
    checked: tuple[Checked, ...] = ()
    hidden: tuple[Finding, ...] = ()
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


def _proofread(wish: Wish, name: str) -> Outcome:
    document = read_document(name)
    path = None if name == STANDARD_INPUT else Path(name)
    equipment = equipment_for(wish, path)
    check = checker(wish, equipment)
    exempt = Exempt.of(path, equipment, wish)
    found = exempt.split(check(document.text))
    if wish.mend is not None and not wish.diff and document.form.value == "mail":
        raise Mistake(
            Said("受け取ったメール（.eml）は直しません。", "a mail (.eml) is never mended."),
            Said("本文を文章のファイルにして直してください。", "Save its body as text and mend that."),
            place=Place(name),
        )
    outcome = Outcome(name, hidden=shown_in(document, found.hidden), said=document.said)
    if wish.mend is None:
        return replace(outcome, checked=(_checked(document, found.shown), *exempt.checked(found.used)))
    fixed = mended(document, found.shown, wish, lambda text: exempt.split(check(text)).shown, equipment)
    if wish.diff:
        shown = (_checked(document, found.shown), *exempt.checked(found.used))
        return replace(outcome, checked=shown, diff=_difference(name, document.source, fixed.text))
    after = replace(document, source=fixed.text, text=_text_of(document, fixed.text))
    left = exempt.split(check(after.text))
    if fixed.applied and path is not None:
        _replace(path, document.encode(fixed.text))
    return replace(
        outcome,
        checked=(_checked(after, left.shown), *exempt.checked(found.used)),
        hidden=shown_in(after, left.hidden),
        mended=fixed.text if path is None else None,
        mended_count=len(fixed.applied),
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
    rows = difflib.unified_diff(old.splitlines(keepends=True), new.splitlines(keepends=True), name, name)
    return "".join(row if row.endswith("\n") else f"{row}\n\\ No newline at end of file\n" for row in rows)


def _replace(path: Path, content: bytes) -> None:
    """Put new bytes in a file's place: whole or not at all, with its mode, where its link leads."""
    path = path.resolve()
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(content)
        part.chmod(path.stat().st_mode & 0o7777)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Exempt:
    """The exceptions for a text: those of its own file, and those of the organisation."""

    wish: Wish
    source: Source | None
    own: tuple[Exemption, ...]
    org: tuple[Exemption, ...]

    @staticmethod
    def of(path: Path | None, equipment: Equipment, wish: Wish) -> Exempt:
        """Read them; raises `Mistake`."""
        known = equipment.rulebook.known
        source = None if path is None else read_exceptions_of(path)
        own = exceptions.read_exceptions(source, known) if source else ()
        org = exceptions.read_exceptions(equipment.exceptions, known) if equipment.exceptions else ()
        return Exempt(wish, source, own, org)

    def split(self, findings: Sequence[Finding]) -> exceptions.Excepted:
        """What is left to say, and what is hidden."""
        return exceptions.without(findings, (*self.own, *self.org), on=self.wish.on)

    def checked(self, used: frozenset[Exemption]) -> Iterator[Checked]:
        """The text's own exceptions, where there is something to say of them; the organisation's serve other texts."""
        if self.source is not None:
            found = tuple(exceptions.about(self.source, self.own, used, on=self.wish.on))
            if found:
                yield Checked(self.source.path, self.source.words, found)


def read_exceptions_of(path: Path) -> Source | None:
    """The file of exceptions beside a text; None where there is none."""
    beside = path.with_name(path.name + exceptions.ENDING)
    try:
        return Source(str(beside), beside.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        return None
    except UnicodeDecodeError:
        raise Mistake(
            Said("UTF-8ではありません。", "this is not UTF-8."),
            Said("UTF-8で保存し直してください。", "Save it as UTF-8."),
            place=Place(str(beside)),
        ) from None
