"""What one draft costs, start-up and all, on the bundled incident."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.bench.bench import Aim, Bench
from tests.bench.children import OWABI, measure
from tests.bench.incident import BUNDLED


def prepare(folder: Path) -> None:
    """The fact sheet stands in the folder."""
    (folder / "facts.yaml").write_bytes(BUNDLED.read_bytes())


BENCH = Bench(
    name="draft_cpu",
    aims=(Aim("cpu", "s", 0.6),),
    prepare=prepare,
    run=lambda folder: measure(OWABI, "draft", folder / "facts.yaml", "--audience", "customer", folder=folder),
    peer_name="python -c 'import pydantic, ruamel.yaml'",
    peer=lambda folder: measure(sys.executable, "-c", "import pydantic, ruamel.yaml", folder=folder),
)
