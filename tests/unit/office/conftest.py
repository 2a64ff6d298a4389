"""The world of the office's tests: made once a run for each mode, copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from owabi.approval.role import Mode
from owabi.testing.sink import Sink
from tests.unit.office.world import World, make_world, open_world


@pytest.fixture(scope="session")
def team_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("team")
    make_world(folder)
    return folder


@pytest.fixture(scope="session")
def solo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("solo")
    make_world(folder, mode=Mode.SOLO)
    return folder


@pytest.fixture
def world(tmp_path: Path, team_folder: Path) -> World:
    return open_world(shutil.copytree(team_folder, tmp_path / "world"))


@pytest.fixture
def solo(tmp_path: Path, solo_folder: Path) -> World:
    return open_world(shutil.copytree(solo_folder, tmp_path / "world"))


@pytest.fixture
def sink() -> Iterator[Sink]:
    with Sink() as server:
        yield server
