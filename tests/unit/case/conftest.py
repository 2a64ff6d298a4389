"""A case folder in a temporary place."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from owabi.approval.role import Mode
from owabi.case.folder import Case, create
from owabi.dates.zone import JST

AT = datetime(2026, 11, 19, 12, 30, tzinfo=JST)


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return create(
        tmp_path / "case", incident="aoba-20261119", facts="schema: 1\n", mode=Mode.TEAM, at=AT, environment={}
    )
