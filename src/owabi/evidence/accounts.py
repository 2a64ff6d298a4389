"""What the approvals of a case say about who held the keys: printed on the evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from owabi.approval.key import RegisteredKey
from owabi.approval.standing import standing
from owabi.approval.statement import Approval
from owabi.said import Said


def approvals_warnings(approvals: Sequence[Approval], keys: Mapping[str, RegisteredKey]) -> tuple[Said, ...]:
    """The warnings of every letter that was ever approved, each once: as they stood at its last approval."""
    found: dict[Said, None] = {}
    ordered = sorted(approvals, key=lambda approval: (approval.covered.digest, approval.number))
    for _, group in groupby(ordered, key=lambda approval: approval.covered.digest):
        records = list(group)
        last = records[-1]
        # A drill's yes and one that has lapsed since are warned about too, so each is judged at its own moment.
        found |= dict.fromkeys(standing(records, last.covered, keys, at=last.at).warnings)
    return tuple(found)
