"""Consoles that lack Japanese, streams that are closed, readers that have gone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from owabi.office.examples import example_facts


@pytest.fixture
def facts(tmp_path: Path) -> str:
    file = tmp_path / "facts.yaml"
    file.write_text(example_facts("hanamori"), encoding="utf-8")
    return str(file)


def run(*arguments: str, script: str = '"$@"', **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The program in a shell, with a script around it (`"$@"` is the call)."""
    call = ["sh", "-c", script, "sh", sys.executable, "-m", "owabi", *arguments]
    clean = {name: value for name, value in os.environ.items() if name not in ("LANG", "LC_ALL", "LC_MESSAGES")}
    return subprocess.run(call, capture_output=True, env={**clean, "PYTHONUTF8": "0", **environment}, check=False)


def test_a_closed_standard_input_is_one_line(facts: str) -> None:
    told = run("proof", "-", script='"$@" <&-', PYTHONIOENCODING="utf-8")
    assert told.returncode == 2
    assert "標準入力" in told.stderr.decode()
    assert len(told.stderr.decode().splitlines()) == 1
    assert run("guard", facts, "-", script='"$@" <&-').returncode == 2


def test_a_closed_standard_output_is_one_line(facts: str) -> None:
    told = run("draft", facts, "--audience", "customer", script='"$@" >&-', PYTHONIOENCODING="utf-8")
    assert told.returncode == 2
    assert told.stderr.decode().startswith("エラー: 標準出力")


def test_a_mistake_is_exit_code_2_though_nobody_hears_of_it() -> None:
    assert run("ready", "none.yaml", script='"$@" 2>&-').returncode == 2
    assert run("ready", "none.yaml", script='"$@" <&- >&- 2>&-').returncode == 2


def test_a_reader_who_has_gone_is_no_finding() -> None:
    told = run("rules", script='{ "$@"; echo $? >&2; } | true', PYTHONIOENCODING="utf-8")
    assert told.stderr.decode().splitlines() == ["0"]


def test_a_console_without_japanese_is_told_in_english() -> None:
    told = run("ready", "none.yaml", PYTHONIOENCODING="ascii")
    assert told.returncode == 2
    assert told.stderr.decode("ascii").startswith("error: none.yaml")


def test_a_cp932_console_is_told_in_japanese() -> None:
    told = run("ready", "none.yaml", PYTHONIOENCODING="cp932")
    assert told.stderr.decode("cp932").startswith("エラー: none.yaml")


def test_letters_that_an_encoding_cannot_hold_are_not_lost_in_silence(facts: str) -> None:
    call = ("draft", facts, "--audience", "customer")
    assert b"PYTHONIOENCODING" in run(*call, PYTHONIOENCODING="ascii").stderr
    assert not run(*call, PYTHONIOENCODING="utf-8").stderr
