"""The ZIP of a bundle has one form: tricks that unzip programs forgive are faults here."""

from __future__ import annotations

import io
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from owabi.errors import CaseMistake, EvidenceMistake, StorageFailure
from owabi.evidence import zip_reading, zip_writing
from owabi.evidence.zip_format import MANIFEST, Member, end_record, read_central
from owabi.evidence.zip_reading import BadZip, StrictZip
from owabi.evidence.zip_writing import ZipWriter

CONTENT = {"a/one.txt": b"one\n" * 1000, "b.txt": b"", MANIFEST: b"{}\n"}


def write(path: Path, content: dict[str, bytes] | None = None) -> Path:
    with ZipWriter(path) as archive:
        for name, data in (CONTENT if content is None else content).items():
            archive.add(name, [data[:5], data[5:]])
    return path


@pytest.fixture
def zipped(tmp_path: Path) -> Path:
    return write(tmp_path / "a.zip")


def read_all(path: Path) -> dict[str, bytes]:
    with StrictZip(path) as archive:
        return {name: b"".join(archive.chunks(name)) for name in archive.members}


def is_bad(path: Path, content: bytes) -> bool:
    path.write_bytes(content)
    try:
        read_all(path)
    except BadZip as error:
        return error.place.file == str(path)
    return False


def test_what_was_written_is_read_and_the_file_is_private(zipped: Path) -> None:
    assert read_all(zipped) == CONTENT
    assert zipped.stat().st_mode & 0o777 == 0o600
    with StrictZip(zipped) as archive:
        assert list(archive.lines("a/one.txt")) == [b"one"] * 1000
        assert list(archive.lines("b.txt")) == []
        assert archive.read(MANIFEST, limit=3) == b"{}\n"
        with pytest.raises(BadZip):
            archive.read(MANIFEST, limit=2)
        with pytest.raises(BadZip):
            archive.read("missing", limit=2)


def test_every_byte_cut_off_or_put_on_is_seen(zipped: Path) -> None:
    content = zipped.read_bytes()
    assert all(is_bad(zipped, content[:end]) for end in range(len(content)))
    assert is_bad(zipped, content + b"\0")
    assert is_bad(zipped, b"\0" + content)
    assert not is_bad(zipped, content)


def test_an_altered_bit_anywhere_is_seen_by_the_zip_or_by_the_manifests_packed_hash(zipped: Path) -> None:
    content = zipped.read_bytes()
    with StrictZip(zipped) as archive:
        ends = {member.data_offset + member.packed_size - 1 for member in archive.members.values()}
        before = {name: archive.entry(name) for name in archive.members}
    unused = 0
    for at in range(len(content)):
        # The last byte of a packed member has bits that no reader looks at: all eight are tried there.
        for bit in range(8) if at in ends else (at % 8,):
            if is_bad(zipped, content[:at] + bytes([content[at] ^ 1 << bit]) + content[at + 1 :]):
                continue
            unused += 1
            assert at in ends
            with StrictZip(zipped) as archive:
                assert {name: archive.entry(name) for name in archive.members} != before
    assert unused > 0


