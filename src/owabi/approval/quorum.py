"""Whether the yeses that count fill the roles that a policy asks for, one key a role."""

from __future__ import annotations

from collections.abc import Sequence

from owabi.approval.policy import Policy
from owabi.approval.role import Role
from owabi.approval.statement import Approval
from owabi.said import Said


def lacking_roles(counted: Sequence[Approval], policy: Policy) -> list[Said]:
    """What is still missing, in the order of the policy; empty when the quorum is met.

    Each key has given one yes, in one role, so a role is filled by any key that spoke in it, and nobody fills two.
    """
    spoken = [approval.role for approval in counted]
    found = [_missing(role) for role in policy.required if role not in spoken]
    others = list(spoken)
    for role in policy.required:
        if role in others:
            others.remove(role)
    if policy.one_of and not any(role in policy.one_of for role in others):
        found.append(_missing_one_of(policy.one_of))
    keys = {approval.key for approval in counted}
    missing = policy.least_keys - len(keys)
    if missing > 0 and not found:
        found.append(
            Said(
                f"承認には別々の鍵が{policy.least_keys}つ要ります（あと{missing}つ）。",
                f"{policy.least_keys} different keys have to approve ({missing} more).",
            )
        )
    return found


def _missing(role: Role) -> Said:
    return Said(f"「{role.said.ja}」の承認がありません。", f"the approval of the {role.said.en} is missing.")


def _missing_one_of(roles: Sequence[Role]) -> Said:
    ja = "」「".join(role.said.ja for role in roles)
    en = " or ".join(role.said.en for role in roles)
    return Said(f"「{ja}」のいずれかの承認がありません。", f"the approval of {en} is missing.")
