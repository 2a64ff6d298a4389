"""Pages for contributors: decisions, changelog fragments and the house plan keep their form and tell the truth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.test_floors import declared, planned
from tests.house.tree import ROOT, text_files

KINDS = {"added", "changed", "fixed", "removed", "security", "rules"}
HEADINGS = ["## Context", "## Decision", "## What follows"]
_FRAGMENT = re.compile(r"ja: .*[\u3041-\u30ff\u4e00-\u9fff].*。\nen: .*[A-Za-z].*\.\n")


def decisions() -> dict[Path, str]:
    return {
        path: text
        for path, text in text_files().items()
        if path.parent == Path("docs/decisions") and path.name[0].isdigit()
    }


def fragments() -> dict[Path, str]:
    return {
        path: text for path, text in text_files().items() if path.parts[0] == "changelog.d" and path.name != "README.md"
    }


def kind_of(path: Path) -> str:
    """`fixed` of `an-address-twice.fixed.md`, or nothing."""
    return path.name.split(".")[1] if path.name.count(".") == 2 else ""


def drawn(page: str) -> Iterator[tuple[str, bool]]:
    """Rooms in the tree of ARCHITECTURE.md, and whether each is marked as planned."""
    inside = page.split("├── src/owabi/", 1)[1].split("└── tests/", 1)[0]
    for name, rest in re.findall(r"^│   [├└]── (\w+)(?:/|\.py)(.*)$", inside, flags=re.MULTILINE):
        yield name, "(planned)" in rest


def test_a_decision_has_its_three_headings_and_fits_a_page() -> None:
    faults = []
    for path, text in decisions().items():
        if re.findall(r"^## .*$", text, flags=re.MULTILINE) != HEADINGS or not text.startswith("# "):
            faults.append(f"{path}: headings")
        if text.count("\n") > 60:
            faults.append(f"{path}: longer than a page")
    assert faults == []


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = sorted(int(path.name[:4]) for path in decisions())
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_changelog_fragment_says_one_thing_in_both_languages() -> None:
    found = fragments()
    assert [path for path, text in found.items() if not _FRAGMENT.fullmatch(text) or kind_of(path) not in KINDS] == []


def test_the_plan_draws_the_rooms_that_exist_and_marks_the_planned_ones() -> None:
    rooms = dict(drawn((ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")))
    assert {name for name, is_planned in rooms.items() if not is_planned} == declared() - planned()
    assert {name for name, is_planned in rooms.items() if is_planned} >= planned()


def test_links_between_the_pages_lead_somewhere() -> None:
    pages = {path: text for path, text in text_files().items() if path.suffix == ".md"}
    assert [
        f"{path}: {target}"
        for path, text in pages.items()
        for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", text)
        if not (ROOT / path.parent / target).exists()
    ] == []


def test_each_readme_names_the_two_commands_of_a_newcomer() -> None:
    readmes = {path: text for path, text in text_files().items() if path.name in {"README.md", "README.ja.md"}}
    at_the_top = {path: text for path, text in readmes.items() if len(path.parts) == 1}
    assert [path for path, text in at_the_top.items() if not ("make demo" in text and "make test" in text)] == []
