"""A letter is held against words and facts at once, and owes its reader certain things."""

from __future__ import annotations

from pathlib import Path

import pytest

from owabi.editing.check import blocking, check
from owabi.editing.required import required_items
from owabi.facts.reading import read
from owabi.letter.audience import Audience, Channel, Kind
from owabi.office.examples import NAMES, example_facts
from owabi.render.wrap import wrap

EXAMPLES = Path(__file__).parents[3] / "docs" / "examples"
AUDIENCES = (Audience.CUSTOMER, Audience.PARTNER, Audience.AFFILIATE, Audience.PUBLIC)


@pytest.mark.parametrize("columns", [None, 76, 60])
@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_said_of_a_right_letter(name: str, audience: Audience, columns: int | None) -> None:
    incident = read(example_facts(name)).incident
    text = (EXAMPLES / name / f"{audience}.first.txt").read_text(encoding="utf-8")
    text = text if columns is None else wrap(text, columns)
    channel = Channel.PAGE if audience is Audience.PUBLIC else Channel.MAIL
    found = check(text, incident, audience=audience, channel=channel, on=incident.as_of.day)
    assert [(finding.rule, finding.text) for finding in found] == []


def test_words_and_facts_are_judged_together_in_the_order_of_the_text() -> None:
    incident = read(example_facts("hanamori")).incident
    text = (EXAMPLES / "hanamori" / "customer.first.txt").read_text(encoding="utf-8")
    text = text.replace("8,214", "8,241", 1) + "資料をご覧になられてください。【要記入】\n"
    found = check(text, incident, audience=Audience.CUSTOMER, on=incident.as_of.day)
    assert [finding.rule for finding in found] == ["G104", "K101", "M101"]
    assert [finding.rule for finding in blocking(found)] == ["G104", "M101"]


@pytest.mark.parametrize(
    ("cut", "item"), [("お詫び", "apology"), ("調査|判明", "unknown"), ("次回|次のお知らせ|までに", "next-report")]
)
def test_what_a_letter_owes_and_leaves_out_is_missed(cut: str, item: str) -> None:
    incident = read(example_facts("hanamori")).incident
    text = (EXAMPLES / "hanamori" / "customer.first.txt").read_text(encoding="utf-8")
    kept = [line for line in text.split("\n") if not any(word in line for word in cut.split("|"))]
    label = next(owed.label.ja for owed in required_items(incident, Audience.CUSTOMER, Kind.FIRST) if owed.item == item)
    body = "\n".join(kept) if kept[0].startswith("件名") else "件名：ご連絡\n\n" + "\n".join(kept)
    found = check(body, incident, audience=Audience.CUSTOMER, on=incident.as_of.day)
    assert any(finding.rule == "M111" and label in finding.message.ja for finding in found)


def test_an_outage_owes_no_data_items() -> None:
    sheet = example_facts("hanamori")
    incident = read(sheet).incident.model_copy(update={"groups": ()})
    owed = {item.item for item in required_items(incident, Audience.CUSTOMER, Kind.FIRST)}
    assert "data-items" not in owed
    assert "apology" in owed
