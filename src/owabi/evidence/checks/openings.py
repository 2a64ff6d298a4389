"""The values of the full form are those that the commitments were made of; what was erased has its event."""

from __future__ import annotations

import hmac
from collections.abc import Iterator, Mapping
from typing import Any

from owabi.approval.canonical import Json, canonical
from owabi.delivery.mailing import Mailing
from owabi.delivery.roll import Roll
from owabi.delivery.sealed import commit_text, leaf
from owabi.evidence.checks.ledger import EVENTS, Told
from owabi.evidence.layout import OPENINGS, TEXTS
from owabi.evidence.opened import OpenedBundle
from owabi.said import Said

Nonces = Mapping[str, bytes]


def check_openings(bundle: OpenedBundle, told: Told) -> Iterator[Said]:
    """Recipients, words and the relay's texts, list by list."""
    for roll in bundle.rolls:
        nonces: dict[str, bytes] = {}
        yield from _rows(bundle, told, roll, nonces)
        for mailing in bundle.mailings:
            if mailing.roll_id == roll.id:
                yield from _words(bundle, mailing, nonces)
    yield from _texts(bundle)


def count_purged(bundle: OpenedBundle) -> int:
    """How many rows of the full form were erased."""
    return sum(
        "purged" in fields for roll in bundle.rolls for fields in bundle.lines(OPENINGS + bundle.roll_prefix(roll.id))
    )


def count_unmade(bundle: OpenedBundle) -> int:
    """How many copies' words this bundle could not make again (sent by hand, or by another version)."""
    return sum(
        "words" in fields and fields["words"] is None
        for mailing in bundle.mailings
        for fields in bundle.lines(f"{OPENINGS}mailings/{mailing.id}")
    )


def _rows(bundle: OpenedBundle, told: Told, roll: Roll, nonces: dict[str, bytes]) -> Iterator[Said]:
    prefix = bundle.roll_prefix(roll.id)
    for fields, opening in _pairs(bundle, prefix):
        row = str(fields["row"])
        if opening == {"purged": True, "row": row}:
            if not {(roll.id, row), (roll.id, None)} & told.purged:
                yield Said(
                    f"{roll.id} の {row} には、消去の記録がありません。",
                    f"{roll.id} {row} has no record of its erasure.",
                )
            continue
        if opening is None or set(opening) != {"nonce", "recipient", "row"}:
            yield _wrong(roll.id, row)
            continue
        nonce, recipient = _bytes(opening["nonce"]), opening["recipient"]
        made = hmac.digest(nonce, b"recipient\0" + canonical(recipient), "sha256")
        is_own = isinstance(recipient, dict) and recipient.get("id") == row
        if not is_own or not hmac.compare_digest(made.hex(), str(fields["commitment"])):
            yield _wrong(roll.id, row)
        nonces[row] = nonce


def _words(bundle: OpenedBundle, mailing: Mailing, nonces: Nonces) -> Iterator[Said]:
    for fields, opening in _pairs(bundle, f"mailings/{mailing.id}"):
        row = str(fields["row"])
        if opening == {"purged": True, "row": row} and row not in nonces:
            continue
        if opening == {"row": row, "words": None}:
            continue
        if opening is None or row not in nonces or _leaf(nonces[row], opening.get("words")) != fields["leaf"]:
            yield _wrong(mailing.id, row)


def _leaf(nonce: bytes, words: Json) -> str | None:
    if not isinstance(words, dict) or set(words) != {"body", "subject"}:
        return None
    return leaf(nonce, str(words["subject"]), str(words["body"])).hex()


def _pairs(bundle: OpenedBundle, prefix: str) -> Iterator[tuple[dict[str, Json], dict[str, Json] | None]]:
    """Each line with its opening, None where the opening is missing or another row's."""
    openings = bundle.lines(OPENINGS + prefix)
    for fields in bundle.lines(prefix):
        opening = next(openings, None)
        yield fields, opening if opening is not None and opening.get("row") == fields["row"] else None
    if next(openings, None) is not None:
        raise ValueError


def _texts(bundle: OpenedBundle) -> Iterator[Said]:
    events = bundle.lines(EVENTS)
    last = 0
    for opening in bundle.lines(TEXTS):
        seq = opening["seq"]
        if type(seq) is not int or seq <= last or set(opening) != {"nonce", "seq", "text"}:
            raise ValueError
        event: Any = next((fields["event"] for fields in events if _seq(fields) == seq), None)
        made = commit_text(_bytes(opening["nonce"]), str(opening["text"])).hex()
        if event is None or event.get("digest") != made:
            yield Said(f"できごと {seq} の応答の文が書き換えられています。", f"the text of event {seq} was altered.")
        last = seq


def _seq(fields: Mapping[str, Any]) -> object:
    return fields["event"].get("seq")


def _bytes(value: Json) -> bytes:
    if not isinstance(value, str) or len(value) != 64:
        raise ValueError
    return bytes.fromhex(value)


def _wrong(place: str, row: str) -> Said:
    return Said(
        f"{place} の {row} の値が、記録と一致しません。", f"the values of {place} {row} are not those of the record."
    )