def _plain(change: Callable[[zipfile.ZipFile], object]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        change(archive)
    return content.getvalue()


@pytest.mark.parametrize(
    "name", ["../evil", "/etc/evil", "a\\b", "a//b", "a/./b", "A.txt", "日本.txt", "a" * 300, "a/b/c/d/e/f", "a b"]
)
def test_a_path_that_could_leave_its_folder_is_refused(name: str, tmp_path: Path) -> None:
    def put(archive: zipfile.ZipFile) -> None:
        archive.writestr(name, b"x")
        archive.writestr(MANIFEST, b"{}")

    assert is_bad(tmp_path / "a.zip", _plain(put))
    with pytest.raises(ValueError, match="order"), ZipWriter(tmp_path / "b.zip") as archive:
        archive.add(name, [b"x"])
    assert not (tmp_path / "b.zip").exists()


def test_any_other_programs_zip_is_refused(tmp_path: Path) -> None:
    assert is_bad(tmp_path / "a.zip", _plain(lambda archive: archive.writestr(MANIFEST, b"{}")))


def rebuilt(members: list[tuple[str, bytes]]) -> bytes:
    """A bundle-like ZIP with members in any order and number, every header right."""

    body, directory = b"", b""
    for name, data in members:
        packer = zlib.compressobj(6, zlib.DEFLATED, -15)
        packed = data if name == MANIFEST else packer.compress(data) + packer.flush()
        member = Member(name, zlib.crc32(data), len(packed), len(data), len(body))
        body += member.local_header() + packed
        directory += member.central_header()
    return body + directory + end_record(len(members), len(directory), len(body))


ORDERS = {
    "reordered": [("b.txt", b""), ("a.txt", b""), (MANIFEST, b"{}")],
    "doubled": [("a.txt", b"1"), ("a.txt", b"2"), (MANIFEST, b"{}")],
    "manifest-first": [(MANIFEST, b"{}"), ("n.txt", b"")],
    "no-manifest": [("a.txt", b"")],
    "nothing": [],
}


@pytest.mark.parametrize("name", ORDERS)
def test_members_out_of_order_or_doubled_are_refused(name: str, tmp_path: Path) -> None:
    assert not is_bad(tmp_path / "good.zip", rebuilt([("a.txt", b"1"), (MANIFEST, b"{}")]))
    assert is_bad(tmp_path / "a.zip", rebuilt(ORDERS[name]))


def test_a_gap_or_a_hidden_part_between_members_is_refused(tmp_path: Path) -> None:
    good = rebuilt([("a.txt", b"1"), (MANIFEST, b"{}")])
    at = good.index(b"PK\1\2")
    assert is_bad(tmp_path / "a.zip", good[:at] + b"hidden" + good[at:])


def test_a_bomb_is_refused_before_it_unfolds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = rebuilt([("a.txt", bytes(3_000_000)), ("b.txt", bytes(3_000_000)), (MANIFEST, b"{}")])
    assert not is_bad(tmp_path / "a.zip", bomb)
    monkeypatch.setattr(zip_reading, "MAX_TOTAL_BYTES", 4_000_000)
    assert is_bad(tmp_path / "a.zip", bomb)
    monkeypatch.setattr(zip_reading, "MAX_TOTAL_BYTES", 1 << 40)
    monkeypatch.setattr(zip_reading, "MAX_MEMBER_BYTES", 2_000_000)
    assert is_bad(tmp_path / "a.zip", bomb)


def test_a_member_that_unfolds_to_more_than_it_says_is_refused(tmp_path: Path) -> None:
    data = bytes(5_000_000)
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = packer.compress(data) + packer.flush()

    lying = Member("a.txt", zlib.crc32(data), len(packed), 100, 0)
    body = lying.local_header() + packed
    manifest = Member(MANIFEST, zlib.crc32(b"{}"), 2, 2, len(body))
    directory = lying.central_header() + manifest.central_header()
    body += manifest.local_header() + b"{}"
    assert is_bad(tmp_path / "a.zip", body + directory + end_record(2, len(directory), len(body)))


def test_packed_bytes_that_end_early_or_late_are_refused(tmp_path: Path) -> None:
    good = rebuilt([("a.txt", b"some words" * 50), (MANIFEST, b"{}")])
    member = read_central(good, good.index(b"PK\1\2"))
    assert member is not None
    for size in (member.packed_size - 1, member.packed_size + 1):
        odd = Member(member.path, member.crc, size, member.size, 0)
        packed = good[member.data_offset : member.data_offset + member.packed_size]
        data = packed[:size].ljust(size, b"\0")
        manifest = Member(MANIFEST, zlib.crc32(b"{}"), 2, 2, odd.data_offset + size)

        directory = odd.central_header() + manifest.central_header()
        body = odd.local_header() + data + manifest.local_header() + b"{}"
        assert is_bad(tmp_path / "a.zip", body + directory + end_record(2, len(directory), len(body)))


def test_lines_without_an_end_or_without_bound_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_reading, "_LONGEST_LINE", 1000)
    path = write(tmp_path / "a.zip", {"a.txt": b"x" * 5000, "b.txt": b"a\nb", MANIFEST: b"{}"})
    with StrictZip(path) as archive:
        for name in ("a.txt", "b.txt"):
            with pytest.raises(BadZip):
                list(archive.lines(name))


def test_a_file_that_shrinks_while_it_is_read_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "a.zip", {"a.txt": os.urandom(200_000), MANIFEST: b"{}"})
    with StrictZip(path) as archive:
        os.truncate(path, 1000)
        with pytest.raises(BadZip):
            list(archive.chunks("a.txt"))


def _interrupted() -> Iterator[bytes]:
    yield b"x"
    raise KeyboardInterrupt


def test_a_writer_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(KeyboardInterrupt), ZipWriter(tmp_path / "a.zip") as archive:
        archive.add("a.txt", _interrupted())
    monkeypatch.setattr(zip_writing, "MAX_MEMBER_BYTES", 3)
    with pytest.raises(EvidenceMistake) as caught, ZipWriter(tmp_path / "a.zip") as archive:
        archive.add("a.txt", [b"four"])
    assert "収まりません" in caught.value.line("ja")
    monkeypatch.setattr(zip_writing, "MAX_MEMBER_BYTES", 100)
    monkeypatch.setattr(zip_writing, "MAX_FILE_BYTES", 80)
    with pytest.raises(EvidenceMistake), ZipWriter(tmp_path / "a.zip") as archive:
        archive.add("a.txt", [b"x"])

    def full(_: int) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(zip_writing, "MAX_FILE_BYTES", 1000)
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageFailure), ZipWriter(tmp_path / "a.zip") as archive:
        archive.add(MANIFEST, [b"{}"])
    assert list(tmp_path.iterdir()) == []


def test_members_come_in_order_and_nothing_follows_the_manifest(tmp_path: Path) -> None:
    for names in (("b.txt", "a.txt"), (MANIFEST, "z.txt"), ("a.txt", "B.txt")):
        with pytest.raises(ValueError, match="order"):
            write(tmp_path / "a.zip", dict.fromkeys(names, b""))
    write(tmp_path / "a.zip")
    with pytest.raises(CaseMistake):
        write(tmp_path / "a.zip")


def test_a_directory_entry_that_is_cut_or_not_ascii_is_none_of_ours() -> None:
    member = Member("a.txt", 1, 2, 3, 4)
    entry = member.central_header()
    assert read_central(entry, 0) == member
    assert read_central(entry[:40], 0) is None
    assert read_central(entry[:-1], 0) is None
    assert read_central(entry[:-1] + b"\xff", 0) is None
