"""The ground: deterministic rooms read no clock, socket, environment, file or chance."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.tree import budgets, imported, python_files, room_of, syntax

_CLOCKS = {"now", "utcnow", "today"}
_FILES = {"open", "input", "print", "breakpoint", "exec", "eval"}
_READS = {
    "open",
    "read_text",
    "read_bytes",
    "write_text",
    "write_bytes",
    "iterdir",
    "glob",
    "rglob",
    "stat",
    "unlink",
    "mkdir",
}


def ground() -> list[Path]:
    rooms = set(budgets()["ground_rooms"])
    return [path for path in python_files("src") if room_of(path) in rooms]


def forbidden_imports(module: ast.Module) -> set[str]:
    return imported(module) & set(budgets()["ground_forbids"])


def clock_calls(module: ast.Module) -> Iterator[int]:
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _CLOCKS:
            yield node.lineno


def file_calls(module: ast.Module) -> Iterator[int]:
    for node in ast.walk(module):
        if not isinstance(node, ast.Call):
            continue
        by_name = isinstance(node.func, ast.Name) and node.func.id in _FILES
        by_method = isinstance(node.func, ast.Attribute) and node.func.attr in _READS
        if by_name or by_method:
            yield node.lineno


def test_ground_rooms_import_nothing_that_reads_the_world() -> None:
    found = {path: forbidden_imports(syntax(path)) for path in ground()}
    assert {path: names for path, names in found.items() if names} == {}


def test_ground_rooms_never_ask_what_time_it_is() -> None:
    assert [f"{path}:{line}" for path in ground() for line in clock_calls(syntax(path))] == []


def test_ground_rooms_open_no_file() -> None:
    readers = set(budgets()["ground_readers"])
    asked = [path for path in ground() if not readers & {room_of(path), path.relative_to("src/owabi").as_posix()}]
    assert [f"{path}:{line}" for path in asked for line in file_calls(syntax(path))] == []


def test_the_checks_of_this_page_see_a_fault() -> None:
    module = ast.parse("import os\nfrom time import time\nat = datetime.now()\nPath('x').read_text()\nopen('x')\n")
    assert forbidden_imports(module) == {"os", "time"}
    assert list(clock_calls(module)) == [3]
    assert list(file_calls(module)) == [4, 5]
