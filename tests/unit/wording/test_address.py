"""An address line has one honorific, decided by what is known."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from owabi.letter.audience import Audience
from owabi.letter.recipient import Recipient
from owabi.wording.address import address_line

_CASES = [
    ("person", {"name": "佐藤 美咲"}, "佐藤 美咲 様"),
    ("carried", {"name": "佐藤 美咲様"}, "佐藤 美咲様"),
    ("carried-spaced", {"name": "佐藤 美咲 様"}, "佐藤 美咲 様"),
    ("doctor", {"name": "佐藤先生"}, "佐藤先生"),
    ("dono", {"name": "佐藤 美咲殿"}, "佐藤 美咲 様"),
    (
        "all",
        {"company": "株式会社北", "department": "営業部", "title": "課長", "name": "北 健一"},
        "株式会社北\n営業部 課長 北 健一 様",
    ),
    ("company-and-person", {"company": "株式会社北御中", "name": "北 健一"}, "株式会社北\n北 健一 様"),
    ("company", {"company": "株式会社北"}, "株式会社北 御中"),
    ("department", {"company": "株式会社北", "department": "営業部"}, "株式会社北\n営業部 御中"),
    ("department-alone", {"department": "営業部御中"}, "営業部御中"),
    ("doubled", {"company": "株式会社北御中", "department": "営業部"}, "株式会社北\n営業部 御中"),
    ("company-sama", {"company": "株式会社北様"}, "株式会社北 御中"),
    ("title-alone", {"company": "株式会社北", "title": "部長"}, "株式会社北 御中"),
    ("collective", {"company": "みなとグループ各社", "name": "ご担当者各位"}, "みなとグループ各社\nご担当者各位"),
    ("blank", {"name": "  ", "company": " "}, "お客様"),
    ("only-honorific", {"name": "様"}, "様"),
]


@pytest.mark.parametrize("case", _CASES, ids=[case[0] for case in _CASES])
def test_an_address_line_is_decided_by_what_is_known(case: tuple[str, dict[str, Any], str]) -> None:
    _, fields, line = case
    assert address_line(replace(Recipient(id="r1", address="a@b.example"), **fields), Audience.CUSTOMER) == line


@pytest.mark.parametrize(
    ("audience", "line"),
    [
        (Audience.CUSTOMER, "お客様"),
        (Audience.PARTNER, "お取引先ご担当者様"),
        (Audience.AFFILIATE, "関係各社 ご担当者各位"),
    ],
)
def test_somebody_of_whom_only_the_address_is_known_is_called_as_the_audience_is(audience: Audience, line: str) -> None:
    assert address_line(Recipient(id="r1", address="a@b.example"), audience) == line
