"""A rule: its papers, its examples and its check."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from owabi.proof.context import Context
from owabi.proof.triggers import Trigger
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

INCIDENT = "incident"
PRESETS = ("mail", INCIDENT, "letter", "page", "technical")
_MODULE = expression(r"(?:.*\.)?(?P<family>[a-z]+)\.(?P<id>[A-Z]\d{3})_(?P<name>[a-z0-9_]+)$")


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that a rule objects to.

    `start` and `end` are of the flow, or of the text itself where `in_source`. `put` replaces the words (None: no fix);
    `safety` and `severity` overrule the rule's own; `document` is the number (from 0) of the text of a set.
    """

    start: int
    end: int
    says: Said
    put: str | None = None
    suggestions: tuple[str, ...] = ()
    safety: FixSafety | None = None
    severity: Severity | None = None
    in_source: bool = False
    document: int = 0


Check = Callable[[Any], Iterable[Hit]]
"""A rule's function: it takes a `Spot`; a `Reading` where the rule wakes on characters or documents; the members of a
set where it wakes across."""


@dataclass(frozen=True, slots=True)
class Rule:
    """See `rule`; `paper` is the module's docstring."""

    id: str
    name: str
    family: str
    severity: Severity
    check: Check
    on: tuple[Trigger, ...]
    bad: Mapping[str, str | None]
    good: Sequence[str]
    fix: FixSafety | None
    blocks: bool
    everywhere: bool
    counterparts: tuple[str, ...]
    presets: tuple[str, ...]
    books: tuple[str, ...]
    limit: int | None
    given: Context
    paper: str

    def __call__(self, found: Any) -> Iterator[Hit]:
        """The hits at a place, or in a text."""
        return iter(self.check(found))


def rule(
    rule_id: str,
    *,
    severity: Severity,
    on: Trigger | tuple[Trigger, ...],
    bad: Mapping[str, str | None],
    good: Sequence[str],
    fix: FixSafety | None = None,
    blocks: bool = False,
    everywhere: bool = False,
    counterparts: tuple[str, ...] = (),
    presets: tuple[str, ...] = PRESETS,
    books: tuple[str, ...] = (),
    limit: int | None = None,
    reads: Literal["line", "text"] | None = None,
    given: Context | None = None,
) -> Callable[[Check], Rule]:
    """Make a function a rule. The file's name is its id and name, its folder the family, its docstring the papers.

    `bad` maps wrong texts to their mended form (None: the rule offers no fix); `good` are the near misses that must
    stay silent. `fix` grades the fixes; `everywhere` reads quotations too; `books` are lexicons that `Reading.book` has
    to give; `given` is the context of the examples. `limit` is a number that an organisation may set otherwise, read
    with `Reading.limit`. `reads="line"` promises that what the rule says of a place follows from its logical line
    alone, `"text"` that it does not; by default that is told from the source (`locality`).
    Everything but the examples is written in plain values: the catalogue reads them without importing the file.
    """

    del reads  # the catalogue has it from the source

    def made(check: Check) -> Rule:
        where = _MODULE.match(check.__module__)
        if where is None or where["id"] != rule_id:
            msg = f"{check.__module__}: a rule's file is named <family>/{rule_id}_<name>.py"
            raise ValueError(msg)
        return Rule(
            id=rule_id,
            name=where["name"].replace("_", "-"),
            family=where["family"],
            severity=severity,
            check=check,
            on=on if isinstance(on, tuple) else (on,),
            bad=bad,
            good=good,
            fix=fix,
            blocks=blocks,
            everywhere=everywhere,
            counterparts=counterparts,
            presets=presets,
            books=books,
            limit=limit,
            given=given or Context(),
            paper=sys.modules[check.__module__].__doc__ or "",
        )

    return made
