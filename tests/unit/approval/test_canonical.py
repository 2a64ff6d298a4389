"""What is hashed and signed has one form of bytes only."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from owabi.approval.canonical import canonical, digest, moment, read_moment
from owabi.dates.zone import JST


def test_keys_are_sorted_and_nothing_is_escaped_that_need_not_be() -> None:
    assert canonical({"b": [1, None, True], "a": "髙\n"}) == '{"a":"髙\\n","b":[1,null,true]}'.encode()


@pytest.mark.parametrize("value", [1.0, {"a": [0.5]}, {1: "a"}, b"x", {"a": {1, 2}}], ids=list("abcde"))
def test_a_value_without_one_form_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        canonical(value)  # type: ignore[arg-type]


def test_text_that_is_not_unicode_is_refused() -> None:
    with pytest.raises(ValueError, match="surrogates"):
        canonical("\ud800")


def test_two_domains_never_share_a_digest() -> None:
    assert digest("a", "x") != digest("b", "x")


def test_a_moment_is_written_in_one_form_and_read_back() -> None:
    at = datetime(2026, 11, 19, 21, 0, tzinfo=JST)
    assert moment(at) == "2026-11-19T12:00:00.000000Z"
    assert read_moment(moment(at)) == at
    assert moment(at.astimezone(timezone(timedelta(hours=-5)))) == moment(at)


@pytest.mark.parametrize("text", ["2026-11-19T12:00:00Z", "2026-11-19T21:00:00.000000+09:00", "2026-11-19", "x"])
def test_another_form_of_a_moment_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_moment(text)


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        moment(datetime(2026, 11, 19))  # noqa: DTZ001
