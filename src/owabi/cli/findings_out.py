"""Findings as the formats give them, and the exit code that they mean."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence

import click

from owabi.cli.voice import Voice
from owabi.proof.formats.as_json import to_json
from owabi.proof.formats.as_rdjson import to_rdjson
from owabi.proof.formats.as_sarif import to_sarif
from owabi.proof.formats.as_text import WIDTH, to_text
from owabi.proof.formats.checked import Checked
from owabi.text.finding import Severity

_FORMATS = {"json": to_json, "sarif": to_sarif, "rdjson": to_rdjson}


def format_option(voice: Voice) -> click.Option:
    """`--format`."""
    return click.Option(
        ["--format", "form"],
        type=click.Choice(["text", *_FORMATS]),
        default="text",
        help=voice.of("出力の形", "output form"),
    )


def fail_on_option(voice: Voice) -> click.Option:
    """`--fail-on`."""
    return click.Option(
        ["--fail-on"],
        type=click.Choice([severity.value for severity in Severity]),
        default=Severity.ERROR.value,
        show_default=True,
        help=voice.of("終了コード1にする重さ", "exit 1 from this severity on"),
    )


def give_findings(voice: Voice, files: Sequence[Checked], form: str, fail_on: str, *, to_people: bool = False) -> int:
    """Print them, to stderr where stdout holds something else (`to_people`); their exit code."""
    told = (
        to_text(files, voice.lang, width=_width(), wide=_is_wide())
        if form == "text"
        else _FORMATS[form](files, voice.lang)
    )
    if not to_people:
        voice.give(told)
    elif told:
        voice.tell(told.rstrip("\n"), told.rstrip("\n"))
    return exit_code_of(files, fail_on)


def _width() -> int:
    """The columns of the reader's window; a usual number where there is none."""
    return shutil.get_terminal_size((WIDTH, 24)).columns


def _is_wide() -> bool:
    """Whether ※ and the like take two columns: on a console of the old Japanese encodings."""
    encoding = str(getattr(sys.stdout, "encoding", None) or "").lower()
    return encoding.startswith(("cp932", "shift", "sjis", "euc"))


def exit_code_of(files: Sequence[Checked], fail_on: str) -> int:
    """1 if a finding is as grave as `fail_on` or stops a letter, else 0."""
    least = Severity(fail_on).rank
    grave = any(finding.blocks or finding.severity.rank <= least for file in files for finding in file.findings)
    return 1 if grave else 0
