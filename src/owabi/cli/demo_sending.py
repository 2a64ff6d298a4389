"""The demo's sixth act: a thousand copies over real SMTP, and the power fails in the middle."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterable
from email import message_from_bytes
from pathlib import Path

from owabi.case.private import replace
from owabi.cli import surroundings
from owabi.cli.demo_scene import Story
from owabi.cli.demo_stage import Stage
from owabi.delivery.adapters.maildir_sink import MaildirSink
from owabi.delivery.settling import Settlement, settle
from owabi.delivery.state import RowState
from owabi.letter.audience import Audience
from owabi.office.opened import OpenedCase

_PATIENCE = 120.0


def play(story: Story, stage: Stage, sink: MaildirSink) -> bool:
    """Send to all; whether everyone got exactly one copy."""
    stage.act("一人に一通ずつ送る", "Send one copy to each")
    _use_relay(story.case_folder, sink.port)
    stage.say(
        f"受信サーバー（このPCの中）を 127.0.0.1:{sink.port} に用意しました。本物のSMTPで送ります。",
        f"a receiving server on this machine, 127.0.0.1:{sink.port}; what follows is real SMTP.",
    )
    _interrupt(story, stage, sink)
    unknown = _go_on(story, stage)
    _settle(story, stage, sink, unknown)
    for audience in (Audience.PARTNER, Audience.AFFILIATE):
        _send(story, audience)
    return _hold_together(story, stage, sink)


def _use_relay(case_folder: Path, port: int) -> None:
    settings = case_folder / "case.toml"
    relay = f'\n[relay]\nhost = "127.0.0.1"\nport = {port}\ntls = "none-loopback"\n'
    replace(settings, settings.read_bytes() + relay.encode())


def _command(story: Story, audience: Audience) -> list[str]:
    return [
        sys.executable,
        "-m",
        "owabi",
        "--lang",
        story.voice.lang,
        "send",
        audience,
        "--case",
        str(story.case_folder),
    ]


def _interrupt(story: Story, stage: Stage, sink: MaildirSink) -> None:
    goal = max(10, story.recipient_count * 4 // 10)
    process = subprocess.Popen(  # noqa: S603 — our own program, with a path of our own
        _command(story, Audience.CUSTOMER), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    until = time.monotonic() + _PATIENCE
    while _arrived(sink) < goal and process.poll() is None and time.monotonic() < until:
        time.sleep(0.005)
    process.kill()
    process.wait()
    stage.warn(
        f"顧客への送信中、{_arrived(sink):,}通のところで停電したことにして、送信プロセスを強制終了しました。",
        f"while sending to customers, at {_arrived(sink):,} copies, the power fails: the sender is killed.",
    )


def _go_on(story: Story, stage: Stage) -> list[str]:
    stage.say("同じコマンドで再開します: owabi send customer", "the same command goes on: owabi send customer")
    _send(story, Audience.CUSTOMER)
    opened = OpenedCase.at(story.case_folder, story.environment)
    with opened.ledger() as ledger:
        mailing = ledger.mailings()[0]
        rows = [standing.row_id for standing in ledger.standings(mailing.id, [RowState.UNKNOWN])]
        counts = ledger.counts(mailing.id)
    stage.say(
        f"リレーが受理 {counts.told_count:,}、結果不明 {len(rows)}",
        f"accepted by the relay {counts.told_count:,}, unknown {len(rows)}",
    )
    if rows:
        stage.note(
            "送信中だった一通は、届いたかどうかがわかりません。勝手に送り直さず、人の判断を待ちます。",
            "Nobody knows whether the copy on its way has left: it waits for a person, never sent again by itself.",
        )
    return rows


def _settle(story: Story, stage: Stage, sink: MaildirSink, rows: list[str]) -> None:
    if not rows:
        return
    opened = OpenedCase.at(story.case_folder, story.environment)
    arrived = set(_message_ids(sink))
    with opened.ledger() as ledger:
        mailing = ledger.mailings()[0]
        for row in rows:
            events = list(ledger.events(mailing_id=mailing.id, row_id=row))
            message_id = next(event.entry.message_id for event in events if event.entry.message_id)
            came = message_id in arrived
            settle(
                ledger,
                opened.vault(),
                mailing.id,
                row,
                Settlement.SENT if came else Settlement.NOT_SENT,
                why=story.voice.of(
                    "受信側の記録を Message-ID で照合", "looked up by Message-ID where it would have arrived"
                ),
                by=opened.staff(surroundings.account()),
                at=surroundings.now(),
                again=not came,
            )
            stage.say(
                f"{row}: 受信側の記録を見て決着 → {'届いていた' if came else '届いていなかったので送信待ちに戻す'}",
                f"{row}: settled by the receiver's record → {'it had arrived' if came else 'it had not; put back'}",
            )
    _send(story, Audience.CUSTOMER)


def _send(story: Story, audience: Audience) -> None:
    subprocess.run(  # noqa: S603 — our own program, with a path of our own
        _command(story, audience), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
    )


def _hold_together(story: Story, stage: Stage, sink: MaildirSink) -> bool:
    opened = OpenedCase.at(story.case_folder, story.environment)
    told = total = 0
    with opened.ledger() as ledger:
        for mailing in ledger.mailings():
            counts = ledger.counts(mailing.id)
            told += counts.told_count
            total += counts.total
    ids = list(_message_ids(sink))
    twice = len(ids) - len(set(ids))
    stage.say(
        f"台帳 {told:,}／{total:,}件、受信側 {len(ids):,}通、二重 {twice}通、漏れ {total - len(set(ids))}件",
        f"ledger {told:,}/{total:,}, arrived {len(ids):,}, twice {twice}, missing {total - len(set(ids))}",
    )
    fine = told == total == len(ids) and not twice
    if fine:
        stage.good("全員に、ちょうど一通ずつ。", "Everyone, exactly once.")
    return fine


def _arrived(sink: MaildirSink) -> int:
    return sum(1 for _ in (sink.maildir / "new").iterdir())


def _message_ids(sink: MaildirSink) -> Iterable[str]:
    for file in sorted((sink.maildir / "new").iterdir()):
        yield str(message_from_bytes(file.read_bytes())["Message-ID"])
