"""Floors: each room is declared, no planned room exists, and the contracts fail a build that breaks them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.house.tree import PACKAGE, ROOT, budgets, imported, python_files, room_of, rooms, settings, syntax


def layers() -> list[str]:
    contracts: list[dict[str, Any]] = settings()["importlinter"]["contracts"]
    floors = next(contract for contract in contracts if contract["id"] == "floors")
    found: list[str] = floors["layers"]
    return found


def declared() -> set[str]:
    return {name for layer in layers() for name in re.findall(r"\w+", layer)}


def planned() -> set[str]:
    return {name for layer in layers() for name in re.findall(r"\((\w+)\)", layer)}


def test_every_room_is_declared() -> None:
    assert rooms() - declared() - {"__main__"} == set()


def test_a_room_in_brackets_is_only_planned() -> None:
    assert planned() & rooms() == set()


def test_every_declared_room_exists() -> None:
    assert declared() - planned() - rooms() == set()


def test_every_room_on_the_ground_and_in_the_doors_has_a_coverage_floor() -> None:
    above = {"cli", "testing", "desk", "office"}
    assert set(budgets()["covered_rooms"]) == declared() - planned() - above


def test_no_room_or_module_has_a_name_that_says_nothing() -> None:
    nothing = set(budgets()["forbidden_room_names"])
    assert [path for path in python_files("src", "tests", "tools") if nothing & {path.stem, *path.parent.parts}] == []


def test_a_library_is_imported_only_by_its_rooms() -> None:
    libraries: dict[str, list[str]] = settings()["owabi"]["libraries"]
    strangers = []
    for path in python_files("src"):
        for top in {name.split(".")[0] for name in imported(syntax(path))} - {"owabi", "__future__", "_typeshed"}:
            if top in sys.stdlib_module_names and top not in libraries:
                continue
            if room_of(path) not in libraries.get(top, []):
                strangers.append(f"{path}: {top}")
    assert strangers == []


@pytest.mark.parametrize(
    ("room", "line"),
    [
        ("said.py", "import owabi.cli"),
        ("delivery/__init__.py", "import owabi.people"),
        ("text/__init__.py", "import owabi.facts"),
    ],
    ids=["cellar-to-roof", "door-to-door", "ground-upwards"],
)
def test_an_import_upwards_or_sideways_breaks_the_build(tmp_path: Path, room: str, line: str) -> None:
    shutil.copytree(PACKAGE, tmp_path / "owabi", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with (tmp_path / "owabi" / room).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    run = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))",
        ],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(tmp_path)},
        check=False,
        capture_output=True,
        text=True,
    )
    assert run.returncode == 1
    assert "A room imports only from lower floors BROKEN" in run.stdout
