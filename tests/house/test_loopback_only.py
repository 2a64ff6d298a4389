"""The guard of the suites: an attempt to leave this machine fails the run, in tests and in their children."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOT

# Addresses kept for documentation: nobody answers there, and the guard refuses before anything is sent.
SWALLOWED = """
import contextlib, socket
def test_that_swallows_the_refusal():
    with contextlib.suppress(BaseException):
        socket.create_connection(("192.0.2.1", 25), timeout=1)
"""
LOOKED_UP = """
import contextlib, socket
def test_that_asks_for_a_name():
    with contextlib.suppress(BaseException):
        socket.getaddrinfo("mail.example.jp", 25)
"""
IN_A_CHILD = """
import subprocess, sys
def test_that_starts_a_child():
    code = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('192.0.2.1', 9))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True).returncode == 1
"""
AT_HOME = """
import os, socket, tempfile
def test_that_stays_at_home():
    with socket.create_server(("127.0.0.1", 0)) as server:
        with socket.create_connection(("localhost", server.getsockname()[1])) as one, server.accept()[0] as other:
            one.sendall(b"x")
            assert other.recv(1) == b"x"
"""


def outcome(folder: Path, test: str) -> subprocess.CompletedProcess[str]:
    """A run of pytest in a folder of its own, under a copy of the project's conftest."""
    shutil.copy(ROOT / "tests" / "conftest.py", folder)
    shutil.copytree(ROOT / "tests" / "loopback_only", folder / "loopback_only")
    (folder / "test_inner.py").write_text(test, encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "OWABI_REFUSED"}}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:randomly", str(folder)]
    return subprocess.run(command, cwd=folder, env=environment, check=False, capture_output=True, text=True)


@pytest.mark.parametrize("test", [SWALLOWED, LOOKED_UP, IN_A_CHILD], ids=["swallowed", "looked-up", "in-a-child"])
def test_leaving_the_machine_fails_the_run_even_when_the_test_passes(tmp_path: Path, test: str) -> None:
    run = outcome(tmp_path, test)
    assert run.returncode == 1, run.stdout + run.stderr
    assert "LEFT THE MACHINE" in run.stdout
    assert "1 passed" in run.stdout


def test_what_stays_on_the_machine_passes(tmp_path: Path) -> None:
    run = outcome(tmp_path, AT_HOME)
    assert run.returncode == 0, run.stdout + run.stderr
