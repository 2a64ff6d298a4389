"""The seal of a case: AES-256-GCM under a key of its own for each purpose."""

from __future__ import annotations

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from owabi.case.secret import CaseKey
from owabi.errors import CaseMistake
from owabi.said import Said

_VERSION = b"\x01"
_NONCE_SIZE = 12


class CaseVault:
    """What `delivery.ports.Vault` asks for.

    A sealed blob is a version byte, a random 96-bit nonce and the ciphertext with its tag; the version and the purpose
    are authenticated with it, so that a blob of one purpose opens under no other.
    """

    def __init__(self, key: CaseKey, purpose: str) -> None:
        self._cipher = AESGCM(key.derive(f"vault/{purpose}"))
        self._context = b"owabi/vault/" + _VERSION + purpose.encode()

    def seal(self, plain: bytes) -> bytes:
        """Authenticated ciphertext; another one at each call."""
        nonce = os.urandom(_NONCE_SIZE)
        return _VERSION + nonce + self._cipher.encrypt(nonce, plain, self._context)

    def open(self, sealed: bytes) -> bytes:
        """The plain bytes; `CaseMistake` under another key, for another purpose, or after any change."""
        start = len(_VERSION) + _NONCE_SIZE
        nonce = sealed[len(_VERSION) : start] if sealed.startswith(_VERSION) else b""
        try:
            return self._cipher.decrypt(nonce, sealed[start:], self._context)
        except (InvalidTag, ValueError):
            raise CaseMistake(
                Said(
                    "封を開けられません。鍵が違うか、内容が書き換えられています。",
                    "the seal does not open: another key, or altered.",
                ),
                Said("この事案の鍵か、控えを確かめてください。", "Check that it is this case's key, or a backup."),
            ) from None
