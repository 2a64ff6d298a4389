"""After a purge no address and no name is left in any file of the case, and the chain still holds."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from owabi.case.folder import LIST_HEADER, Case, create, open_case, open_vault
from owabi.case.purging import FULL_EVIDENCE_MARK, purge, purge_whole
from owabi.case.secret import was_purged
from owabi.case.traces import traces
from owabi.delivery import erasing
from owabi.delivery.adapters.sqlite_ledger import SqliteLedger
from owabi.delivery.chain import first_break
from owabi.delivery.roll import RollRow
from owabi.delivery.sealed import commitment, seal_recipient
from owabi.errors import CaseMistake
from owabi.letter.recipient import Recipient
from tests.unit.case.conftest import AT

PEOPLE = [
    Recipient("r000001", "hanako@aoba.example", "山田 花子"),
    Recipient("r000002", "taro@aoba.example", "鈴木 太郎"),
]
NEEDLES = [word for person in PEOPLE for word in (person.address, person.name)]


@pytest.fixture
def ledger(case: Case) -> Iterator[SqliteLedger]:
    ledger = SqliteLedger(case.layout.database)
    vault = open_vault(case, {})
    rows = []
    for number, person in enumerate(PEOPLE):
        nonce = bytes([number]) * 32
        rows.append(RollRow(person.id, commitment(nonce, person), seal_recipient(vault, nonce, person)))
    ledger.enroll("customers", rows, by="tester", at=AT)
    yield ledger
    ledger.close()


def erase_all(ledger: SqliteLedger) -> int:
    return erasing.purge_all(ledger, owner="test", by="tester", at=AT)


def leave_copies(case: Case) -> None:
    layout = case.layout
    row = f"{PEOPLE[0].address},{PEOPLE[0].name}"
    layout.recipients.write_text(
        f"{LIST_HEADER}\r\n{row}\r\n{PEOPLE[1].address},{PEOPLE[1].name}\r\n", encoding="utf-8"
    )
    for folder in (layout.exports, layout.previews, layout.drill / "new", layout.evidence):
        folder.mkdir(parents=True)
    for path in (layout.exports / "ledger.csv", layout.previews / "r000001.eml", layout.drill / "new" / "1"):
        path.write_text(row, encoding="utf-8")
    with zipfile.ZipFile(layout.evidence / "full.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{FULL_EVIDENCE_MARK}m0001.jsonl", row)
    with zipfile.ZipFile(layout.evidence / "redacted.zip", "w") as archive:
        archive.writestr("manifest.json", "{}")
    (layout.evidence / "broken.zip").write_text(row, encoding="utf-8")
    (layout.evidence / "unpacked.txt").write_text(row, encoding="utf-8")


def drop_first(path: Path) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\r\n".join([lines[0], *lines[2:]]), encoding="utf-8")
    return 1


def test_one_person_can_be_purged_and_the_other_stays(case: Case, ledger: SqliteLedger) -> None:
    leave_copies(case)
    assert traces(case.layout.root, NEEDLES[:2]) != []
    done = purge(
        case,
        lambda: erasing.purge(ledger, "customers@1", ["r000001"], owner="test", by="tester", at=AT),
        needles=NEEDLES[:2],
        drop_from_list=drop_first,
        environment={},
    )
    assert (done.row_count, done.left, done.is_key_destroyed) == (1, (), False)
    assert done.file_count == 6
    assert [path.name for path in case.layout.evidence.iterdir()] == ["redacted.zip"]
    assert [row.sealed is None for row in ledger.rows("customers@1")] == [True, False]
    assert open_vault(case, {}).open(ledger.row("customers@1", "r000002").sealed or b"")
    assert first_break(ledger.id, ledger.events()) is None


def test_what_a_person_wrote_elsewhere_is_pointed_out(case: Case, ledger: SqliteLedger) -> None:
    note = case.layout.letters / "memo.txt"
    note.write_text("山田花子様からお電話", encoding="utf-8")
    done = purge(
        case,
        lambda: erasing.purge(ledger, "customers@1", ["r000001"], owner="test", by="tester", at=AT),
        needles=NEEDLES[:2],
        drop_from_list=None,
        environment={},
    )
    assert done.left == (note,)
    assert [one.ja[:11] for one in done.notes] == ["フォルダーの外の控え（"]


def test_the_whole_case_can_be_purged_with_its_key(case: Case, ledger: SqliteLedger) -> None:
    leave_copies(case)
    done = purge_whole(case, lambda: erase_all(ledger), needles=NEEDLES, environment={})
    assert (done.row_count, done.left, done.is_key_destroyed) == (2, (), True)
    assert not case.layout.key.exists()
    assert case.layout.recipients.read_bytes().decode("utf-8-sig") == f"{LIST_HEADER}\r\n"
    assert was_purged(case.layout)
    with pytest.raises(CaseMistake) as caught:
        open_vault(open_case(case.layout.root), {})
    assert "消去済み" in caught.value.line("ja")
    assert [row.sealed for row in ledger.rows("customers@1")] == [None, None]
    assert first_break(ledger.id, ledger.events()) is None


def test_a_key_outside_of_the_folder_is_left_to_a_person(tmp_path: Path, case: Case) -> None:
    environment = {"OWABI_KEY_FILE": str(tmp_path / "key")}
    other = create(
        tmp_path / "other",
        incident="other",
        facts="",
        mode=case.settings.policy.mode,
        at=AT,
        environment=environment,
    )
    other.layout.recipients.unlink()
    ledger = SqliteLedger(other.layout.database)
    done = purge_whole(other, lambda: erase_all(ledger), needles=NEEDLES, environment=environment)
    ledger.close()
    assert not done.is_key_destroyed
    assert len(done.notes) == 2
    assert (tmp_path / "key").exists()


def test_a_single_purge_leaves_an_outside_key_and_says_so(tmp_path: Path, case: Case, ledger: SqliteLedger) -> None:
    done = purge(
        case,
        lambda: erasing.purge(ledger, "customers@1", None, owner="test", by="tester", at=AT),
        needles=[],
        drop_from_list=drop_first,
        environment={"OWABI_KEY_FILE": str(tmp_path / "key")},
    )
    assert (done.row_count, len(done.notes)) == (2, 2)
