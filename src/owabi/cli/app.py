"""The program: finds the command, speaks the reader's language, and turns every failure into one line."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, cast

import click

from owabi.cli.help_words import JapaneseHelpFormatter, usage_line
from owabi.cli.voice import Voice, can_show, language_of
from owabi.errors import OutsideFailure, OwabiError
from owabi.said import Said

COMMANDS: dict[str, Said] = {
    "demo": Said("事案の発生から証跡まで、主な仕事の全体を実演する", "show the whole main job on a bundled incident"),
    "new": Said("事案フォルダーを作る", "make a case folder"),
    "ready": Said("第一報をいま出せるか、何が足りないかを示す", "say whether a first notice may go now"),
    "draft": Said("事実から、送り先ごとの文面を作る", "write the letters from the facts"),
    "proof": Said("文面を校正する", "proofread a text"),
    "rules": Said("校正の規則と、その根拠を示す", "list the rules and why they are"),
    "guard": Said("文面が事実を超えていないかを照らす", "hold a text against the facts"),
    "people": Said("名簿を確かめる・取り込む・差し込みを試す", "check, take in and preview recipients"),
    "approver": Said("承認する人と鍵を登録する", "register those who approve, and their keys"),
    "approve": Said("文面と名簿を承認する", "approve exactly these words to exactly these people"),
    "send": Said("承認済みの文面を、一人に一通ずつ送る", "send what is approved, one copy to each"),
    "ledger": Said("配信台帳を見る・決着をつける", "read and settle the delivery ledger"),
    "dossier": Said("一人に何が届けられたかを示す", "show what one person was sent"),
    "evidence": Said("証跡一式を作る・検証する", "make and verify the evidence bundle"),
    "purge": Said("個人データを消す", "erase personal data"),
}


class Roof(click.Group):
    """The group of all commands; a command's module is imported only when it is called."""

    def __init__(self, voice: Voice) -> None:
        super().__init__(
            name="owabi",
            help=voice.of(
                "お詫びの文面を、事実から作り、確かめ、承認を得て、一人に一通ずつ届け、証跡を残します。",
                "From confirmed facts to a sincere, exact, approved and delivered notice, with proof of it.",
            ),
            epilog=voice.of(
                "はじめてなら owabi demo。各コマンドの説明は owabi コマンド --help。",
                "New here? `owabi demo`. Each command explains itself with --help.",
            ),
        )
        self.voice = voice
        version = click.Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_print_version,
            help=voice.of("版を示す", "print the version"),
        )
        lang = click.Option(
            ["--lang"],
            type=click.Choice(["ja", "en"]),
            expose_value=False,
            help=voice.of("言語（既定は日本語）", "language (Japanese by default)"),
        )
        self.params = [lang, version]

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of the work, not of the alphabet."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command's module and build it in the reader's language."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"owabi.cli.{cmd_name}")
        return cast(click.Command, module.build(self.voice))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without importing one."""
        rows = [(name, self.voice.words(said)) for name, said in COMMANDS.items()]
        with formatter.section(self.voice.of("コマンド", "Commands")):
            formatter.write_dl(rows)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code (0, 1 findings, 2 the caller's mistake, 3 an outside system failed)."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    lang, rest = language_of(given, os.environ)
    if not can_show(sys.stderr, "エラー"):
        lang = "en"  # a console without Japanese would show question marks alone
    voice = Voice(lang)
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):
            cast(Any, stream).reconfigure(errors="replace")
    try:
        return _run(voice, rest)
    except OwabiError as error:
        return voice.fail(error)
    except click.UsageError as error:
        voice.tell(usage_line(error, "ja"), usage_line(error, "en"))
        return 2
    except (click.Abort, KeyboardInterrupt):
        voice.tell("中止しました。", "stopped.")
        return 130
    except SystemExit:
        return 0  # click's way to leave when the pipe's reader has gone
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - the pipe's reader has gone
        return 0
    except (OSError, UnicodeError) as error:
        return voice.fail(_from_system(error))
    except Exception as error:
        if os.environ.get("OWABI_DEBUG"):
            raise
        return voice.fail(_unforeseen(error))


def _run(voice: Voice, arguments: list[str]) -> int:
    click.Context.formatter_class = JapaneseHelpFormatter if voice.lang == "ja" else click.HelpFormatter
    if not arguments:
        arguments = ["--help"]
    code = Roof(voice).main(args=arguments, prog_name="owabi", standalone_mode=False)
    return code if isinstance(code, int) else 0


def _print_version(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value:
        from owabi import __version__

        click.echo(f"owabi {__version__}")
        ctx.exit(0)


def _unforeseen(error: Exception) -> OwabiError:
    """A fault of ours. It names the kind only: the words of a foreign error may hold an address."""
    name = type(error).__name__
    return OutsideFailure(
        Said(f"owabi の内部で想定外の誤りが起きました（{name}）。", f"owabi met a fault of its own ({name})."),
        Said(
            "作業は保存されています。OWABI_DEBUG=1 を付けると、報告に必要な詳細が出ます。",
            "What was done is kept. OWABI_DEBUG=1 shows the details that a report needs.",
        ),
    )


def _from_system(error: OSError | UnicodeError) -> OwabiError:
    from owabi.cli.system_errors import describe

    return describe(error)
