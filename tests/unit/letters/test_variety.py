"""Letters of many other incidents: every kind, certainty and kind of organisation, held as strictly as the examples."""

from __future__ import annotations

import copy
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from owabi import proof
from owabi.compose import compose
from owabi.editing.check import context_of
from owabi.facts.incident import Incident
from owabi.letter.audience import Audience, Channel, Kind
from owabi.letter.letter import Letter
from owabi.render.wrap import wrap
from tests.unit.letters.bearing import faults
from tests.unit.letters.sheets import AUDIENCES, text_of

_COMMON: dict[str, Any] = {
    "schema": 1,
    "version": 1,
    "as_of": "2026-11-19 12:00",
    "source": "記録",
    "confirmed_by": "林 京子",
    "moments": {},
    "cause": {"certainty": "investigating"},
    "next_report": {"by": "2026-11-26 17:00", "certainty": "confirmed"},
    "organization": {
        "legal_name": "株式会社みずほり",
        "mail_domain": "mizuhori.example",
        "address": "〒100-0000 東京都千代田区1-2-3",
        "senders": {
            "customer": {"title": "代表", "name": "山下 恵", "from_address": "info@mizuhori.example"},
            "partner": {"department": "総務部", "title": "部長", "name": "岡田 進", "phone": "03-0000-0010",
                        "phone_hours": "平日 午前9時から午後5時まで", "email": "okada@mizuhori.example"},
            "affiliate": {"department": "情報管理室", "name": "林 京子", "phone": "03-0000-0011",
                          "email": "hayashi@mizuhori.example"},
            "public": {"title": "代表", "name": "山下 恵"},
        },
        "contacts": {
            "customer": {"name": "みずほり お客様窓口", "phone": "0120-000-222", "email": "desk@mizuhori.example",
                         "hours": [{"days": "weekdays", "opens": "09:00", "closes": "17:00"}]},
            "press": {"name": "広報担当", "phone": "03-0000-0012"},
        },
    },
}  # fmt: skip
_SHEETS: dict[str, Any] = YAML(typ="safe", pure=True).load(
    (Path(__file__).parent / "variety.yaml").read_text(encoding="utf-8")
)
ALL = [(name, audience) for name in _SHEETS for audience in AUDIENCES]
MISSING = "M111"
"""What a sheet does not have, its letter has not either: the rule that asks for it speaks to the person."""

LOOSE = re.compile(
    r"None|[{}]|。。|、、|、。|。、|（）|「」|の可能性がございます。?$|のの|をを|がが|にに|発生が発生|判明し、[^。]*判明"
)


@cache
def sheet(name: str) -> Incident:
    raw = copy.deepcopy(_COMMON) | {"incident": name} | copy.deepcopy(_SHEETS[name])
    raw["organization"] = copy.deepcopy(_COMMON["organization"]) | raw["organization"]
    return Incident.model_validate(raw)


@cache
def letter(name: str, audience: Audience) -> Letter:
    return compose(sheet(name), audience)


@pytest.mark.parametrize(("name", "audience"), ALL)
def test_no_sentence_goes_beyond_its_facts(name: str, audience: Audience) -> None:
    assert faults(letter(name, audience), sheet(name)) == []


@pytest.mark.parametrize(("name", "audience"), ALL)
def test_no_sentence_is_loose_or_said_twice(name: str, audience: Audience) -> None:
    made = letter(name, audience)
    lines = re.sub(r"\{\{[^{}]+\}\}", "", text_of(made)).split("\n")
    assert [line for line in lines if LOOSE.search(line)] == []
    sentences = [sentence.text for _, sentence in made.sentences() if sentence.text.endswith("。")]
    assert len(sentences) == len(set(sentences))


@pytest.mark.parametrize(("name", "audience"), ALL)
def test_nothing_is_promised_admitted_or_made_small(name: str, audience: Audience) -> None:
    text = text_of(letter(name, audience))
    confirmed = sheet(name).redress is not None and "補償について" in text
    for words in (
        "過失",
        "不備",
        "二度と",
        "絶対",
        "ご安心ください",
        "流出",
        "ご容赦",
        *(() if confirmed else ("補償",)),
    ):
        assert words not in text


@pytest.mark.parametrize(("name", "audience"), ALL)
def test_the_proofreader_has_nothing_to_say_flat_or_wrapped(name: str, audience: Audience) -> None:
    channel = Channel.PAGE if audience is Audience.PUBLIC else Channel.MAIL
    context = context_of(sheet(name), audience=audience, kind=Kind.FIRST, channel=channel)
    text = text_of(letter(name, audience))
    for form in (text, wrap(text)):
        found = [finding for finding in proof.check(form, context) if finding.rule != MISSING]
        assert [(finding.rule, form[finding.span.start : finding.span.end]) for finding in found] == []
