"""All letters of one incident, from facts that are read and books that are warm."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

from owabi.compose import compose
from owabi.facts.incident import Incident
from owabi.facts.reading import read
from owabi.letter.letter import Letter
from owabi.office.drafting import wanted_audiences
from owabi.render.json_ import to_json
from tests.bench.bench import Aim, Bench, Numbers
from tests.bench.incident import BUNDLED


@cache
def incident() -> Incident:
    """The bundled incident, read once."""
    return read(BUNDLED.read_bytes()).incident


def letters() -> list[Letter]:
    """One letter for every audience that the incident names."""
    return [compose(incident(), audience) for audience in wanted_audiences(incident(), "all")]


@cache
def plain() -> list[object]:
    """The same letters as JSON would hold them."""
    return [to_json(letter) for letter in letters()]


def prepare(folder: Path) -> None:
    """Books and facts are read before anything is measured."""
    plain()


def timed(act: Callable[[], object]) -> Numbers:
    """`wall` in milliseconds of one call."""
    started = time.perf_counter()
    act()
    return {"wall": 1000 * (time.perf_counter() - started)}


BENCH = Bench(
    name="compose_warm",
    aims=(Aim("wall", "ms", 50),),
    prepare=prepare,
    run=lambda folder: timed(letters),
    peer_name="the same letters through json.dumps and loads",
    peer=lambda folder: timed(lambda: json.loads(json.dumps(plain(), ensure_ascii=False))),
    turns=15,
)
