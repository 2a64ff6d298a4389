"""Whatever a person writes wrongly, the message names the field, the cause and the cure."""

from __future__ import annotations

import pytest

from owabi.facts.model_errors import complain
from owabi.facts.rewriting import append, change, remove, rename
from tests.unit.facts.sheet import TEXT, faults


def lines(text: str) -> list[str]:
    return [fault.line("ja").removeprefix("facts.yaml:") for fault in faults(text)]


@pytest.mark.parametrize(
    ("old", "new", "field", "words"),
    [
        ("severity: high", "severity: hgih", "severity", "もしかして: high"),
        ("severity: high", "severity: 9", "severity", "次のどれかを書いてください: high（重い）"),
        ("severity: high", "severity: 重い", "severity", "もしかして: high"),
        ("severity: high", "severity: true", "severity", "「true」は書けません"),
        ("kind: unauthorised_access", "kind: 不正アクセス", "kind", "もしかして: unauthorised_access"),
        ("kind: unauthorised_access", "kind: unauthorized_access", "kind", "もしかして: unauthorised_access"),
        ("kind: unauthorised_access", "kind:", "kind", "値が書かれていません"),
        (
            "cause: {certainty: investigating}",
            "cause: {certainty: 調査中}",
            "cause.certainty",
            "もしかして: investigating",
        ),
        (
            "cause: {certainty: investigating}",
            "cause: investigating",
            "cause",
            "「{certainty: investigating}」のように",
        ),
        ("cause: {certainty: investigating}", "cause: 不明", "cause", "字下げして"),
        ("cause: {certainty: investigating}", "cause: {}", "cause.certainty", "確度（certainty）がありません"),
        ("cause: {certainty: investigating}", "cause: {certainty：investigating}", "cause.certainty", "がありません"),
        (
            "members\n    audience: customer\n",
            "members\n    audience: 取引先\n",
            "groups.members.audience",
            "もしかして: partner",
        ),
        (
            "members\n    audience: customer\n",
            "members\n    audience: x\n",
            "groups.members.audience",
            "customer（顧客）",
        ),
        ("named_to: [partner]", "named_to: partner", "parties.host.named_to", "「[partner]」のように"),
        ("named_to: [partner]", "named_to:", "parties.host.named_to", "「- 」で始めて"),
        (
            "{id: change-elsewhere, audiences: [customer]",
            "{id: change-elsewhere, audiences: []",
            "requests.change-elsewhere.audiences",
            "一つもありません",
        ),
        ("value: 11304,", "value: 11,304,", "groups.members.persons.value", None),
        ("value: 11304,", 'value: "11,304",', "groups.members.persons.value", "11304 と書いてください"),
        ("value: 11304,", "value: １１３０４,", "groups.members.persons.value", "11304 と書いてください"),
        ("value: 11304,", "value: 約1万,", "groups.members.persons.value", "bound に書いてください"),
        ("value: 11304,", "value: ,", "groups.members.persons.value", None),
        ("value: 11304,", "value: -3,", "groups.members.persons.value", "0以上の数"),
        ("value: 11304,", "value: 99999999999,", "groups.members.persons.value", "10000000000以下の数"),
        ("version: 3", "version:", "version", "値が書かれていません"),
        ("agreed: true", "agreed: yes", "authorities.police.agreed", "「yes」はただの文字です。true と"),
        ("agreed: true", "agreed: No", "authorities.police.agreed", "false と書いてください"),
        ("agreed: true", "agreed: 1", "authorities.police.agreed", "true か false"),
        ("name: 桐山 恵", "name:\n        - 桐山", "organization.senders.customer.name", "一つの値を書いてください"),
        ("name: 桐山 恵", "name: true", "organization.senders.customer.name", '"true" と書いてください'),
        ("legal_name: 株式会社あおば文具", "legal_name:", "organization.legal_name", "値が書かれていません"),
        ("legal_name: 株式会社あおば文具", 'legal_name: ""', "organization.legal_name", "値が書かれていません"),
        ("legal_name: 株式会社あおば文具", 'legal_name: "a\\nb"', "organization.legal_name", "一行で"),
        (
            "legal_name: 株式会社あおば文具",
            "legal_name: " + "あ" * 201,
            "organization.legal_name",
            "長すぎます（200字まで）",
        ),
        (
            "email: okyakusama@aoba.example",
            "email: okyakusama",
            "organization.senders.customer.email",
            "name@example.jp",
        ),
        ("phone: 0120-000-001", "phone: 代表", "organization.contacts.customer.phone", "03-0000-0000"),
        (
            "form: https://aoba.example/toiawase",
            "form: aoba.example",
            "organization.contacts.customer.form",
            "https://",
        ),
        ("mail_domain: aoba.example", "mail_domain: '@aoba'", "organization.mail_domain", "example.jp"),
        ("incident: aoba-2026-11", "incident: あおば", "incident", "半角の英小文字"),
        ("調査を依頼,", "調査を依頼。,", "measures.forensics.what", "文末の「。」"),
        ("item: name, certainty", "item: nmae, certainty", "groups.members.items.nmae.item", "もしかして: name"),
        ("item: name, certainty", "item: お名前, certainty", "groups.members.items.1.item", "もしかして: name"),
        ("item: name, certainty", "item: 包装紙, certainty", "groups.members.items.1.item", "item: other"),
        ("bound: at_most, as_of", "bound: max, as_of", "groups.members.persons.bound", "at_most（最大）"),
        ("as_of: 2026-11-21 10:00", "as_of: 昨日", "as_of", "日時として読めません"),
        ("as_of: 2026-11-21 10:00", "as_of:", "as_of", "値が書かれていません"),
        ("as_of: 2026-11-21 10:00", "as_of: 2026-02-30", "as_of", "という日時はありません"),
        ("as_of: 2026-11-21 10:00", "as_of: 2026-11-21（日） 10:00", "as_of", "その日は土曜日です"),
        ("as_of: 2026-11-21 10:00", "as_of: 2026年11月（土）", "as_of", "曜日は書けません"),
        ("as_of: 2026-11-21 10:00", "as_of: 平成38年11月21日", "as_of", "その年月日は令和8年です"),
        (
            'open_from: 2026-12-01}\n        - {days: weekdays, opens: "13',
            'open_from: 12月}\n        - {days: weekdays, opens: "13',
            "organization.contacts.customer.hours.2.open_from",
            "読めません",
        ),
        ('opens: "13:00"', "opens: 午後1時", "organization.contacts.customer.hours.3.opens", "「9:00」"),
        ('opens: "13:00"', 'opens: "25:00"', "organization.contacts.customer.hours.3.opens", "「9:00」"),
        ('opens: "13:00"', "opens: 13", "organization.contacts.customer.hours.3.opens", "「9:00」"),
        ("unit: 件}", "unit: 個}", "groups.members.records.unit", "次のどれか"),
        (
            "affected_by_region: {JP: 11290, US-CA: 14}",
            "affected_by_region: {JP: 一万}",
            "law.affected_by_region.JP",
            "整数",
        ),
        (
            "affected_by_region: {JP: 11290, US-CA: 14}",
            "affected_by_region: 14",
            "law.affected_by_region",
            "「項目: 値」",
        ),
        ("summary:\n", "summary:\n  tone: x\n", "summary.tone", "ここに書ける欄は"),
        ("summary:\n", "summary:\n  <<: x\n", "summary.<<", "もう一度書いて"),
        ("addressed:\n", "addressed:\n  costomer: x\n", "addressed.costomer", "もしかして: customer"),
    ],
)
def test_each_wrong_value_is_named_with_its_cure(old: str, new: str, field: str, words: str | None) -> None:
    stands = TEXT.count(old)
    assert stands == 1
    found = faults(TEXT.replace(old, new))
    mine = [fault for fault in found if fault.place.field == field]
    if words is None:
        assert found
        return
    assert mine, [fault.line("ja") for fault in found]
    assert any(words in fault.line("ja") for fault in mine), [fault.line("ja") for fault in mine]
    for fault in found:
        assert fault.place.line is not None
        assert fault.cure is not None
        assert "pydantic" not in fault.line("en")


