"""Files of a case are private, appear whole or not at all, and their failures are told in one line."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from owabi.case import private
from owabi.case.private import erase, erase_tree, is_open_to_others, make_folder, read, replace, told, write_new
from owabi.errors import CaseMistake, OwabiError, StorageFailure


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_files_and_folders_are_the_owners_alone_whatever_the_mask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        make_folder(tmp_path / "a" / "b")
        write_new(tmp_path / "a" / "b" / "file", b"1")
        replace(tmp_path / "a" / "b" / "file", b"2")
    finally:
        os.umask(before)
    assert [mode(tmp_path / part) for part in ("a", "a/b", "a/b/file")] == [0o700, 0o700, 0o600]
    assert read(tmp_path / "a" / "b" / "file", limit=1) == b"2"
    assert not is_open_to_others(tmp_path / "a")
    assert [path.name for path in (tmp_path / "a" / "b").iterdir()] == ["file"]


def test_a_new_file_never_replaces_another(tmp_path: Path) -> None:
    write_new(tmp_path / "file", b"old")
    with pytest.raises(CaseMistake) as caught:
        write_new(tmp_path / "file", b"new")
    assert "上書きはしません" in caught.value.line("ja")
    assert (tmp_path / "file").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_where_the_file_system_has_no_links_a_new_file_still_never_replaces_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", no_links)
    write_new(tmp_path / "file", b"old")
    assert (mode(tmp_path / "file"), (tmp_path / "file").read_bytes()) == (0o600, b"old")
    with pytest.raises(CaseMistake):
        write_new(tmp_path / "file", b"new")
    assert (tmp_path / "file").read_bytes() == b"old"


def test_a_failed_replacement_leaves_the_old_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace(tmp_path / "file", b"old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageFailure) as caught:
        replace(tmp_path / "file", b"new")
    assert caught.value.line("ja").endswith("ディスクがいっぱいです。空きを作って、もう一度実行してください。")
    assert (tmp_path / "file").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


RAISED: list[tuple[Exception, type[OwabiError]]] = [
    (FileNotFoundError(), CaseMistake),
    (IsADirectoryError(), CaseMistake),
    (NotADirectoryError(), CaseMistake),
    (PermissionError(), CaseMistake),
    (OSError(errno.EIO, "io"), StorageFailure),
    (OSError("odd"), StorageFailure),
]


@pytest.mark.parametrize(("raised", "told_as"), RAISED, ids=range(len(RAISED)))
def test_what_the_file_system_raises_is_told_with_its_path(
    raised: Exception, told_as: type[OwabiError], tmp_path: Path
) -> None:
    with pytest.raises(told_as) as caught, told(tmp_path):
        raise raised
    assert caught.value.line("ja").startswith(f"{tmp_path}: ")
    assert caught.value.cure is not None


def test_a_file_that_is_too_long_or_missing_is_refused(tmp_path: Path) -> None:
    (tmp_path / "long").write_bytes(b"12345")
    with pytest.raises(CaseMistake):
        read(tmp_path / "long", limit=4)
    with pytest.raises(CaseMistake):
        read(tmp_path / "missing", limit=4)
    with pytest.raises(CaseMistake):
        read(tmp_path, limit=4)


def test_an_erased_file_was_overwritten_before_it_went(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"secret" * 400_000)
    twin = tmp_path / "twin"
    os.link(path, twin)
    erase(path)
    assert not path.exists()
    assert twin.read_bytes() == bytes(2_400_000)
    erase(path)


def test_a_link_is_removed_and_what_it_points_to_stays(tmp_path: Path) -> None:
    (tmp_path / "outside").write_bytes(b"stays")
    (tmp_path / "folder" / "inner").mkdir(parents=True)
    (tmp_path / "folder" / "link").symlink_to(tmp_path / "outside")
    (tmp_path / "folder" / "away").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "folder" / "inner" / "file").write_bytes(b"goes")
    assert erase_tree(tmp_path / "folder") == 2
    assert not (tmp_path / "folder").exists()
    assert (tmp_path / "outside").read_bytes() == b"stays"
    assert erase_tree(tmp_path / "missing") == 0


def test_a_folder_open_to_others_is_seen(tmp_path: Path) -> None:
    make: Callable[[int], None] = tmp_path.chmod
    make(0o750)
    assert is_open_to_others(tmp_path)
    make(0o700)
    assert private.FOLDER_MODE == 0o700
