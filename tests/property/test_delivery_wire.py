"""Any bytes and any text: one end of data, no second command, the same words read back."""

from __future__ import annotations

import re
from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from owabi.approval import merkle
from owabi.delivery import content, envelope, readback, sealed
from owabi.delivery.parcel import Stamp
from owabi.letter.recipient import Recipient
from tests.unit.delivery.world import AT, VAULT, mail

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
LINE = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=60)


@given(st.binary(max_size=400) | TEXT.map(str.encode))
def test_content_ends_once_and_has_no_stray_line_end(message: bytes) -> None:
    wire = content.dotted(message)
    assert wire.endswith(b"\r\n.\r\n") or wire == b"\r\n.\r\n"
    assert wire.count(b"\r\n.\r\n") == 1
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", wire)
    assert wire[:2] != b".\r"


@given(st.binary(max_size=400))
def test_undoing_the_dots_gives_the_message_back(message: bytes) -> None:
    lines = content.dotted(message).removesuffix(b".\r\n").split(b"\r\n")
    assert b"\r\n".join(line.removeprefix(b".") for line in lines) == content.with_crlf(message)


@given(TEXT | TEXT.map(lambda text: f"{text}@example.com"))
def test_an_address_is_one_argument_or_refused(address: str) -> None:
    with suppress(ValueError):
        path = envelope.path(address)
        line = f"RCPT TO:<{path.text}>"
        assert not any(ord(char) < 32 or ord(char) == 127 for char in line)
        outside = re.sub(r'"(?:[^"\\]|\\.)*"', "", path.text)
        assert not set(outside) & set("<> \t")
        assert outside.count("@") == 1


@given(LINE, TEXT.filter(lambda text: "\r" not in text))
def test_words_read_back_as_they_were_written(subject: str, body: str) -> None:
    reader = Recipient("r000001", "reader@example.com")
    stamp = Stamp("<x@aozora.example>", AT, drill=False)
    rendered = mail(reader, stamp, subject, body)
    assert readback.says(
        rendered.message, subject=subject, body=body, address=reader.address, message_id=stamp.message_id
    )


@given(st.builds(Recipient, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT), st.binary(min_size=32, max_size=32))
def test_any_recipient_survives_its_seal(recipient: Recipient, nonce: bytes) -> None:
    opened = sealed.open_recipient(VAULT, sealed.seal_recipient(VAULT, nonce, recipient))
    assert opened == sealed.Opened(nonce, recipient)
    assert sealed.commitment(nonce, opened.recipient) == sealed.commitment(nonce, recipient)


@given(st.lists(st.binary(max_size=8), min_size=1, max_size=70), st.data())
def test_every_leaf_is_provable(leaves: list[bytes], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(leaves) - 1))
    proof = merkle.proof(leaves, index)
    assert merkle.verify(leaves[index], proof, merkle.root(leaves))
    assert len(proof.path) <= len(leaves).bit_length()
