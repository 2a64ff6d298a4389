"""Facts that contradict each other do not pass, and facts that only look odd do."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from owabi.facts.consistency import CHECKS, contradictions
from owabi.facts.incident import Incident
from tests.unit.facts.sheet import full

GONE = object()
BASE: dict[str, Any] = full().model_dump(mode="json", by_alias=True, exclude_unset=True)
HOURS = "organization.contacts.customer.hours"
PERSON = {"certainty": "possible", "bound": "at_most"}


def found(edits: dict[str, Any]) -> list[str]:
    """Where the full sheet contradicts itself after some edits; list members go by their numbers from 0."""
    values = deepcopy(BASE)
    for path, value in edits.items():
        *above, last = [int(step) if step.isdigit() else step for step in path.split(".")]
        here: Any = values
        for step in above:
            here = here[step]
        if value is GONE:
            del here[last]
        elif isinstance(here, list) and last == len(here):
            here.append(value)
        else:
            here[last] = value
    incident = Incident.model_validate(values)
    return [".".join(map(str, one.loc)) for one in contradictions(incident)]


def test_the_full_sheet_holds_together() -> None:
    assert found({}) == []


@pytest.mark.parametrize(
    ("edits", "where"),
    [
        # the order of moments
        ({"moments.occurred.to": "2026-11-16"}, "moments.occurred.to"),
        ({"moments.detected.at": "2026-11-16 12:00"}, "moments.detected.at"),
        ({"moments.aware_at.at": "2026-11-16 12:00"}, "moments.aware_at.at"),
        ({"moments.contained.at": "2026-11-16 12:00"}, "moments.contained.at"),
        ({"moments.confirmed.at": "2026-11-19 10:00"}, "moments.confirmed.at"),
        ({"moments.resumed": {"certainty": "confirmed", "at": "2026-11-19 20:50"}}, "moments.resumed.at"),
        # nothing from the future
        ({"groups.0.persons.as_of": "2026-11-22"}, "groups.0.persons.as_of"),
        ({"moments.confirmed.at": "2026-11-21 11:00"}, "moments.confirmed.at"),
        ({"moments.occurred.to": "2026-11-21 11:00"}, "moments.occurred.to"),
        ({"timeline.1.at": "2026-11-22"}, "timeline.1.at"),
        ({"systems.0.since": "2026-11-22", "moments.stopped": {"certainty": "unknown"}}, "systems.0.since"),
        ({"measures.0.at": "2026-11-21 11:00"}, "measures.0.at"),
        ({"measures.0.as_of": "2026-11-19 21:00"}, "measures.0.at"),
        ({"authorities.0.at": "2026-11-21 11:00"}, "authorities.0.at"),
        ({"told.0.at": "2026-11-21 11:00"}, "told.0.at"),
        ({"prevention.0.status": "done"}, "prevention.0.due"),
        ({"page.status": "published"}, "page.at"),
        ({"law.assessed_at": "2026-11-22"}, "law.assessed_at"),
        # no promise in the past
        ({"next_report": {"through": ["mail"]}}, "next_report"),
        ({"next_report.by": "2026-11-20"}, "next_report.by"),
        ({"page.at": "2026-11-21 09:00"}, "page.at"),
        ({"measures.2.at": "2026-11-20"}, "measures.2.at"),
        ({"told.1.at": "2026-11-20"}, "told.1.at"),
        ({"prevention.0.due": "2026-11-20"}, "prevention.0.due"),
        ({"systems.0.resumes": "2026-11-20"}, "systems.0.resumes"),
        ({"requests.2.due": "2026-11-20"}, "requests.2.due"),
        ({"impacts.1.until": "2026-11-20"}, "impacts.1.until"),
        # words and their certainty
        ({"cause.certainty": "confirmed"}, "cause.certainty"),
        ({"cause.text": "設定の誤り"}, "cause.text"),
        ({"summary.certainty": "unknown"}, "summary.text"),
        ({"secondary.observed": {"certainty": "confirmed"}}, "secondary.observed.certainty"),
        ({"moments.detected.at": GONE}, "moments.detected.certainty"),
        ({"moments.detected.certainty": "investigating"}, "moments.detected.at"),
        ({"moments.occurred": {"certainty": "possible"}}, "moments.occurred.certainty"),
        ({"moments.occurred.certainty": "unknown"}, "moments.occurred.from"),
        ({"measures.0.certainty": "investigating"}, "measures.0.certainty"),
        ({"systems.0.certainty": "unknown"}, "systems.0.certainty"),
        ({"taken_out.certainty": "denied", "groups.0.items": []}, "taken_out.certainty"),
        ({"groups.0.items.0.certainty": "denied"}, "groups.0.items.0.certainty"),
        # counts
        ({"groups.0.records.bound": "unknown"}, "groups.0.records.value"),
        ({"groups.0.records.value": GONE}, "groups.0.records.bound"),
        ({"groups.0.records": {"certainty": "confirmed", "bound": "unknown"}}, "groups.0.records.certainty"),
        ({"groups.0.records": {"certainty": "unknown", "bound": "exact", "value": 3}}, "groups.0.records.certainty"),
        (
            {"groups.0.records": {"certainty": "investigating", "bound": "about", "value": 3}},
            "groups.0.records.certainty",
        ),
        (
            {"groups.0.records": {"certainty": "denied", "source": "記録", "bound": "exact", "value": 3}},
            "groups.0.records.value",
        ),
        ({"groups.0.parts.0.persons.bound": "unknown"}, "groups.0.parts.0.persons.value"),
        ({"groups.0.persons.value": 11305}, "groups.0.persons.value"),
        ({"groups.0.persons.unit": "件"}, "groups.0.persons.unit"),
        (
            {"groups.0.parts_cover": "some", "groups.0.parts.0.persons": PERSON | {"value": 11305, "bound": "exact"}},
            "groups.0.persons.value",
        ),
        (
            {
                "groups.0.parts_cover": "overlapping",
                "groups.0.parts.0.persons": PERSON | {"value": 11305, "bound": "at_least"},
            },
            "groups.0.persons.value",
        ),
        (
            {
                "groups.0.parts.0.persons.bound": "exact",
                "groups.0.parts.1.persons.bound": "exact",
                "groups.0.persons.value": 11303,
            },
            "groups.0.persons.value",
        ),
        # items
        ({"groups.0.items.6": {"item": "name", "certainty": "possible"}}, "groups.0.items.6.item"),
        ({"groups.0.items.4.label": GONE}, "groups.0.items.4.item"),
        ({"groups.0.items.0.form": "hashed"}, "groups.0.items.0.form"),
        ({"groups.0.items.5.certainty": "possible"}, "groups.0.items.5.item"),
        (
            {"groups.0.not_held.0": {"item": "card_number", "certainty": "denied", "source": "設計書"}},
            "groups.0.not_held.0.certainty",
        ),
        ({"taken_out": {"certainty": "denied", "source": "記録"}}, "groups.0.items.0.certainty"),
        # deeds
        ({"measures.0.what": "該当の機器を切り離しました"}, "measures.0.what"),
        ({"measures.0.what": "該当の機器を切り離しております"}, "measures.0.what"),
        ({"measures.0.what": "該当の機器を切り離す"}, "measures.0.what"),
        ({"measures.0.what": "該当の機器を切り離した"}, "measures.0.what"),
        ({"measures.0.what": "該当の機器を調査中"}, "measures.0.what"),
        ({"prevention.0.what": "二段階に変更する予定"}, "prevention.0.what"),
        ({"prevention.0.monitoring": "毎日点検している"}, "prevention.0.monitoring"),
        ({"prevention.0.from_cause": True}, "prevention.0.from_cause"),
        ({"requests.0.ask": "custom"}, "requests.0.ask"),
        ({"requests.1.ask": "beware"}, "requests.1.text"),
        ({"authorities.1.agreed": False}, "authorities.1.wording"),
        ({"authorities.1.action": "reported"}, "authorities.1.action"),
        ({"authorities.0.action": "consulted", "authorities.0.stage": GONE}, "authorities.0.action"),
        ({"authorities.2.stage": "final"}, "authorities.2.stage"),
        ({"authorities.2.body": "other"}, "authorities.2.body"),
        (
            {"told.2": {"id": "all", "audience": "public", "by": "page", "at": "2026-11-21", "status": "done"}},
            "told.2.status",
        ),
        ({"systems.1.state": "restored"}, "systems.1.state"),
        ({"systems.1.resumes": "2026-12-01"}, "systems.1.resumes"),
        ({"systems.1": GONE, "moments.resumed": {"certainty": "confirmed", "at": "2026-11-20"}}, "systems.0.state"),
        ({"systems.1": GONE, "systems.0.since": "2026-11-18"}, "systems.0.since"),
        # voices
        ({"organization.contacts": {}}, "organization.contacts"),
        ({"organization.senders.employee": {"name": "人事部"}}, "organization.senders.employee"),
        ({"organization.senders.customer.email": GONE}, "organization.senders.customer"),
        ({"organization.senders.customer.email": "x@aoba.example.com"}, "organization.senders.customer.email"),
        (
            {"organization.senders.partner.from_address": "x@notaoba.example"},
            "organization.senders.partner.from_address",
        ),
        ({"organization.contacts.customer": {"name": "窓口"}}, "organization.contacts.customer"),
        ({HOURS: []}, "organization.contacts.customer"),
        ({f"{HOURS}.0.closes": GONE}, f"{HOURS}.0"),
        ({f"{HOURS}.0.closes": "8:00"}, f"{HOURS}.0.closes"),
        ({f"{HOURS}.0.open_from": "2026-12-05"}, f"{HOURS}.0.open_until"),
        ({f"{HOURS}.2.opens": "11:00"}, f"{HOURS}.2"),
        ({f"{HOURS}.0.open_until": GONE}, f"{HOURS}.1"),
        ({f"{HOURS}.0.open_until": "2026-11-28"}, f"{HOURS}.1.open_from"),
        ({HOURS: [{"days": "weekdays", "opens": "9:00", "closes": "17:00", "open_until": "2026-11-20"}]}, HOURS),
        # the law, and ids
        ({"groups.0.items.0.item": "my_number"}, "law.has_my_number"),
        ({"groups.0.items.0.item": "health"}, "law.has_sensitive"),
        (
            {
                "law.has_financial_risk": "excluded",
                "groups.1.items": [{"item": "card_number", "certainty": "possible"}],
            },
            "law.has_financial_risk",
        ),
        ({"law.malicious_suspected": "excluded"}, "law.malicious_suspected"),
        ({"law.attack_type": "non_cyber"}, "law.attack_type"),
        ({"kind": "ransomware", "law.attack_type": "ddos"}, "law.attack_type"),
        ({"measures.1.id": "cut-off"}, "measures.1.id"),
        ({"groups.0.parts.1.id": "active"}, "groups.0.parts.1.id"),
        ({"secondary.risks.1.id": "spoof"}, "secondary.risks.1.id"),
    ],
)
def test_facts_that_cannot_all_be_true_are_named(edits: dict[str, Any], where: str) -> None:
    assert where in found(edits)


@pytest.mark.parametrize(
    "edits",
    [
        {"moments.detected.at": "2026-11-17"},
        {"moments.occurred.from": "2026-11-19 21:00頃", "moments.detected.at": "2026-11-19 20:40"},
        {"moments.occurred": {"certainty": "investigating"}},
        {"moments.contained": {"certainty": "not_observed"}},
        {"moments": {}},
        {"cause": {"certainty": "possible", "text": "設定の誤り"}, "prevention.0.from_cause": True},
        {
            "taken_out": {"certainty": "denied", "source": "通信の記録"},
            "kind": "ransomware",
            "law.attack_type": "ransomware",
        },
        {"outlook.certainty": "investigating"},
        {"redress": {"certainty": "possible", "text": "個別に承ります。"}},
        {"secondary": GONE},
        {"secondary.observed": {"certainty": "confirmed", "text": "不審なメールが3件届いています"}},
        {"groups.0.persons.bound": "about"},
        {"groups.0.persons.value": 11000, "groups.0.parts_cover": "overlapping"},
        {"groups.0.persons.value": 20000, "groups.0.parts_cover": "some"},
        {"groups.0.parts.1.persons": GONE},
        {"groups.0.records": {"certainty": "not_observed", "bound": "exact", "value": 0}},
        {"groups.0.items.5.certainty": "possible", "kind": "web_skimming"},
        {"groups.0.items.4.form": "encrypted"},
        {"groups.0.items.6": {"item": "other", "label": "包装の指定", "certainty": "possible"}},
        {"measures.0.what": "該当のサーバーを隔離"},
        {"measures.0.what": "電話によるお知らせ"},
        {"measures.0.what": "監視にEDR（検知の仕組み）"},
        {"measures.0.status": "under_way", "measures.0.certainty": "possible"},
        {"prevention.0.status": "done", "prevention.0.due": "2026-11-20"},
        {"authorities.1": {"id": "police", "body": "police", "action": "filed"}},
        {"authorities.0.at": GONE},
        {"page.status": "published", "page.at": "2026-11-21 09:30"},
        {"page": GONE},
        {"systems.0.state": "restored", "systems.0.resumes": GONE},
        {"systems.1": GONE},
        {"moments.aware_at": GONE, "moments.confirmed": GONE},
        {"organization.senders.press": {}},
        {
            "told.2": {"id": "staff", "audience": "employee", "by": "letter", "at": "2026-11-20", "status": "done"},
            "organization.senders.employee": {"phone": "011-000-0000"},
        },
        {"organization.contacts.customer": {"name": "窓口", "form": "https://aoba.example/form"}},
        {HOURS: [{"days": "weekdays", "opens": "9:00", "closes": "17:00", "open_from": "2026-11-24"}]},
        {
            f"{HOURS}.3": {
                "days": "every_day",
                "opens": "9:00",
                "closes": "17:00",
                "open_from": "2026-10-01",
                "open_until": "2026-10-02",
            },
            f"{HOURS}.0.open_from": "2026-11-01",
        },
        {"law.has_my_number": "unknown", "groups.0.items.0.item": "my_number"},
        {"groups.0.items.0": {"item": "my_number", "certainty": "denied", "source": "設計書"}},
        {"law.affected_by_region": {}, "law.assessed_at": GONE},
        {"next_report": {"condition": "新たな事実が判明したとき"}},
    ],
)
def test_facts_that_may_all_be_true_pass(edits: dict[str, Any]) -> None:
    assert found(edits) == []


def test_each_check_says_what_to_do_in_both_languages() -> None:
    broken = deepcopy(BASE)
    broken["moments"]["detected"]["at"] = "2026-11-22"
    broken["next_report"] = {}
    broken["groups"][0]["persons"]["value"] = 1
    for one in contradictions(Incident.model_validate(broken)):
        assert all((one.cause.ja, one.cause.en, one.cure.ja, one.cure.en))
        assert one.cure.ja.endswith(("ださい。", "ます。", "ます）。"))
    assert len(set(CHECKS)) == len(CHECKS)
