"""Which rows share an address or a person, in a list of any length and in memory that does not grow with it.

The first reading leaves nothing but keyed hashes and line numbers, in temporary files that have no name and are gone
with the process. Rows whose addresses' hashes meet are read again and compared by their real values; until they are,
those values lie in such a file sealed under a key that only this process has. Persons are compared by their hashes
alone: that two of them meet by chance (1 in 10^8 for a million rows) would cost a needless remark.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache

from owabi.errors import StorageFailure
from owabi.people.judged import Judged, Values
from owabi.people.merging import Entry, merge
from owabi.people.problems import ProblemKind
from owabi.people.sealing import Plain, SealedSpill, Sealer
from owabi.people.spill import Spill
from owabi.people.values import fold, fold_again, fold_kana
from owabi.said import Said

_BATCH = 4096
_SCHEMA = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -8000; PRAGMA locking_mode = EXCLUSIVE;
CREATE TABLE flagged (line INTEGER);
CREATE TABLE namesake (line INTEGER, other INTEGER);
CREATE TABLE outcome (line INTEGER, kinds INTEGER, other INTEGER, fields TEXT, row BLOB);
CREATE VIEW first_namesake AS SELECT line, min(other) AS other FROM namesake GROUP BY line;
CREATE VIEW saying AS
    SELECT line, kinds, other, fields, row FROM outcome UNION ALL
    SELECT line, NULL, other, NULL, NULL FROM first_namesake;
BEGIN;
"""
_KINDS = (
    ProblemKind.DOUBLED,
    ProblemKind.SAME_ADDRESS_OTHER_NAME,
    ProblemKind.DOUBLED_DIFFERS,
    ProblemKind.DOUBLE_OF_REFUSED,
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the doubles make of one line. `other` is the line that stands for it; `merged` replaces what it says.

    Exactly one of the two is set, but for a namesake, which has `kinds` and `other` and is kept as it is.
    """

    line: int
    kinds: tuple[ProblemKind, ...]
    other: int | None = None
    fields: tuple[str, ...] = ()
    merged: Entry | None = None


class Doubles:
    """Fed with judged rows, settled once, then asked. Not for threads."""

    def __init__(self) -> None:
        self._addresses: list[tuple[int, int]] = []
        self._persons: list[tuple[int, int, int]] = []
        self._all_addresses = Spill(2)
        self._all_persons = Spill(3)
        self._sealer: Sealer | None = None
        with _storage():
            self._db = sqlite3.connect("", isolation_level=None)
            self._db.executescript(_SCHEMA)

    def close(self) -> None:
        """Forget everything."""
        self._all_addresses.close()
        self._all_persons.close()
        self._db.close()

    def add(self, row: Judged) -> None:
        """Remember a row that has an address."""
        if row.key is None:
            return
        address = hash(row.key)
        line = row.line
        self._addresses.append((address, line << 1 | row.is_refused))
        name, kana, company, _, _, _ = row.values
        if name and (kana or company) and not row.is_refused:
            if kana:
                self._persons.append((hash(fold_kana(f"{name}\0{kana}")), address, line))
            if company:
                self._persons.append((hash(f"{fold(name)}\1{fold_again(company)}"), address, line))
        if len(self._addresses) >= _BATCH:
            self._flush()

    def _flush(self) -> None:
        with _storage():
            self._all_addresses.add(self._addresses)
            self._all_persons.add(self._persons)
        self._addresses.clear()
        self._persons.clear()

    def settle(self, read_again: Callable[[], Iterator[Judged]], more: Sequence[tuple[str, int]]) -> None:
        """Compare the rows whose hashes meet. `read_again` gives those of `flagged_lines()` once more; `more` are label
        and place (from 0) of the list's further columns.
        """
        self._flush()
        with _storage():
            for part in self._all_addresses.parts():
                self._db.executemany("INSERT INTO flagged VALUES (?)", _meeting(part))
            self._all_addresses.close()
            for part in self._all_persons.parts():
                self._db.executemany("INSERT INTO namesake VALUES (?, ?)", _namesakes(part))
            self._all_persons.close()
            (count,) = self._db.execute("SELECT count(*) FROM flagged").fetchone()
        if not count:
            return
        self._sealer = Sealer()
        self._compare(read_again(), [at for _, at in more], [label for label, _ in more])

    def flagged_lines(self) -> Iterator[int]:
        """The lines whose hashes meet, in their order."""
        for (line,) in self._db.cursor().execute("SELECT line FROM flagged ORDER BY line"):
            yield line

    def _compare(self, rows: Iterable[Judged], places: Sequence[int], labels: Sequence[str]) -> None:
        """Bring the rows of one address together, by its real key, and say what becomes of them."""
        assert self._sealer is not None
        spill = SealedSpill(self._sealer)
        try:
            with _storage():
                for row in rows:
                    if row.key is not None:
                        more = tuple([row.cells[at].strip() for at in places])
                        plain = (row.key, row.is_refused, row.line, tuple(row.values), more)
                        spill.add(hash(row.key), plain)
                for part in spill.parts():
                    self._db.executemany("INSERT INTO outcome VALUES (?, ?, ?, ?, ?)", self._said_of(part, labels))
        finally:
            spill.close()

    def _said_of(self, part: list[Plain], labels: Sequence[str]) -> Iterator[tuple[object, ...]]:
        """The outcomes of rows that hold all rows of each of their addresses, in their order."""
        assert self._sealer is not None
        firsts: dict[str, tuple[Entry, Entry]] = {}
        refused: list[tuple[str, int]] = []
        for key, is_refused, line, values, more in part:
            if is_refused:
                refused.append((key, line))
                continue
            entry = Entry(line, Values(*values), more)
            if key not in firsts:
                firsts[key] = (entry, entry)
                continue
            own, so_far = firsts[key]
            merged = merge(so_far, entry, labels)
            firsts[key] = (own, merged.entry)
            yield line, _mask(merged.kinds), own.line, _written(merged.differing), None
        for key, line in refused:
            if key in firsts:
                yield line, _mask((ProblemKind.DOUBLE_OF_REFUSED,)), firsts[key][0].line, _written(()), None
        for own, joined in firsts.values():
            if joined is not own and joined != own:
                yield own.line, 0, None, None, self._sealer.seal((tuple(joined.values), joined.more))

    def count(self, kind: ProblemKind) -> int:
        """How many lines this is said of."""
        if kind is ProblemKind.SAME_PERSON_OTHER_ADDRESS:
            (count,) = self._db.execute("SELECT count(DISTINCT line) FROM namesake").fetchone()
        else:
            query = "SELECT count(*) FROM outcome WHERE kinds & ?"
            (count,) = self._db.execute(query, (1 << _KINDS.index(kind),)).fetchone()
        return int(count)

    def first(self, kind: ProblemKind, most: int) -> Iterator[Outcome]:
        """The first lines that this is said of, in their order."""
        if kind is ProblemKind.SAME_PERSON_OTHER_ADDRESS:
            rows = self._db.execute("SELECT line, other FROM first_namesake ORDER BY line LIMIT ?", (most,))
            yield from (Outcome(line, (kind,), other) for line, other in rows)
        else:
            query = "SELECT line, other, fields FROM outcome WHERE kinds & ? ORDER BY line LIMIT ?"
            rows = self._db.execute(query, (1 << _KINDS.index(kind), most))
            yield from (Outcome(line, (kind,), other, tuple(json.loads(fields))) for line, other, fields in rows)

    def outcomes(self) -> Iterator[Outcome]:
        """What is to be said of lines, in their order; a line may come twice (a double, and a namesake)."""
        query = "SELECT line, kinds, other, fields, row FROM saying ORDER BY line"
        with _storage():
            for line, mask, other, fields, sealed in self._db.cursor().execute(query):
                if mask is None:
                    yield Outcome(line, (ProblemKind.SAME_PERSON_OTHER_ADDRESS,), other)
                elif sealed is not None and self._sealer is not None:
                    values, more = self._sealer.open(sealed)
                    yield Outcome(line, (), merged=Entry(line, Values(*values), more))
                else:
                    kinds = tuple(kind for at, kind in enumerate(_KINDS) if mask & 1 << at)
                    yield Outcome(line, kinds, other, tuple(json.loads(fields)))


def _meeting(part: array[int]) -> Iterator[tuple[int]]:
    """The lines whose hash another line has too, at least one of them accepted."""
    hashes = part[0::2]
    if len(set(hashes)) == len(hashes):
        return
    counts = Counter(hashes)
    accepted = {hash_ for hash_, tag in zip(hashes, part[1::2], strict=True) if counts[hash_] > 1 and not tag & 1}
    yield from ((tag >> 1,) for hash_, tag in zip(hashes, part[1::2], strict=True) if hash_ in accepted)


def _namesakes(part: array[int]) -> Iterator[tuple[int, int]]:
    """The lines of a person whose earlier lines have other addresses, with the first of these lines."""
    firsts: dict[int, tuple[int, int]] = {}
    others: set[tuple[int, int]] = set()
    for person, address, line in zip(part[0::3], part[1::3], part[2::3], strict=True):
        first = firsts.get(person)
        if first is None:
            firsts[person] = (address, line)
        elif first[0] != address and (person, address) not in others:
            others.add((person, address))
            yield line, first[1]


@lru_cache(maxsize=256)
def _mask(kinds: tuple[ProblemKind, ...]) -> int:
    return sum(1 << _KINDS.index(kind) for kind in kinds)


@lru_cache(maxsize=256)
def _written(fields: tuple[str, ...]) -> str:
    return json.dumps(fields)


@contextmanager
def _storage() -> Iterator[None]:
    try:
        yield
    except (sqlite3.OperationalError, OSError) as error:
        raise StorageFailure(
            Said(
                f"重複を調べる一時ファイルを書けません（{error}）。",
                f"the temporary file for doubles cannot be written ({error}).",
            ),
            Said(
                "空き容量を確かめるか、環境変数 TMPDIR に空きのある場所を指定してください。",
                "Free some space, or set TMPDIR.",
            ),
        ) from None
