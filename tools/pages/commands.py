"""The reference page of every command, in both languages: what `--help` prints, at one width."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

import click

from owabi.cli.app import Roof
from owabi.cli.help_words import JapaneseHelpFormatter
from owabi.cli.voice import Voice
from owabi.said import Lang, Said

_TITLE = Said(ja="コマンド", en="Commands")
_ORIGIN = Said(
    ja="`make docs` が `--help` の出力から作ります。手で直さないでください。",
    en="Made by `make docs` from what `--help` prints; not to be edited by hand.",
)
_COLUMNS = 100


def pages() -> dict[str, str]:
    """`docs/reference/commands.<lang>.md`."""
    return {f"docs/reference/commands.{lang}.md": _page(Voice(lang)) for lang in get_args(Lang)}


def _page(voice: Voice) -> str:
    parts = [f"# {voice.words(_TITLE)}", voice.words(_ORIGIN)]
    for path, text in _helps(Roof(voice), "owabi", voice, None):
        parts += [f"## {path}", f"```\n{text}\n```"]
    return "\n\n".join(parts) + "\n"


def _helps(command: click.Command, name: str, voice: Voice, above: click.Context | None) -> Iterator[tuple[str, str]]:
    context = click.Context(command, parent=above, info_name=name, terminal_width=_COLUMNS, max_content_width=_COLUMNS)
    formatter = JapaneseHelpFormatter if voice.lang == "ja" else click.HelpFormatter
    written = formatter(width=_COLUMNS, max_width=_COLUMNS)
    command.format_help(context, written)
    yield context.command_path, "\n".join(line.rstrip() for line in written.getvalue().rstrip("\n").splitlines())
    if isinstance(command, click.Group):
        for child in command.list_commands(context):
            below = command.get_command(context, child)
            if below is not None and not below.hidden:
                yield from _helps(below, child, voice, context)
