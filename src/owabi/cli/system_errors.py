"""What the operating system refuses, said in one line with its cure."""

from __future__ import annotations

import errno

from owabi.errors import Mistake, OwabiError, Place, StorageFailure
from owabi.said import Said

_CURES: dict[int, tuple[Said, Said]] = {
    errno.ENOENT: (Said("見つかりません。", "not found."), Said("名前を確かめてください。", "Check the name.")),
    errno.EACCES: (
        Said("読み書きする権限がありません。", "permission denied."),
        Said("所有者と権限を確かめてください。", "Check its owner and mode."),
    ),
    errno.EISDIR: (
        Said("フォルダーです。", "that is a folder."),
        Said("ファイルを指定してください。", "Name a file."),
    ),
    errno.ELOOP: (
        Said("リンクが自分自身に戻っています。", "this link leads back to itself."),
        Said("リンクの先を指定してください。", "Name what it should lead to."),
    ),
    errno.EPERM: (
        Said("操作が許可されていません。", "this is not permitted."),
        Said("所有者と権限を確かめてください。", "Check its owner and mode."),
    ),
    errno.ENOTDIR: (
        Said("フォルダーではありません。", "that is not a folder."),
        Said("フォルダーを指定してください。", "Name a folder."),
    ),
    errno.EEXIST: (
        Said("すでにあります。", "that already exists."),
        Said("別の名前を指定してください。", "Choose another name."),
    ),
    errno.ENAMETOOLONG: (
        Said("名前が長すぎます。", "the name is too long."),
        Said("短い名前にしてください。", "Choose a shorter one."),
    ),
}
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG}


def describe(error: OSError | UnicodeError) -> OwabiError:
    """The failure as one of ours."""
    if isinstance(error, UnicodeError):
        return Mistake(
            Said("UTF-8 の文字として読めません。", "that is not UTF-8 text."),
            Said("UTF-8 で保存し直してください。", "Save it as UTF-8."),
        )
    place = Place(str(error.filename)) if error.filename else Place()
    if error.errno in _FULL:
        return StorageFailure(
            Said("ディスクに書けません（満杯か、読み取り専用です）。", "the disk is full or read-only."),
            Said("空きを作ってから、もう一度実行してください。", "Make room and run it again."),
            place=place,
        )
    known = _CURES.get(error.errno or 0)
    if known is None:
        code = errno.errorcode.get(error.errno or 0, type(error).__name__)
        return StorageFailure(
            Said(f"読み書きできません（{code}）。", f"cannot read or write ({code})."),
            Said("ディスクを確かめて、もう一度実行してください。", "Check the disk and run it again."),
            place=place,
        )
    return Mistake(*known, place=place)
