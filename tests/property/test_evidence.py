"""Whatever happened to a case, its evidence verifies; whatever happens to the evidence, it no longer does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from owabi.case.traces import traces
from owabi.delivery import erasing
from owabi.delivery.event import Stage, What
from owabi.delivery.outcome import Outcome, Reply
from owabi.delivery.settling import Settlement, settle
from owabi.delivery.state import RowState
from owabi.errors import RelayFailure
from owabi.evidence.bundle import write_bundle
from owabi.evidence.layout import line, parts, read_line
from owabi.evidence.manifest import Form
from owabi.evidence.verification import verify
from owabi.letter.recipient import Recipient
from tests.unit.evidence.world import World, at, sent_world

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=12)
NAME = st.text("山田髙𠮷さくら Ann=@　", max_size=8)
OUTCOMES = st.sampled_from(
    [
        Outcome(What.ACCEPTED, Stage.CONTENT, Reply(250, "2.0.0", "queued")),
        Outcome(What.REFUSED, Stage.RCPT, Reply(550, "5.1.1", "no such user")),
        Outcome(What.REFUSED, Stage.CONTENT, Reply(554, None, "spam")),
        Outcome(What.UNKNOWN, Stage.CONTENT),
    ]
)


@pytest.fixture(scope="module")
def bundles(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[Form, bytes]]:
    world = sent_world(tmp_path_factory.mktemp("flip") / "case")
    folder = world.case.layout.root.parent
    made = {form: write_bundle(folder / f"{form}.zip", world.sources, form=form, at=at()) for form in Form}
    assert all(verify(bundle.path, root=bundle.root).ok for bundle in made.values())
    yield {form: bundle.path.read_bytes() for form, bundle in made.items()}
    world.ledger.close()


def is_seen(content: bytes) -> bool:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "b.zip"
        path.write_bytes(content)
        return not verify(path).ok


@settings(max_examples=400)
@given(form=st.sampled_from(Form), place=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_flipping_any_bit_is_seen(form: Form, place: float, bit: int, bundles: dict[Form, bytes]) -> None:
    content = bytearray(bundles[form])
    content[int(place * len(content))] ^= 1 << bit
    assert is_seen(bytes(content))


@given(
    form=st.sampled_from(Form),
    start=st.floats(0, 1, exclude_max=True),
    length=st.integers(0, 300),
    put=st.binary(max_size=300),
)
def test_cutting_out_or_putting_in_any_bytes_is_seen(
    form: Form, start: float, length: int, put: bytes, bundles: dict[Form, bytes]
) -> None:
    content = bundles[form]
    at_byte = int(start * len(content))
    changed = content[:at_byte] + put + content[at_byte + length :]
    assert is_seen(changed) or changed == content


@settings(max_examples=25)
@given(
    people=st.lists(st.tuples(NAME, OUTCOMES, st.booleans()), min_size=1, max_size=6),
    settled=st.sampled_from(Settlement),
    is_hand=st.booleans(),
)
def test_any_course_of_a_case_gives_evidence_that_verifies_and_holds_nobody_who_was_erased(
    people: list[tuple[str, Outcome, bool]], settled: Settlement, is_hand: bool
) -> None:
    with TemporaryDirectory() as folder:
        root = Path(folder)
        world = World.make(root / "case")
        rows = [
            Recipient(f"r{number:06}", f"reader{number}@aoba.example", name)
            for number, (name, _, _) in enumerate(people, 1)
        ]
        roll = world.enroll(*rows)
        covered = world.covered(roll)
        world.approve_by_two(covered)
        mailing = world.plan(roll, covered)
        if is_hand:
            world.take_over()
        with suppress(RelayFailure):  # a relay that keeps answering badly pauses the mailing
            world.send(mailing, {row.id: outcome for row, (_, outcome, _) in zip(rows, people, strict=True)})
        vault = world.sources.vault
        assert vault is not None
        for standing in list(world.ledger.standings(mailing.id, [RowState.UNKNOWN])):
            settle(world.ledger, vault, mailing.id, standing.row_id, settled, why="log", by="owabi", at=at())
        gone = [row for row, (_, _, is_gone) in zip(rows, people, strict=True) if is_gone]
        if gone:
            erasing.purge(world.ledger, roll.id, [row.id for row in gone], owner="t", by="owabi", at=at())
        for form in Form:
            bundle = write_bundle(root / f"{form}.zip", world.sources, form=form, at=at())
            found = verify(bundle.path, root=bundle.root)
            assert found.ok, [fault.ja for check in found.checks for fault in check.faults]
        assert traces(root, [row.address for row in gone]) == []
        world.ledger.close()


@given(lines=st.lists(st.binary(min_size=1, max_size=5), max_size=12), size=st.integers(1, 5))
def test_parts_hold_every_line_once_in_order(lines: list[bytes], size: int) -> None:
    taken = [(path, list(chunk)) for path, chunk in parts("a/b", lines, size)]
    assert [one for _, chunk in taken for one in chunk] == lines
    assert [path for path, _ in taken] == [f"a/b-{number:04}.jsonl" for number in range(1, len(taken) + 1)]
    assert all(len(chunk) == size for _, chunk in taken[:-1])


@given(fields=st.dictionaries(TEXT, st.none() | st.integers() | TEXT, max_size=4))
def test_a_line_reads_back_in_its_one_form(fields: dict[str, int | str | None]) -> None:
    written = line(dict(fields))
    assert read_line(written.removesuffix(b"\n")) == fields
    with pytest.raises(ValueError, match=r".*"):
        read_line(written)
