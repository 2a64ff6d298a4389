"""The policy is the book's, and an organisation can change the roles but not the number of keys or the hold."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from owabi import books
from owabi.approval import policy
from owabi.approval.policy import adapt, standard
from owabi.approval.role import Mode, Role, asks
from owabi.errors import ApprovalMistake, BookMistake


def test_the_book_asks_two_keys_of_a_team_and_a_hold_of_a_person_alone() -> None:
    team, solo = standard(Mode.TEAM), standard(Mode.SOLO)
    assert (team.least_keys, team.required, team.one_of) == (2, (Role.RESPONSIBLE,), (Role.LEGAL, Role.PR))
    assert (solo.least_keys, solo.hold) == (1, timedelta(minutes=10))
    assert team.as_of_limit == timedelta(hours=24)


def test_an_organisation_chooses_its_roles_and_its_limit() -> None:
    own = adapt(Mode.TEAM, required=["responsible", "legal"], one_of=[], as_of_hours=6)
    assert (own.required, own.one_of) == ((Role.RESPONSIBLE, Role.LEGAL), ())
    assert own.as_of_limit == timedelta(hours=6)
    assert own.least_keys == 2
    assert adapt(Mode.SOLO, required=["legal"]).required == (Role.LEGAL,)


WRONG: dict[str, tuple[Mode, dict[str, object]]] = {
    "unknown-role": (Mode.TEAM, {"required": ["boss"]}),
    "doubled-role": (Mode.TEAM, {"one_of": ["legal", "legal"]}),
    "drafter-required": (Mode.TEAM, {"required": ["drafter"]}),
    "drafter-one-of": (Mode.TEAM, {"one_of": ["drafter"]}),
    "nobody": (Mode.TEAM, {"required": [], "one_of": []}),
    "two-alone": (Mode.SOLO, {"required": ["legal", "pr"]}),
    "others-alone": (Mode.SOLO, {"one_of": ["legal"]}),
    "no-hours": (Mode.TEAM, {"as_of_hours": 0}),
    "too-many-hours": (Mode.TEAM, {"as_of_hours": 169}),
}


@pytest.mark.parametrize("name", WRONG)
def test_roles_that_mean_nothing_are_refused_with_their_field(name: str) -> None:
    mode, settings = WRONG[name]
    with pytest.raises(ApprovalMistake) as caught:
        adapt(mode, **settings)  # type: ignore[arg-type]
    assert caught.value.line("ja").startswith("approval.")


def test_every_role_is_asked_to_look_at_something() -> None:
    assert [role.said.ja for role in Role] == ["起案", "法務", "広報", "責任者"]
    assert len({asks(role).ja for role in Role}) == 4
    assert [mode.said.ja for mode in Mode] == ["複数人での承認", "単独承認"]


@pytest.mark.parametrize(
    "content",
    [
        "",
        '[[entry]]\nid="team"\nleast_keys=2\nrequired=["boss"]\none_of=[]\nhold_minutes=0\nas_of_hours=1\nskew_minutes=0',
    ],
    ids=["no-entry", "no-such-role"],
)
def test_a_spoiled_book_is_named(content: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "policies").mkdir()
    (tmp_path / "policies" / "modes.toml").write_text(content, encoding="utf-8")
    monkeypatch.setattr(books, "_tree", lambda: tmp_path)
    for cached in (books.load, books._checked, policy.standard):
        cached.cache_clear()
    try:
        with pytest.raises(BookMistake) as caught:
            standard(Mode.TEAM)
        assert caught.value.place.file == "books/policies/modes.toml"
    finally:
        for cached in (books.load, books._checked, policy.standard):
            cached.cache_clear()
