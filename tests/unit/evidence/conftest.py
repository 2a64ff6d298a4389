"""One sent case and its two bundles for the whole room: making them is what takes the time."""

from __future__ import annotations

from pathlib import Path

import pytest

from owabi.evidence.bundle import Bundle, write_bundle
from owabi.evidence.manifest import Form
from tests.unit.evidence.world import World, at, sent_world


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    world = sent_world(tmp_path_factory.mktemp("evidence") / "case")
    world.take_over()
    return world


@pytest.fixture(scope="session")
def full(world: World) -> Bundle:
    return write_bundle(world.case.layout.root.parent / "full.zip", world.sources, form=Form.FULL, at=at())


@pytest.fixture(scope="session")
def redacted(world: World) -> Bundle:
    return write_bundle(world.case.layout.root.parent / "redacted.zip", world.sources, form=Form.REDACTED, at=at())


@pytest.fixture
def copied(full: Bundle, tmp_path: Path) -> Path:
    copy = tmp_path / "full.zip"
    copy.write_bytes(full.path.read_bytes())
    return copy


@pytest.fixture
def copied_redacted(redacted: Bundle, tmp_path: Path) -> Path:
    copy = tmp_path / "redacted.zip"
    copy.write_bytes(redacted.path.read_bytes())
    return copy
