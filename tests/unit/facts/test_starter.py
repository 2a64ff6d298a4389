"""A new sheet explains itself, says what waits to be filled in, and nothing else is wrong with it."""

from __future__ import annotations

import re
from datetime import datetime

from owabi.dates.zone import JST
from owabi.facts.readiness import ready_from
from owabi.facts.reading import examine, read
from owabi.facts.rewriting import change
from owabi.facts.starter import starter
from tests.unit.facts.sheet import faults

EXAMPLE = re.compile(r"^( *)# ((?:  )*(?:[a-z_]+:(?: |$)|- ).*)$", re.MULTILINE)
"""A remark that is a field or a member of a list, and no sentence."""

AT = datetime(2026, 11, 19, 12, 30, tzinfo=JST)
FILLED = {
    "incident": "site-2026-11",
    "as_of": "2026-11-19 12:00",
    "source": "対策本部の記録",
    "confirmed_by": "情報システム部 山田",
    "organization.legal_name": "株式会社やまびこ",
    "organization.address": "〒000-0000 架空市1-1",
    "organization.mail_domain": "example.jp",
    "organization.senders.customer.title": "代表取締役",
    "organization.senders.customer.name": "山彦 一",
    "organization.senders.customer.email": "info@example.jp",
    "organization.contacts.customer.name": "お客様窓口",
    "organization.contacts.customer.phone": "03-0000-0000",
    "organization.contacts.customer.email": "desk@example.jp",
    "kind": "unauthorised_access",
    "title": "会員サイトへの不正アクセス",
    "moments.detected.at": "2026-11-18 08:30",
    "moments.confirmed.at": "2026-11-18 15:00",
    "moments.aware_at.at": "2026-11-18 08:30",
    "groups.customers.label": "会員",
    "groups.customers.items.1.item": "name",
    "next_report.by": "2026-11-25 17:00",
}


def test_all_that_is_wrong_with_a_new_sheet_is_that_it_waits() -> None:
    found = examine(starter(), "facts.yaml").faults
    assert all(fault.blank for fault in found)
    assert {fault.place.field for fault in found} == set(FILLED)
    assert faults(starter())[0].line("ja").startswith("facts.yaml:")
    assert "事案の識別名（incident）がまだ記入されていません。" in faults(starter())[0].line("ja")


def test_readiness_counts_what_waits_as_missing() -> None:
    ready = ready_from(starter({"incident": "x"}), at=AT)
    assert not ready.may_go
    assert {point.path for point in ready.missing} == set(FILLED) - {"incident"}
    assert all(point.line and point.cure for point in ready.missing)


def test_a_new_sheet_that_has_been_filled_in_is_ready() -> None:
    text = change(starter(), FILLED)
    assert "# ── 自社" in text
    assert ready_from(text, at=AT).may_go
    assert read(text).incident.groups[0].items[0].item == "name"


def test_every_example_in_its_remarks_is_right() -> None:
    head, mark, body = change(starter(), FILLED).partition("schema: 1\n")
    assert faults(head + mark + EXAMPLE.sub(r"\1\2", body)) == []
