"""A pytest plugin: every room's branch coverage against the floor that pyproject.toml sets.

Loaded by `make test` only (`-p tools.coverage_floors`), so that a part of the suites can be run without it.
"""

from __future__ import annotations

import json
import tomllib
from collections import defaultdict
from collections.abc import Generator, Iterable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
REPORT = ROOT / "coverage.json"


def measured(report: dict[str, Any]) -> dict[str, float]:
    """Per cent of lines and branches that ran, by room, from coverage's JSON report."""
    ran: dict[str, int] = defaultdict(int)
    there: dict[str, int] = defaultdict(int)
    for name, file in report["files"].items():
        parts = Path(name).parts
        room = Path(parts[parts.index("owabi") + 1]).stem
        summary = file["summary"]
        ran[room] += summary["covered_lines"] + summary["covered_branches"]
        there[room] += summary["num_statements"] + summary["num_branches"]
    return {room: 100 * ran[room] / there[room] if there[room] else 100.0 for room in there}


def below(rooms: dict[str, float], covered: Iterable[str], floor: float) -> list[str]:
    """One line for each covered room that exists and lies under the floor, lowest first."""
    low = sorted((rooms[room], room) for room in covered if room in rooms and rooms[room] < floor)
    return [f"{room}: {per_cent:.1f} % < {floor} %" for per_cent, room in low]


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> Generator[None, object, object]:
    """After pytest-cov has written its report, hold it against the budget."""
    REPORT.unlink(missing_ok=True)
    result = yield
    budgets = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["owabi"]["budgets"]
    if REPORT.exists():
        rooms = measured(json.loads(REPORT.read_text(encoding="utf-8")))
        low = below(rooms, budgets["covered_rooms"], budgets["branch_coverage"])
        session.testsfailed += len(low)
        session.config.stash[_LINES] = [f"{room}: {per_cent:.1f} %" for room, per_cent in sorted(rooms.items())]
        session.config.stash[_LOW] = low
    return result


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what was measured, and what lies under the floor, before pytest's closing line."""
    terminalreporter.section("branch coverage by room")
    for line in config.stash.get(_LINES, []):
        terminalreporter.write_line(line)
    for line in config.stash.get(_LOW, []):
        terminalreporter.write_line(f"UNDER THE FLOOR {line}", red=True)


_LINES = pytest.StashKey[list[str]]()
_LOW = pytest.StashKey[list[str]]()
