"""Message-IDs that the case can compute again and nobody else can read anything from."""

from __future__ import annotations

import base64
import hmac


def message_id(secret: bytes, mailing_id: str, row_id: str, domain: str) -> str:
    """`<…@domain>`: 160 bits of HMAC-SHA256 under the case's secret over mailing and row.

    It is the same at every attempt, so that a relay's log and a reader's mailbox tell one copy as one.
    """
    tag = hmac.digest(secret, b"message-id\0" + mailing_id.encode() + b"\0" + row_id.encode(), "sha256")[:20]
    return f"<{base64.b32encode(tag).decode('ascii').lower()}@{domain}>"
