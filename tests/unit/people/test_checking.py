"""A whole list: the report, the doubles, the recipients."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from owabi.errors import PeopleMistake, StorageFailure
from owabi.letter.audience import Audience
from owabi.letter.recipient import Recipient
from owabi.people import doubles, sealing, spill
from owabi.people.checking import CheckReport, check, examine, read
from owabi.people.opening import open_source
from owabi.people.ports import RowSource
from owabi.people.problems import Gravity, ProblemKind, RowProblem
from owabi.testing.people import COMPANY_COLUMNS, CONSUMER_COLUMNS, fake_recipients, write_csv

KIND = ProblemKind
HEADER = "メール,氏名,フリガナ,会社名,該当項目,会員番号\n"
VOCABULARY = {"氏名": "name", "住所": "postal_address", "電話番号": "phone"}

Listed = Callable[..., RowSource]


@pytest.fixture
def listed(tmp_path: Path) -> Listed:
    def to_source(rows: str, header: str = HEADER) -> RowSource:
        path = tmp_path / "list.csv"
        path.write_text(header + rows, encoding="utf-8")
        return open_source(path)

    return to_source


def everyone(
    source: RowSource, needed: Sequence[str] = ()
) -> tuple[list[Recipient], list[tuple[int, ProblemKind, int | None]]]:
    found = list(read(source, needed=needed, items_vocabulary=VOCABULARY))
    return (
        [one for one in found if isinstance(one, Recipient)],
        [(one.line, one.kind, one.other_line) for one in found if isinstance(one, RowProblem)],
    )


def report_of(source: RowSource, needed: Sequence[str] = ()) -> CheckReport:
    return check(source, needed=needed, items_vocabulary=VOCABULARY)


def test_each_accepted_row_is_a_recipient_with_the_next_id(listed: Listed) -> None:
    people, problems = everyone(listed("a@city.jp,佐藤,サトウ,みなと,氏名,1\nbad,,,,,\nb@city.jp,田中,,,,2\n"))
    assert people[0] == Recipient(
        id="r000001",
        address="a@city.jp",
        name="佐藤",
        kana="サトウ",
        company="みなと",
        items=("name",),
        more={"会員番号": "1"},
    )
    assert [(one.id, one.address) for one in people] == [("r000001", "a@city.jp"), ("r000002", "b@city.jp")]
    assert problems == [(3, KIND.ADDRESS_SYNTAX, None)]


def test_a_doubled_address_is_sent_to_once(listed: Listed) -> None:
    source = listed("a@city.jp,佐藤,,,,\nb@city.jp,林,,,,\nA@CITY.jp,佐藤,,,,\na@city.jp,佐藤,,,,\n")
    people, problems = everyone(source)
    assert [one.address for one in people] == ["a@city.jp", "b@city.jp"]
    assert problems == [(4, KIND.DOUBLED, 2), (5, KIND.DOUBLED, 2)]
    report = report_of(source)
    assert (report.row_count, report.accepted_count, report.doubled_count, report.refused_count) == (4, 2, 2, 0)


def test_doubled_rows_tell_the_reader_of_all_their_items(listed: Listed) -> None:
    (one,), _ = everyone(listed("a@city.jp,佐藤,,,氏名,\na@city.jp,佐藤,,,電話番号、氏名,\na@city.jp,佐藤,,,,\n"))
    assert one.items == ("name", "phone")


def test_what_the_first_row_leaves_empty_is_filled_by_its_double(listed: Listed) -> None:
    (one,), problems = everyone(listed("a@city.jp,佐藤,,,,\na@city.jp,佐　藤,サトウ,みなと,,7\n"))
    assert (one.kana, one.company, one.more["会員番号"]) == ("サトウ", "みなと", "7")
    assert problems == [(3, KIND.DOUBLED, 2)]


def test_another_name_at_one_address_is_one_mail_and_said(listed: Listed) -> None:
    (one,), problems = everyone(listed("a@city.jp,髙橋,,,氏名,\na@city.jp,高橋,タカハシ,みなと,住所,\n"))
    assert (one.name, one.company, one.items) == ("髙橋", "", ("name", "postal_address"))
    assert problems == [(3, KIND.DOUBLED, 2), (3, KIND.SAME_ADDRESS_OTHER_NAME, 2)]


def test_doubles_that_differ_elsewhere_are_said_with_what_differs(listed: Listed) -> None:
    source = listed("a@city.jp,佐藤,サトウ,みなと,,1\na@city.jp,佐藤,さとう,港,,2\na@city.jp,林,,,,3\n")
    (one,), problems = everyone(source)
    assert (one.company, one.more["会員番号"]) == ("みなと", "1")
    assert [kind for _, kind, _ in problems] == [
        KIND.DOUBLED,
        KIND.DOUBLED_DIFFERS,
        KIND.DOUBLED,
        KIND.SAME_ADDRESS_OTHER_NAME,
        KIND.DOUBLED_DIFFERS,
    ]
    said = [one.said.ja for one in report_of(source).problems if one.kind is KIND.DOUBLED_DIFFERS]
    assert "「company」、「会員番号」が違います" in said[0]
    assert "「会員番号」が違います" in said[1]
    assert "name" not in said[1]


def test_a_refused_double_is_said_and_takes_nothing_with_it(listed: Listed) -> None:
    source = listed("a@city.jp,,,,住所,\na@city.jp,佐藤,,,氏名,\na@city.jp,{{x}},,,電話番号,\n")
    (one,), problems = everyone(source, ["宛名"])
    assert (one.name, one.items) == ("佐藤", ("name",))
    assert problems == [
        (2, KIND.LACKS_FIELD, None),
        (2, KIND.DOUBLE_OF_REFUSED, 3),
        (4, KIND.SLOT_MARKS, None),
        (4, KIND.DOUBLE_OF_REFUSED, 3),
    ]


def test_doubles_that_are_all_refused_are_no_doubles(listed: Listed) -> None:
    people, problems = everyone(listed("a@city.jp,,,,,\na@city.jp,,,,,\n"), ["宛名"])
    assert people == []
    assert [kind for _, kind, _ in problems] == [KIND.LACKS_FIELD, KIND.LACKS_FIELD]


def test_one_person_under_several_addresses_is_kept_and_said(listed: Listed) -> None:
    rows = (
        "a@city.jp,佐藤 美咲,サトウ ミサキ,,,\nb@city.jp,佐藤美咲,さとうみさき,,,\na@city.jp,佐藤 美咲,,,,\n"
        "c@city.jp,林,,㈱みなと,,\nd@city.jp,林,,(株)みなと,,\ne@city.jp,林,,別,,\nf@city.jp,林,,,,\nb@city.jp,佐藤美咲,サトウミサキ,,,\n"
    )
    people, problems = everyone(listed(rows))
    assert len(people) == 6
    assert [one for one in problems if one[1] is KIND.SAME_PERSON_OTHER_ADDRESS] == [
        (3, KIND.SAME_PERSON_OTHER_ADDRESS, 2),
        (6, KIND.SAME_PERSON_OTHER_ADDRESS, 5),
    ]


def test_a_person_who_meets_by_reading_and_company_is_said_once(listed: Listed) -> None:
    source = listed("a@city.jp,林,ハヤシ,みなと,,\nb@city.jp,林,ハヤシ,みなと,,\n")
    _, problems = everyone(source)
    assert problems == [(3, KIND.SAME_PERSON_OTHER_ADDRESS, 2)]
    assert report_of(source).counts == {KIND.SAME_PERSON_OTHER_ADDRESS: 1}


def test_addresses_whose_hashes_meet_are_told_apart_by_their_values(
    listed: Listed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doubles, "hash", lambda _: 5, raising=False)
    people, problems = everyone(
        listed("a@city.jp,佐藤,,,,\nb@city.jp,林,,,,\nA@city.jp,佐藤,,,,\nc@city.jp,森,,,,1\nB@city.jp,林,,,,\n")
    )
    assert [one.address for one in people] == ["a@city.jp", "b@city.jp", "c@city.jp"]
    assert problems == [(4, KIND.DOUBLED, 2), (6, KIND.DOUBLED, 3)]


def test_a_refused_row_whose_hash_meets_another_is_no_double(listed: Listed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doubles, "hash", lambda _: 5, raising=False)
    _, problems = everyone(listed("a@city.jp,佐藤,,,,\nb@city.jp,,,,,\n"), ["宛名"])
    assert problems == [(3, KIND.LACKS_FIELD, None)]


def test_what_is_spilled_to_disk_comes_back_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spill, "_MOST_HELD", 100)
    monkeypatch.setattr(sealing, "_MOST_HELD", 100)
    monkeypatch.setattr(doubles, "_BATCH", 16)
    path = tmp_path / "list.csv"
    rows = [{"メール": f"a{n % 700}@city.jp", "氏名": f"名{n % 300}", "フリガナ": "ナ"} for n in range(1000)]
    write_csv(path, rows)
    with examine(open_source(path)) as examined:
        assert examined.report.accepted_count == 700
        assert examined.report.counts[KIND.SAME_PERSON_OTHER_ADDRESS] == 700 - 300 + 300
        assert sum(isinstance(one, Recipient) for one in examined.rows()) == 700


def test_what_is_sealed_holds_no_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "_MOST_HELD", 3)
    spill = sealing.SealedSpill(sealing.Sealer())
    rows = [("secret@city.jp", False, line, ("佐藤", None), ("番号",)) for line in range(8)]
    for number, row in enumerate(rows):
        spill.add(number % 2, row)
    assert spill._file is not None
    spill._file.seek(0)
    written = spill._file.read()
    assert len(written) > 100
    assert b"secret" not in written
    assert "佐藤".encode() not in written
    assert [list(part) for part in spill.parts()] == [rows[0::2], rows[1::2]]
    spill.close()
    assert list(spill.parts()) == []


def test_report_and_rows_say_the_same(listed: Listed) -> None:
    rows = "".join(
        f"{address}@city.jp,{name},{kana},,{items},\n"
        for address in ("a", "A", "info", "b..c")
        for name in ("佐藤", "", "林様")
        for kana in ("", "サトウ")
        for items in ("", "氏名", "謎")
    )
    source = listed(rows + ",,,,,\nx\n")
    with examine(source, needed=["宛名"], items_vocabulary=VOCABULARY, most_examples=10**6) as examined:
        found = list(examined.rows())
        report = examined.report
    problems = [one for one in found if isinstance(one, RowProblem)]
    assert Counter(one.kind for one in problems) == report.counts
    assert sorted(problems, key=repr) == sorted(report.problems, key=repr)
    assert sum(isinstance(one, Recipient) for one in found) == report.accepted_count
    assert report.row_count == report.accepted_count + report.refused_count + report.doubled_count == 73
    assert report.blank_count == 1
    assert sum(map(report.problem_count, Gravity)) == len(problems)


def test_only_the_first_problems_of_a_kind_are_kept(listed: Listed) -> None:
    report = check(listed("bad,,,,,\n" * 50), most_examples=3)
    assert [one.line for one in report.problems] == [2, 3, 4]
    assert report.counts == {KIND.ADDRESS_SYNTAX: 50}


def test_the_report_says_how_the_file_was_read(listed: Listed) -> None:
    source = listed("a@city.jp,佐藤,,,,\n")
    report = report_of(source)
    assert (report.layout.encoding, report.layout.delimiter, report.digest) == ("utf-8", ",", source.digest)
    assert [column.field for column in report.columns][-1] is None


def test_ids_are_the_same_each_time(listed: Listed) -> None:
    source = listed("a@city.jp,佐藤,,,,\na@city.jp,佐藤,,,,\nb@city.jp,林,,,,\n")
    assert everyone(source) == everyone(source)
    with examine(source) as examined:
        assert list(examined.rows()) == list(examined.rows())


def test_a_header_without_rows_is_refused(listed: Listed) -> None:
    with pytest.raises(PeopleMistake, match="no recipient"):
        report_of(listed(""))
    with pytest.raises(PeopleMistake, match="no recipient"):
        report_of(listed(",,,,,\n\n"))


def test_a_slot_without_a_column_is_refused_before_reading(listed: Listed) -> None:
    with pytest.raises(PeopleMistake, match="slot"):
        report_of(listed("a@city.jp,,,,,\n"), ["列:ない"])


def test_progress_is_told_and_ends_at_the_whole(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    write_csv(path, ({"メール": f"a{n % 9000}@city.jp"} for n in range(10_000)))
    told: list[tuple[int, int]] = []
    source = open_source(path)
    with examine(source, progress=lambda done, total: told.append((done, total))) as examined:
        assert told[-1] == (source.total, source.total)
        assert all(0 <= done <= total for done, total in told)
        assert any(total == 2 * source.total for _, total in told)
        told.clear()
        assert sum(1 for _ in examined.rows(lambda done, total: told.append((done, total)))) == 10_000
    assert len(told) == 2


def test_a_full_disk_is_an_outside_failure(listed: Listed, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: spill.Spill, records: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(spill.Spill, "add", fail)
    with pytest.raises(StorageFailure) as caught:
        report_of(listed("a@city.jp,,,,,\n"))
    assert caught.value.exit_code == 3


def test_a_damaged_temporary_database_is_an_outside_failure() -> None:
    found = doubles.Doubles()
    found._db.execute("DROP VIEW saying")
    with pytest.raises(StorageFailure):
        list(found.outcomes())
    found.close()
    with pytest.raises(sqlite3.ProgrammingError):
        found.count(KIND.DOUBLED)


@pytest.mark.parametrize("audience", list(Audience))
def test_invented_recipients_are_plausible_repeatable_and_out_of_reach(tmp_path: Path, audience: Audience) -> None:
    rows = list(fake_recipients(7, 1000, audience=audience))
    assert rows == list(fake_recipients(7, 1000, audience=audience))
    assert rows != list(fake_recipients(8, 1000, audience=audience))
    path = tmp_path / "list.csv"
    assert write_csv(path, rows) == 1000
    report = check(
        open_source(path),
        needed=["宛名"],
        items_vocabulary={
            label: label for label in ("氏名", "住所", "電話番号", "メールアドレス", "パスワード", "生年月日")
        },
    )
    assert report.accepted_count == 1000
    assert report.counts[KIND.RESERVED_DOMAIN] == 1000
    assert set(report.counts) <= {KIND.RESERVED_DOMAIN, KIND.SAME_PERSON_OTHER_ADDRESS}
    assert tuple(rows[0]) in (CONSUMER_COLUMNS, COMPANY_COLUMNS)
    words = "".join("".join(row.values()) for row in rows)
    assert "髙" in words
    assert "𠮷" in words


def test_no_rows_make_an_empty_file(tmp_path: Path) -> None:
    assert write_csv(tmp_path / "list.csv", []) == 0
    assert (tmp_path / "list.csv").read_bytes() == b""
