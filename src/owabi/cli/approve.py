"""`owabi approve`: a yes to exactly these words, for exactly these people."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from owabi.approval.paper import questions
from owabi.approval.role import Mode, Role, Verdict
from owabi.approval.statement import Person
from owabi.case.signing import NeedsPassphrase, read_key
from owabi.case.warnings import warnings
from owabi.cli import surroundings
from owabi.cli.finding_words import tell_findings
from owabi.cli.options import FILE, audience_argument, case_option, command, kind_option, read_pairs
from owabi.cli.progress import counting
from owabi.cli.roles import role_option
from owabi.cli.voice import Voice
from owabi.dates.zone import JST
from owabi.errors import Mistake
from owabi.facts.readiness import ready as ready_now
from owabi.facts.when import When
from owabi.letter.audience import Audience, Kind
from owabi.office.approving import Receipt, Yes, approve, default_window, last_covered
from owabi.office.opened import OpenedCase
from owabi.office.preflight import Errand, Window
from owabi.said import Said


def build(voice: Voice) -> click.Command:
    """The command."""
    params = [
        audience_argument(),
        kind_option(voice),
        case_option(voice),
        click.Option(["--list", "roll"], help=voice.of("名簿と版（例 customers@1）", "list and version (customers@1)")),
        role_option(voice),
        click.Option(["--name"], required=True, help=voice.of("承認する人の名前", "who approves")),
        click.Option(
            ["--key", "key_file"], type=FILE, required=True, help=voice.of("承認者の鍵", "the approver's key")
        ),
        click.Option(["--comment"], default="", help=voice.of("ひとこと", "a comment")),
        click.Option(["--despite"], default="", help=voice.of("指摘を残す理由", "why errors stay")),
        click.Option(
            ["--answer", "answers"],
            multiple=True,
            metavar="ID=WORDS",
            help=voice.of(
                "開示の四つの問いへの答え（necessary accurate effect law）", "answers to the four disclosure questions"
            ),
        ),
        click.Option(["--count"], type=int, help=voice.of("単独承認: 宛先の人数", "alone: the number of recipients")),
        click.Option(["--from", "since"], help=voice.of("これより前には送らない", "not before")),
        click.Option(["--until"], help=voice.of("これより後には送らない", "not after")),
        click.Option(["--drill"], is_flag=True, help=voice.of("訓練の承認", "approve a drill")),
        click.Option(["--send-back"], is_flag=True, help=voice.of("差し戻す", "send it back instead")),
    ]

    def run(
        *,
        audience: str,
        kind: str,
        folder: Path,
        roll: str | None,
        since: str | None,
        until: str | None,
        drill: bool,
        **told: object,
    ) -> int:
        opened = OpenedCase.at(folder, os.environ)
        for said in warnings(opened.case.layout, os.environ):
            voice.tell(f"注意: {said.ja}", f"note: {said.en}")
        errand = _errand(opened, Audience(audience), Kind(kind), roll, drill)
        errand = replace(errand, window=_window(errand.window, since, until))
        yes = _yes(voice, opened, told)
        with counting(voice, "全員分の文面を作って確かめています", "rendering every copy") as count:
            receipt = approve(opened, errand, yes, at=surroundings.now(), count=count)
        _tell(voice, receipt)
        return 0

    words = (
        "文面・事実の版・名簿・差出人・送信の時間帯を、そのままの形で承認します。どれかが変われば無効になります。",
        "Approve the words, facts, list, sender and window as they stand; any change voids it.",
    )
    return command("approve", voice, words, params, run)


def _errand(opened: OpenedCase, audience: Audience, kind: Kind, roll: str | None, drill: bool) -> Errand:
    last = last_covered(opened, audience, kind, drill=drill)
    if roll is None:
        if last is None:
            raise Mistake(
                Said("どの名簿に送るかが指定されていません。", "no list is named."),
                Said("--list 名簿@版 を指定してください。", "Name it: --list NAME@VERSION."),
            )
        roll = last.roll_id
    window = default_window(opened)
    if last is not None and last.facts_digest == opened.facts().digest:
        window = Window(last.send_from, last.send_until)
    return Errand(audience, kind, roll, drill, window)


def _window(window: Window, since: str | None, until: str | None) -> Window:
    return Window(
        window.since if since is None else _moment(since, "--from"),
        window.until if until is None else _moment(until, "--until"),
    )


def _moment(words: str, option: str) -> datetime:
    try:
        return When.parse(words).at.astimezone(JST)
    except ValueError:
        raise Mistake(
            Said(f"{option} の日時が読めません（{words}）。", f"{option} is not a moment: {words}."),
            Said("2026-11-19 13:00 のように書いてください。", "Write it like 2026-11-19 13:00."),
        ) from None


def _yes(voice: Voice, opened: OpenedCase, told: dict[str, object]) -> Yes:
    key_file = Path(str(told["key_file"]))
    try:
        key = read_key(key_file)
    except NeedsPassphrase:
        if not surroundings.has_person():
            raise
        asked = click.prompt(voice.of("鍵のパスフレーズ", "passphrase"), hide_input=True, err=True)
        key = read_key(key_file, passphrase=str(asked).encode())
    answers = told["answers"]
    weighed = _weighed([str(one) for one in answers] if isinstance(answers, tuple) else [])
    despite = str(told["despite"])
    comment = " / ".join(part for part in (str(told["comment"]), despite) if part)
    count = told["count"]
    if count is None and opened.case.settings.policy.mode is Mode.SOLO and surroundings.has_person():
        count = click.prompt(
            voice.of("送る人数を入力してください", "type the number of recipients"), type=int, err=True
        )
    return Yes(
        role=Role(str(told["role"])),
        person=Person(str(told["name"]), surroundings.account(), comment, weighed),
        key=key,
        verdict=Verdict.SEND_BACK if told["send_back"] else Verdict.APPROVE,
        typed_count=count if isinstance(count, int) else None,
        despite=despite,
    )


def _weighed(answers: list[str]) -> tuple[tuple[str, str], ...]:
    given = read_pairs(answers, "--answer")
    known = [question.id for question in questions()]
    for name in given:
        if name not in known:
            raise Mistake(
                Said(f"--answer の「{name}」という問いはありません。", f"--answer: there is no question `{name}`."),
                Said(f"次から選んでください: {', '.join(known)}", f"Choose from {', '.join(known)}."),
            )
    return tuple(given.items())


def _tell(voice: Voice, receipt: Receipt) -> None:
    ready, covered = receipt.ready, receipt.ready.covered
    tell_findings(voice, ready.template.to_text(), ready.findings)
    verdict = (
        voice.of("差し戻しました", "sent back")
        if receipt.approval.verdict is Verdict.SEND_BACK
        else voice.of("承認しました", "approved")
    )
    voice.tell()
    voice.tell(f"{verdict}: {covered.subject}", f"{verdict}: {covered.subject}")
    voice.tell(
        f"  宛先 {covered.roll_id} {covered.recipient_count:,}件　事実 第{covered.facts_version}版"
        f"　差出人 {covered.from_address}",
        f"  to {covered.roll_id}, {covered.recipient_count:,} recipients; facts version {covered.facts_version}; "
        f"from {covered.from_address}",
    )
    since, until = covered.send_from.astimezone(JST), covered.send_until.astimezone(JST)
    voice.tell(
        f"  送信できる時間 {since:%Y-%m-%d %H:%M} から {until:%Y-%m-%d %H:%M} まで",
        f"  window {since:%Y-%m-%d %H:%M} to {until:%Y-%m-%d %H:%M} (Japan time)",
    )
    voice.tell(f"  全員分の文面のハッシュ {covered.leaves_root}", f"  root of every copy {covered.leaves_root}")
    voice.tell(
        f"  証跡の根（手元に控えてください） {receipt.evidence_root}",
        f"  evidence root (keep it elsewhere) {receipt.evidence_root}",
    )
    for said in receipt.changed:
        voice.tell(f"  前回の承認から: {said.ja}", f"  since the last approval: {said.en}")
    for point in ready_now(ready.sheet.incident, at=receipt.approval.at, audiences=[covered.audience]).missing:
        voice.tell(f"  注意: {point.said.ja}", f"  note: {point.said.en}")
    for said in (*receipt.ready.repeats, *receipt.standing.warnings):
        voice.tell(f"  注意: {said.ja}", f"  note: {said.en}")
    if receipt.standing.valid:
        voice.tell("承認がそろいました。送信できます。", "The quorum is met: it may be sent.")
    for said in receipt.standing.lacking:
        voice.tell(f"  残り: {said.ja}", f"  still: {said.en}")
