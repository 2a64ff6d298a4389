"""Recipients under seal: canonical bytes, keyed commitments, and the leaf that an approval covers."""

from __future__ import annotations

import hmac
import json
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from owabi.delivery.content import with_lf
from owabi.errors import DeliveryMistake
from owabi.letter.recipient import Recipient
from owabi.said import Said

if TYPE_CHECKING:
    from owabi.delivery.ports import Vault

NONCE_SIZE = 32
"""Bytes of the random nonce that keys a row's commitments; it lives only inside the sealed blob."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A recipient out of its blob, with the nonce that keys its commitments."""

    nonce: bytes
    recipient: Recipient


def canonical_recipient(recipient: Recipient) -> bytes:
    """The row as JSON in UTF-8: every field, keys sorted, no spaces. DeliveryMistake if a value is not Unicode text."""
    fields = {
        "address": recipient.address,
        "company": recipient.company,
        "department": recipient.department,
        "id": recipient.id,
        "items": None if recipient.items is None else list(recipient.items),
        "kana": recipient.kana,
        "more": dict(recipient.more),
        "name": recipient.name,
        "title": recipient.title,
    }
    try:
        return json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    except UnicodeEncodeError:
        raise DeliveryMistake(
            Said(
                ja=f"宛先 {recipient.id} の値に文字として扱えないデータがあります。",
                en=f"A value of recipient {recipient.id} is not valid Unicode text.",
            ),
            Said(ja="名簿のその行を直してください。", en="Mend that row of the list."),
        ) from None


def commitment(nonce: bytes, recipient: Recipient) -> bytes:
    """HMAC-SHA256 under the row's nonce of `recipient`, NUL and the canonical row."""
    return _keyed(nonce, b"recipient\0" + canonical_recipient(recipient))


def leaf(nonce: bytes, subject: str, body: str) -> bytes:
    """HMAC-SHA256 under the row's nonce of `message`, NUL, subject, NUL and body in UTF-8.

    Line ends of the body count as LF, as `content.with_lf` sees them.
    ValueError if the subject holds a NUL, which would blur the border.
    """
    if "\0" in subject:
        msg = "a subject with NUL"
        raise ValueError(msg)
    return _keyed(nonce, b"message\0" + subject.encode() + b"\0" + with_lf(body).encode())


def commit_content(nonce: bytes, message: bytes) -> bytes:
    """HMAC-SHA256 under the row's nonce of `content`, NUL and the message's bytes as handed to the relay."""
    return _keyed(nonce, b"content\0" + message)


def commit_text(nonce: bytes, text: str) -> bytes:
    """HMAC-SHA256 under a text's own nonce of `text`, NUL and the text."""
    return _keyed(nonce, b"text\0" + text.encode())


def seal_recipient(vault: Vault, nonce: bytes, recipient: Recipient) -> bytes:
    """The blob of a roll's row. ValueError if the nonce has not 32 bytes."""
    if len(nonce) != NONCE_SIZE:
        msg = f"a nonce has {NONCE_SIZE} bytes"
        raise ValueError(msg)
    return vault.seal(nonce + canonical_recipient(recipient))


def open_recipient(vault: Vault, sealed: bytes) -> Opened:
    """The recipient and nonce of a blob. DeliveryMistake if the key is another one or the blob was altered."""
    plain = vault.open(sealed)
    try:
        fields = json.loads(plain[NONCE_SIZE:])
        items = fields["items"]
        recipient = Recipient(
            id=fields["id"],
            address=fields["address"],
            name=fields["name"],
            kana=fields["kana"],
            company=fields["company"],
            department=fields["department"],
            title=fields["title"],
            items=None if items is None else tuple(items),
            more=MappingProxyType(dict(fields["more"])),
        )
    except (ValueError, KeyError, TypeError):
        raise DeliveryMistake(
            Said(ja="封をした宛先の中身が読めません。", en="A sealed recipient holds something else than a recipient."),
            Said(ja="バックアップから戻してください。", en="Restore it from a backup."),
        ) from None
    return Opened(plain[:NONCE_SIZE], recipient)


def seal_text(vault: Vault, nonce: bytes, text: str) -> bytes:
    """A reply or reason under seal, with the nonce (32 random bytes, used once) that keys its commitment."""
    return vault.seal(nonce + text.encode())


def open_text(vault: Vault, sealed: bytes) -> tuple[bytes, str]:
    """Nonce and text of `seal_text`. DeliveryMistake as for `open_recipient`."""
    plain = vault.open(sealed)
    return plain[:NONCE_SIZE], plain[NONCE_SIZE:].decode(errors="replace")


def _keyed(nonce: bytes, data: bytes) -> bytes:
    return hmac.digest(nonce, data, "sha256")
