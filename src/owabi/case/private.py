"""Files that only their owner reads: made at once or not at all, and durable when the call returns."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

from owabi.errors import CaseMistake, OwabiError, Place, StorageFailure
from owabi.said import Said

FILE_MODE = 0o600
FOLDER_MODE = 0o700
_BLOCK = 1 << 20


def make_folder(path: Path) -> None:
    """A folder of 0700 (parents too); an existing one stays as it is."""
    with told(path):
        missing = [folder for folder in (path, *path.parents) if not folder.exists()]
        for folder in reversed(missing):
            folder.mkdir(mode=FOLDER_MODE)
            folder.chmod(FOLDER_MODE)


def write_new(path: Path, content: bytes) -> None:
    """A new file of 0600; raises `CaseMistake` where it exists, and then leaves it alone."""
    draft = path.with_name(f".{path.name}.{uuid4().hex}")
    with told(path):
        try:
            _write(draft, content)
            # A hard link refuses to replace, where a rename would; some file systems have none.
            try:
                os.link(draft, path)
            except FileExistsError:
                raise
            except OSError:
                _claim(path)
                draft.replace(path)
            _sync_folder(path.parent)
        finally:
            draft.unlink(missing_ok=True)


def replace(path: Path, content: bytes) -> None:
    """The file with another content, or the old one if anything fails; always 0600."""
    draft = path.with_name(f".{path.name}.{uuid4().hex}")
    with told(path):
        try:
            _write(draft, content)
            draft.replace(path)
            _sync_folder(path.parent)
        finally:
            draft.unlink(missing_ok=True)


def read(path: Path, *, limit: int) -> bytes:
    """The file's content; raises `CaseMistake` where it is missing, not a file, or longer than `limit` bytes."""
    with told(path):
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "folder", str(path))
        if not path.is_file():
            raise FileNotFoundError(errno.ENOENT, "missing", str(path))
        with path.open("rb") as file:
            content = file.read(limit + 1)
    if len(content) > limit:
        raise CaseMistake(
            Said("ファイルが大きすぎます。", "the file is too big."),
            Said("owabi が作った形に戻してください。", "Restore it to what owabi wrote."),
            place=Place(str(path)),
        )
    return content


def erase(path: Path) -> None:
    """Overwrite a file with zeros and remove it; nothing happens where it is not there, a link is only removed.

    On flash storage and on file systems that copy on write, old blocks may outlive this: full-disk encryption is the
    cure, and what must be safe is sealed before it is ever written.
    """
    with told(path):
        if path.is_symlink() or not path.exists():
            path.unlink(missing_ok=True)
            return
        with path.open("r+b") as file:
            left = file.seek(0, os.SEEK_END)
            file.seek(0)
            while left > 0:
                left -= file.write(bytes(min(left, _BLOCK)))
            file.flush()
            os.fsync(file.fileno())
        path.unlink()
        _sync_folder(path.parent)


def erase_tree(folder: Path) -> int:
    """Erase every file below a folder and the folder itself; gives the number of files. Links are not followed."""
    count = 0
    with told(folder):
        if folder.is_symlink() or not folder.is_dir():
            return 0
        for at, folders, names in os.walk(folder, topdown=False):
            for name in names:
                erase(Path(at) / name)
                count += 1
            for name in folders:
                inner = Path(at) / name
                inner.unlink() if inner.is_symlink() else inner.rmdir()
        folder.rmdir()
    return count


def is_open_to_others(path: Path) -> bool:
    """Whether another account may read or write it; never on a system without such permissions."""
    if os.name != "posix":  # pragma: no cover (Windows has other means)
        return False
    return bool(stat.S_IMODE(path.stat().st_mode) & 0o077)


@contextlib.contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what the file system raises into a `CaseMistake` or a `StorageFailure` that names the path and the cure."""
    try:
        yield
    except OwabiError:
        raise
    except FileExistsError:
        cause = Said("すでにあります。上書きはしません。", "it exists already and is never overwritten.")
        cure = Said("別の名前を指定してください。", "Choose another name.")
        raise CaseMistake(cause, cure, place=Place(str(path))) from None
    except FileNotFoundError:
        cause = Said("ファイルがありません。", "there is no such file.")
        raise CaseMistake(cause, Said("場所を確かめてください。", "Check the path."), place=Place(str(path))) from None
    except IsADirectoryError:
        cause = Said("フォルダーです。", "this is a folder.")
        cure = Said("ファイルを指定してください。", "Name a file.")
        raise CaseMistake(cause, cure, place=Place(str(path))) from None
    except NotADirectoryError:
        cause = Said(
            "ファイルとフォルダーが入れ替わっています。", "a file stands where a folder should, or the reverse."
        )
        raise CaseMistake(cause, Said("場所を確かめてください。", "Check the path."), place=Place(str(path))) from None
    except PermissionError:
        cause = Said("読み書きする権限がありません。", "there is no permission to read or write it.")
        cure = Said("所有者と権限を確かめてください。", "Check its owner and permissions.")
        raise CaseMistake(cause, cure, place=Place(str(path))) from None
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        if error.errno == errno.EROFS:
            cause = Said("読み取り専用の場所です。", "this place is read-only.")
            cure = Said("書き込める場所で実行してください。", "Work where it can be written.")
        elif full:
            cause = Said("ディスクがいっぱいです。", "the disk is full.")
            cure = Said("空きを作って、もう一度実行してください。", "Make room and run this again.")
        else:
            code = errno.errorcode.get(error.errno or 0, type(error).__name__)
            cause = Said(f"読み書きできません（{code}）。", f"it cannot be read or written ({code}).")
            cure = Said("ディスクを確かめてください。", "Check the disk.")
        raise StorageFailure(cause, cure, place=Place(str(path))) from error


def _write(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE_MODE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _claim(path: Path) -> None:
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE_MODE))


def _sync_folder(path: Path) -> None:
    if os.name != "posix":  # pragma: no cover (Windows cannot open a folder)
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
