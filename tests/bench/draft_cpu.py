"""What one draft costs, start-up and all, on the bundled incident."""

from __future__ import annotations

import sys
from importlib import resources
from pathlib import Path

from tests.bench.bench import Aim, Bench
from tests.bench.children import OWABI, measure


def bundled_facts() -> str:
    """The fact sheet of the incident that `owabi demo` tells."""
    books = resources.files("owabi") / "books"
    found = sorted(books.joinpath("demo").iterdir(), key=lambda file: file.name)
    return next(file for file in found if file.name.endswith(".yaml")).read_text(encoding="utf-8")


def prepare(folder: Path) -> None:
    """The fact sheet stands in the folder."""
    (folder / "facts.yaml").write_text(bundled_facts(), encoding="utf-8")


BENCH = Bench(
    name="draft_cpu",
    aims=(Aim("cpu", "s", 0.6),),
    prepare=prepare,
    run=lambda folder: measure(OWABI, "draft", folder / "facts.yaml", "--audience", "customer", folder=folder),
    peer_name="python -c 'import pydantic, ruamel.yaml'",
    peer=lambda folder: measure(sys.executable, "-c", "import pydantic, ruamel.yaml", folder=folder),
)
