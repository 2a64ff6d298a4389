"""Whether a cell holds exactly one mail address."""

from __future__ import annotations

import pytest

from owabi.people.addresses import AddressReader, mask
from owabi.people.problems import ProblemKind

KIND = ProblemKind


def kinds(text: str) -> list[ProblemKind]:
    return [kind for kind, _, _ in AddressReader().read(text).problems]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("taro@city.jp", "taro@city.jp"),
        ("Taro.Yamada+news@Mail.City.JP", "taro.yamada+news@mail.city.jp"),
        ("o'brien_{x}|~=?^`#$%&*!/-@city.jp", "o'brien_{x}|~=?^`#$%&*!/-@city.jp"),
        ("a@xn--wgv71a.jp", "a@xn--wgv71a.jp"),
        ("a" * 64 + "@city.jp", "a" * 64 + "@city.jp"),
        ("-a@city.jp", "-a@city.jp"),
    ],
    ids=["plain", "case", "atoms", "punycode", "local-64", "dash-first"],
)
def test_a_plain_address_is_taken_without_a_word(text: str, key: str) -> None:
    address = AddressReader().read(text)
    assert (address.key, address.problems) == (key, ())


def test_a_domain_of_253_characters_is_too_long_for_an_address() -> None:
    domain = ".".join(["a" * 60] * 4) + ".abcdefghi"
    assert len(f"a@{domain}") > 254 - 10
    assert kinds("a" * 10 + f"@{domain}") == [KIND.ADDRESS_LENGTH]


def test_the_longest_address_has_254_octets() -> None:
    domain = ".".join(["a" * 61] * 3 + ["b" * 60]) + ".jp"
    local = "c" * (254 - len(domain) - 1)
    assert AddressReader().read(f"{local}@{domain}").key == f"{local}@{domain}"
    assert kinds(f"{local}c@{domain}") == [KIND.ADDRESS_LENGTH]


@pytest.mark.parametrize("local", ["a..b", "ab.", "a...b.", "a.b..c"])
@pytest.mark.parametrize(
    "domain",
    [
        "docomo.ne.jp",
        "DOCOMO.NE.JP",
        "ezweb.ne.jp",
        "d.vodafone.ne.jp",
        "softbank.ne.jp",
        "i.softbank.jp",
        "a5.ezweb.ne.jp",
    ],
)
def test_the_carriers_dots_are_real(local: str, domain: str) -> None:
    address = AddressReader().read(f"{local}@{domain}")
    assert address.key == f"{local}@{domain.lower()}"
    assert [kind for kind, _, _ in address.problems] == [KIND.CARRIER_DOTS]


@pytest.mark.parametrize(
    "text", ["a..b@city.jp", "ab.@city.jp", ".ab@city.jp", ".ab@docomo.ne.jp", "a..b@notdocomo.ne.jp"]
)
def test_dots_elsewhere_are_refused(text: str) -> None:
    assert kinds(text) == [KIND.ADDRESS_SYNTAX]


@pytest.mark.parametrize("text", ["太郎@city.jp", "a@日本.jp", "ü@bücher.example"])
def test_international_addresses_are_taken_and_said(text: str) -> None:
    address = AddressReader().read(text)
    assert address.key is not None
    assert [kind for kind, _, _ in address.problems if kind is KIND.INTERNATIONAL] == [KIND.INTERNATIONAL]


def test_an_international_domain_and_its_ascii_form_are_one() -> None:
    reader = AddressReader()
    assert reader.read("a@日本.jp").key == reader.read("A@xn--wgv71a.JP").key


def test_an_international_local_part_is_counted_in_octets() -> None:
    assert AddressReader().read("あ" * 21 + "@city.jp").key is not None
    assert kinds("あ" * 22 + "@city.jp") == [KIND.ADDRESS_LENGTH]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ｔａｒｏ＠ｃｉｔｙ．ｊｐ", "t***@city.jp"),
        ("taro＠city.jp", "t***@city.jp"),
        ("taro@city。jp", "t***@city.jp"),
        ("山田<ｔaro@city.jp>", "t***@city.jp"),
        ("山田 ｔaro@city.jp", None),
    ],
    ids=["all", "at", "stop", "display", "beside-a-name"],
)
def test_full_width_is_refused_with_the_narrow_form(text: str, shown: str | None) -> None:
    address = AddressReader().read(text)
    assert address.key is None
    assert [(kind, form) for kind, _, form in address.problems] == [(KIND.WIDE_ADDRESS, shown)]


