"""What holds for every test: nothing leaves this machine, and chance can be repeated."""

from __future__ import annotations

import importlib.util
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ci" if os.environ.get("CI") == "true" else "here")

LOOPBACK_ONLY = Path(__file__).parent / "loopback_only"
_REFUSED = pytest.StashKey[Path]()


def pytest_configure(config: pytest.Config) -> None:
    """Guard this process, and through the environment every child that a test starts."""
    handle, noted = tempfile.mkstemp(prefix="owabi-refused-")
    os.close(handle)
    config.stash[_REFUSED] = Path(noted)
    os.environ["OWABI_REFUSED"] = noted
    path = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = os.pathsep.join([str(LOOPBACK_ONLY), *([path] if path else [])])
    spec = importlib.util.spec_from_file_location("owabi_loopback_only", LOOPBACK_ONLY / "sitecustomize.py")
    assert spec is not None
    assert spec.loader is not None
    spec.loader.exec_module(importlib.util.module_from_spec(spec))


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """A refused attempt fails the run, even where the code under test swallowed the error."""
    if session.config.stash[_REFUSED].read_text(encoding="utf-8"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Name what was refused."""
    for line in config.stash[_REFUSED].read_text(encoding="utf-8").splitlines():
        terminalreporter.write_line(f"LEFT THE MACHINE {line}", red=True)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave no file behind."""
    config.stash[_REFUSED].unlink(missing_ok=True)
