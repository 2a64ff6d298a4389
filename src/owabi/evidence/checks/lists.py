"""Lists and mailings are those that the ledger pinned when they were made, leaf by leaf."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from owabi.approval import merkle
from owabi.evidence.checks.ledger import Told
from owabi.evidence.opened import OpenedBundle
from owabi.said import Said


def check_rolls(bundle: OpenedBundle, told: Told) -> Iterator[Said]:
    """The commitments of every list give the digest that its `enrolled` event holds."""
    if set(told.enrolled) != {roll.id for roll in bundle.rolls}:
        yield Said("名簿の一覧が台帳と一致しません。", "the lists are not those of the ledger.")
    for roll in bundle.rolls:
        prefix = bundle.roll_prefix(roll.id)
        found = merkle.root(_hash(fields, "commitment") for fields in bundle.lines(prefix))
        rows = sum(1 for _ in bundle.lines(prefix))
        if found != roll.digest or rows != roll.count or told.enrolled.get(roll.id) != roll.digest.hex():
            yield Said(f"名簿 {roll.id} が書き換えられています。", f"the list {roll.id} was altered.")


def check_mailings(bundle: OpenedBundle, told: Told) -> Iterator[Said]:
    """The leaves of every mailing give its root, in the order of its list, and its `planned` event pins all of it."""
    if set(told.planned) != {mailing.id for mailing in bundle.mailings}:
        yield Said("配信の一覧が台帳と一致しません。", "the mailings are not those of the ledger.")
    for mailing in bundle.mailings:
        found = merkle.root(_hash(fields, "leaf") for fields in bundle.lines(f"mailings/{mailing.id}"))
        is_whole = found == mailing.leaves_root and told.planned.get(mailing.id) == mailing.digest().hex()
        if not is_whole or not _is_of_roll(bundle, mailing.id, mailing.roll_id, mailing.count):
            yield Said(f"配信 {mailing.id} が書き換えられています。", f"the mailing {mailing.id} was altered.")


def _is_of_roll(bundle: OpenedBundle, mailing_id: str, roll_id: str, count: int) -> bool:
    rows = (fields["row"] for fields in bundle.lines(bundle.roll_prefix(roll_id)))
    number = 0
    for fields in bundle.lines(f"mailings/{mailing_id}"):
        # `in` walks the list on from where it stands: the rows of a mailing keep the list's order.
        if fields["row"] not in rows:
            return False
        number += 1
    return number == count


def _hash(fields: Mapping[str, object], name: str) -> bytes:
    value = fields[name]
    if set(fields) != {name, "row"} or not isinstance(value, str) or len(value) != 64:
        raise ValueError
    return bytes.fromhex(value)
