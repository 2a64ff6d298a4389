"""A connection to the ledger's SQLite file: migrations, transactions, and failures told in one line."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib.resources import files
from itertools import islice
from pathlib import Path
from typing import Any
from uuid import uuid4

from owabi.delivery.adapters.machine import Machine
from owabi.errors import DeliveryMistake, Place, StorageFailure
from owabi.said import Said

APPLICATION_ID = 0x6F776162
"""`owab`, in the file's header."""

BUSY_SECONDS = 10.0
"""How long a write waits for another process's write."""

_BATCH = 2000
_DAMAGED = (
    Said(ja="台帳のファイルが壊れています。", en="The ledger's file is damaged."),
    Said(ja="触らずに写しを取り、バックアップから戻してください。", en="Copy it as it is, and restore a backup."),
)

Row = tuple[Any, ...]


class Store:
    """An open database. Every failure of SQLite leaves as a StorageFailure that names the file."""

    def __init__(self, path: Path, machine: Machine) -> None:
        self.path = path
        self.machine = machine
        with self.guarded():
            if not path.exists():
                os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
            self.connection = sqlite3.connect(path, isolation_level=None, timeout=BUSY_SECONDS)
            try:
                self._configure()
                self._migrate()
                self.ledger_id: str = self.one("SELECT id FROM ledger")[0]
            except BaseException:
                self.connection.close()
                raise

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """Turn what SQLite and the file system raise into a StorageFailure; a broken constraint is the caller's."""
        try:
            yield
        except sqlite3.IntegrityError:
            raise
        except (sqlite3.Error, OSError) as error:
            raise self._failure(error) from error

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One durable step: all of the block's changes or none. Inside another such block it is part of that one."""
        if self._open():
            yield
            return
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            # A full disk may have rolled back by itself.
            if self._open():
                self.run("ROLLBACK")
            raise

    def run(self, sql: str, values: Sequence[object] = ()) -> sqlite3.Cursor:
        """Execute one statement."""
        with self.guarded():
            return self.connection.execute(sql, values)

    def run_many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Execute one statement for each row, streamed; what the iterable itself raises stays what it is."""
        remaining = iter(rows)
        while batch := list(islice(remaining, _BATCH)):
            with self.guarded():
                self.connection.executemany(sql, batch)

    def all(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        """Every row of an answer."""
        with self.guarded():
            return self.connection.execute(sql, values).fetchall()

    def first(self, sql: str, values: Sequence[object] = ()) -> Row | None:
        """The first row of an answer, if any."""
        with self.guarded():
            row: Row | None = self.connection.execute(sql, values).fetchone()
            return row

    def one(self, sql: str, values: Sequence[object] = ()) -> Row:
        """The row of an answer that has one for certain; its absence means a damaged database."""
        row = self.first(sql, values)
        if row is None:
            raise self.damaged()
        return row

    def damaged(self) -> StorageFailure:
        """For an answer that cannot be right."""
        return StorageFailure(*_DAMAGED, place=Place(str(self.path)))

    def scrub(self) -> None:
        """Leave no byte of what was deleted in the file or its log. StorageFailure if a reader prevents it."""
        self._checkpoint()
        self.run("VACUUM")
        self._checkpoint()

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    def _open(self) -> bool:
        return self.connection.in_transaction

    def _checkpoint(self) -> None:
        busy = self.one("PRAGMA wal_checkpoint(TRUNCATE)")[0]
        if busy:
            raise StorageFailure(
                Said(
                    ja="ほかの処理が台帳を読んでいるため、消去を完了できません。",
                    en="Another process is reading the ledger, so the erasure cannot be completed.",
                ),
                Said(
                    ja="ほかの owabi を終了して、もう一度消去してください。",
                    en="End the other owabi and purge again.",
                ),
                place=Place(str(self.path)),
            )

    def _configure(self) -> None:
        for pragma in (
            "journal_mode = WAL",
            "synchronous = FULL",
            "fullfsync = ON",
            "checkpoint_fullfsync = ON",
            "secure_delete = ON",
            "foreign_keys = ON",
            "recursive_triggers = ON",
            "trusted_schema = OFF",
            f"busy_timeout = {int(BUSY_SECONDS * 1000)}",
        ):
            self.connection.execute(f"PRAGMA {pragma}")

    def _migrate(self) -> None:
        steps = migrations()
        if self._version() == len(steps):
            return
        with self.writing():
            version = self._version()
            if version > len(steps):
                raise DeliveryMistake(
                    Said(
                        ja="台帳は、より新しい owabi で作られています。",
                        en="The ledger was written by a newer owabi.",
                    ),
                    Said(ja="owabi を新しくしてください。", en="Upgrade owabi."),
                    place=Place(str(self.path)),
                )
            for text in steps[version:]:
                for statement in _statements(text):
                    self.connection.execute(statement)
            if version == 0:
                self.connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                self.connection.execute("INSERT INTO ledger (only_row, id) VALUES (1, ?)", (uuid4().hex,))
            self.connection.execute(f"PRAGMA user_version = {len(steps)}")

    def _version(self) -> int:
        return int(self.connection.execute("PRAGMA user_version").fetchone()[0])

    def _failure(self, error: Exception) -> StorageFailure:
        cause, cure = _explain(error)
        return StorageFailure(cause, cure, place=Place(str(self.path)))


def migrations() -> list[str]:
    """The texts of the numbered SQL files, in order; the first brings a database from version 0 to 1."""
    folder = files("owabi.delivery") / "sql" / "sqlite"
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return [(folder / name).read_text(encoding="utf-8") for name in names]


def _statements(text: str) -> Iterator[str]:
    statement = ""
    for line in text.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _explain(error: Exception) -> tuple[Said, Said]:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    match code:
        case sqlite3.SQLITE_FULL:
            return (
                Said(
                    ja="ディスクがいっぱいで、台帳に書けません。", en="The disk is full: the ledger cannot be written."
                ),
                Said(ja="空きを作って、もう一度実行してください。", en="Make room and run this again."),
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return (
                Said(ja="台帳を開けないか、書き込めません。", en="The ledger cannot be opened or written."),
                Said(ja="フォルダーの権限を確かめてください。", en="Check the folder's permissions."),
            )
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return _DAMAGED
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return (
                Said(ja="ほかの処理が台帳を使い続けています。", en="Another process keeps the ledger busy."),
                Said(ja="その処理が終わってから、もう一度実行してください。", en="Run this again when it has ended."),
            )
    return (
        Said(ja=f"台帳を読み書きできません（{error}）。", en=f"The ledger cannot be read or written ({error})."),
        Said(ja="ディスクと権限を確かめてください。", en="Check the disk and the permissions."),
    )
