"""The source tree as the house tests see it: files, their words, their syntax, and the budgets."""

from __future__ import annotations

import ast
import subprocess
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "owabi"


@cache
def settings() -> dict[str, Any]:
    """`[tool]` of pyproject.toml."""
    tools: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    return tools


def budgets() -> dict[str, Any]:
    """`[tool.owabi.budgets]`."""
    found: dict[str, Any] = settings()["owabi"]["budgets"]
    return found


@cache
def files() -> tuple[Path, ...]:
    """Every file that git tracks or would track, as paths from the root."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout
    paths = (Path(name.decode("utf-8")) for name in listed.split(b"\0") if name)
    return tuple(sorted(path for path in paths if (ROOT / path).is_file()))


@cache
def text_files() -> dict[Path, str]:
    """The files that are text, with what stands in them; a file that is not UTF-8 is not text."""
    texts: dict[Path, str] = {}
    for path in files():
        content = (ROOT / path).read_bytes()
        if path.suffix in {".png", ".ico"}:
            continue
        texts[path] = content.decode("utf-8")
    return texts


def python_files(*folders: str) -> dict[Path, str]:
    """Python sources under these top folders, with what stands in them."""
    return {path: text for path, text in text_files().items() if path.suffix == ".py" and path.parts[0] in folders}


@cache
def syntax(path: Path) -> ast.Module:
    """The syntax tree of one file."""
    return ast.parse(text_files()[path], filename=str(path))


def room_of(path: Path) -> str | None:
    """The room of a file under src/owabi, or None for `owabi/__init__.py` and everything else."""
    if (
        path.parts[:2] != ("src", "owabi")
        or path.name == "py.typed"
        or (len(path.parts) == 3 and path.stem == "__init__")
    ):
        return None
    return Path(path.parts[2]).stem


def rooms() -> set[str]:
    """Rooms that have a Python file."""
    found = {room_of(path) for path in python_files("src")}
    return {room for room in found if room is not None}


def imported(module: ast.Module) -> set[str]:
    """Full names of everything that a module imports, at its top or later."""
    names: set[str] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names
