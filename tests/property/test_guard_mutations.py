"""Wrong letters made from right ones are found: the table of detection by operator."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from random import Random

from owabi.guard.check import check
from owabi.render.wrap import wrap
from owabi.text.finding import Severity
from tests.unit.guard.mutator import FLIPS, OPERATORS, Mutation, flips, mutations
from tests.unit.guard.sheet import example, letters

SEED = 20260515
EACH = 2
"""Mutations of each operator in each letter: enough for the table, few enough for every run."""

LEAST = dict.fromkeys((*OPERATORS, *FLIPS), 0.95)


def sample(text: str, random: Random) -> list[Mutation]:
    by_operator: dict[str, list[Mutation]] = {}
    for mutation in (*mutations(text, seed=random.randrange(10**6)), *flips(text)):
        by_operator.setdefault(mutation.operator, []).append(mutation)
    return [one for found in by_operator.values() for one in random.sample(found, min(EACH, len(found)))]


def is_detected(mutation: Mutation, name: str, audience: str) -> bool:
    """By an error or a warning; the correct letter has none (`tests/unit/guard/test_examples.py`)."""
    found = check(mutation.text, example(name), audience=audience)
    return any(finding.severity is not Severity.ADVICE for finding in found)


def test_mutations_of_correct_letters_are_found(record_property: Callable[[str, object], None]) -> None:
    random = Random(SEED)
    made: Counter[str] = Counter()
    found: Counter[str] = Counter()
    missed = []
    for number, (name, audience, text) in enumerate(letters()):
        words = wrap(text) if number % 2 else text
        for mutation in sample(words, random):
            made[mutation.operator] += 1
            if is_detected(mutation, name, audience):
                found[mutation.operator] += 1
            else:
                missed.append(f"{name} {audience} {mutation.operator}: {mutation.before} -> {mutation.after}")
    table = [f"{operator:22} {made[operator]:4} {found[operator] / made[operator]:7.1%}" for operator in sorted(made)]
    total = sum(found.values()) / sum(made.values())
    report = "\n".join([*table, f"{'all':22} {sum(made.values()):4} {total:7.1%}", *missed])
    record_property("detection", report)
    print(report)
    assert set(made) == set(LEAST), set(LEAST) - set(made)
    weak = [operator for operator in made if made[operator] - found[operator] > max(1, 0.05 * made[operator])]
    assert weak == [], report
    assert total >= 0.99, report


def test_a_mutation_changes_exactly_one_place() -> None:
    text = letters()[0][2]
    for mutation in mutations(text, seed=1):
        assert mutation.text != text
        assert abs(len(mutation.text) - len(text)) <= 4
