"""Writes every generated page of `docs/`, or with `--check` says which differ from what stands there.

A page comes from a module in `tools/pages/` with `pages() -> dict[str, str]`: path from the root -> UTF-8 text.
Adding a page is adding such a module; `make docs` writes it and tests/house compares it from then on.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from pathlib import Path

import tools.pages

ROOT = Path(__file__).parent.parent


def generated() -> dict[str, str]:
    """Path from the root -> the text that should stand there, of all page modules, in the order of their names."""
    texts: dict[str, str] = {}
    for module in sorted(pkgutil.iter_modules(tools.pages.__path__), key=lambda found: found.name):
        texts |= importlib.import_module(f"tools.pages.{module.name}").pages()
    return texts


def differing(root: Path = ROOT) -> list[str]:
    """Paths whose file is missing or says something else."""
    return [path for path, text in generated().items() if _stands(root / path) != text]


def _stands(file: Path) -> str | None:
    return file.read_text(encoding="utf-8") if file.exists() else None


def main(arguments: list[str]) -> int:
    """0, or 1 when `--check` found a difference."""
    differ = differing()
    if arguments == ["--check"]:
        for path in differ:
            print(f"{path}: differs from what the code says; `make docs` writes it anew", file=sys.stderr)
        return 1 if differ else 0
    texts = generated()
    for path in differ:
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_text(texts[path], encoding="utf-8")
        print(path)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
