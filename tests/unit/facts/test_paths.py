"""Every fact has a name, its fallbacks, and its readers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from owabi.facts.fact import AUDIENCES, Fact
from owabi.facts.impact import Count
from owabi.facts.incident import Incident
from owabi.facts.paths import look_up, may_read, walk
from tests.unit.facts.sheet import full

EVERYBODY = set(AUDIENCES)


@pytest.fixture(scope="module")
def incident() -> Incident:
    return full()


def readers(incident: Incident, path: str) -> set[str]:
    return {audience for audience in AUDIENCES if may_read(incident, path, audience)}


def test_the_walk_names_every_fact_once_and_each_name_leads_back(incident: Incident) -> None:
    known = list(walk(incident))
    assert len({one.path for one in known}) == len(known)
    assert all(look_up(incident, one.path) is one.fact for one in known)
    assert len(known) == sum(1 for _ in _facts(incident))


def _facts(value: object) -> Iterator[Fact]:
    if isinstance(value, Fact):
        yield value
    if isinstance(value, tuple):
        for member in value:
            yield from _facts(member)
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _facts(getattr(value, name))


def test_members_of_lists_go_by_their_ids_and_items_by_what_they_are(incident: Incident) -> None:
    count = look_up(incident, "groups.members.parts.active.persons")
    assert isinstance(count, Count)
    assert count.value == 9904
    names = {known.path for known in walk(incident)}
    assert {
        "moments.detected",
        "groups.members.items.password",
        "groups.members.items.other-1",
        "groups.members.not_held.card_number",
        "secondary.risks.spoof",
        "secondary.observed",
        "authorities.ppc",
        "measures.cut-off",
        "next_report",
        "page",
        "cause",
        "taken_out",
        "systems.shop",
    } <= names


def test_what_is_not_a_fact_has_a_name_as_well(incident: Incident) -> None:
    assert look_up(incident, "organization.legal_name") == "株式会社あおば文具"
    assert look_up(incident, "addressed.customer") == "会員の方と、過去に会員だった方"
    assert look_up(incident, "organization.contacts.customer.phone") == "0120-000-001"
    assert look_up(incident, "moments.occurred.from") is look_up(incident, "moments.occurred.start")
    assert look_up(incident, "schema") == 1


@pytest.mark.parametrize("path", ["", "nothing", "groups.nobody", "title.x", "groups.1", "cause.text", "organization."])
def test_a_name_without_a_thing_is_a_lookup_error(incident: Incident, path: str) -> None:
    with pytest.raises(LookupError):
        look_up(incident, path)


def test_what_a_fact_does_not_say_falls_back_to_the_sheet(incident: Incident) -> None:
    known = {one.path: one for one in walk(incident)}
    assert known["moments.detected"].source == incident.source
    assert known["moments.confirmed"].source == "調査会社の第一次所見"
    assert known["cause"].as_of == incident.as_of
    assert known["groups.members.persons"].as_of.to_text() == "2026-11-21 09:00"
    assert known["cause"].confirmed_by == "情報システム部 大田"


def test_a_technical_detail_reaches_neither_customers_nor_the_public(incident: Incident) -> None:
    assert readers(incident, "systems.shop") == EVERYBODY
    assert readers(incident, "systems.shop.technical") == {"affiliate"}


@pytest.mark.parametrize("path", ["law.has_sensitive", "moments.aware_at", "withheld.route.what", "source", "severity"])
def test_what_serves_the_desk_alone_reaches_nobody(incident: Incident, path: str) -> None:
    assert readers(incident, path) == set()


def test_notes_and_sources_of_a_fact_reach_nobody(incident: Incident) -> None:
    assert readers(incident, "groups.members.items.card_number") == EVERYBODY
    assert readers(incident, "groups.members.items.card_number.note") == set()
    assert readers(incident, "moments.confirmed.source") == set()


def test_impacts_requests_parties_and_what_is_withheld_name_their_own_readers(incident: Incident) -> None:
    assert readers(incident, "impacts.partner-data") == {"partner"}
    assert readers(incident, "requests.watch-out.text") == {"customer", "partner"}
    assert readers(incident, "parties.host.name") == {"partner"}
    assert readers(incident, "parties.host.signer.name") == {"partner"}
    assert readers(incident, "withheld.route.reason") == {"partner"}


def test_every_audience_may_be_sent_to_the_customers_window_and_no_other(incident: Incident) -> None:
    assert readers(incident, "organization.contacts.customer.phone") == EVERYBODY
    assert readers(incident, "organization.contacts.affiliate.phone") == {"affiliate"}
    assert readers(incident, "organization.senders.partner.name") == {"partner"}
    assert readers(incident, "addressed.customer") == {"customer"}
    assert readers(incident, "organization") == EVERYBODY


def test_the_police_are_named_only_with_wording_that_they_agreed_to(incident: Incident) -> None:
    assert readers(incident, "authorities.police") == EVERYBODY
    police = look_up(incident, "authorities.police")
    assert isinstance(police, Fact)
    shy = police.model_copy(update={"agreed": False, "disclose": ("customer", "public")})
    assert readers(incident.model_copy(update={"authorities": (shy,)}), "authorities.police") == set()


def test_redress_is_read_only_after_counsel_has_confirmed_it(incident: Incident) -> None:
    assert "customer" in readers(incident, "redress")
    assert incident.redress is not None
    loose = incident.redress.model_copy(update={"confirmed_by_legal": None})
    assert readers(incident.model_copy(update={"redress": loose}), "redress") == set()


def test_a_fact_may_narrow_and_widen_its_readers_but_not_past_a_ceiling(incident: Incident) -> None:
    cause = incident.cause.model_copy(update={"disclose": ("affiliate",)})
    assert readers(incident.model_copy(update={"cause": cause}), "cause") == {"affiliate"}
    alert = incident.timeline[0].model_copy(update={"disclose": ("customer",)})
    assert readers(incident.model_copy(update={"timeline": (alert,)}), "timeline.alert") == {"customer"}
    shop = incident.systems[0].model_copy(update={"disclose": ("customer", "affiliate")})
    wider = incident.model_copy(update={"systems": (shop,)})
    assert readers(wider, "systems.shop.label") == {"customer", "affiliate"}
    assert readers(wider, "systems.shop.technical") == {"affiliate"}
    request = incident.requests[1].model_copy(update={"disclose": ("customer", "public")})
    assert readers(incident.model_copy(update={"requests": (request,)}), "requests.watch-out") == {"customer"}


def test_the_owner_of_a_measure_is_no_matter_for_customers(incident: Incident) -> None:
    assert readers(incident, "prevention.two-step.owner") == {"partner", "affiliate", "employee"}
    assert readers(incident, "prevention.two-step.due") == EVERYBODY
