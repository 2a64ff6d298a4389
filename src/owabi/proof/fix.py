"""Applies fixes that do no harm: none that overlap, none that touch a figure, none that make a new finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from owabi.proof.kernel import check as proofread
from owabi.text.finding import Edit, Finding, FixSafety

Check = Callable[[str], Sequence[Finding]]

_ORDER = (FixSafety.SAFE, FixSafety.UNSAFE, FixSafety.SUGGESTION)
_ROUNDS = 8


@dataclass(frozen=True, slots=True)
class Fixed:
    """A mended text, and the findings whose fixes were applied or refused."""

    text: str
    applied: tuple[Finding, ...]
    refused: tuple[Finding, ...]


def apply(
    text: str,
    findings: Sequence[Finding],
    safety: FixSafety = FixSafety.SAFE,
    *,
    check: Check | None = None,
) -> Fixed:
    """Apply the fixes of `findings` up to `safety`, look again, and go on until nothing more can be mended.

    `check` looks again: give the one that made the findings, with its context (by default `owabi.proof.check` without
    any). A fix after which it finds something new is taken back and refused. Never give it an approved text.
    """
    look = check or proofread
    applied: list[Finding] = []
    refused: list[Finding] = []
    current = tuple(findings)
    for _ in range(_ROUNDS):
        known = {_key(finding) for finding in refused}
        wanted = [finding for finding in _fixable(current, safety) if _key(finding) not in known]
        if not wanted:
            break
        mended, done, harmful, current = _one_round(text, current, wanted, look)
        refused += harmful
        applied += done
        if not done:
            break
        text = mended
    return Fixed(text, tuple(applied), tuple(refused))


def _fixable(findings: Sequence[Finding], safety: FixSafety) -> list[Finding]:
    """Findings with a fix that is safe enough, without those that overlap an earlier one's."""
    chosen: list[Finding] = []
    end = -1
    for finding in sorted(findings, key=lambda finding: finding.span):
        if finding.fix is None or _ORDER.index(finding.fix.safety) > _ORDER.index(safety):
            continue
        first, last = finding.fix.edits[0].span.start, finding.fix.edits[-1].span.end
        if first > end or (first == end and first < last):
            chosen.append(finding)
            end = last
    return chosen


def _one_round(
    text: str, before: Sequence[Finding], wanted: Sequence[Finding], look: Check
) -> tuple[str, list[Finding], list[Finding], tuple[Finding, ...]]:
    """The text with all wanted fixes that do no harm; what was done, what was not, what is found now."""
    done: list[Finding] = []
    harmful: list[Finding] = []
    groups = [list(wanted)]
    after = tuple(before)
    while groups:
        group = groups.pop()
        trial = tuple(look(put_edits(text, [*done, *group])))
        if not _news(before, trial):
            done += group
            after = trial
        elif len(group) == 1:
            harmful += group
        else:
            middle = len(group) // 2
            groups += [group[middle:], group[:middle]]
    return put_edits(text, done), done, harmful, after


def _news(before: Sequence[Finding], after: Sequence[Finding]) -> Counter[tuple[str, str]]:
    """What is found now and was not found before."""
    return Counter(map(_key, after)) - Counter(map(_key, before))


def _key(finding: Finding) -> tuple[str, str]:
    return finding.rule, finding.text


def put_edits(text: str, findings: Sequence[Finding]) -> str:
    """The text with the edits of the findings' fixes, which must not overlap."""
    edits: list[Edit] = sorted(
        (edit for finding in findings if finding.fix for edit in finding.fix.edits), key=lambda edit: edit.span
    )
    parts, end = [], 0
    for edit in edits:
        parts += [text[end : edit.span.start], edit.text]
        end = edit.span.end
    return "".join([*parts, text[end:]])
