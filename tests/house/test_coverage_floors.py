"""The coverage floor: measured by room, lines and branches together."""

from __future__ import annotations

from tools.coverage_floors import below, measured


def summary(lines: int, of: int, branches: int, of_branches: int) -> dict[str, dict[str, int]]:
    counts = {"covered_lines": lines, "num_statements": of, "covered_branches": branches, "num_branches": of_branches}
    return {"summary": counts}


def test_a_room_is_measured_over_all_its_files() -> None:
    report = {
        "files": {
            "src/owabi/text/span.py": summary(8, 8, 2, 2),
            "src/owabi/text/deep/width.py": summary(6, 8, 1, 2),
            "src/owabi/errors.py": summary(3, 3, 0, 0),
        }
    }
    assert measured(report) == {"text": 85.0, "errors": 100.0}


def test_rooms_under_the_floor_are_named_lowest_first() -> None:
    rooms = {"text": 94.9, "dates": 20.0, "cli": 3.0, "facts": 95.0}
    assert below(rooms, ["text", "dates", "facts", "guard"], 95) == ["dates: 20.0 % < 95 %", "text: 94.9 % < 95 %"]
