"""`owabi guard`: does this text say only what the facts bear."""

from __future__ import annotations

from pathlib import Path

import click

from owabi.cli.findings_out import fail_on_option, format_option, give_findings
from owabi.cli.options import FILE, command
from owabi.cli.source_text import read_source
from owabi.cli.voice import Voice
from owabi.facts.reading import read
from owabi.guard.check import check
from owabi.letter.audience import Audience
from owabi.proof.formats.checked import Checked


def build(voice: Voice) -> click.Command:
    """The command."""
    params = [
        click.Argument(["facts"], type=FILE),
        click.Argument(["text"]),
        click.Option(
            ["--audience"],
            type=click.Choice([audience.value for audience in Audience]),
            help=voice.of("読み手。読んでよい事実だけかも調べる", "the reader: also what they may not read"),
        ),
        format_option(voice),
        fail_on_option(voice),
    ]

    def run(*, facts: Path, text: str, audience: str | None, form: str, fail_on: str) -> int:
        incident = read(facts).incident
        source = read_source(text)
        findings = check(source, incident, audience=audience)
        return give_findings(voice, [Checked(text, source, findings)], form, fail_on)

    words = (
        "文面の数字・日時・連絡先・言い切りの強さを、事実と照らします。TEXT は - で標準入力。",
        "Hold the numbers, moments, contacts and claims of a text against the facts. TEXT may be - (stdin).",
    )
    return command("guard", voice, words, params, run)
