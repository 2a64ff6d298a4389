"""An approver's own key file: Ed25519, PKCS#8 PEM, 0600, with a passphrase where its owner wants one."""

from __future__ import annotations

from pathlib import Path

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from owabi.case.private import is_open_to_others, make_folder, read, write_new
from owabi.errors import ApprovalMistake, Place
from owabi.said import Said

_MAX_FILE = 20_000


def new_key(path: Path, *, passphrase: bytes | None = None) -> Ed25519PrivateKey:
    """Make a key and its file; an existing file is never overwritten (`CaseMistake`)."""
    key = Ed25519PrivateKey.generate()
    lock = BestAvailableEncryption(passphrase) if passphrase else NoEncryption()
    make_folder(path.parent)
    write_new(path, key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, lock))
    return key


def read_key(path: Path, *, passphrase: bytes | None = None) -> Ed25519PrivateKey:
    """The key of a file; raises `ApprovalMistake` where it is no such key, open to others, or the passphrase is wrong.

    `NeedsPassphrase` where it is locked and none was given, so that a caller can ask for it.
    """
    content = read(path, limit=_MAX_FILE)
    if is_open_to_others(path):
        raise ApprovalMistake(
            Said("承認の鍵を、ほかのアカウントが読める状態です。", "other accounts may read this key."),
            Said("chmod 600 で自分だけが読めるようにしてください。", "Make it yours alone: chmod 600."),
            place=Place(str(path)),
        )
    try:
        key = load_pem_private_key(content, passphrase or None)
    except TypeError:
        if passphrase:
            return read_key(path)
        raise NeedsPassphrase(
            Said("この鍵にはパスフレーズが要ります。", "this key needs its passphrase."),
            Said("パスフレーズを入力してください。", "Give the passphrase."),
            place=Place(str(path)),
        ) from None
    except (ValueError, UnsupportedAlgorithm):
        if passphrase:
            cause = Said("パスフレーズが違うか、鍵が壊れています。", "the passphrase is wrong, or the key is damaged.")
            raise ApprovalMistake(cause, _AGAIN, place=Place(str(path))) from None
        key = None
    if not isinstance(key, Ed25519PrivateKey):
        raise ApprovalMistake(
            Said("承認の鍵（Ed25519）ではありません。", "this is not an approver's key (Ed25519)."),
            Said("owabi が作った鍵のファイルを指定してください。", "Name a key file that owabi made."),
            place=Place(str(path)),
        )
    return key


class NeedsPassphrase(ApprovalMistake):
    """The key file is locked and no passphrase was given."""


_AGAIN = Said("もう一度入力してください。", "Try again.")
