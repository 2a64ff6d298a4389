"""`make bench`: every bench of this folder, interleaved with its peer, medians beside their aims.

`python -m tests.bench NAME …` (`make bench ONLY="NAME …"`) runs only the named ones.
Exit code 1 when one could not be run; a missed aim is said, not failed: what a busy machine measures is a hint.
"""

from __future__ import annotations

import importlib
import pkgutil
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import tests.bench
from tests.bench.bench import Aim, Bench, Numbers

_ROW = "{:<14} {:<12} {:>14} {:>16} {:>7}  {:>14}  {}"


def benches() -> Iterator[Bench]:
    """The `BENCH` of every module of this folder, by name; one that does not load fails when run."""
    names = sorted(found.name for found in pkgutil.iter_modules(tests.bench.__path__))
    for name in names:
        if name == "__main__":
            continue
        try:
            bench = getattr(importlib.import_module(f"tests.bench.{name}"), "BENCH", None)
        except ImportError as error:
            bench = _broken(name, error)
        if isinstance(bench, Bench):
            yield bench


def _broken(name: str, error: ImportError) -> Bench:
    def run(folder: Path) -> Numbers:
        raise error

    return Bench(name, (), run, "", run)


def taken(bench: Bench) -> tuple[list[Numbers], list[Numbers]]:
    """The numbers of all turns: ours and the peer's, taken in turn so that both meet the same machine."""
    ours: list[Numbers] = []
    peers: list[Numbers] = []
    with tempfile.TemporaryDirectory(prefix="owabi-bench-") as name:
        folder = Path(name)
        bench.prepare(folder)
        for _ in range(max(3, bench.turns)):
            peers.append(bench.peer(folder))
            ours.append(bench.run(folder))
    return ours, peers


def row(bench: Bench, aim: Aim, ours: Sequence[Numbers], peers: Sequence[Numbers]) -> str:
    """One line of the table: the median, the aim, whether it is met, the ratio to the peer."""
    median = statistics.median(numbers[aim.number] for numbers in ours)
    beside = [numbers[aim.number] for numbers in peers if aim.number in numbers]
    ratio = f"{median / statistics.median(beside):.2f} x" if beside else "-"
    sign = ">=" if aim.at_least else "<="
    return _ROW.format(
        bench.name,
        aim.number,
        f"{median:,.3g} {aim.unit}" if median < 1000 else f"{median:,.0f} {aim.unit}",
        f"{sign} {aim.value:,g} {aim.unit}",
        "met" if aim.met_by(median) else "MISSED",
        ratio,
        f"{bench.peer_name}; {len(ours)} runs",
    )


def main(names: Sequence[str]) -> int:
    """Run and print; 1 when a bench could not be run or a name is unknown."""
    known = {bench.name: bench for bench in benches()}
    unknown = [name for name in names if name not in known]
    if unknown:
        print(f"no bench named {', '.join(unknown)}; there are: {', '.join(known)}", file=sys.stderr)
        return 2
    print(_ROW.format("bench", "number", "median", "aim", "", "to the peer", "peer"), flush=True)
    failed = False
    for name in names or known:
        bench = known[name]
        try:
            ours, peers = taken(bench)
        except Exception as error:  # noqa: BLE001 (one bench that cannot run must not hide the others)
            failed = True
            print(f"{bench.name:<14} could not be run: {type(error).__name__}: {error}", flush=True)
            continue
        for aim in bench.aims:
            print(row(bench, aim, ours, peers), flush=True)
        for line in bench.rows():
            print(f"    {line}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
