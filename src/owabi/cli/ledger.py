"""`owabi ledger`: who was told what, what is unknown, and what a person decides about it."""

from __future__ import annotations

import os
from pathlib import Path

import click

from owabi.cli import ledger_acts
from owabi.cli.ledger_words import counts_lines
from owabi.cli.options import FILE, case_option, command
from owabi.cli.voice import Voice
from owabi.dates.zone import JST
from owabi.delivery.looking import list_rows
from owabi.delivery.state import RowState
from owabi.errors import DeliveryMistake
from owabi.office.exporting import export_rows
from owabi.office.opened import OpenedCase
from owabi.said import Said


def build(voice: Voice) -> click.Command:
    """The group."""
    help_words = voice.of(
        "配信台帳です。一件ごとの状態（リレーが受理・拒否・再試行待ち・結果不明など）を示します。",
        "The delivery ledger: where every single copy stands.",
    )
    commands = [_show(voice), _rows(voice), _csv(voice), *ledger_acts.commands(voice)]
    return click.Group("ledger", commands=commands, help=help_words)


def _show(voice: Voice) -> click.Command:
    def show(*, folder: Path) -> int:
        opened = OpenedCase.at(folder, os.environ)
        with opened.ledger() as ledger:
            for roll in ledger.rolls():
                made = f"{roll.created_at.astimezone(JST):%Y-%m-%d %H:%M}"
                voice.give(
                    voice.of(f"名簿 {roll.id}  {roll.count:,}件  {made}", f"list {roll.id}  {roll.count:,}  {made}")
                )
            for mailing in ledger.mailings():
                voice.give("\n".join(counts_lines(voice, mailing, ledger.counts(mailing.id))))
            head = ledger.head()
            voice.give(
                voice.of(
                    f"記録 {head.seq:,}件  鎖の先端 {head.chain.hex()}", f"{head.seq:,} events, head {head.chain.hex()}"
                )
            )
        return 0

    words = ("名簿と配信の一覧を、状態ごとの件数とともに示します。", "Lists and mailings, with counts by state.")
    return command("show", voice, words, [case_option(voice)], show)


def _state_option(voice: Voice) -> click.Option:
    return click.Option(
        ["--state", "states"],
        multiple=True,
        type=click.Choice([state.value for state in RowState]),
        help=voice.of("この状態だけ", "only these states"),
    )


def _rows(voice: Voice) -> click.Command:
    params = [
        click.Argument(["mailing"]),
        _state_option(voice),
        case_option(voice),
        click.Option(["--open"], is_flag=True, help=voice.of("宛先と応答の文も示す", "show addresses and replies")),
    ]

    def rows(*, mailing: str, states: tuple[str, ...], folder: Path, **told: bool) -> int:
        opened = OpenedCase.at(folder, os.environ)
        vault = opened.vault() if told["open"] else None
        wanted = [RowState(state) for state in states] or None
        with opened.ledger() as ledger:
            for cells in list_rows(ledger, mailing, wanted, vault):
                voice.give("\t".join(cell.replace("\t", " ") for cell in cells))
        return 0

    words = (
        "一件ずつの状態を示します。宛先は --open を付けたときだけ示します。",
        "One line a copy; addresses only with --open.",
    )
    return command("rows", voice, words, params, rows)


def _csv(voice: Voice) -> click.Command:
    params = [
        click.Argument(["mailing"]),
        _state_option(voice),
        case_option(voice),
        click.Option(["--open"], is_flag=True, help=voice.of("宛先と応答の文も書く", "with addresses and replies")),
        click.Option(["--out"], type=FILE, help=voice.of("書き出す先（既定は exports/）", "file (default: exports/)")),
    ]

    def csv(*, mailing: str, states: tuple[str, ...], folder: Path, out: Path | None, **told: bool) -> int:
        opened = OpenedCase.at(folder, os.environ)
        wanted = [RowState(state) for state in states] or None
        target = out or opened.case.layout.exports / f"{mailing}.csv"
        if target.exists():
            raise DeliveryMistake(
                Said(f"{target} はすでにあります。", f"{target} exists already."),
                Said("--out で別の名前を指定してください。", "Give another name by --out."),
            )
        number = export_rows(opened, mailing, target, states=wanted, with_addresses=told["open"])
        voice.tell(f"{target} に {number:,}件を書き出しました。", f"wrote {number:,} rows to {target}.")
        return 0

    words = (
        "表計算ソフトで開いても式として実行されないCSVを書き出します。",
        "Write a CSV in which no cell can run as a formula.",
    )
    return command("csv", voice, words, params, csv)
