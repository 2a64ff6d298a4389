"""The public half of an approver's key, as a case has it on its register."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from owabi.approval.canonical import Json, moment, read_moment
from owabi.approval.role import Role


@dataclass(frozen=True, slots=True)
class RegisteredKey:
    """Whose key it is, and for which roles it may speak. `public` is the raw 32 bytes of Ed25519.

    `name` and `os_account` are None in the redacted form of an evidence bundle.
    """

    public: bytes
    roles: tuple[Role, ...]
    registered_at: datetime
    name: str | None
    os_account: str | None

    @property
    def fingerprint(self) -> str:
        """SHA-256 of `public` in hex: what people compare."""
        return fingerprint(self.public)

    def verifies(self, signature: bytes, message: bytes) -> bool:
        """Whether this key made the signature over the message."""
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, message)
        except (InvalidSignature, ValueError):
            return False
        return True


def fingerprint(public: bytes) -> str:
    """SHA-256 of a raw public key, hex."""
    return sha256(public).hexdigest()


def public_bytes(private: Ed25519PrivateKey) -> bytes:
    """The raw 32 bytes of a private key's public half."""
    return private.public_key().public_bytes_raw()


def short(fingerprint: str) -> str:
    """The first 64 bits in four groups (`3f2a-91c0-77de-0b15`): enough to tell keys apart on a screen."""
    return "-".join(fingerprint[at : at + 4] for at in range(0, 16, 4))


def to_fields(key: RegisteredKey) -> dict[str, Json]:
    """The key as JSON; `from_fields` reads it back."""
    return {
        "public": key.public.hex(),
        "roles": [role.value for role in key.roles],
        "registered_at": moment(key.registered_at),
        "name": key.name,
        "os_account": key.os_account,
    }


def from_fields(fields: Mapping[str, Any]) -> RegisteredKey:
    """The reverse of `to_fields`. Raises ValueError for anything that `to_fields` would not have written."""
    try:
        key = RegisteredKey(
            bytes.fromhex(fields["public"]),
            tuple(Role(name) for name in fields["roles"]),
            read_moment(fields["registered_at"]),
            fields["name"],
            fields["os_account"],
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError from error
    named = all(value is None or isinstance(value, str) for value in (key.name, key.os_account))
    if to_fields(key) != dict(fields) or len(key.public) != 32 or not named:
        raise ValueError
    return key
