"""`owabi ledger settle | requeue | import | pause | resume | stop`: what a person decides."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import click

from owabi.cli import surroundings
from owabi.cli.ledger_words import tell_counts
from owabi.cli.options import FILE, audience_argument, case_option, command, kind_option, map_option, read_pairs
from owabi.cli.voice import Voice
from owabi.delivery import pausing
from owabi.delivery.mailing import Mailing
from owabi.delivery.settling import Settlement, requeue, settle
from owabi.letter.audience import Audience, Kind
from owabi.office.opened import OpenedCase
from owabi.office.taking_over import take_over


def commands(voice: Voice) -> list[click.Command]:
    """All of them."""
    return [
        _settle(voice),
        _requeue(voice),
        _import(voice),
        _change(voice, "pause", ("送信を一時停止します。", "Pause a mailing."), pausing.pause),
        _change(voice, "resume", ("一時停止を解きます。", "Let a paused mailing go on."), pausing.resume),
        _change(voice, "stop", ("送信を中止します。元に戻せません。", "Stop a mailing for good."), pausing.stop),
    ]


def _why_option(voice: Voice) -> click.Option:
    return click.Option(["--why"], required=True, help=voice.of("そう判断した理由", "how this is known"))


def _settle(voice: Voice) -> click.Command:
    params = [
        click.Argument(["mailing"]),
        click.Argument(["row"]),
        click.Argument(["result"], type=click.Choice([one.value for one in Settlement])),
        _why_option(voice),
        click.Option(["--again"], is_flag=True, help=voice.of("未送信なら送信待ちに戻す", "put it back if not sent")),
        case_option(voice),
    ]

    def act(*, mailing: str, row: str, result: str, why: str, again: bool, folder: Path) -> int:
        opened = OpenedCase.at(folder, os.environ)
        with opened.ledger() as ledger:
            settle(
                ledger,
                opened.vault(),
                mailing,
                row,
                Settlement(result),
                why=why,
                by=opened.staff(surroundings.account()),
                at=surroundings.now(),
                again=again,
            )
            tell_counts(voice, ledger.mailing(mailing), ledger.counts(mailing))
        return 0

    words = (
        "結果不明の一件に決着をつけます。リレーの記録や本人の確認をもとに、送られたかどうかを記します。",
        "Settle one unknown copy by what the relay's log or the reader says.",
    )
    return command("settle", voice, words, params, act)


def _requeue(voice: Voice) -> click.Command:
    params = [
        click.Argument(["mailing"]),
        click.Argument(["rows"], nargs=-1, required=True),
        _why_option(voice),
        case_option(voice),
    ]

    def act(*, mailing: str, rows: tuple[str, ...], why: str, folder: Path) -> int:
        opened = OpenedCase.at(folder, os.environ)
        with opened.ledger() as ledger:
            by = opened.staff(surroundings.account())
            requeue(ledger, opened.vault(), mailing, rows, why=why, by=by, at=surroundings.now())
            tell_counts(voice, ledger.mailing(mailing), ledger.counts(mailing))
        return 0

    words = ("拒否や期限切れの件を、送信待ちに戻します。", "Put refused or expired copies back.")
    return command("requeue", voice, words, params, act)


def _change(voice: Voice, name: str, words: tuple[str, str], change: Callable[..., Mailing]) -> click.Command:
    def act(*, mailing: str, folder: Path) -> int:
        opened = OpenedCase.at(folder, os.environ)
        with opened.ledger() as ledger:
            by = opened.staff(surroundings.account())
            tell_counts(voice, change(ledger, mailing, by=by, at=surroundings.now()), ledger.counts(mailing))
        return 0

    return command(name, voice, words, [click.Argument(["mailing"]), case_option(voice)], act)


def _import(voice: Voice) -> click.Command:
    params = [
        click.Argument(["file"], type=FILE),
        audience_argument(),
        kind_option(voice),
        click.Option(["--name", "roll"], required=True, help=voice.of("名簿の名前", "name of the list")),
        click.Option(["--sent-at", "column"], help=voice.of("送った日時の列名", "column with the moment of sending")),
        click.Option(["--letter"], type=FILE, help=voice.of("そのとき送った文面", "the letter that was sent")),
        map_option(voice),
        case_option(voice),
    ]

    def act(
        *,
        file: Path,
        audience: str,
        kind: str,
        roll: str,
        column: str | None,
        letter: Path | None,
        pairs: tuple[str, ...],
        folder: Path,
    ) -> int:
        opened = OpenedCase.at(folder, os.environ)
        mailing = take_over(
            opened,
            file,
            roll,
            audience=Audience(audience),
            kind=Kind(kind),
            sent_at_column=column,
            letter=letter,
            mapping=read_pairs(pairs, "--map"),
            by=opened.staff(surroundings.account()),
            at=surroundings.now(),
        )
        with opened.ledger() as ledger:
            tell_counts(voice, mailing, ledger.counts(mailing.id))
        return 0

    words = (
        "手作業で送り終えたメールを台帳に載せます（証明なし）。訂正を、その人たちにも届けられるようになります。",
        "Take over mail that was sent by hand (unproven), so that a correction can reach those people.",
    )
    return command("import", voice, words, params, act)
