"""`owabi purge`: erase a person, or everyone."""

from __future__ import annotations

import os
from pathlib import Path

import click

from owabi.case.purging import Purged
from owabi.cli import surroundings
from owabi.cli.options import case_option, command
from owabi.cli.voice import Voice
from owabi.errors import Mistake
from owabi.office.erasing import erase_all, erase_person
from owabi.office.opened import OpenedCase
from owabi.said import Said


def build(voice: Voice) -> click.Command:
    """The command."""
    params = [
        case_option(voice),
        click.Option(["--person"], help=voice.of("アドレス、氏名、または行の番号", "an address, a name or a row id")),
        click.Option(
            ["--all", "everyone"], is_flag=True, help=voice.of("全員分を消し、鍵も壊す", "everyone, and the key")
        ),
        click.Option(["--yes"], is_flag=True, help=voice.of("確認を省く", "do not ask")),
    ]

    def run(*, folder: Path, person: str | None, everyone: bool, yes: bool) -> int:
        if (person is None) == (not everyone):
            raise Mistake(
                Said("消す相手が指定されていません。", "it is not said whom to erase."),
                Said("--person か --all のどちらか一つを指定してください。", "Give one of --person and --all."),
            )
        opened = OpenedCase.at(folder, os.environ)
        _confirm(voice, yes)
        owner, by, at = surroundings.process_name("purge"), opened.staff(surroundings.account()), surroundings.now()
        if everyone:
            purged = erase_all(opened, owner=owner, by=by, at=at)
        else:
            purged = erase_person(opened, person or "", owner=owner, by=by, at=at).purged
        return _tell(voice, purged)

    words = (
        "個人データを消します。消した後も、配信の記録は検証できます（消去済みと示されます）。元に戻せません。",
        "Erase personal data for good. The record of the sending still verifies, and says that it was erased.",
    )
    return command("purge", voice, words, params, run)


def _confirm(voice: Voice, yes: bool) -> None:
    if yes:
        return
    if not surroundings.has_person():
        raise Mistake(
            Said("元に戻せないので、確認が要ります。", "this cannot be undone and asks for a yes."),
            Said("--yes を付けてください。", "Add --yes."),
        )
    click.confirm(voice.of("元に戻せません。消しますか", "this cannot be undone. Erase"), abort=True, err=True)


def _tell(voice: Voice, purged: Purged) -> int:
    voice.tell(
        f"消去しました: {purged.row_count:,}件、ファイル {purged.file_count:,}個",
        f"erased {purged.row_count:,} rows and {purged.file_count:,} files",
    )
    if purged.is_key_destroyed:
        voice.tell("事案の鍵を壊しました。", "the case's key was destroyed.")
    for said in purged.notes:
        voice.tell(f"注意: {said.ja}", f"note: {said.en}")
    for path in purged.left:
        if path.is_symlink():
            voice.tell(
                f"リンクの先には手を付けていません。確かめて消してください: {path}",
                f"nothing behind this link was touched; look there and erase it: {path}",
            )
        else:
            voice.tell(f"まだ名前やアドレスが残っています: {path}", f"a name or address is still left in {path}")
    return 1 if purged.left else 0