@pytest.mark.parametrize(
    "text",
    [
        "山田 太郎 <taro@city.jp>",
        '"Yamada, T." <taro@city.jp>',
        "<taro@city.jp>",
        "mailto:taro@city.jp",
        "'taro@city.jp",
        "taro@city.jp.",
        "taro@city.jp;",
        "(taro@city.jp)",
    ],
    ids=["name", "quoted-name", "brackets", "mailto", "apostrophe", "full-stop", "semicolon", "round"],
)
def test_a_display_form_is_refused_with_the_bare_address(text: str) -> None:
    address = AddressReader().read(text)
    assert address.key is None
    assert [(kind, form) for kind, _, form in address.problems] == [(KIND.DISPLAY_FORM, "t***@city.jp")]


@pytest.mark.parametrize(
    "mark",
    [",", ";", " ", "、", "\n", " / ", "；", "|"],
    ids=["comma", "semicolon", "space", "ten", "lf", "slash", "wide", "bar"],
)
def test_several_addresses_in_a_cell_are_refused(mark: str) -> None:
    assert kinds(f"a@city.jp{mark}b@city.jp") == [KIND.SEVERAL_ADDRESSES]


@pytest.mark.parametrize(
    "text",
    [
        "taro",
        "@city.jp",
        "taro@",
        "a@b@c.jp",
        "ta ro@city.jp",
        "taro@city .jp",
        "a;b@city.jp",
        '"a..b"@docomo.ne.jp',
        '"a b"@city.jp',
        "なし",
    ],
)
def test_what_is_no_address_is_refused(text: str) -> None:
    address = AddressReader().read(text)
    assert address.key is None
    assert [kind for kind, _, _ in address.problems] == [KIND.ADDRESS_SYNTAX]


@pytest.mark.parametrize(
    "domain",
    [
        "localhost",
        "[192.0.2.1]",
        "192.0.2.1",
        "-a.jp",
        "a-.jp",
        "a..jp",
        ".jp",
        "a_b.jp",
        "a.1",
        "x" * 64 + ".jp",
        "日本..jp",
    ],
)
def test_what_is_no_domain_is_refused(domain: str) -> None:
    assert kinds(f"taro@{domain}") == [KIND.ADDRESS_DOMAIN]


def test_a_cell_without_end_is_refused_at_once() -> None:
    assert kinds("a" * 100_000) == [KIND.ADDRESS_LENGTH]


@pytest.mark.parametrize(
    ("text", "likely"),
    [
        ("a@gmial.com", "***@gmail.com"),
        ("a@docomo.ne.jo", "***@docomo.ne.jp"),
        ("a@foo.con", "***@foo.com"),
        ("a@foo.co.jo", "***@foo.co.jp"),
    ],
)
def test_a_slip_of_the_finger_is_kept_and_pointed_out(text: str, likely: str) -> None:
    address = AddressReader().read(text)
    assert address.key == text
    assert [(kind, form) for kind, _, form in address.problems] == [(KIND.DOMAIN_TYPO, likely)]


@pytest.mark.parametrize(
    "text", ["a@foo.com.jo", "a@jo.example.ac", "a@gmail.com", "a@yahoo.co.jp", "a@mail.com", "a@docomo.ne.jp"]
)
def test_a_right_domain_is_no_slip(text: str) -> None:
    assert KIND.DOMAIN_TYPO not in kinds(text)


@pytest.mark.parametrize("text", ["a@example.jp", "a@mail.example.com", "a@x.example", "a@host.invalid", "a@pc.local"])
def test_a_reserved_domain_is_pointed_out(text: str) -> None:
    assert kinds(text) == [KIND.RESERVED_DOMAIN]


def test_many_domains_do_not_fill_the_memory() -> None:
    reader = AddressReader()
    for number in range(50_001):
        reader.read(f"a@d{number}.jp")
    assert len(reader._domains) < 50_000
    assert reader.read("a@d1.jp").key == "a@d1.jp"


def test_words_of_a_problem_never_hold_the_address() -> None:
    for text in [
        "secretname@secretdomain.con",
        "secretname@@secretdomain.jp",
        "ｓecretname@secretdomain.jp",
        "x <secretname@secretdomain.jp>",
    ]:
        for _, said, shown in AddressReader().read(text).problems:
            assert "secret" not in said.ja + said.en
            assert "secretname" not in (shown or "")


def test_a_mask_shows_one_letter_and_the_domain() -> None:
    assert mask("taro@city.jp") == "t***@city.jp"
