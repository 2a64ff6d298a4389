"""Phrase and audience books are held to closed sets; a wrong entry is named with its file."""

from __future__ import annotations

from typing import Any

import pytest

from owabi import books
from owabi.compose import compose, phrasebook, structure
from owabi.compose.composing import speaker_for
from owabi.compose.conditions import CONDITIONS
from owabi.compose.parts import PARTS
from owabi.compose.parts.requests import ASKS
from owabi.compose.phrasebook import Setting, bundled, split_sentences
from owabi.compose.slots import PLACEHOLDERS, SLOTS
from owabi.errors import BookMistake
from owabi.facts.incident import IncidentKind
from owabi.letter.audience import Audience, Channel, Kind
from owabi.letter.letter import Act
from tests.unit.compose.sheets import act, incident, made
from tests.unit.letters.sheets import incident as bundled_incident


def entry(**changes: Any) -> dict[str, Any]:
    return {"id": "x", "slot": "apology", "ja": ("お詫び申し上げます。",)} | changes


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"slot": "no.such"}, "no.such"),
        ({"when": ("sun_shines",)}, "sun_shines"),
        ({"when": ("not sun_shines",)}, "sun_shines"),
        ({"audiences": ("cat",)}, "cat"),
        ({"kinds": ("flood",)}, "flood"),
        ({"letters": ("poem",)}, "poem"),
        ({"channels": ("pigeon",)}, "pigeon"),
        ({"ja": ("{moon}にお詫びします。",)}, "moon"),
        ({"ja": ()}, "ja"),
    ],
    ids=["slot", "condition", "negated", "audience", "kind", "letter", "channel", "placeholder", "empty"],
)
def test_a_word_outside_the_closed_sets_is_named(
    changes: dict[str, Any], word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(books, "entries", lambda *_: (entry(**changes),))
    with pytest.raises(BookMistake) as caught:
        phrasebook.read(["phrases/opening"])
    assert word in caught.value.line("ja")
    assert "books/phrases/opening.toml" in caught.value.line("en")


def test_an_entry_is_chosen_by_everything_that_it_asks_for(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = (
        entry(id="page", channels=("page",)),
        entry(id="status", letters=("status",)),
        entry(id="partner", audiences=("partner",)),
        entry(id="outage", kinds=("outage",)),
        entry(id="grave", when=("severity_high", "not breach")),
        entry(id="any", ja=("一つ。", "二つ。", "三つ。")),
    )
    monkeypatch.setattr(books, "entries", lambda *_: rows)
    book = phrasebook.read(["phrases/opening"])

    def chosen(conditions: set[str], **changes: Any) -> str:
        setting = {"incident": "a", "incident_kind": IncidentKind.OTHER, "audience": Audience.CUSTOMER,
                   "kind": Kind.FIRST, "channel": Channel.MAIL} | changes  # fmt: skip
        found = book.entry("apology", Setting(**setting), frozenset(conditions))
        assert found is not None
        return found.id

    assert chosen(set()) == "any"
    assert chosen(set(), channel=Channel.PAGE) == "page"
    assert chosen(set(), kind=Kind.STATUS) == "status"
    assert chosen(set(), audience=Audience.PARTNER) == "partner"
    assert chosen(set(), incident_kind=IncidentKind.OUTAGE) == "outage"
    assert chosen({"severity_high"}) == "grave"
    assert chosen({"severity_high", "breach"}) == "any"
    setting = Setting("a", IncidentKind.OTHER, Audience.CUSTOMER, Kind.FIRST, Channel.MAIL)
    assert book.choose("closing", setting, frozenset()) is None
    variants = {
        phrase.id
        for name in "abcdefghij"
        if (phrase := book.choose("apology", Setting(name, *_rest(setting)), frozenset())) is not None
    }
    assert variants == {"any/1", "any/2", "any/3"}


def _rest(setting: Setting) -> tuple[IncidentKind, Audience, Kind, Channel]:
    return (setting.incident_kind, setting.audience, setting.kind, setting.channel)


def test_the_bundled_books_leave_no_slot_without_words() -> None:
    empty = {slot for slot in SLOTS if slot not in bundled().slots}
    assert empty == set()


def test_every_condition_that_a_book_asks_for_and_every_request_has_its_place() -> None:
    asked = {name for entries in bundled().slots.values() for e in entries for name in e.when | e.unless}
    assert asked <= CONDITIONS
    assert {f"ask.{ask}" for ask in ASKS} <= set(bundled().slots)


def test_no_two_entries_of_the_books_share_an_id() -> None:
    ids = [e.id for entries in bundled().slots.values() for e in entries]
    assert len(ids) == len(set(ids))


def test_an_entry_that_always_fits_stands_last_in_its_slot() -> None:
    hidden = []
    for slot, entries in bundled().slots.items():
        for number, e in enumerate(entries[:-1]):
            free = not (e.audiences or e.kinds or e.channels or e.when or e.unless)
            hidden += [f"{slot}: {later.id}" for later in entries[number + 1 :] if free]
    assert hidden == []


def test_no_phrase_uses_a_comma_or_a_full_stop_of_another_script() -> None:
    for entries in bundled().slots.values():
        for e in entries:
            for phrase in e.variants:
                text = "".join(part for sentence in phrase.sentences for part in sentence if isinstance(part, str))
                assert not set(text) & set(",.!?！？，．"), e.id


def test_sentences_are_cut_outside_brackets_only() -> None:
    assert split_sentences("一つ（途中。です）。二つ。三つ") == ("一つ（途中。です）。", "二つ。", "三つ")
    assert split_sentences("「はい。」と言いました。") == ("「はい。」と言いました。",)
    assert split_sentences("") == ()


def test_own_books_can_be_laid_in_place_of_ours() -> None:
    ours = bundled()
    shortened = phrasebook.Phrasebook({**ours.slots, "apology": ()})
    letter = compose(incident(), Audience.CUSTOMER, books=shortened)
    assert "お詫び" not in act(letter, Act.APOLOGY)
    assert "お詫び" in act(made(), Act.APOLOGY)


@pytest.mark.parametrize(
    "row",
    [
        {"act": "dance", "parts": ("greeting",)},
        {"act": "opening", "parts": ("somersault",)},
        {"act": "opening", "heading": "nothing", "parts": ("greeting",)},
    ],
    ids=["act", "part", "heading"],
)
def test_a_wrong_section_of_an_audience_book_is_named(row: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(books, "entries", lambda *_, **__: (row,))
    with pytest.raises(BookMistake) as caught:
        structure.structure_of.__wrapped__(Audience.CUSTOMER, Kind.FIRST)
    assert "books/audiences/customer.toml" in caught.value.line("ja")


def test_an_audience_or_a_kind_without_a_structure_has_none() -> None:
    assert structure.structure_of(Audience.PRESS, Kind.FIRST) is None
    assert structure.structure_of(Audience.CUSTOMER, Kind.LAST) is None


def test_every_part_is_used_by_some_audience() -> None:
    used = set()
    for audience in (Audience.CUSTOMER, Audience.PARTNER, Audience.AFFILIATE, Audience.PUBLIC):
        found = structure.structure_of(audience, Kind.FIRST)
        assert found is not None
        used |= {part for place in found.places for part in place.parts}
    assert set(PARTS) == used


def test_every_common_placeholder_has_a_value_in_a_full_letter() -> None:
    found = structure.structure_of(Audience.CUSTOMER, Kind.FIRST)
    assert found is not None
    sheet = bundled_incident("hanamori")
    setting = Setting("a", sheet.kind, Audience.CUSTOMER, Kind.FIRST, Channel.MAIL)
    assert PLACEHOLDERS - set(speaker_for(sheet, setting, found).base) == {"sender_department"}
