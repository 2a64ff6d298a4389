"""`owabi send`: one copy to each, of exactly what was approved."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import click

from owabi.cli import surroundings
from owabi.cli.finding_words import tell_findings
from owabi.cli.ledger_words import tell_counts
from owabi.cli.options import audience_argument, case_option, command, kind_option
from owabi.cli.progress import counting
from owabi.cli.send_progress import sending
from owabi.cli.voice import Voice
from owabi.dates.zone import JST
from owabi.delivery.state import RowState
from owabi.delivery.worker import Ended, Hooks, Policy, Report
from owabi.letter.audience import Audience, Kind
from owabi.office.opened import OpenedCase
from owabi.office.sending import Clearance, Surroundings, clear, greet_relay, send


def build(voice: Voice) -> click.Command:
    """The command."""
    params = [
        audience_argument(),
        kind_option(voice),
        case_option(voice),
        click.Option(["--list", "roll"], help=voice.of("訓練に使う名簿（本番では承認したもの）", "list for a drill")),
        click.Option(["--check"], is_flag=True, help=voice.of("送らずに確かめる", "check everything, send nothing")),
        click.Option(["--drill"], is_flag=True, help=voice.of("訓練（外へは出ません）", "drill: nothing leaves")),
        click.Option(
            ["--patience"],
            type=click.IntRange(0, 1440),
            default=0,
            help=voice.of("再試行待ちを何分まで待つか", "minutes to wait for retries"),
        ),
    ]

    def run(
        *, audience: str, kind: str, folder: Path, roll: str | None, check: bool, drill: bool, patience: int
    ) -> int:
        opened = OpenedCase.at(folder, os.environ)
        with counting(
            voice, "承認した文面と一致するか確かめています", "holding every copy against the approval"
        ) as count:
            cleared = clear(
                opened,
                Audience(audience),
                Kind(kind),
                at=surroundings.now(),
                drill=drill,
                roll_id=roll,
                count=count,
            )
        if check:
            return _tell_check(voice, opened, cleared)
        with _halting() as halted, sending(voice) as progress:
            hooks = Hooks(surroundings.now, halted=halted, progress=progress)
            around = Surroundings(
                surroundings.process_name("send"), hooks, Policy(patience=timedelta(minutes=patience))
            )
            report = send(opened, cleared, around, at=surroundings.now())
        _tell_report(voice, report)
        return 0 if report.ended is Ended.FINISHED and not _is_troubled(report) else 1

    words = (
        "承認された文面を、一通に一人だけを宛先として送ります。いつ止まっても、同じコマンドで続きから再開できます。",
        "Send the approved letter, one envelope and one recipient at a time. Run it again to go on after any stop.",
    )
    return command("send", voice, words, params, run)


@contextmanager
def _halting() -> Iterator[Callable[[], bool]]:
    """Ctrl-C and SIGTERM ask the sender to stop before the next copy instead of tearing one in two."""
    asked: list[int] = []
    numbers = [signal.SIGINT, signal.SIGTERM]
    before = {number: signal.signal(number, lambda got, _frame: asked.append(got)) for number in numbers}
    try:
        yield lambda: bool(asked)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _is_troubled(report: Report) -> bool:
    return report.counts.told_count < report.counts.total


def _tell_check(voice: Voice, opened: OpenedCase, cleared: Clearance) -> int:
    ready, state = cleared.ready, cleared.standing
    covered = ready.covered
    tell_findings(voice, ready.template.to_text(), ready.findings)
    voice.tell(f"件名 {covered.subject}", f"subject {covered.subject}")
    voice.tell(
        f"宛先 {covered.roll_id} {covered.recipient_count:,}件、差出人 {covered.from_name} <{covered.from_address}>",
        f"to {covered.roll_id}, {covered.recipient_count:,} recipients, "
        f"from {covered.from_name} <{covered.from_address}>",
    )
    voice.tell(
        "全員分の文面を作れました。承認した内容との一致は、送信時に一通ずつもう一度確かめます。",
        "every copy can be made; each is held against the approval once more as it leaves.",
    )
    if not ready.errand.drill:
        greeting = greet_relay(opened)
        voice.tell(f"リレー {greeting}", f"relay {greeting}")
    for void in state.void:
        name = void.approval.person.name if void.approval.person else "?"
        for said in void.reasons:
            voice.tell(f"数えない承認（{name}）: {said.ja}", f"not counted ({name}): {said.en}")
    for said in (*ready.repeats, *state.warnings, *state.lacking):
        voice.tell(f"注意: {said.ja}", f"note: {said.en}")
    if state.valid or ready.errand.drill:
        voice.tell("送信できます。", "it may be sent.")
        return 0
    voice.tell("まだ送信できません。", "it may not be sent yet.")
    return 1


def _tell_undelivered(voice: Voice, report: Report) -> None:
    """Whom the letter did not reach, and what a person can do about it."""
    states = (RowState.REFUSED, RowState.REFUSED_HERE, RowState.EXPIRED)
    count = sum(report.counts.by_state.get(state, 0) for state in states)
    if not count:
        return
    mailing = report.mailing.id
    voice.tell(
        f"{count:,}件は届けられませんでした。理由は owabi ledger rows {mailing} で見られます。"
        f"直して送り直すには owabi ledger requeue {mailing} 宛先番号 --why 理由 で戻し、別の手段でもお知らせください。",
        f"{count:,} copies could not be handed over: `owabi ledger rows {mailing}` says why. To try one again, "
        f"`owabi ledger requeue {mailing} ROW --why REASON`; otherwise tell the reader by other means.",
    )


def _tell_report(voice: Voice, report: Report) -> None:
    endings = {
        Ended.FINISHED: ("送信処理を終えました。", "nothing is left to send."),
        Ended.WAITING: ("再試行待ちがあります。", "some copies wait to be tried again."),
        Ended.PAUSED: ("一時停止しました。", "paused."),
        Ended.STOPPED: ("中止しました。", "stopped for good."),
        Ended.INTERRUPTED: (
            "途中で止めました。同じコマンドで続きから再開できます。",
            "interrupted; the same command goes on.",
        ),
    }
    voice.tell(*endings[report.ended])
    tell_counts(voice, report.mailing, report.counts)
    if report.next_due_at is not None:
        due = report.next_due_at.astimezone(JST)
        voice.tell(f"次に試せるのは {due:%m/%d %H:%M} からです。", f"the next try is due at {due:%m/%d %H:%M}.")
    _tell_undelivered(voice, report)
    if report.counts.unknown_count:
        voice.tell(
            f"結果不明が {report.counts.unknown_count}件あります。自動では送り直しません。"
            "リレーの記録を見て owabi ledger settle で決着をつけてください。",
            f"{report.counts.unknown_count} copies are unknown and are never sent again by themselves. "
            "Look into the relay's log, then settle each with `owabi ledger settle`.",
        )
