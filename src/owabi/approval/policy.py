"""How many yeses a letter needs, from whom, and how long they last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache
from typing import Any

from owabi import books
from owabi.approval.canonical import Json
from owabi.approval.role import Mode, Role
from owabi.errors import ApprovalMistake, Place
from owabi.said import Said

_BOOK = "policies/modes"
_SHAPE = {
    "id": str,
    "least_keys": int,
    "required": tuple,
    "one_of": tuple,
    "hold_minutes": int,
    "as_of_hours": int,
    "skew_minutes": int,
}
_REQUIRED, _ONE_OF, _HOURS = "required_roles", "one_of_roles", "as_of_hours"
_MAX_AS_OF = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Policy:
    """`required` roles each need a key of their own, and one more comes from `one_of` where it names any.

    `hold` lies between a yes and the first sending, `as_of_limit` between the facts' as-of and the sending; `skew` is
    how far the clock of another approver's machine may be ahead.
    """

    mode: Mode
    least_keys: int
    required: tuple[Role, ...]
    one_of: tuple[Role, ...]
    hold: timedelta
    as_of_limit: timedelta
    skew: timedelta


def to_fields(policy: Policy) -> dict[str, Json]:
    """The policy as JSON, spans in whole seconds; `from_fields` reads it back."""
    return {
        "mode": policy.mode.value,
        "least_keys": policy.least_keys,
        "required": [role.value for role in policy.required],
        "one_of": [role.value for role in policy.one_of],
        "hold_seconds": int(policy.hold.total_seconds()),
        "as_of_limit_seconds": int(policy.as_of_limit.total_seconds()),
        "skew_seconds": int(policy.skew.total_seconds()),
    }


def from_fields(fields: Mapping[str, Any]) -> Policy:
    """The reverse of `to_fields`. Raises ValueError for anything that `to_fields` would not have written."""
    try:
        hold, limit, skew = (timedelta(seconds=fields[f"{name}_seconds"]) for name in ("hold", "as_of_limit", "skew"))
        required, one_of = (tuple(Role(name) for name in fields[field]) for field in ("required", "one_of"))
        policy = Policy(Mode(fields["mode"]), fields["least_keys"], required, one_of, hold, limit, skew)
        same = to_fields(policy) == dict(fields) and type(policy.least_keys) is int
    except (KeyError, TypeError, OverflowError) as error:
        raise ValueError from error
    if not same or policy.least_keys < 1:
        raise ValueError
    return policy


@cache
def standard(mode: Mode) -> Policy:
    """The policy of the book (`books/policies/modes.toml`)."""
    for number, entry in enumerate(books.entries(_BOOK, _SHAPE)):
        if entry["id"] == mode:
            return _read(mode, entry, number)
    raise books.mistake(_BOOK, Said(f"「{mode}」の項目がありません。", f"there is no entry `{mode}`."))


def adapt(
    mode: Mode,
    *,
    required: Sequence[str] | None = None,
    one_of: Sequence[str] | None = None,
    as_of_hours: int | None = None,
) -> Policy:
    """The book's policy with an organisation's own roles and limit; the hold and the number of keys are not to be had.

    Raises `ApprovalMistake` (its place names the field only) where the roles could never be met or mean nothing.
    """
    policy = standard(mode)
    if required is not None:
        policy = replace(policy, required=_roles(required, _REQUIRED))
    if one_of is not None:
        policy = replace(policy, one_of=_roles(one_of, _ONE_OF))
    if as_of_hours is not None:
        limit = timedelta(hours=as_of_hours)
        if not timedelta(hours=1) <= limit <= _MAX_AS_OF:
            raise _mistake(_HOURS, "1時間から168時間の間で指定してください。", "Give between 1 and 168 hours.")
        policy = replace(policy, as_of_limit=limit)
    _refuse_empty(policy)
    return policy


def _refuse_empty(policy: Policy) -> None:
    if Role.DRAFTER in policy.one_of or Role.DRAFTER in policy.required:
        cause = "起案は承認の役割に数えません。法務・広報・責任者から選んでください。"
        raise _mistake(_REQUIRED, cause, "The drafter's yes does not count; choose legal, pr or responsible.")
    if not policy.required and not policy.one_of:
        raise _mistake(_REQUIRED, "承認の役割を一つ以上指定してください。", "Name at least one role.")
    if policy.mode is Mode.SOLO and (len(policy.required) != 1 or policy.one_of):
        cause = "solo では required_roles を一つだけ指定し、one_of_roles は空にしてください。"
        raise _mistake(_REQUIRED, cause, "In solo mode name one required role and no others.")


def _roles(names: Sequence[str], field: str) -> tuple[Role, ...]:
    known = "、".join(role.value for role in Role if role is not Role.DRAFTER)
    roles = []
    for name in names:
        if name not in set(Role):
            raise _mistake(
                field,
                f"「{name}」という役割はありません。{known} から選んでください。",
                f"there is no role `{name}`; choose from {known}.",
            )
        roles.append(Role(name))
    if len(set(roles)) != len(roles):
        raise _mistake(field, "同じ役割が二度書かれています。一つにしてください。", "a role stands twice; keep one.")
    return tuple(roles)


def _mistake(field: str, ja: str, en: str) -> ApprovalMistake:
    return ApprovalMistake(Said(ja, en), place=Place(field=f"approval.{field}"))


def _read(mode: Mode, entry: books.Entry, number: int) -> Policy:
    try:
        required, one_of = (tuple(Role(name) for name in entry[field]) for field in ("required", "one_of"))
    except ValueError:
        cause = Said("役割の名前が正しくありません。", "there is no such role.")
        raise books.mistake(_BOOK, cause, number=number) from None
    return Policy(
        mode,
        entry["least_keys"],
        required,
        one_of,
        timedelta(minutes=entry["hold_minutes"]),
        timedelta(hours=entry["as_of_hours"]),
        timedelta(minutes=entry["skew_minutes"]),
    )
