"""Applies fixes that do no harm: none that overlap, that touch a number, a date or a name, or make a new finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from owabi.proof.context import Context
from owabi.proof.kernel import check as proofread
from owabi.proof.selection import Selection
from owabi.text.expression import expression
from owabi.text.finding import Edit, Finding, FixSafety
from owabi.text.folding import fold

Check = Callable[[str], Sequence[Finding]]

_ORDER = (FixSafety.SAFE, FixSafety.UNSAFE, FixSafety.SUGGESTION)
_ROUNDS = 8
_AROUND = 24
_SPACE = expression(r"\s+")
_FACT = expression(
    r"\d+|[〇一二三四五六七八九十百千万億]+(?=[年月日時分秒名件人円個社通回%])|[月火水木金土日]曜|令和|平成|昭和|午前|午後|正午"
)


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
    names: Sequence[str] = (),
) -> Fixed:
    """Apply the fixes of `findings` up to `safety`, look again, and go on until nothing more can be mended.

    `check` looks again: give the one that made the findings, with its context (by default `owabi.proof.check` without
    any). A fix after which it finds something new is taken back and refused; so is one that would change a number, a
    date or one of `names`. Never give it an approved text.
    """
    look = check or proofread
    applied: list[Finding] = []
    refused: list[Finding] = []
    current = tuple(findings)
    for _ in range(_ROUNDS):
        known = {_key(finding) for finding in refused}
        able = [finding for finding in mendable(current, safety) if _key(finding) not in known]
        harmless: list[Finding] = []
        for finding in able:
            (refused if touches_facts(text, finding, names) else harmless).append(finding)
        wanted = _apart(harmless)
        if not wanted:
            break
        mended, done, harmful, current = _one_round(text, current, wanted, look)
        refused += harmful
        applied += done
        if not done:
            break
        text = mended
    return Fixed(text, tuple(applied), tuple(refused))


def mendable(findings: Sequence[Finding], safety: FixSafety) -> list[Finding]:
    """Findings with a fix that is safe enough."""
    return [one for one in findings if one.fix is not None and _ORDER.index(one.fix.safety) <= _ORDER.index(safety)]


def touches_facts(text: str, finding: Finding, names: Sequence[str] = ()) -> bool:
    """Whether the fix of a finding would change a number, a date or one of `names`, however they are written.

    A suggestion may: a person chose it.
    """
    if finding.fix is None or finding.fix.safety is FixSafety.SUGGESTION:
        return False
    start = max(0, finding.fix.edits[0].span.start - _AROUND)
    end = min(len(text), finding.fix.edits[-1].span.end + _AROUND)
    shift = [Edit(edit.span.shifted(-start), edit.text) for edit in finding.fix.edits]
    before = text[start:end]
    after = _edited(before, shift)
    return _facts(before, names) != _facts(after, names)


def _facts(words: str, names: Sequence[str]) -> tuple[list[str], list[int]]:
    flat = _SPACE.sub("", fold(words)[0])
    return _FACT.findall(flat), [flat.count(_SPACE.sub("", fold(name)[0])) for name in names if name.strip()]


def _apart(findings: Sequence[Finding]) -> list[Finding]:
    """Those whose words and fixes do not overlap an earlier one's: two cures of the same words are one too many."""
    chosen: list[Finding] = []
    end = -1
    for finding in sorted(findings, key=lambda finding: finding.span):
        if finding.fix is None:
            continue
        first = min(finding.span.start, finding.fix.edits[0].span.start)
        last = max(finding.span.end, finding.fix.edits[-1].span.end)
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
    return _edited(text, [edit for finding in findings if finding.fix for edit in finding.fix.edits])


def _edited(text: str, edits: Sequence[Edit]) -> str:
    parts, end = [], 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        parts += [text[end : edit.span.start], edit.text]
        end = edit.span.end
    return "".join([*parts, text[end:]])


def fix(text: str, context: Context | None = None, *, selection: Selection | None = None) -> Fixed:
    """`text` with every safe fix applied, and checked again: numbers, dates and names stay, nothing new is found."""

    def look(words: str) -> tuple[Finding, ...]:
        return proofread(words, context, selection=selection)

    return apply(text, look(text), check=look, names=context.names if context else ())
