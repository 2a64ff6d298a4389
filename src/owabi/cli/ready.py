"""`owabi ready`: may a first notice go now."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click

from owabi.cli import surroundings
from owabi.cli.options import FILE, command
from owabi.cli.voice import Voice
from owabi.dates.zone import JST
from owabi.errors import Mistake
from owabi.facts.readiness import Readiness, ready_from
from owabi.facts.warnings import Point
from owabi.facts.when import When
from owabi.said import Said


def build(voice: Voice) -> click.Command:
    """The command."""
    params = [
        click.Argument(["facts"], type=FILE),
        click.Option(["--at"], help=voice.of("この時点で判断する（既定は今）", "judge at this moment (default: now)")),
        click.Option(
            ["--format", "form"], type=click.Choice(["text", "json"]), default="text", help=voice.of("出力の形", "form")
        ),
    ]

    def run(*, facts: Path, at: str | None, form: str) -> int:
        state = ready_from(facts, at=_moment(at))
        if form == "json":
            voice.give(_as_json(state))
        else:
            _show(voice, state)
        return 0 if state.may_go else 1

    words = (
        "第一報をいま出せるかを判断します。足りないこと、「調査中」と書いてよいこと、残り時間を示します。",
        "Whether a first notice may go now: what is missing, what may say that it is under investigation.",
    )
    return command("ready", voice, words, params, run)


def _moment(words: str | None) -> datetime:
    if words is None:
        return surroundings.now()
    try:
        return When.parse(words).at.astimezone(JST)
    except ValueError:
        raise Mistake(
            Said(f"--at の日時が読めません（{words}）。", f"--at is not a moment: {words}."),
            Said("2026-11-19 13:00 のように書いてください。", "Write it like 2026-11-19 13:00."),
        ) from None


def _show(voice: Voice, state: Readiness) -> None:
    if state.may_go:
        voice.give(voice.of("第一報を出せます。", "A first notice may go now."))
    else:
        voice.give(voice.of("まだ第一報を出せません。", "A first notice may not go yet."))
    if state.first_notice_by is not None and state.left is not None:
        hours = state.left.total_seconds() / 3600
        voice.give(
            voice.of(
                f"確認から24時間の目安は {state.first_notice_by:%Y-%m-%d %H:%M}"
                + (f"（残り{hours:.1f}時間）" if hours >= 0 else f"（{-hours:.1f}時間超過）"),
                f"24 hours from confirmation: {state.first_notice_by:%Y-%m-%d %H:%M}"
                + (f" ({hours:.1f} h left)" if hours >= 0 else f" ({-hours:.1f} h past)"),
            )
        )
    _group(voice, ("足りないこと", "Missing"), "✗", state.missing)
    _group(voice, ("「調査中」と書いてよいこと", "May say that it is under investigation"), "…", state.may_say_open)
    _group(voice, ("気をつけること", "Mind"), "!", state.warnings)
    _group(voice, ("わかっていること", "Known"), "✓", state.known)


def _group(voice: Voice, heading: tuple[str, str], mark: str, points: Sequence[Point]) -> None:
    if not points:
        return
    voice.give("")
    voice.give(voice.of(*heading))
    for point in points:
        cure = f" {voice.words(point.cure)}" if point.cure is not None else ""
        voice.give(f"  {mark} {voice.words(point.said)}{cure}")


def _as_json(state: Readiness) -> str:
    def points(found: Sequence[Point]) -> list[dict[str, object]]:
        return [
            {"path": point.path, "ja": point.said.ja, "cure": point.cure.ja if point.cure else None} for point in found
        ]

    return json.dumps(
        {
            "version": 1,
            "may_go": state.may_go,
            "first_notice_by": state.first_notice_by.isoformat() if state.first_notice_by else None,
            "missing": points(state.missing),
            "may_say_open": points(state.may_say_open),
            "warnings": points(state.warnings),
            "known": points(state.known),
        },
        ensure_ascii=False,
        indent=2,
    )
