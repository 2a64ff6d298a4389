"""The places in which a ledger can live: memory and SQLite."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

import pytest

from owabi.delivery.adapters.machine import Machine
from owabi.delivery.adapters.sqlite_ledger import SqliteLedger
from owabi.delivery.ports import Ledger
from owabi.testing.memory_ledger import MemoryLedger


class Place(Protocol):
    """Where a ledger lives: it can be left by one process and found by another."""

    ledger: Ledger
    boot: list[float]

    def reopened(self) -> Ledger:
        """The ledger after its process died."""

    def beside(self) -> Ledger:
        """The ledger as another living process sees it."""


class InMemory:
    def __init__(self, _: Path) -> None:
        self.boot = [0.0]
        self._first = MemoryLedger(clock=lambda: self.boot[0])
        self.ledger: Ledger = self._first

    def reopened(self) -> Ledger:
        return self._first.reopened()

    def beside(self) -> Ledger:
        return self._first.beside()


class InSqlite:
    def __init__(self, folder: Path) -> None:
        self.boot = [0.0]
        self._path = folder / "case.db"
        self._opened: list[SqliteLedger] = []
        self.ledger: Ledger = self._open()

    def _open(self) -> SqliteLedger:
        ledger = SqliteLedger(self._path, Machine(clock=lambda: self.boot[0]))
        self._opened.append(ledger)
        return ledger

    def reopened(self) -> Ledger:
        self.ledger.close()
        return self._open()

    def beside(self) -> Ledger:
        return self._open()

    def close(self) -> None:
        for ledger in self._opened:
            ledger.close()


@pytest.fixture(params=[InMemory, InSqlite], ids=["memory", "sqlite"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    make: Callable[[Path], Place] = request.param
    made = make(tmp_path)
    yield made
    if isinstance(made, InSqlite):
        made.close()


@pytest.fixture
def ledger(place: Place) -> Ledger:
    return place.ledger
