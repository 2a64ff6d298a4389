"""The wheel: everything that stands under src/owabi ships, with the licence and the command."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

from tests.house.tree import ROOT, files


def test_everything_under_the_package_ships(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        shipped = set(wheel.namelist())
        commands = next(name for name in shipped if name.endswith("entry_points.txt"))
        assert "owabi = owabi.cli:main" in wheel.read(commands).decode("utf-8")
    ours = {path.relative_to("src").as_posix() for path in files() if path.parts[:2] == ("src", "owabi")}
    assert ours - shipped == set()
    assert "owabi/py.typed" in shipped
    assert any(name.endswith("licenses/LICENSE") for name in shipped)
    assert {name for name in shipped if not name.startswith(("owabi/", "owabi-"))} == set()
