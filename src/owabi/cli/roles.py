"""Roles of approval on the command line: by id or by their Japanese name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import click

from owabi.approval.role import Role
from owabi.cli.voice import Voice


class RoleType(click.ParamType[str]):
    """A role by id (`legal`) or name (`法務`)."""

    name = "role"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The role's id; a usage error for any other word."""
        for role in Role:
            if value in (role.value, role.said.ja):
                return role.value
        known = "、".join(f"{role.value}（{role.said.ja}）" for role in Role)
        raise click.BadParameter(known, ctx=ctx, param=param)


def role_option(voice: Voice) -> click.Option:
    """`--role`, one."""
    return click.Option(["--role"], type=RoleType(), required=True, help=_help(voice))


def roles_option(voice: Voice) -> click.Option:
    """`--role`, one or several."""
    return click.Option(["--role", "roles"], type=RoleType(), multiple=True, required=True, help=_help(voice))


def role_names(voice: Voice, roles: Iterable[Role]) -> str:
    """The roles' names in the reader's language."""
    return voice.of("・", ", ").join(voice.words(role.said) for role in roles)


def _help(voice: Voice) -> str:
    return voice.of(
        "役割: 起案 drafter・法務 legal・広報 pr・責任者 responsible", "role: drafter, legal, pr, responsible"
    )
