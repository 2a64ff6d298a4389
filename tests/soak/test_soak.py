"""The full count of kills (`make soak`); what came of it is written to docs/soak.md."""

from __future__ import annotations

import os
import platform
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from owabi import __version__
from owabi.delivery.crash import CrashPoint
from owabi.testing.sink import Sink
from tests.crash.kills import Range, Verdict, moments
from tests.crash.test_kills import ONCE_A_RUN

PAGE = Path(__file__).parents[2] / "docs" / "soak.md"
KILLS = int(os.environ.get("OWABI_SOAK_KILLS", "200"))
COPIES_A_KILL = 60

HEAD = """# Kills of the sender / 送信処理の強制終了

`make soak` starts the sender in a process of its own against a real SMTP server on this machine, kills it with SIGKILL,
starts it again, and in the end compares what the server received with what the ledger says. That run writes this page.

{when}, owabi {version}, {machine}, Python {python}, SQLite {sqlite}.

| | kills | copies | accepted by the relay | unknown | of these arrived | told twice | lost | accepted in vain | chain |
|---|--:|--:|--:|--:|--:|--:|--:|--:|---|
"""


def line(name: str, kills: int, verdict: Verdict) -> str:
    """A row of the table."""
    cells = [
        name,
        kills,
        verdict.copies,
        verdict.accepted,
        verdict.unknown,
        verdict.unknown_arrived,
        verdict.twice,
        verdict.lost,
        verdict.claimed_in_vain,
        "holds" if verdict.chain_holds else "BROKEN",
    ]
    return "| " + " | ".join(f"{cell:,}" if isinstance(cell, int) else str(cell) for cell in cells) + " |\n"


def test_the_full_count_of_kills_is_survived(tmp_path: Path) -> None:
    told: list[str] = []
    fair: list[bool] = []
    with Sink() as sink:
        field = Range(tmp_path, KILLS * COPIES_A_KILL, sink)
        kills = sum(field.killed_after(seconds) for seconds in moments(KILLS, seed=200, longest=0.3))
        field.finish()
        verdict = field.judge()
        told.append(line("at seeded random moments", kills, verdict))
        fair.append(verdict.fair(kills=kills) and kills == KILLS)
    for point in CrashPoint:
        with Sink() as sink:
            folder = tmp_path / point.value
            folder.mkdir()
            field = Range(folder, 20, sink)
            killed = field.killed_at(point, 1 if point in ONCE_A_RUN else 7)
            if point is not CrashPoint.AFTER_FINISH:
                field.finish()
            verdict = field.judge()
            told.append(line(f"at `{point.value}`", int(killed), verdict))
            fair.append(verdict.fair(kills=1) and killed)
    head = HEAD.format(
        when=datetime.now(UTC).date().isoformat(),
        version=__version__,
        machine=f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        python=platform.python_version(),
        sqlite=sqlite3.sqlite_version,
    )
    PAGE.write_text(head + "".join(told), encoding="utf-8")
    assert all(fair), PAGE.read_text(encoding="utf-8")
