"""Options that several commands take, each with one meaning."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from owabi.cli.voice import Voice
from owabi.errors import Mistake
from owabi.letter.audience import Audience, Kind
from owabi.said import Said

FILE = click.Path(path_type=Path)
"""A path whose absence the command itself reports, in one line with its cure."""


def case_option(voice: Voice) -> click.Option:
    """`--case DIR`, the working directory by default."""
    return click.Option(
        ["--case", "folder"],
        type=FILE,
        default=Path(),
        envvar="OWABI_CASE",
        help=voice.of("事案フォルダー（既定は今いる場所。OWABI_CASE でも指定）", "case folder (default: here)"),
    )


def kind_option(voice: Voice) -> click.Option:
    """`--kind`."""
    return click.Option(
        ["--kind"],
        type=click.Choice([kind.value for kind in Kind]),
        default=Kind.FIRST.value,
        show_default=True,
        help=voice.of("どの報か（first 第一報）", "which letter"),
    )


def audience_argument() -> click.Argument:
    """The audience of one letter."""
    return click.Argument(["audience"], type=click.Choice([audience.value for audience in Audience]))


def map_option(voice: Voice) -> click.Option:
    """`--map FIELD=COLUMN`, several times."""
    return click.Option(
        ["--map", "pairs"],
        multiple=True,
        metavar="FIELD=COLUMN",
        help=voice.of("列の対応（例 --map address=連絡先）", "column mapping (address=Contact)"),
    )


def written_options(voice: Voice) -> list[click.Option]:
    """`--encoding`, `--delimiter`, `--sheet`: for a file whose form cannot be found out."""
    return [
        click.Option(["--encoding"], help=voice.of("文字コード（utf-8 cp932 euc-jp iso-2022-jp）", "encoding")),
        click.Option(["--delimiter"], help=voice.of("区切り（comma tab semicolon）", "comma, tab or semicolon")),
        click.Option(["--sheet"], help=voice.of("XLSXのシート名", "sheet of a workbook")),
    ]


def read_pairs(pairs: Sequence[str], option: str) -> dict[str, str]:
    """`a=b` pairs; `Mistake` for any other form."""
    found = {}
    for pair in pairs:
        name, mark, value = pair.partition("=")
        if not mark or not name.strip() or not value.strip():
            raise Mistake(
                Said(f"{option} の書き方が正しくありません（{pair}）。", f"{option} is not of the form a=b: {pair}."),
                Said("名前=値 の形で書いてください。", "Write NAME=VALUE."),
            )
        found[name.strip()] = value.strip()
    return found


def command(
    name: str, voice: Voice, words: tuple[str, str], params: Sequence[click.Parameter], callback: Any
) -> click.Command:
    """A command with its help in the reader's language."""
    return click.Command(name, params=list(params), help=voice.of(*words), callback=callback)
