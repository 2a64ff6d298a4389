"""From what came of a copy to the ledger's entry, with the relay's words under seal."""

from __future__ import annotations

import os
from dataclasses import replace

from owabi.delivery.event import Entry
from owabi.delivery.outcome import Outcome
from owabi.delivery.ports import Vault
from owabi.delivery.sealed import NONCE_SIZE, commit_text, seal_text


def with_outcome(entry: Entry, outcome: Outcome, vault: Vault) -> Entry:
    """The entry with stage, reason, and the reply: its code and enhanced status plain, its text sealed."""
    entry = replace(entry, stage=outcome.stage, reason=outcome.reason)
    reply = outcome.reply
    if reply is None:
        return entry
    return with_text(replace(entry, code=reply.code, enhanced=reply.enhanced), reply.text, vault)


def with_text(entry: Entry, text: str, vault: Vault) -> Entry:
    """The entry with a text under seal, and the text's commitment in the chain; an empty text is left out."""
    if not text:
        return entry
    nonce = os.urandom(NONCE_SIZE)
    return replace(entry, digest=commit_text(nonce, text), text_sealed=seal_text(vault, nonce, text))
