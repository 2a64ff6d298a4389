"""Whatever is in the file: a sheet, or one line about what is wrong with it."""

from __future__ import annotations

import string
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from owabi.errors import FactsMistake
from owabi.facts.consistency import contradictions
from owabi.facts.incident import Incident
from owabi.facts.parsing import parse
from owabi.facts.plain import values_of
from owabi.facts.reading import Sheet, read
from owabi.facts.shape import Form, Spot, fields_of, spot_at

FULL = Path(__file__).parents[1] / "unit" / "facts" / "sheets" / "full.yaml"
MARKS = " \n\t:-#{}[]&*!|>'\"%@`,?\\~0a：　あ【}"


@cache
def full() -> dict[str, Any]:
    values = values_of(parse(FULL.read_text(encoding="utf-8")))
    assert isinstance(values, dict)
    return values


def outcome(source: bytes | str) -> Sheet | FactsMistake:
    try:
        return read(source, file="facts.yaml")
    except FactsMistake as mistake:
        for one in (mistake, *mistake.others):
            for lang in ("ja", "en"):
                line = one.line(lang)
                assert "\n" not in line
                assert line.startswith("facts.yaml")
            assert one.cure is not None
        return mistake


@given(st.binary(max_size=200))
@example(b"\xff\xfea\x00")
@example(b"? ?\n")
def test_any_bytes_are_a_sheet_or_a_mistake(content: bytes) -> None:
    outcome(content)


@given(st.text(alphabet=st.one_of(st.sampled_from(MARKS), st.characters()), max_size=80))
@example('"\\UFFFFFFFF"')
@example("a: !<")
@example("%TAG ! x\n---\na: !x\n")
@example("a: \ud800")
@example("? a\n: - b\n  - ? c\n")
def test_any_text_is_a_sheet_or_a_mistake(text: str) -> None:
    outcome(text)


@settings(max_examples=40)
@given(st.data())
def test_a_sheet_with_a_piece_torn_out_or_put_in_is_a_sheet_or_a_mistake(data: st.DataObject) -> None:
    text = FULL.read_text(encoding="utf-8")
    start = data.draw(st.integers(0, len(text)))
    end = min(len(text), start + data.draw(st.integers(0, 30)))
    outcome(text[:start] + data.draw(st.text(alphabet=MARKS, max_size=6)) + text[end:])


odd = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from(
        ["", "confirmed", "unknown", "2026-11-16", "2026-11-16 未明", "yes", "customer", "name", "x" * 3000]
    )
    | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(alphabet=string.ascii_lowercase + "_", max_size=6), inner, max_size=3)
    ),
    max_leaves=8,
)


@settings(max_examples=60)
@given(st.data())
def test_a_value_of_any_type_at_any_place_is_a_sheet_or_a_mistake(data: st.DataObject) -> None:
    values = _copy(full())
    here: Any = values
    while True:
        steps = list(here) if isinstance(here, dict) else list(range(len(here)))
        if not steps:
            break
        step = data.draw(st.sampled_from(steps))
        if not isinstance(here[step], dict | list) or data.draw(st.booleans()):
            here[step] = data.draw(odd)
            break
        here = here[step]
    outcome(_written(values))


def _copy(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copy(item) for key, item in value.items()}
    return [_copy(item) for item in value] if isinstance(value, list) else value


def _written(value: Any) -> str:
    """Values as YAML in flow form, every word in quotation marks."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_written(str(key))}: {_written(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_written, value)) + "]"
    if isinstance(value, str):
        escaped = "".join(f"\\U{ord(char):08x}" if not char.isalnum() else char for char in value)
        return f'"{escaped}"'
    return {None: "null", True: "true", False: "false"}.get(value, "") if value in (None, True, False) else str(value)


def test_what_the_model_may_hold_can_be_reached_step_by_step() -> None:
    for name in fields_of(Incident):
        spot = spot_at(Incident, (name,))
        assert isinstance(spot, Spot)
        assert spot.form in Form


@settings(max_examples=20)
@given(st.data())
def test_every_right_sheet_comes_back_from_its_canonical_form(data: st.DataObject) -> None:
    sheet = read(FULL.read_text(encoding="utf-8"))
    fields = data.draw(st.sets(st.sampled_from(["summary", "redress", "outlook", "page", "taken_out", "severity"])))
    less = sheet.incident.model_copy(update=dict.fromkeys(fields))
    again = Incident.model_validate(less.model_dump(mode="json", by_alias=True, exclude_none=True))
    assert again == less
    assert list(contradictions(again)) == list(contradictions(less))
