"""The exceptions that a text is read with: those beside it, and those of the organisation's folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from owabi.cli.proof_wish import Wish
from owabi.errors import Mistake
from owabi.proof import exceptions
from owabi.proof.exceptions import Excepted, Exemption
from owabi.proof.formats.checked import Checked
from owabi.proof.own.folder import Equipment, source_of
from owabi.proof.own.tables import Source
from owabi.said import Said
from owabi.text.finding import Finding


@dataclass(frozen=True, slots=True)
class Exempt:
    """The exceptions for a text; `read` are the rules (ids) that read it by itself."""

    wish: Wish
    source: Source | None
    own: tuple[Exemption, ...]
    org: tuple[Exemption, ...]
    read: frozenset[str]

    @staticmethod
    def of(path: Path | None, equipment: Equipment, wish: Wish) -> Exempt:
        """Read them; raises `Mistake`."""
        known = equipment.rulebook.known
        source = None if path is None else exceptions_beside(path)
        own = exceptions.read_exceptions(source, known) if source else ()
        org = exceptions.read_exceptions(equipment.exceptions, known) if equipment.exceptions else ()
        return Exempt(wish, source, own, org, wish.rules(equipment) if own or org else frozenset())

    def split(self, findings: Sequence[Finding], text: str) -> Excepted:
        """What is left to say of a text, and what is hidden."""
        return exceptions.without(findings, (*self.own, *self.org), on=self.wish.on, text=text)

    def checked(self, used: frozenset[Exemption]) -> Iterator[Checked]:
        """The text's own exceptions, where there is something to say of them; the organisation's serve other texts."""
        if self.source is not None:
            met = used | unread(self.own, self.read)
            found = tuple(exceptions.about(self.source, self.own, met, on=self.wish.on))
            if found:
                yield Checked(self.source.path, self.source.words, found)


def unread(exemptions: Sequence[Exemption], read: frozenset[str]) -> frozenset[Exemption]:
    """The exceptions from rules that did not read this time: whether they are needed cannot be told."""
    return frozenset(one for one in exemptions if one.rule not in read)


def exceptions_beside(path: Path) -> Source | None:
    """The file of exceptions beside a text; None where there is none. Raises `Mistake` where it cannot be read."""
    beside = path.with_name(path.name + exceptions.ENDING)
    return source_of(beside) if beside.exists() or beside.is_symlink() else None


def about_organisation(
    equipment: Equipment, wish: Wish, used: frozenset[Exemption], *, is_whole: bool
) -> Iterator[Checked]:
    """What to say of the organisation's exceptions: which have run out; which met nothing, where all texts were read.

    Which texts they are for only the organisation knows: `is_whole` says that the folder they serve was read whole.
    """
    source = equipment.exceptions
    if source is None:
        return
    known = exceptions.read_exceptions(source, equipment.rulebook.known)
    met = used | unread(known, wish.rules(equipment)) if is_whole else frozenset(known)
    found = tuple(exceptions.about(source, known, met, on=wish.on))
    if found:
        yield Checked(source.path, source.words, found)


def refuse_stray_reasons(*, reason: str, by: str | None, until: str | None) -> None:
    """Raise `Mistake` where a reason, a name or a day is given for no exception."""
    given = [name for name, value in (("--reason", reason), ("--by", by), ("--until", until)) if value]
    if given:
        raise Mistake(
            Said(f"{given[0]} は --except と一緒に使います。", f"{given[0]} belongs to --except."),
            Said("--except 規則 語 を付けてください。", "Give --except RULE WORDS."),
        )
