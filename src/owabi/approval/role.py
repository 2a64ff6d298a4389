"""Who a person is to a letter, and in which way an organisation says yes."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from owabi import books
from owabi.said import Said


class Role(StrEnum):
    """起案・法務・広報・責任者."""

    DRAFTER = "drafter"
    LEGAL = "legal"
    PR = "pr"
    RESPONSIBLE = "responsible"

    @property
    def said(self) -> Said:
        """What people call the role (`books/policies/roles.toml`)."""
        return _roles()[self]


class Mode(StrEnum):
    """`team` needs two keys; `solo` is the declared mode of a person alone, printed on the evidence as 単独承認."""

    TEAM = "team"
    SOLO = "solo"

    @property
    def said(self) -> Said:
        """What people call the mode."""
        return _MODES[self]


_MODES = {
    Mode.TEAM: Said("複数人での承認", "approval by several people"),
    Mode.SOLO: Said("単独承認", "approval by one person"),
}


class Verdict(StrEnum):
    """`send_back` (差し戻し) takes this key's earlier yes away and stands until the same key approves."""

    APPROVE = "approve"
    SEND_BACK = "send_back"


@cache
def _roles() -> dict[Role, Said]:
    found = books.entries("policies/roles", {"id": str, "ja": str, "en": str, "asks_ja": str, "asks_en": str})
    return {Role(entry["id"]): Said(entry["ja"], entry["en"]) for entry in found}


@cache
def asks(role: Role) -> Said:
    """What this role is asked to look at before it says yes, in one sentence."""
    found = books.entries("policies/roles", {"id": str, "ja": str, "en": str, "asks_ja": str, "asks_en": str})
    entry = next(entry for entry in found if entry["id"] == role)
    return Said(entry["asks_ja"], entry["asks_en"])
