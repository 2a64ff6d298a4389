"""The case's key: 32 random bytes, in the case's folder or where `OWABI_KEY_FILE` says."""

from __future__ import annotations

import base64
import binascii
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from owabi.case.layout import Layout
from owabi.case.private import make_folder, read, write_new
from owabi.errors import CaseMistake, Place
from owabi.said import Said

KEY_FILE = "OWABI_KEY_FILE"
"""The environment's name for a key that stands outside of the case folder (a secret store, a removable disk)."""

KEY_SIZE = 32
PURGED = "purged"
"""What stands in place of the check value once the whole case was purged."""

_MAX_FILE = 4096


@dataclass(frozen=True, slots=True)
class CaseKey:
    """The master key; everything is sealed under keys derived from it, one a purpose. It never shows itself."""

    master: bytes = field(repr=False)

    def derive(self, purpose: str) -> bytes:
        """32 bytes for one purpose (HKDF-SHA256)."""
        return HKDF(SHA256(), 32, salt=None, info=b"owabi/case/1/" + purpose.encode()).derive(self.master)

    @property
    def check(self) -> str:
        """A value (hex) that tells this key from any other and says nothing about it."""
        return self.derive("check").hex()


def key_path(layout: Layout, environment: Mapping[str, str]) -> Path:
    """Where the key is, or is to be made."""
    named = environment.get(KEY_FILE, "")
    return Path(named).expanduser() if named else layout.key


def make_key(path: Path) -> CaseKey:
    """A new key in a file of 0600; an existing key file (named by `OWABI_KEY_FILE` for several cases) is used."""
    if path.exists():
        return read_key(path)
    key = CaseKey(secrets.token_bytes(KEY_SIZE))
    make_folder(path.parent)
    write_new(path, base64.b64encode(key.master) + b"\n")
    return key


def read_key(path: Path) -> CaseKey:
    """The key of a file; raises `CaseMistake` where it is missing or not 32 bytes in base64."""
    if not path.exists():
        raise CaseMistake(
            Said("事案の鍵がありません。", "the case's key is missing."),
            Said(
                f"鍵を控えから戻すか、環境変数 {KEY_FILE} で鍵の場所を示してください。",
                f"Restore the key from its copy, or say where it is with {KEY_FILE}.",
            ),
            place=Place(str(path)),
        )
    content = read(path, limit=_MAX_FILE)
    try:
        master = base64.b64decode(content.strip(), validate=True)
    except (binascii.Error, ValueError):
        master = b""
    if len(master) != KEY_SIZE:
        raise CaseMistake(
            Said("事案の鍵として読めません。", "this is not a case's key."),
            Said("32バイトを base64 で書いたファイルを示してください。", "Name a file that holds 32 bytes in base64."),
            place=Place(str(path)),
        )
    return CaseKey(master)


def open_key(layout: Layout, environment: Mapping[str, str]) -> CaseKey:
    """The case's key, held against the check value; `CaseMistake` where it is another's or was destroyed by a purge."""
    path = key_path(layout, environment)
    check = read(layout.key_check, limit=_MAX_FILE).decode("ascii", "replace").strip()
    if check == PURGED:
        raise CaseMistake(
            Said(
                "この事案の個人情報は消去済みです。", "this case's personal data was purged: its key is gone for good."
            ),
            Said("証跡と件数の確認はできます。", "Evidence and counts can still be read."),
            place=Place(str(layout.root)),
        )
    key = read_key(path)
    if not hmac.compare_digest(key.check, check):
        raise CaseMistake(
            Said("この事案の鍵ではありません。", "this is not this case's key."),
            Said(f"環境変数 {KEY_FILE} を確かめてください。", f"Check {KEY_FILE}."),
            place=Place(str(path)),
        )
    return key


def was_purged(layout: Layout) -> bool:
    """Whether the whole case was purged."""
    return read(layout.key_check, limit=_MAX_FILE).strip() == PURGED.encode()
