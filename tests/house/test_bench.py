"""The bench harness: aims in both directions, a child that fails is not a measurement."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.__main__ import benches, main, row, taken
from tests.bench.bench import Aim, Bench, Numbers, Run
from tests.bench.children import ChildFailedError, measure
from tests.house.tree import ROOT


def still(numbers: dict[str, float]) -> Bench:
    return Bench(
        name="still",
        aims=(Aim("cpu", "s", 0.5), Aim("rows", "rows/s", 100, at_least=True)),
        run=lambda folder: numbers,
        peer_name="peer",
        peer=lambda folder: {"cpu": 0.2, "rows": 50.0},
        turns=1,
    )


def test_a_bench_is_run_at_least_three_times_in_turn_with_its_peer() -> None:
    turns: list[str] = []

    def turn(name: str) -> Run:
        def take(folder: Path) -> Numbers:
            turns.append(name)
            return {}

        return take

    taken(Bench("turns", (), turn("run"), "peer", turn("peer"), turns=1))
    assert turns == ["peer", "run"] * 3


@pytest.mark.parametrize(
    ("cpu", "rows", "words"), [(0.4, 99.0, ("met", "MISSED")), (0.6, 100.0, ("MISSED", "met"))], ids=["slow", "costly"]
)
def test_an_aim_is_met_from_the_right_side(cpu: float, rows: float, words: tuple[str, str]) -> None:
    bench = still({"cpu": cpu, "rows": rows})
    lines = [row(bench, aim, *taken(bench)) for aim in bench.aims]
    assert [next(word for word in line.split() if word in {"met", "MISSED"}) for line in lines] == list(words)


def test_the_median_stands_beside_its_ratio_to_the_peer() -> None:
    bench = still({"cpu": 0.4, "rows": 100.0})
    assert "2.00 x" in row(bench, bench.aims[0], *taken(bench))


@pytest.mark.parametrize("code", ["raise SystemExit(2)", "raise ValueError"], ids=["exit-2", "traceback"])
def test_a_child_that_fails_is_not_a_measurement(tmp_path: Path, code: str) -> None:
    with pytest.raises(ChildFailedError):
        measure(sys.executable, "-c", code, folder=tmp_path)


def test_the_memory_of_a_child_is_its_peak(tmp_path: Path) -> None:
    # In a process of its own: a child's peak is never below that of the process that started it, here the whole run's.
    ask = "from pathlib import Path; from tests.bench.children import measure; import sys; "
    ask += "print(measure(sys.executable, '-c', 'x = bytearray(200_000_000); del x', folder=Path(sys.argv[1]))['rss'])"
    told = subprocess.run([sys.executable, "-c", ask, str(tmp_path)], capture_output=True, check=True, cwd=ROOT)
    assert 200 < float(told.stdout) < 300


def test_an_unknown_name_is_the_callers_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["no-such-bench"]) == 2
    assert "help_cpu" in capsys.readouterr().err


def test_every_promised_bench_is_there() -> None:
    assert {"help_cpu", "draft_cpu", "people_check", "compose_warm"} <= {bench.name for bench in benches()}