@pytest.mark.parametrize(
    ("path", "wrong", "right"),
    [
        ("moments.occurred.from", "start", "from"),
        ("moments.detected.at", "date", "at"),
        ("organization.contacts.customer.phone", "tel", "phone"),
        ("organization.contacts.customer.email", "mail", "email"),
        ("groups.members.persons.value", "number", "value"),
        ("organization.legal_name", "legalname", "legal_name"),
        ("cause.certainty", "確度", "certainty"),
        ("organization.senders.customer.title", "役職", "title"),
    ],
)
def test_a_name_that_people_write_instead_leads_to_the_right_one(path: str, wrong: str, right: str) -> None:
    found = "\n".join(lines(rename(TEXT, path, wrong)))
    assert f"もしかして: {right}" in found


def test_a_missing_field_points_at_the_record_that_lacks_it() -> None:
    text = remove(TEXT, "groups.members.parts.active.label")
    (fault,) = faults(text)
    assert fault.place.field == "groups.members.parts.active.label"
    assert "呼び名（label）がありません" in fault.cause.ja
    assert text.splitlines()[(fault.place.line or 0) - 1].strip().startswith("- id: active")


def test_a_missing_choice_lists_what_it_may_be() -> None:
    found = lines(remove(TEXT, "systems.shop.state"))
    assert "running（動いている）・limited（一部を制限）" in found[0]


def test_a_full_width_colon_in_braces_is_pointed_out() -> None:
    found = lines(TEXT.replace("taken_out: {certainty: investigating}", "taken_out: {certainty：investigating}"))
    assert any("全角の「：」を半角の「: 」に" in line for line in found)


def test_a_value_is_quoted_short_and_in_one_line() -> None:
    found = lines(change(TEXT, {"severity": "長" * 500 + "\nx"}))
    assert len(found[0]) < 200


def test_a_list_member_without_a_name_goes_by_its_number() -> None:
    found = faults(append(TEXT, "organization.contacts.customer.hours", {"days": "sometimes"}))
    assert found[0].place.field == "organization.contacts.customer.hours.4.days"


def test_more_hours_than_any_window_has_are_too_many() -> None:
    many = [{"days": "weekdays", "opens": "9:00", "closes": "17:00"}] * 13
    (fault,) = faults(change(TEXT, {"organization.contacts.customer.hours": many}))
    assert "多すぎます（12個まで）" in fault.cause.ja


def test_an_objection_nobody_foresaw_is_still_told() -> None:
    complaint = complain({"type": "decimal_type", "loc": ("title",), "msg": "", "input": "x"})
    assert complaint.cause.ja == "できごとの名（title）に「x」は書けません。"
