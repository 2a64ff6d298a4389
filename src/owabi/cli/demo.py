"""`owabi demo`: the whole main job on a bundled incident, with everything real but the people."""

from __future__ import annotations

import os
from pathlib import Path

import click

from owabi.cli import surroundings
from owabi.cli.options import FILE, command
from owabi.cli.voice import Voice
from owabi.errors import Mistake, Place
from owabi.said import Said


def build(voice: Voice) -> click.Command:
    """The command."""
    params = [
        click.Option(
            ["--out"], type=FILE, help=voice.of("作業フォルダー（既定は owabi-demo）", "folder (default: owabi-demo)")
        ),
        click.Option(
            ["--recipients"],
            type=click.IntRange(30, 100_000),
            default=1000,
            show_default=True,
            help=voice.of("宛先の人数", "how many recipients"),
        ),
    ]

    def run(*, out: Path | None, recipients: int) -> int:
        from owabi.cli.demo_scene import Story
        from owabi.cli.demo_story import tell

        folder = out or _free_folder()
        _refuse_taken(folder)
        return tell(Story(voice, folder, recipients, surroundings.now(), dict(os.environ)))

    words = (
        "架空の事案で、事実の記入から文面、校正、承認、送信、証跡までを実演します。外部には何も送りません。",
        "The whole main job on an invented incident: facts, letters, checks, approval, sending, proof. Nothing leaves.",
    )
    return command("demo", voice, words, params, run)


def _refuse_taken(folder: Path) -> None:
    """The demo writes a dozen files: never between those of somebody's own work."""
    if folder.is_symlink() or (folder.exists() and (not folder.is_dir() or any(folder.iterdir()))):
        raise Mistake(
            Said("すでに使われています。", "this is in use already."),
            Said(
                "新しい名前か、空のフォルダーを --out に指定してください。", "Give --out a new name or an empty folder."
            ),
            place=Place(str(folder)),
        )


def _free_folder() -> Path:
    names = ("owabi-demo", *(f"owabi-demo-{number}" for number in range(2, 1000)))
    return next(Path(name) for name in names if not Path(name).exists())
