"""The Makefile: every target is in the list, what the README says exists, and set-up fails in one clear line."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.house.tree import ROOT, files, text_files

PROMISED = {"help", "demo", "test", "check", "fix", "bench", "soak", "docs", "desk", "lock", "clean"}
_BOTH_LANGUAGES = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff].* / .*[A-Za-z]")


def run(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    # MAKELEVEL and MFLAGS come from `make test` itself; a make that thinks it is a child says which folder it enters.
    ours = {"CI", "OWABI_APT", "MAKEFLAGS", "MAKELEVEL", "MFLAGS", "PYTHON"}
    kept = {name: value for name, value in os.environ.items() if name not in ours}
    return subprocess.run(command, cwd=ROOT, env=kept | environment, check=False, capture_output=True, text=True)


def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE)) - {
        "static"
    }


def test_the_makefile_has_what_was_promised_and_nothing_hidden() -> None:
    assert targets() == PROMISED


def test_help_lists_every_target_in_both_languages() -> None:
    listed = run("make", "help").stdout.splitlines()
    assert {line.split()[1] for line in listed} == PROMISED
    assert [line for line in listed if not _BOTH_LANGUAGES.search(line)] == []


def test_every_make_command_in_the_pages_exists() -> None:
    pages = {path: text for path, text in text_files().items() if path.suffix == ".md"}
    named = {
        (path, name)
        for path, text in pages.items()
        for name in re.findall(r"`make ([a-z]+)|^make ([a-z]+)", text, re.MULTILINE)
    }
    assert {(path, name) for path, pair in named for name in pair if name and name not in targets()} == set()


def test_the_merge_gate_runs_the_command_that_a_person_types() -> None:
    gate = ROOT / ".ci" / "run"
    assert os.access(gate, os.X_OK)
    assert "make test" in gate.read_text(encoding="utf-8")


def test_the_desk_says_in_one_line_that_it_comes_later() -> None:
    done = run("make", "--silent", "desk")
    assert done.returncode == 2
    said = [line for line in done.stderr.splitlines() if not line.startswith("make")]
    assert len(said) == 1
    assert _BOTH_LANGUAGES.search(said[0])


@pytest.mark.parametrize("python", ["no-such-python", "false"])
def test_an_interpreter_that_does_not_run_is_named_in_one_line(tmp_path: Path, python: str) -> None:
    done = run("bash", "tools/venv.sh", str(tmp_path / "venv"), PYTHON=python)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert python in done.stderr
    assert not (tmp_path / "venv").exists()


def test_a_missing_system_package_is_named_in_one_line(tmp_path: Path) -> None:
    listed = tmp_path / "list.txt"
    listed.write_text("# a comment\n\nsh dash\nno-such-command no-such-package\n", encoding="utf-8")
    done = run("bash", "tools/system_packages.sh", str(listed))
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "no-such-package" in done.stderr
    assert "dash" not in done.stderr


def test_where_every_system_package_is_there_nothing_is_said(tmp_path: Path) -> None:
    listed = tmp_path / "list.txt"
    listed.write_text("sh dash\n", encoding="utf-8")
    done = run("bash", "tools/system_packages.sh", str(listed))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_shell_programs_stop_at_the_first_fault() -> None:
    shells = [path for path in files() if path.suffix == ".sh" or path == Path(".ci/run")]
    assert [path for path in shells if "set -euo pipefail" not in text_files()[path]] == []
