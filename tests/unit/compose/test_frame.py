"""The frame of a letter: address, writer, greeting by severity, signatures, names."""

from __future__ import annotations

from typing import Any

import pytest

from owabi.errors import LetterMistake
from owabi.facts.canonical import digest
from owabi.letter.audience import Channel
from owabi.letter.letter import Act, BlockForm
from tests.unit.compose.sheets import act, count, group, incident, made, organization


def test_an_audience_without_a_book_is_a_mistake_with_a_cure() -> None:
    with pytest.raises(LetterMistake) as caught:
        made("employee")
    assert "employee" in caught.value.line("ja")
    with pytest.raises(LetterMistake):
        made(letter="status")


def test_a_letter_carries_the_digest_of_its_facts() -> None:
    assert made().facts_digest == digest(incident())


def test_the_public_reads_a_page_unless_another_way_is_asked() -> None:
    assert made("public").channel is Channel.PAGE
    assert "{{宛名}}" not in act(made("public"), Act.ADDRESS)
    assert act(made("customer", channel="page"), Act.ADDRESS) == ""


def test_a_page_bears_the_day_of_its_publication_or_of_its_facts() -> None:
    page = {"url": "https://hana.example/n", "at": "2026-11-20 09:00", "status": "planned", "certainty": "confirmed"}
    assert act(made("public", page=page), Act.ADDRESS).startswith("2026年11月20日")
    older = page | {"at": "2026-11-18 09:00", "status": "published"}
    assert act(made("public", page=older), Act.ADDRESS).startswith("2026年11月19日")
    assert act(made("public"), Act.ADDRESS).startswith("2026年11月19日")


@pytest.mark.parametrize(
    ("sender", "told"),
    [
        ({}, "株式会社はなもりでございます。"),
        ({"name": "森川 志保"}, "株式会社はなもりの森川 志保でございます。"),
        ({"name": "森川 志保", "title": "代表取締役"}, "株式会社はなもり 代表取締役の森川 志保でございます。"),
        ({"name": "森川 志保", "department": "総務部"}, "株式会社はなもり 総務部の森川 志保でございます。"),
        ({"department": "総務部"}, "株式会社はなもり 総務部でございます。"),
    ],
    ids=["nobody", "name", "title", "department-and-name", "department"],
)
def test_the_writer_says_who_they_are(sender: dict[str, str], told: str) -> None:
    letter = made(organization=organization(senders={"customer": sender}))
    assert act(letter, Act.OPENING).endswith(told)


def test_a_letter_without_a_sender_is_signed_by_the_organisation() -> None:
    letter = made("partner", organization=organization(address="〒460-0000 名古屋市"))
    assert (
        act(letter, Act.SIGNATURE)
        == "株式会社はなもり\n〒460-0000 名古屋市\nはなもり窓口\n電話\N{IDEOGRAPHIC SPACE}0120-000-111"
    )


def test_those_who_sign_with_us_stand_below() -> None:
    parties = [
        {"id": "a", "name": "株式会社運び屋", "role": "joint_user", "signs": True, "named_to": ["customer"],
         "signer": {"title": "社長", "name": "運 太郎"}},
        {"id": "b", "name": "株式会社影", "role": "joint_user", "signs": True, "named_to": []},
        {"id": "c", "name": "株式会社紙", "role": "joint_user", "signs": True, "named_to": ["customer"]},
    ]  # fmt: skip
    assert act(made(parties=parties), Act.SIGNATURE).split("\n")[-3:] == [
        "株式会社運び屋",
        "社長\N{IDEOGRAPHIC SPACE}運 太郎",
        "株式会社紙",
    ]


def test_a_sender_without_a_name_signs_with_the_organisation_alone() -> None:
    letter = made(organization=organization(senders={"customer": {"email": "info@hana.example"}}))
    assert act(letter, Act.SIGNATURE) == "株式会社はなもり"


@pytest.mark.parametrize(
    ("severity", "paired", "blessed"), [("high", True, False), ("medium", True, True), ("low", True, True)]
)
def test_a_company_is_greeted_by_the_severity(severity: str, paired: bool, blessed: bool) -> None:
    letter = made("partner", severity=severity)
    opening = act(letter, Act.OPENING)
    assert opening.startswith("拝啓\N{IDEOGRAPHIC SPACE}") is paired
    assert ("お慶び" in opening) is blessed
    end = [block for section in letter.sections for block in section.blocks if block.form is BlockForm.RIGHT]
    assert [block.text for block in end] == ["敬具"]
    affiliate = made("affiliate", severity=severity)
    assert act(affiliate, Act.OPENING).startswith("拝啓") is (severity != "high")


@pytest.mark.parametrize(
    ("changes", "blessed"),
    [
        ({"groups": [group()]}, False),
        ({"kind": "outage"}, True),
        ({"kind": "misdelivery", "groups": [group()]}, True),
        ({"kind": "misdelivery", "groups": [group(items=[{"item": "bank_account", "certainty": "possible"}])]}, False),
        ({"kind": "misdelivery", "groups": [group(persons=count(1000, "exact"))]}, False),
        ({"kind": "misdelivery", "groups": [group(persons=count(None, "unknown", "unknown"))]}, True),
        ({"kind": "ransomware"}, False),
        ({"kind": "insider"}, True),
        ({"groups": [group(items=[{"item": "name", "certainty": "not_observed"}])]}, True),
    ],
    ids=["attack", "outage", "few", "money", "many", "not-counted", "ransomware", "insider", "nothing-seen"],
)
def test_severity_is_read_from_the_book_where_the_sheet_is_silent(changes: dict[str, Any], blessed: bool) -> None:
    assert ("お慶び" in act(made("partner", **changes), Act.OPENING)) is blessed


@pytest.mark.parametrize(
    ("kind", "own", "reader"),
    [("bank", "弊行", "お客様"), ("hospital", "当院", "患者様"), ("municipality", "本市", "皆様")],
)
def test_an_organisation_is_called_by_its_kind(kind: str, own: str, reader: str) -> None:
    letter = made(organization=organization(kind=kind), groups=[group()])
    assert f"{own}の情報システム" in act(letter, Act.APOLOGY)
    assert f"{reader}の個人情報" in act(letter, Act.APOLOGY)
    page = made("public", organization=organization(kind=kind))
    assert ("ならびに関係者各位" in act(page, Act.ADDRESS)) == (reader != "皆様")


@pytest.mark.parametrize(
    ("kind", "own", "reader"),
    [("hospital", "当院", "患者様"), ("university", "本学", "皆様"), ("school", "本校", "皆様"),
     ("municipality", "本市", "皆様"), ("association", "当会", "皆様"), ("union", "当組合", "皆様"),
     ("bank", "弊行", "お客様"), ("shop", "当店", "お客様")],
)  # fmt: skip
def test_every_kind_of_organisation_speaks_as_itself(kind: str, own: str, reader: str) -> None:
    whole = made(organization=organization(kind=kind), groups=[group(label="登録された方")])
    text = "".join(sentence.text for _, sentence in whole.sentences())
    assert own in text
    assert f"{reader}の個人情報" in text
    assert not any(word in text for word in {"弊社", "お客様"} - {reader, own})
    assert ("お引き立て" in text) == (reader == "お客様")
