"""What it costs to ask for help: nearly nothing may be imported."""

from __future__ import annotations

import sys

from tests.bench.bench import Aim, Bench
from tests.bench.children import OWABI, measure

BENCH = Bench(
    name="help_cpu",
    aims=(Aim("cpu", "s", 0.15),),
    run=lambda folder: measure(OWABI, "--help", folder=folder),
    peer_name="python -c 'import click'",
    peer=lambda folder: measure(sys.executable, "-c", "import click", folder=folder),
    turns=9,
)
