"""Generated pages: what stands in docs/ is what the code says today."""

from __future__ import annotations

from pathlib import Path

from tools import regenerate


def test_every_generated_page_is_up_to_date() -> None:
    assert regenerate.differing() == []


def test_a_page_that_is_missing_or_altered_is_seen(tmp_path: Path) -> None:
    first, *others = regenerate.generated()
    assert regenerate.differing(tmp_path) == [first, *others]
    (tmp_path / first).parent.mkdir(parents=True)
    (tmp_path / first).write_text(regenerate.generated()[first] + "more\n", encoding="utf-8")
    assert first in regenerate.differing(tmp_path)
