"""Seals, chains, states, addresses, contents: the pure parts of the room."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import timedelta
from typing import Any

import pytest

from owabi.delivery import chain, content, envelope, messageid, sealed
from owabi.delivery.counts import Counts
from owabi.delivery.event import Entry, Reason, Stage, What
from owabi.delivery.mailing import Mailing, MailingState, Profile, Transport
from owabi.delivery.relay import Relay
from owabi.delivery.retry import Retry
from owabi.delivery.state import RowState, after, may_follow, may_requeue
from owabi.delivery.words import EVENT, MAILING_STATE, REASON, ROW_STATE, TRANSPORT
from owabi.errors import DeliveryMistake
from owabi.letter.recipient import Recipient
from owabi.testing.memory_vault import MemoryVault
from tests.unit.delivery.world import AT, VAULT

NONCE = b"n" * 32
READER = Recipient("r000001", "a..b@docomo.ne.jp", "髙﨑 一郎", items=("name",), more={"会員番号": "1"})


def test_a_recipient_comes_out_of_its_seal_as_it_went_in() -> None:
    opened = sealed.open_recipient(VAULT, sealed.seal_recipient(VAULT, NONCE, READER))
    assert opened == sealed.Opened(NONCE, READER)


def test_no_value_of_a_recipient_shows_through_the_seal() -> None:
    blob = sealed.seal_recipient(VAULT, NONCE, READER)
    assert b"docomo" not in blob
    assert "髙﨑".encode() not in blob


def test_another_key_opens_nothing() -> None:
    with pytest.raises(DeliveryMistake, match="another key"):
        sealed.open_recipient(MemoryVault(), sealed.seal_recipient(VAULT, NONCE, READER))


def test_a_seal_with_something_else_in_it_is_told() -> None:
    with pytest.raises(DeliveryMistake, match="something else"):
        sealed.open_recipient(VAULT, VAULT.seal(NONCE + b"[1, 2]"))


def test_a_nonce_has_its_size() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        sealed.seal_recipient(VAULT, b"short", READER)


def test_commitments_are_keyed_by_the_nonce_and_by_their_purpose() -> None:
    values = {
        sealed.commitment(NONCE, READER),
        sealed.commitment(b"m" * 32, READER),
        sealed.leaf(NONCE, "件名", "本文"),
        sealed.leaf(NONCE, "件名", "本文。"),
        sealed.commit_content(NONCE, b"x"),
        sealed.commit_text(NONCE, "x"),
    }
    assert len(values) == 6


def test_a_change_of_any_field_changes_the_commitment() -> None:
    seen = {sealed.commitment(NONCE, READER)}
    for name in (field.name for field in fields(READER) if field.type == "str"):
        change: Any = {name: "x"}
        seen.add(sealed.commitment(NONCE, replace(READER, **change)))
    seen.add(sealed.commitment(NONCE, replace(READER, items=None)))
    seen.add(sealed.commitment(NONCE, replace(READER, more={})))
    assert len(seen) == 1 + 7 + 2


def test_subject_and_body_cannot_be_shifted_against_each_other() -> None:
    with pytest.raises(ValueError, match="NUL"):
        sealed.leaf(NONCE, "a\0b", "c")
    assert sealed.leaf(NONCE, "a", "b\0c") != sealed.leaf(NONCE, "ab", "c")


def test_a_leaf_does_not_care_how_lines_end() -> None:
    assert sealed.leaf(NONCE, "s", "a\r\nb\u2028c") == sealed.leaf(NONCE, "s", "a\nb\nc")


def test_half_a_surrogate_pair_is_named_by_its_row() -> None:
    with pytest.raises(DeliveryMistake, match="r000001"):
        sealed.commitment(NONCE, replace(READER, name="\ud800"))


def test_a_text_comes_out_of_its_seal_with_its_nonce() -> None:
    assert sealed.open_text(VAULT, sealed.seal_text(VAULT, NONCE, "550 いません")) == (NONCE, "550 いません")


def test_a_chain_of_events_verifies_and_breaks_where_it_is_touched() -> None:
    before, events = chain.genesis("one"), []
    for seq in range(1, 6):
        event = chain.extend(before, seq, Entry(What.DEFERRED, AT, "w", mailing_id="m0001", row_id=f"r{seq}"))
        events.append(event)
        before = event.chain
    assert chain.first_break("one", events) is None
    assert chain.first_break("two", events) == 1
    assert chain.first_break("one", events[:2] + events[3:]) == 3
    touched = replace(events[3], entry=replace(events[3].entry, code=250))
    assert chain.first_break("one", [*events[:3], touched, events[4]]) == 4


def test_every_field_of_an_event_is_in_the_chain_but_the_text_that_may_be_erased() -> None:
    full = Entry(
        What.DEFERRED,
        AT,
        "w",
        mailing_id="m",
        row_id="r",
        roll_id="l",
        chunk=1,
        attempt=2,
        stage=Stage.RCPT,
        code=451,
        enhanced="4.7.1",
        reason=Reason.NO_REPLY,
        next_at=AT,
        sent_at=AT,
        message_id="<x@y>",
        digest=b"d",
        text_sealed=b"t",
    )
    whole = chain.canonical(1, full)
    for field in fields(Entry):
        if field.name in ("what", "at", "by"):
            continue
        without: Any = {field.name: None}
        same = chain.canonical(1, replace(full, **without)) == whole
        assert same is (field.name == "text_sealed"), field.name


def test_canonical_bytes_are_sorted_json_in_utc() -> None:
    told = json.loads(chain.canonical(7, Entry(What.ENROLLED, AT, "花子", digest=b"\x01")))
    assert told == {"at": "2026-11-24T00:00:00.000000Z", "by": "花子", "digest": "01", "seq": 7, "what": "enrolled"}


def test_moments_come_back_and_need_a_zone() -> None:
    assert chain.read_moment(chain.moment(AT)) == AT
    with pytest.raises(ValueError, match="time zone"):
        chain.moment(AT.replace(tzinfo=None))


def test_a_mailings_digest_covers_everything_but_its_state() -> None:
    mailing = Mailing(
        "m0001",
        "customer",
        "first",
        "c@1",
        Transport.REAL,
        b"a",
        b"l",
        Profile("e@x", "f@x", "n", "r@x"),
        b"s",
        planned_at=AT,
        count=3,
        state=MailingState.PLANNED,
    )
    assert replace(mailing, state=MailingState.RUNNING).digest() == mailing.digest()
    changed = [
        {"id": "m0002"},
        {"audience": "partner"},
        {"kind": "status"},
        {"roll_id": "c@2"},
        {"transport": Transport.DRILL},
        {"approval_digest": None},
        {"leaves_root": b"m"},
        {"subject_digest": b"t"},
        {"count": 4},
        {"profile": Profile("e@y", "f@x", "n", "r@x")},
        {"profile": Profile("e@x", "f@y", "n", "r@x")},
        {"profile": Profile("e@x", "f@x", "m", "r@x")},
        {"profile": Profile("e@x", "f@x", "n", None)},
    ]
    assert len({replace(mailing, **change).digest() for change in changed} | {mailing.digest()}) == 14  # type: ignore[arg-type]


def test_an_accepted_an_imported_and_a_skipped_row_never_moves_again() -> None:
    for state in (RowState.ACCEPTED, RowState.IMPORTED, RowState.SKIPPED, RowState.SETTLED_SENT):
        assert not any(may_follow(state, what) for what in What)


def test_an_unknown_row_is_never_tried_again_by_itself() -> None:
    for what in (What.INTENT, What.DEFERRED, What.REQUEUED, What.REFUSED_HERE):
        assert not may_follow(RowState.UNKNOWN, what)
    assert may_follow(RowState.UNKNOWN, What.SETTLED_NOT_SENT)


def test_content_leaves_only_after_an_intent() -> None:
    assert [state for state in RowState if may_follow(state, What.ACCEPTED)] == [RowState.INTENT, RowState.UNKNOWN]


def test_a_person_may_put_back_only_what_did_not_leave() -> None:
    assert {state for state in RowState if may_requeue(state)} == {
        RowState.REFUSED,
        RowState.REFUSED_HERE,
        RowState.EXPIRED,
        RowState.SETTLED_NOT_SENT,
    }


def test_a_row_without_an_event_is_planned() -> None:
    assert after(None) is RowState.PLANNED
    assert after(What.UNKNOWN) is RowState.UNKNOWN


def test_a_stopped_mailing_never_runs_again() -> None:
    assert not any(MailingState.STOPPED.may_become(state) for state in MailingState)


def test_counts_add_up() -> None:
    counts = Counts(9, {RowState.PLANNED: 2, RowState.DEFERRED: 1, RowState.ACCEPTED: 4, RowState.UNKNOWN: 2})
    assert (counts.due_count, counts.told_count, counts.unknown_count) == (3, 4, 2)


@pytest.mark.parametrize("book", [ROW_STATE, MAILING_STATE, EVENT, REASON, TRANSPORT])
def test_everything_has_words_and_none_of_them_claims_delivery(book: dict[object, object]) -> None:
    for key, said in book.items():
        text = f"{said}"
        assert "通知済み" not in text, key
        assert "配達" not in text, key
        assert "delivered" not in text, key
    assert set(book) == set(type(next(iter(book))))  # type: ignore[call-overload]


def test_a_250_is_called_the_relays_word() -> None:
    assert ROW_STATE[RowState.ACCEPTED].ja == "リレーが受理"


@pytest.mark.parametrize(
    ("address", "written", "utf8"),
    [
        ("reader@example.com", "reader@example.com", False),
        ("a..b@docomo.ne.jp", '"a..b"@docomo.ne.jp', False),
        ("ab.@docomo.ne.jp", '"ab."@docomo.ne.jp', False),
        (".ab@ezweb.ne.jp", '".ab"@ezweb.ne.jp', False),
        ('"a..b"@docomo.ne.jp', '"a..b"@docomo.ne.jp', False),
        ("a,b@example.com", '"a,b"@example.com', False),
        ('a"b@example.com', '"a\\"b"@example.com', False),
        ("info@例え.jp", "info@xn--r8jz45g.jp", False),
        ("佐藤@example.jp", "佐藤@example.jp", True),
        ("x@[192.0.2.1]", "x@[192.0.2.1]", False),
    ],
)
def test_addresses_in_the_envelope(address: str, written: str, utf8: bool) -> None:
    assert envelope.path(address) == envelope.Path(written, utf8)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "reader",
        "@example.com",
        "reader@",
        "a@b\r\nRCPT TO:<c@d>",
        "a\nb@example.com",
        "a\0b@example.com",
        "a b@example.com",
        "a@exa mple.com",
        "a@b>c",
        "a\u202eb@example.com",
        "a\u2028b@example.com",
        "\ud800@example.com",
        "x" * 65 + "@example.com",
        "x" * 65536 + "@example.com",
        "a@" + "b." * 200 + "com",
        "a@-example.com",
        "a@" + "あ" * 100 + ".jp",
    ],
)
def test_what_no_envelope_carries_is_refused_without_being_repeated(address: str) -> None:
    with pytest.raises(ValueError, match=r"^not an address that an envelope can carry$"):
        envelope.path(address)


@pytest.mark.parametrize("ending", [b"\r", b"\n", b"\r\n", b"\xc2\x85", b"\xe2\x80\xa8", b"\xe2\x80\xa9"])
def test_nothing_but_the_last_line_can_end_the_content(ending: bytes) -> None:
    hostile = b"a" + ending + b"." + ending + b"MAIL FROM:<x@y>" + ending
    written = content.dotted(hostile)
    assert written == b"a\r\n..\r\nMAIL FROM:<x@y>\r\n.\r\n"


def test_mixed_line_ends_become_one_kind() -> None:
    assert content.with_crlf(b"a\r\rb\n\r\nc") == b"a\r\n\r\nb\r\n\r\nc\r\n"
    assert content.with_lf("a\r\rb\x85c\u2029d") == "a\n\nb\nc\nd"


def test_a_message_id_is_the_same_at_every_attempt_and_tells_nothing() -> None:
    one = messageid.message_id(b"k", "m0001", "r000001", "aozora.example")
    assert one == messageid.message_id(b"k", "m0001", "r000001", "aozora.example")
    assert one.endswith("@aozora.example>")
    others = {
        messageid.message_id(b"j", "m0001", "r000001", "aozora.example"),
        messageid.message_id(b"k", "m0002", "r000001", "aozora.example"),
        messageid.message_id(b"k", "m0001", "r000002", "aozora.example"),
    }
    assert one not in others
    assert len(others) == 3


def test_waits_double_up_to_the_longest() -> None:
    retry = Retry(first=timedelta(minutes=5), longest=timedelta(hours=1))
    waits = [retry.next_at(attempt, AT) - AT for attempt in (1, 2, 3, 4, 5, 99)]
    assert waits == [timedelta(minutes=minutes) for minutes in (5, 10, 20, 40, 60, 60)]


def test_a_copy_is_given_up_by_time_and_by_number_but_not_by_one_jump_of_the_clock() -> None:
    retry = Retry(give_up_after=timedelta(hours=1), least_attempts=3, most_attempts=9)
    later = AT + timedelta(days=400)
    assert not retry.gives_up(1, None, later)
    assert not retry.gives_up(3, AT, later)
    assert retry.gives_up(4, AT, later)
    assert not retry.gives_up(4, AT, AT)
    assert retry.gives_up(10, AT, AT)


def test_a_password_never_shows() -> None:
    assert "hunter2" not in repr(Relay("localhost", 25, password="hunter2"))
