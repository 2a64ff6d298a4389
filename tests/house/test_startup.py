"""Start-up: asking for help imports nothing that it does not need."""

from __future__ import annotations

import subprocess
import sys

from tests.house.tree import settings

_ASK = """
import contextlib, io, sys
from owabi.cli import main
with contextlib.redirect_stdout(io.StringIO()):
    code = main(sys.argv[1:])
print(code, *sorted({name.split(".")[0] for name in sys.modules}))
"""


def imported_for(*arguments: str) -> set[str]:
    """Top names of all modules that stand imported after one command, which must end well."""
    done = subprocess.run([sys.executable, "-c", _ASK, *arguments], check=True, capture_output=True, text=True)
    code, *names = done.stdout.split()
    assert code == "0"
    return set(names)


def test_help_imports_no_library_but_the_one_that_prints_it() -> None:
    libraries = set(settings()["owabi"]["libraries"]) - {"click"}
    assert imported_for("--help") & libraries == set()


def test_the_version_is_told_as_cheaply() -> None:
    libraries = set(settings()["owabi"]["libraries"]) - {"click"}
    assert imported_for("--version") & libraries == set()
