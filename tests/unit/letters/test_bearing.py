"""Every sentence of the example letters is borne by its facts, with their certainty, and says no more."""

from __future__ import annotations

import pytest

from owabi.compose import compose
from owabi.facts.certainty import Certainty
from owabi.facts.fact import Fact
from owabi.facts.impact import Impact
from owabi.facts.incident import Incident
from owabi.facts.paths import may_read, walk
from owabi.facts.response import Request
from owabi.facts.when import When
from owabi.letter.audience import Audience
from owabi.letter.letter import Act
from tests.unit.letters.bearing import atoms, faults
from tests.unit.letters.sheets import ALL, AUDIENCES, NAMES, incident, letter, text_of


@pytest.mark.parametrize(("name", "audience"), ALL)
def test_every_sentence_says_what_its_facts_say_and_no_more(name: str, audience: Audience) -> None:
    assert faults(letter(name, audience), incident(name)) == []


@pytest.mark.parametrize(("name", "audience"), ALL)
def test_every_fact_behind_a_word_may_be_read_by_its_reader(name: str, audience: Audience) -> None:
    paths = {path for _, sentence in letter(name, audience).sentences() for path in sentence.facts}
    assert {path for path in paths if not may_read(incident(name), path, audience)} == set()


@pytest.mark.parametrize(("name", "audience"), ALL)
def test_the_words_of_a_fact_that_a_reader_may_not_read_are_nowhere(name: str, audience: Audience) -> None:
    sheet, text = incident(name), text_of(letter(name, audience))
    readable = " ".join(_words(known.fact) for known in walk(sheet) if audience in known.disclose)
    hidden = [known.fact for known in walk(sheet) if audience not in known.disclose]
    secret = {str(atom) for fact in hidden for atom in atoms(fact) if isinstance(atom, str) and len(atom) > 8}
    secret |= {entry.what for entry in sheet.withheld}
    assert {words for words in secret if words in text and words not in readable} == set()


@pytest.mark.parametrize(("name", "audience"), ALL)
def test_every_open_fact_is_told_as_open(name: str, audience: Audience) -> None:
    sheet, made = incident(name), letter(name, audience)
    told = {
        path
        for section in made.sections
        if section.act is Act.UNKNOWN
        for block in section.blocks
        for sentence in block.sentences
        for path in sentence.facts
    }
    assert {path for path in _open(sheet, audience) if path not in told} == set()


@pytest.mark.parametrize("name", NAMES)
def test_no_two_audiences_are_told_other_numbers(name: str) -> None:
    for audience in AUDIENCES:
        for other in AUDIENCES:
            mine, theirs = _runs(name, audience), _runs(name, other)
            assert {path: mine[path] for path in mine if path in theirs and mine[path] != theirs[path]} == {}


def test_a_number_that_the_facts_no_longer_have_is_seen() -> None:
    found = _against(lambda sheet: _with_persons(sheet, value=8215))
    assert any("8,214名 is no count of its facts" in fault for fault in found)


def test_a_bound_that_the_facts_no_longer_have_is_seen() -> None:
    found = _against(lambda sheet: _with_persons(sheet, bound="about"))
    assert any("最大8,214名 is no count of its facts" in fault for fault in found)


def test_a_moment_that_the_facts_no_longer_have_is_seen() -> None:
    found = _against(lambda sheet: _moved(sheet, "2026-11-17 10:13"))
    assert any("is no time of its facts" in fault for fault in found)


def test_a_promised_day_that_the_facts_no_longer_have_is_seen() -> None:
    later = When.parse("2026-11-26 17:00")
    found = _against(lambda sheet: _remade(sheet, next_report=sheet.next_report.model_copy(update={"by": later})))
    assert any("11月25日（水） is no day of its facts" in fault for fault in found)


@pytest.mark.parametrize("certainty", [Certainty.NOT_OBSERVED, Certainty.DENIED, Certainty.UNKNOWN])
def test_a_certainty_that_the_facts_no_longer_have_is_seen(certainty: Certainty) -> None:
    found = _against(lambda sheet: _with_certainty(sheet, certainty))
    assert any("is more than its facts bear" in fault for fault in found)


def test_a_plan_told_as_done_is_seen() -> None:
    found = _against(lambda sheet: _with_status(sheet, "planned"))
    assert any("does not say that it is planned" in fault for fault in found)


def test_a_leak_told_as_certain_is_seen() -> None:
    confirmed = _with_certainty(incident("hanamori"), Certainty.CONFIRMED)
    made = compose(confirmed, Audience.CUSTOMER)
    assert faults(made, confirmed) == []
    assert any("漏えい" in fault for fault in faults(made, incident("hanamori")))


def _words(fact: Fact) -> str:
    return " ".join(str(atom) for atom in atoms(fact) if isinstance(atom, str))


def _open(sheet: Incident, audience: Audience) -> set[str]:
    found = set()
    for known in walk(sheet):
        fact = known.fact
        if fact.certainty not in (Certainty.INVESTIGATING, Certainty.UNKNOWN) or audience not in known.disclose:
            continue
        if isinstance(fact, Impact | Request) and audience not in fact.audiences:
            continue
        group = next((g for g in sheet.groups if known.path.startswith(f"groups.{g.id}.")), None)
        if group is not None and audience is Audience.CUSTOMER and group.audience != "customer":
            continue
        found.add(known.path)
    return found


def _runs(name: str, audience: Audience) -> dict[str, set[str]]:
    """Digits told of each single count."""
    found: dict[str, set[str]] = {}
    for _, sentence in letter(name, audience).sentences():
        for run in sentence.runs:
            if (
                len(run.facts) == 1
                and run.facts[0].endswith((".persons", ".records"))
                and run.phrase
                and any(char.isdigit() for char in run.text)
            ):
                found.setdefault(run.facts[0], set()).add(run.text.strip())
    return found


def _against(change: object) -> list[str]:
    sheet = incident("hanamori")
    assert callable(change)
    return faults(letter("hanamori", Audience.CUSTOMER), change(sheet))


def _remade(sheet: Incident, **changes: object) -> Incident:
    return sheet.model_copy(update=changes)


def _with_persons(sheet: Incident, **changes: object) -> Incident:
    group = sheet.groups[0]
    assert group.persons is not None
    raw = group.persons.model_dump() | changes
    return _remade(sheet, groups=(group.model_copy(update={"persons": type(group.persons)(**raw)}),))


def _with_certainty(sheet: Incident, certainty: Certainty) -> Incident:
    group = sheet.groups[0]
    items = tuple(item.model_copy(update={"certainty": certainty}) for item in group.items)
    return _remade(sheet, groups=(group.model_copy(update={"items": items}),))


def _moved(sheet: Incident, words: str) -> Incident:
    detected = sheet.moments.detected
    assert detected is not None
    moved = type(detected)(at=words, certainty="confirmed")  # type: ignore[arg-type]
    return _remade(sheet, moments=sheet.moments.model_copy(update={"detected": moved}))


def _with_status(sheet: Incident, status: str) -> Incident:
    return _remade(sheet, measures=tuple(m.model_copy(update={"status": status}) for m in sheet.measures))
