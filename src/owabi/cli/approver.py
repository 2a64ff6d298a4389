"""`owabi approver`: the people who may say yes, and their keys."""

from __future__ import annotations

import os
from pathlib import Path

import click

from owabi.approval.key import short
from owabi.approval.role import Role
from owabi.case import store
from owabi.cli import surroundings
from owabi.cli.options import FILE, case_option, command
from owabi.cli.roles import role_names, roles_option
from owabi.cli.voice import Voice
from owabi.office.approving import new_approver
from owabi.office.opened import OpenedCase


def build(voice: Voice) -> click.Command:
    """The group."""
    help_words = voice.of(
        "承認する人と、その鍵を登録します。鍵は本人だけが持ちます。",
        "Register those who approve, and their keys. Each keeps their own.",
    )
    return click.Group("approver", commands=[_new(voice), _list(voice)], help=help_words)


def _new(voice: Voice) -> click.Command:
    params = [
        click.Argument(["name"]),
        roles_option(voice),
        click.Option(["--key", "key_file"], type=FILE, required=True, help=voice.of("鍵を書くファイル", "key file")),
        case_option(voice),
    ]

    def new(*, name: str, roles: tuple[str, ...], key_file: Path, folder: Path) -> int:
        opened = OpenedCase.at(folder, os.environ)
        key = new_approver(
            opened,
            key_file,
            name=name,
            roles=[Role(role) for role in roles],
            os_account=surroundings.account(),
            at=surroundings.now(),
        )
        words = role_names(voice, key.roles)
        voice.tell(
            f"登録しました: {name}（{words}） 指紋 {short(key.fingerprint)}",
            f"registered {name} ({words}), fingerprint {short(key.fingerprint)}",
        )
        voice.tell(
            f"鍵: {key_file} 本人だけが読める場所で保管してください。",
            f"key: {key_file} — keep it where only its owner reads it.",
        )
        return 0

    words = ("承認者の鍵を作り、事案に登録します。", "Make an approver's key and register it.")
    return command("new", voice, words, params, new)


def _list(voice: Voice) -> click.Command:
    def show(*, folder: Path) -> int:
        opened = OpenedCase.at(folder, os.environ)
        for key in sorted(store.registered_keys(opened.case).values(), key=lambda key: key.registered_at):
            voice.give(f"{short(key.fingerprint)}  {key.name}  {role_names(voice, key.roles)}")
        return 0

    return command(
        "list", voice, ("登録された承認者を示します。", "List the registered approvers."), [case_option(voice)], show
    )
