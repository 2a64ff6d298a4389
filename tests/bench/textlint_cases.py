"""The cases of textlint's own tests, each read with the counterpart of its rule: found when wrong, silent when right.

The file is named by `OWABI_TEXTLINT_CASES` (JSON lines: rule, kind, text); nothing of it is kept. It is Markdown, and
is read as such. A case counts as found, or flagged, where `--select textlint:RULE` says anything of it.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from owabi.documents.markdown import prose_of_markdown
from owabi.errors import Mistake
from owabi.proof import Selection, check
from tests.bench.bench import Aim, Bench

_NAMED = "OWABI_TEXTLINT_CASES"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A case: its rule, whether it is wrong, whether we said anything, whether we have such a rule at all."""

    rule: str
    wrong: bool
    told: bool
    known: bool = True


@cache
def outcomes() -> Sequence[Outcome]:
    """All cases of the file."""
    lines = Path(os.environ[_NAMED]).read_text(encoding="utf-8").split("\n")
    return tuple(_outcome(json.loads(line)) for line in lines if line.strip())


def _outcome(case: Mapping[str, str]) -> Outcome:
    rule, wrong = case["rule"], case["kind"] == "invalid"
    try:
        found = check(prose_of_markdown(case["text"]), selection=Selection(select=(f"textlint:{rule}",)))
    except Mistake:
        return Outcome(rule, wrong, told=False, known=False)
    return Outcome(rule, wrong, told=bool(found))


def measure(folder: Path) -> Mapping[str, float]:
    """How many of the wrong ones are found, how many of the right ones are flagged, in per cent."""
    if not os.environ.get(_NAMED):
        return {}
    return {"found": _share(wrong=True), "flagged": _share(wrong=False)}


def _share(*, wrong: bool) -> float:
    told = [one.told for one in outcomes() if one.wrong is wrong]
    return 100 * sum(told) / max(1, len(told))


def theirs(folder: Path) -> Mapping[str, float]:
    """The peer passes its own tests."""
    return {"found": 100.0}


def rows() -> Iterator[str]:
    """A row a rule; a word where the file is not named."""
    if not os.environ.get(_NAMED):
        yield f"skipped: {_NAMED} names no file"
        return
    yield "textlint rule                            found of wrong   flagged of right"
    counts = Counter((one.rule, one.wrong, one.told) for one in outcomes())
    unknown = {one.rule for one in outcomes() if not one.known}
    for rule in sorted({one.rule for one in outcomes()}):
        found, missed = counts[rule, True, True], counts[rule, True, False]
        flagged, silent = counts[rule, False, True], counts[rule, False, False]
        row = f"{rule:<40} {found:>5} of {found + missed:<5} {flagged:>9} of {flagged + silent:<5}"
        yield f"{row} {'no counterpart' if rule in unknown else ''}".rstrip()


BENCH = Bench(
    name="textlint_cases",
    aims=(Aim("found", "%", 90, at_least=True), Aim("flagged", "%", 10)) if os.environ.get(_NAMED) else (),
    run=measure,
    peer_name="textlint",
    peer=theirs,
    turns=1,
    rows=rows,
)
