"""`owabi evidence`: the bundle that proves who was told what, and its check, offline."""

from __future__ import annotations

import os
from pathlib import Path

import click

from owabi.cli import surroundings
from owabi.cli.options import FILE, case_option, command
from owabi.cli.voice import Voice
from owabi.delivery.words import ROW_STATE
from owabi.evidence.verification import Pinned, Verification, verify


def build(voice: Voice) -> click.Command:
    """The group."""
    help_words = voice.of(
        "証跡一式（文面・承認・事実・台帳）を作り、誰でもオフラインで検証できます。",
        "Make the evidence bundle (letters, approvals, facts, ledger), and verify one offline.",
    )
    return click.Group("evidence", commands=[_make(voice), _verify(voice)], help=help_words)


def _make(voice: Voice) -> click.Command:
    params = [
        case_option(voice),
        click.Option(
            ["--out"], type=FILE, help=voice.of("書き出す先（既定は evidence/）", "file (default: evidence/)")
        ),
        click.Option(["--redacted"], is_flag=True, help=voice.of("社外向け（個人データを含めない）", "for outsiders")),
    ]

    def run(*, folder: Path, out: Path | None, redacted: bool) -> int:
        from owabi.office.opened import OpenedCase
        from owabi.office.proving import prove

        opened = OpenedCase.at(folder, os.environ)
        at = surroundings.now()
        mark = "-redacted" if redacted else ""
        target = out or opened.case.layout.evidence / f"{opened.case.id}-{at:%Y%m%dT%H%M%S}{mark}.zip"
        bundle = prove(opened, target, redacted=redacted, at=at)
        voice.tell(f"証跡を作りました: {bundle.path}", f"made the evidence {bundle.path}")
        for said in bundle.warnings:
            voice.tell(f"注意: {said.ja}", f"note: {said.en}")
        voice.tell("根（別の場所に控えてください）:", "root (keep it elsewhere):")
        voice.give(bundle.root)
        return 0

    words = ("証跡一式を一つのZIPにまとめます。", "Put the whole evidence into one ZIP.")
    return command("make", voice, words, params, run)


def _verify(voice: Voice) -> click.Command:
    params = [
        click.Argument(["file"], type=FILE),
        click.Option(["--root"], help=voice.of("控えておいた根", "the root that you kept")),
    ]

    def run(*, file: Path, root: str | None) -> int:
        found = verify(file, root=root)
        show(voice, found)
        return 0 if found.ok and (root is None or found.pinned is not Pinned.NOTHING) else 1

    words = (
        "証跡を検証します。一バイトでも変わっていれば見つけます。--root を付けると、控えた根との一致も確かめます。",
        "Verify a bundle: any altered byte is found. With --root, that it is the very one you noted down.",
    )
    return command("verify", voice, words, params, run)


def show(voice: Voice, found: Verification) -> None:
    """Every check with its faults, the copies by state, and what all this does and does not show."""
    for check in found.checks:
        mark = "✓" if check.ok else "✗"
        voice.give(f"{mark} {voice.words(check.what)}")
        for fault in check.faults:
            voice.give(f"    {voice.words(fault)}")
    for mailing, counts in found.mailings:
        parts = voice.of("、", ", ").join(
            f"{voice.words(ROW_STATE[state])} {number:,}" for state, number in counts.items()
        )
        voice.give(f"  {mailing.id} {mailing.audience}.{mailing.kind}: {parts}")
    for note in found.notes:
        voice.give(voice.words(note))
    if found.root is not None:
        voice.give(voice.of(f"根 {found.root}", f"root {found.root}"))
    verdict = (
        ("検証できました。", "verified.")
        if found.ok
        else ("検証できません。書き換えられています。", "NOT verified: it was altered.")
    )
    voice.give(voice.of(*verdict))
