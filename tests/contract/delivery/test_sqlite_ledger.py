"""What only the SQLite ledger can break: its file, its disk, its other readers."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from owabi.delivery import chain, erasing, looking, planning
from owabi.delivery.adapters.machine import Machine, boot_seconds
from owabi.delivery.adapters.sqlite_ledger import SqliteLedger
from owabi.delivery.adapters.sqlite_store import APPLICATION_ID, migrations
from owabi.delivery.event import Stage, What
from owabi.delivery.outcome import Outcome, Reply
from owabi.delivery.state import RowState
from owabi.errors import DeliveryMistake, OwabiError, StorageFailure
from owabi.letter.recipient import Recipient
from owabi.testing.recording_sender import ACCEPTED, RecordingSender
from tests.unit.delivery.world import AT, VAULT, at_work, entry, people, planned, run, start

REFUSED = Outcome(What.REFUSED, Stage.RCPT, Reply(550, "5.1.1", "<reader2@example.com> はいません"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "case.db"


@pytest.fixture
def ledger(path: Path) -> Iterator[SqliteLedger]:
    made = SqliteLedger(path)
    yield made
    made.close()


def one_line(error: OwabiError, path: Path) -> bool:
    """The failure names the file and stays one line in both languages."""
    lines = [error.line("ja"), error.line("en")]
    return all(str(path) in line and "\n" not in line for line in lines)


def bytes_of(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.iterdir()))


def sent(ledger: SqliteLedger, count: int = 3) -> str:
    mailing = planned(ledger, count)
    run(ledger, RecordingSender(lambda parcel: REFUSED if parcel.row_id == "r000002" else ACCEPTED), mailing.id)
    return mailing.id


def test_the_file_is_private_and_durable(ledger: SqliteLedger, path: Path) -> None:
    planned(ledger)
    for file in path.parent.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file.name
    connection = ledger._store.connection
    pragmas = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "secure_delete", "foreign_keys", "application_id", "user_version")
    }
    assert pragmas == {
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "foreign_keys": 1,
        "application_id": APPLICATION_ID,
        "user_version": len(migrations()),
    }


@pytest.mark.parametrize(
    ("sql", "told"),
    [
        ("UPDATE events SET code = 250", "never changed"),
        ("DELETE FROM events WHERE seq = 1", "never deleted"),
        ("REPLACE INTO events (seq, what, at, by, chain) VALUES (1, 'x', 'x', 'x', x'')", "appended in order"),
        ("INSERT INTO events (seq, what, at, by, chain) VALUES (99, 'x', 'x', 'x', x'')", "appended in order"),
        ("UPDATE event_texts SET sealed = x'00'", "never changed"),
        ("UPDATE roll_rows SET sealed = x'00'", "only ever erased"),
        ("UPDATE roll_rows SET commitment = x'00', sealed = NULL", "only ever erased"),
        ("DELETE FROM roll_rows", "never deleted"),
        ("UPDATE rolls SET digest = x'00'", "never changed"),
        ("DELETE FROM rolls", "never deleted"),
        ("UPDATE leaves SET leaf = x'00'", "never changed"),
        ("DELETE FROM leaves", "never deleted"),
        ("UPDATE mailings SET leaves_root = x'00'", "only the state"),
        ("UPDATE mailings SET copy_count = 1", "only the state"),
        ("DELETE FROM mailings", "never deleted"),
    ],
)
def test_the_past_cannot_be_rewritten_by_a_plain_statement(ledger: SqliteLedger, sql: str, told: str) -> None:
    sent(ledger)
    with pytest.raises(sqlite3.IntegrityError, match=told):
        ledger._store.connection.execute(sql)


def test_a_rewritten_event_is_found_by_the_chain(ledger: SqliteLedger) -> None:
    sent(ledger)
    connection = ledger._store.connection
    connection.execute("DROP TRIGGER events_stay")
    connection.execute("UPDATE events SET code = 250 WHERE what = 'refused'")
    (seq,) = connection.execute("SELECT seq FROM events WHERE what = 'refused'").fetchone()
    assert chain.first_break(ledger.id, ledger.events()) == seq


def test_no_address_or_name_is_ever_in_the_files(ledger: SqliteLedger, path: Path) -> None:
    sent(ledger)
    found = bytes_of(path.parent)
    for word in (b"reader", "山田".encode(), "郎".encode(), "いません".encode()):
        assert word not in found


def test_after_a_purge_not_even_the_sealed_bytes_are_left(ledger: SqliteLedger, path: Path) -> None:
    mailing_id = sent(ledger, 300)
    gone = ledger.row("customers@1", "r000002").sealed
    kept = ledger.row("customers@1", "r000003").sealed
    told = [event.entry.text_sealed for event in ledger.events(mailing_id=mailing_id, row_id="r000002")]
    words = next(text for text in told if text)
    assert gone is not None
    assert kept is not None
    assert gone in bytes_of(path.parent)
    assert words in bytes_of(path.parent)
    erasing.purge(ledger, "customers@1", ["r000002"], owner="p", by="花子", at=AT)
    left = bytes_of(path.parent)
    assert gone not in left
    assert words not in left
    assert kept in left
    erasing.purge_all(ledger, owner="p", by="花子", at=AT)
    assert kept not in bytes_of(path.parent)
    assert chain.first_break(ledger.id, ledger.events()) is None


def test_an_erasure_that_a_reader_prevents_says_so(ledger: SqliteLedger, path: Path) -> None:
    sent(ledger)
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM roll_rows").fetchone()
    ledger._store.connection.execute("PRAGMA busy_timeout = 10")
    with pytest.raises(StorageFailure, match="cannot be completed") as caught:
        erasing.purge(ledger, "customers@1", None, owner="p", by="花子", at=AT)
    assert one_line(caught.value, path)
    reader.close()
    erasing.purge(ledger, "customers@1", None, owner="p", by="花子", at=AT)


def test_a_file_from_a_newer_owabi_is_not_touched(ledger: SqliteLedger, path: Path) -> None:
    ledger._store.connection.execute("PRAGMA user_version = 99")
    with pytest.raises(DeliveryMistake, match="newer owabi") as caught:
        SqliteLedger(path)
    assert one_line(caught.value, path)


def test_the_schema_is_made_once_and_found_again(path: Path) -> None:
    first = SqliteLedger(path)
    ledger_id = first.id
    first.close()
    second = SqliteLedger(path)
    assert second.id == ledger_id
    second.close()


@pytest.mark.parametrize(
    "rubbish",
    [b"not a database at all, but long enough to be taken for one" * 40, b"SQLite format 3\0" + b"\xff" * 4096],
)
def test_rubbish_is_told_as_a_damaged_file(path: Path, rubbish: bytes) -> None:
    path.write_bytes(rubbish)
    with pytest.raises(StorageFailure, match="damaged") as caught:
        SqliteLedger(path)
    assert one_line(caught.value, path)


def test_a_file_cut_short_is_told_as_damaged(path: Path) -> None:
    ledger = SqliteLedger(path)
    planned(ledger, 2000)
    ledger.close()
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 8] + b"\xa5" * (len(data) * 7 // 8))
    ledger = SqliteLedger(path)
    for read in (
        lambda: list(ledger.rows("customers@1")),
        lambda: list(ledger.leaves("m0001")),
        lambda: list(ledger.standings("m0001")),
    ):
        with pytest.raises(StorageFailure, match="damaged"):
            read()
    ledger.close()


def test_a_page_of_zeros_in_the_middle_loses_no_event_in_silence(path: Path) -> None:
    ledger = SqliteLedger(path)
    mailing = planned(ledger, 600)
    run(ledger, RecordingSender(), mailing.id)
    ledger.close()
    data = bytearray(path.read_bytes())
    for page in range(len(data) // 2, len(data) * 9 // 10, 4096):
        data[page - page % 4096 : page - page % 4096 + 4096] = bytes(4096)
    path.write_bytes(data)
    ledger = SqliteLedger(path)
    with pytest.raises(StorageFailure, match="damaged"):
        list(ledger.events())
    ledger.close()


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageFailure) as caught:
        SqliteLedger(tmp_path / "nowhere" / "case.db")
    assert one_line(caught.value, tmp_path / "nowhere" / "case.db")


def test_a_read_only_file_is_told(path: Path) -> None:
    made = SqliteLedger(path)
    planned(made, 1)
    made.close()
    made = SqliteLedger(path)
    made._store.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(StorageFailure, match="cannot be opened or written") as caught:
        start(made, "m0001")
    assert one_line(caught.value, path)
    made.close()


def test_another_writer_that_does_not_end_is_told(ledger: SqliteLedger, path: Path) -> None:
    planned(ledger, 1)
    ledger._store.connection.execute("PRAGMA busy_timeout = 10")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageFailure, match="busy") as caught:
        start(ledger, "m0001")
    assert one_line(caught.value, path)
    other.close()


def test_a_full_disk_loses_nothing_and_doubles_nothing(ledger: SqliteLedger, path: Path) -> None:
    mailing = planned(ledger, 400)
    connection = ledger._store.connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages + 12}")
    first = RecordingSender()
    with pytest.raises(StorageFailure, match="disk is full") as caught:
        run(ledger, first, mailing.id)
    assert one_line(caught.value, path)
    connection.execute("PRAGMA max_page_count = 1073741823")
    second = RecordingSender()
    report = run(ledger, second, mailing.id, owner="w2")
    rows = [parcel.row_id for parcel in first.sent + second.sent]
    assert 0 < len(first.sent) < 400
    assert len(rows) == len(set(rows))
    assert report.counts.unknown_count <= 1
    assert report.counts.of(RowState.ACCEPTED) + report.counts.unknown_count == 400
    assert chain.first_break(ledger.id, ledger.events()) is None


def test_a_file_that_may_not_grow_is_told_in_one_line(path: Path) -> None:
    """The system's own limit, in a process of its own: what a full disk looks like to SQLite."""
    script = (
        "import resource, signal, sys\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))\n"
        "from pathlib import Path\n"
        "from owabi.delivery.adapters.sqlite_ledger import SqliteLedger\n"
        "from owabi.errors import StorageFailure\n"
        "from tests.unit.delivery.world import planned\n"
        "ledger = SqliteLedger(Path(sys.argv[1]))\n"
        "try:\n"
        "    planned(ledger, 5000)\n"
        "except StorageFailure as failure:\n"
        "    print(failure.line('en'))\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.count("\n") == 1
    assert str(path) in done.stdout
    assert SqliteLedger(path).rolls() == []


def test_a_sender_that_lives_in_another_process_is_named(ledger: SqliteLedger, path: Path) -> None:
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from owabi.delivery.adapters.sqlite_ledger import SqliteLedger\n"
        "from tests.unit.delivery.world import AT\n"
        "with SqliteLedger(Path(sys.argv[1])).hold('desk:4711', at=AT):\n"
        "    print('held', flush=True)\n"
        "    sys.stdin.read()\n"
    )
    mailing = planned(ledger, 1)
    with subprocess.Popen(
        [sys.executable, "-c", script, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(DeliveryMistake, match="desk:4711"):
            run(ledger, RecordingSender(), mailing.id)
        other.kill()
        other.wait()
    assert run(ledger, RecordingSender(), mailing.id).counts.told_count == 1


def test_a_living_lease_of_another_machine_refuses_the_sender_until_it_ends(path: Path) -> None:
    there = SqliteLedger(path, Machine(host="tower", boot="b1", clock=lambda: 0.0))
    here = SqliteLedger(path, Machine(host="laptop", boot="b2", clock=lambda: 0.0))
    mailing = planned(there, 2)
    with at_work(there, mailing, "tower:1") as lease:
        there.append([entry(What.INTENT, mailing, "r000001")], lease=lease)
    with pytest.raises(DeliveryMistake, match="another machine \\(tower:1\\)"), here.hold("laptop:1", at=AT):
        pass
    later = AT + timedelta(minutes=2)
    with here.hold("laptop:1", at=later):
        assert here.recover(mailing.id, by="laptop:1", at=later) == 1
    assert here.standing(mailing.id, "r000001").state is RowState.UNKNOWN
    there.close()
    here.close()


def test_a_machine_that_was_started_anew_need_not_wait_for_its_old_lease(path: Path) -> None:
    before = SqliteLedger(path, Machine(host="laptop", boot="b1", clock=lambda: 500.0))
    mailing = planned(before, 2)
    with at_work(before, mailing):
        pass
    before.close()
    after = SqliteLedger(path, Machine(host="laptop", boot="b2", clock=lambda: 1.0))
    with after.hold("w2", at=AT):
        assert after.take(mailing.id, "w2", at=AT, seconds=60) is not None
    after.close()


def test_the_boot_clock_goes_on() -> None:
    assert boot_seconds() <= boot_seconds()
    assert Machine().boot == Machine().boot


def test_a_copy_of_the_file_is_the_same_ledger(ledger: SqliteLedger, path: Path, tmp_path: Path) -> None:
    sent(ledger)
    ledger.close()
    other = tmp_path / "copy.db"
    shutil.copy(path, other)
    copied = SqliteLedger(other)
    assert chain.first_break(copied.id, copied.events()) is None
    copied.close()


def test_a_crowd_is_enrolled_in_little_memory(ledger: SqliteLedger) -> None:
    """Streamed all the way: the peak is far below what the rows would take together."""

    def crowd() -> Iterator[Recipient]:
        return (replace(reader, more={"x": "y" * 200}) for reader in people(20_000))

    tracemalloc.start()
    roll = planning.enroll(ledger, VAULT, "crowd", crowd(), by="h", at=AT)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert roll.count == 20_000
    assert peak < 6_000_000


def test_rows_can_be_listed_while_a_sender_works(ledger: SqliteLedger, path: Path) -> None:
    mailing = planned(ledger, 3)
    seen: list[list[tuple[str, ...]]] = []

    def look(_: object) -> Outcome:
        other = SqliteLedger(path)
        seen.append(list(looking.list_rows(other, mailing.id)))
        other.close()
        return ACCEPTED

    run(ledger, RecordingSender(look), mailing.id)
    assert [row[1] for row in seen[1]] == ["accepted", "taken", "taken"]


def test_a_lock_file_that_cannot_be_made_is_told(ledger: SqliteLedger, path: Path) -> None:
    path.with_name("case.db.lock").mkdir()
    with pytest.raises(StorageFailure, match="lock file") as caught, ledger.hold("w1", at=AT):
        pass
    assert one_line(caught.value, path.with_name("case.db.lock"))


def test_the_lock_file_is_private(ledger: SqliteLedger, path: Path) -> None:
    with ledger.hold("w1", at=AT):
        lock = path.with_name("case.db.lock")
        assert stat.S_IMODE(lock.stat().st_mode) == 0o600
        assert lock.read_text() == "w1"
    assert os.access(path, os.R_OK)
