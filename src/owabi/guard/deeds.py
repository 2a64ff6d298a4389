"""What was done, against the facts: tense of deeds, reports to authorities, what is not contained or not kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from owabi.facts.certainty import Certainty
from owabi.facts.response import Authority
from owabi.guard.findings import Against, Held
from owabi.guard.predicates import predicates
from owabi.guard.said import NOTHING, Sure, items_before, leak_facts, not_held_facts
from owabi.text.finding import Finding
from owabi.text.text import Sentence

_STATUS = {"done": "済み", "under_way": "進行中", "planned": "予定"}
_ACTIONS = {"reported": "報告", "consulted": "相談", "filed": "届け出", "notified": "連絡"}
_LEAST = 5
_REACH = 14


def hold_deeds(held: Held) -> Iterator[Finding]:
    """Findings for deeds said as done, acts towards authorities, and denials of items that the facts do not bear."""
    for sentence in held.text.sentences:
        words = held.text.words(sentence)
        yield from _tenses(held, sentence, words)
        if "警察" in words or "被害届" in words:
            yield from _police(held, sentence, words)
        if "個人情報保護委員会" in words:
            yield from _regulator(held, sentence, words)
        yield from _absent(held, sentence, words)


def _tenses(held: Held, sentence: Sentence, words: str) -> Iterator[Finding]:
    book = predicates()
    for path, deed in held.bearings.deeds:
        at = words.find(deed) if len(deed) >= _LEAST else -1
        status = held.bearings.statuses.get(path.rpartition(".")[0])
        if at < 0 or status is None:
            continue
        after = words[at + len(deed) : at + len(deed) + _REACH]
        said = next((name for name in _STATUS if book.patterns["deed"][name].match(after)), None)
        rule = _tense_rule(said, status)
        if said is None or rule is None:
            continue
        start = sentence.start + at
        end = start + len(deed) + _end_of(said, after)
        yield held.finding(rule, start, end, Against(_STATUS[status], (path.rpartition(".")[0],)))


def _tense_rule(said: str | None, status: str) -> str | None:
    """What is done may be told as a state (切り離しております), and what is under way as planned to go on."""
    if said == "done" and status != "done":
        return "G208"
    if said == "under_way" and status == "planned":
        return "G208"
    return "G209" if said == "planned" and status == "done" else None


def _end_of(status: str, after: str) -> int:
    match = predicates().patterns["deed"][status].match(after)
    return match.end() if match else 0


def _police(held: Held, sentence: Sentence, words: str) -> Iterator[Finding]:
    book = predicates()
    acts = [act for act in held.bearings.incident.authorities if act.body == "police"]
    actions = {act.action for act in acts}
    for field, needed in (("reported", "reported"), ("filed", "filed")):
        found = book.search("police", field, words)
        if found and needed not in actions:
            yield held.finding("G207", sentence.start + found.start(), sentence.start + found.end(), _acts(acts))
            return
    found = book.search("police", "told", words)
    if found and not acts:
        yield held.finding("G207", sentence.start + found.start(), sentence.start + found.end(), _acts(acts))


def _regulator(held: Held, sentence: Sentence, words: str) -> Iterator[Finding]:
    book = predicates()
    acts = [act for act in held.bearings.incident.authorities if act.body == "ppc"]
    done = [act for act in acts if act.status == "done" and act.action == "reported"]
    found = book.search("regulator", "reported", words)
    if found and not done:
        yield held.finding("G208", sentence.start + found.start(), sentence.start + found.end(), _acts(acts))
    final = book.search("regulator", "final", words)
    if final and not any(act.stage == "final" for act in acts):
        yield held.finding("G208", sentence.start + final.start(), sentence.start + final.end(), _acts(acts))


def _acts(acts: Sequence[Authority]) -> Against:
    if not acts:
        return Against(NOTHING)
    act = acts[0]
    stage = {"preliminary": "（速報）", "final": "（確報）"}.get(act.stage or "", "")
    return Against(f"{_ACTIONS[act.action]}{stage}・{_STATUS[act.status]}", (f"authorities.{act.id}",))


def _absent(held: Held, sentence: Sentence, words: str) -> Iterator[Finding]:
    book = predicates()
    incident = held.bearings.incident
    for field in ("not_contained", "not_held"):
        found = book.search("absent", field, words)
        named = items_before(words[: found.start()]) if found is not None else frozenset()
        if found is None or not named:
            continue
        bearing = _denied(leak_facts(incident)) if field == "not_contained" else not_held_facts(incident)
        wrong = sorted(named - {fact.item for fact in bearing})
        if wrong:
            others = [fact for fact in (*leak_facts(incident), *not_held_facts(incident)) if fact.item in wrong]
            start, end = sentence.start, sentence.start + found.end()
            yield held.finding("G206", start, end, _sure(others))


def _denied(facts: Sequence[Sure]) -> tuple[Sure, ...]:
    return tuple(fact for fact in facts if fact.certainty is Certainty.DENIED)


def _sure(facts: Sequence[Sure]) -> Against:
    if not facts:
        return Against(NOTHING)
    fact = facts[0]
    words = "保管していない" if ".not_held." in fact.path else fact.certainty.ja
    return Against(words, tuple(other.path for other in facts))
