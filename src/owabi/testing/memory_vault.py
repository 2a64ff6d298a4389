"""A vault whose key lives in memory: real AES-GCM, so that what it seals can be looked for and not found."""

from __future__ import annotations

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from owabi.errors import DeliveryMistake
from owabi.said import Said

_NONCE_SIZE = 12


class MemoryVault:
    """`delivery.ports.Vault` under a 256-bit key, random unless given."""

    def __init__(self, key: bytes | None = None) -> None:
        self._cipher = AESGCM(key or AESGCM.generate_key(256))

    def seal(self, plain: bytes) -> bytes:
        """Nonce and ciphertext."""
        nonce = os.urandom(_NONCE_SIZE)
        return nonce + self._cipher.encrypt(nonce, plain, None)

    def open(self, sealed: bytes) -> bytes:
        """The plain bytes; DeliveryMistake under another key or after a change."""
        try:
            return self._cipher.decrypt(sealed[:_NONCE_SIZE], sealed[_NONCE_SIZE:], None)
        except (InvalidTag, ValueError):
            raise DeliveryMistake(
                Said(
                    ja="封を開けられません。鍵が違うか、内容が変わっています。",
                    en="The seal does not open: another key, or altered.",
                ),
                Said(ja="この事案の鍵を指定してください。", en="Name this case's key."),
            ) from None
