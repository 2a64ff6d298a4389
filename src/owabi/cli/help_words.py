"""Click's own words in Japanese: help headings and the one line for a wrong call."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import click

from owabi.said import Lang

_HEADINGS = {"Options": "オプション", "Commands": "コマンド", "Arguments": "引数"}
_HELP_OPTION = {"Show this message and exit.": "この説明を示す"}


class JapaneseHelpFormatter(click.HelpFormatter):
    """Help with Japanese headings; columns are set by display width, and Japanese is never cut at spaces."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The line that shows how to call it."""
        self.write(f"使い方: {prog} {args}".rstrip() + "\n")

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        """A headed section."""
        self.write("\n")
        self.write(f"{_HEADINGS.get(name, name)}:\n")
        self.indent()
        try:
            yield
        finally:
            self.dedent()

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 34, col_spacing: int = 2) -> None:
        """Terms and their explanations."""
        pairs = [(term, _HELP_OPTION.get(text, text)) for term, text in rows]
        widest = min(max((_columns(term) for term, _ in pairs), default=0), col_max)
        margin = " " * self.current_indent
        for term, text in pairs:
            gap = widest - _columns(term) + col_spacing
            if gap < col_spacing:
                self.write(f"{margin}{term}\n{margin}{' ' * (widest + col_spacing)}{text}\n")
            else:
                self.write(f"{margin}{term}{' ' * gap}{text}\n")

    def write_text(self, text: str) -> None:
        """A paragraph."""
        margin = " " * self.current_indent
        for line in text.split("\n"):
            self.write(f"{margin}{line}\n")


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "FWA" else 1 for char in text)


def usage_line(error: click.UsageError, lang: Lang) -> str:
    """What is wrong with the call, and the way to its help, in one line."""
    context = error.ctx
    path = context.command_path if context is not None else "owabi"
    if lang == "en":
        return f"error: {error.format_message()} See `{path} --help`."
    return f"エラー: {_in_japanese(error)}使い方は {path} --help で見られます。"


def _in_japanese(error: click.UsageError) -> str:
    match error:
        case click.NoSuchOption():
            return f"{error.option_name} というオプションはありません。{_perhaps(error.possibilities)}"
        case click.MissingParameter():
            return f"{_name(error)} を指定してください。"
        case click.BadParameter():
            return f"{_name(error)} の値が正しくありません（{_reason(error)}）。"
        case click.BadOptionUsage():
            return f"{error.option_name} には値を一つ付けてください。"
    message = error.format_message()
    if message.startswith("No such command"):
        return _no_such_command(error, message)
    if message.startswith("Got unexpected extra"):
        return "余分な引数があります。"
    if message.startswith("Missing command"):
        return "コマンドを指定してください。"
    return message


def _no_such_command(error: click.UsageError, message: str) -> str:
    name = message.split("'")[1] if "'" in message else ""
    known: list[str] = []
    if error.ctx is not None and isinstance(error.ctx.command, click.Group):
        known = error.ctx.command.list_commands(error.ctx)
    return f"{name} というコマンドはありません。{_perhaps(difflib.get_close_matches(name, known))}"


def _perhaps(names: Any) -> str:
    found = sorted(names or ())
    return f"もしかして: {'、'.join(found)}。" if found else ""


def _name(error: click.BadParameter) -> str:
    if error.param is not None and isinstance(error.param, click.Option):
        return str(error.param.opts[-1])
    if error.param is not None:
        return error.param.human_readable_name
    return str(error.param_hint or "引数")


def _reason(error: click.BadParameter) -> str:
    param = error.param
    if param is not None and isinstance(param.type, click.Choice):
        return "選べるのは " + "、".join(str(choice) for choice in param.type.choices)
    if param is not None and isinstance(param.type, click.Path):
        return "その名前のファイルやフォルダーがないか、読めません"
    if param is not None and isinstance(param.type, click.IntRange):
        return f"{param.type.min}から{param.type.max}までの整数"
    if param is not None and isinstance(param.type, click.types.IntParamType):
        return "整数"
    return error.message
