"""A whole list: what is wrong with it, to whom it would be sent, and the recipients themselves, in their order.

    with examine(open_source("recipients.csv"), needed=["宛名"]) as examined:
        examined.report
        for one in examined.rows(): ...             Recipient or RowProblem, row by row

The file is read once to check it and, where addresses meet, once more to compare them; a third time to give the
recipients. Ids count accepted rows (`r000001`), and are the same each time.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType, TracebackType
from typing import Self

from owabi.errors import PeopleMistake, Place
from owabi.letter.recipient import Recipient
from owabi.people.columns import Column, Columns, assign
from owabi.people.doubles import Doubles, Outcome
from owabi.people.judged import Judged
from owabi.people.merging import Entry
from owabi.people.needs import read_needs
from owabi.people.ports import Layout, RowSource
from owabi.people.problems import Gravity, ProblemKind, RowProblem
from owabi.people.rows import RowReader
from owabi.said import Said

Progress = Callable[[int, int], None]
"""Told how much of how much is done, in bytes or rows; the whole grows if the file has to be read again."""

MOST_EXAMPLES = 20
_EVERY = 4096
_NO_VOCABULARY: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a list is and what is wrong with it.

    `row_count` = `accepted_count` + `refused_count` + `doubled_count`; rows whose cells are all empty are
    `blank_count`. `counts` are problems by kind (a row may have several), `problems` the first of each kind, by line.
    """

    path: str
    digest: str
    layout: Layout
    columns: tuple[Column, ...]
    row_count: int
    blank_count: int
    accepted_count: int
    refused_count: int
    doubled_count: int
    counts: Mapping[ProblemKind, int]
    problems: tuple[RowProblem, ...]

    def problem_count(self, gravity: Gravity) -> int:
        """How many problems of one gravity there are."""
        return sum(count for kind, count in self.counts.items() if kind.gravity is gravity)


class _Tally:
    """How many problems of a kind there are, and the first of them."""

    __slots__ = ("_most", "count", "examples")

    def __init__(self, most: int) -> None:
        self._most = most
        self.count = 0
        self.examples: list[RowProblem] = []

    def add(self, problem: RowProblem) -> None:
        self.count += 1
        if self.count <= self._most:
            self.examples.append(problem)


def _by_line(problem: RowProblem) -> tuple[int, str]:
    return problem.line, problem.kind


class Examined:
    """A list that was checked. Holds a temporary database: close it, or use it in a `with`."""

    def __init__(self, source: RowSource, columns: Columns, reader: RowReader, most_examples: int) -> None:
        self._source = source
        self._columns = columns
        self._reader = reader
        self._most = most_examples
        self._doubles = Doubles()
        self._more = tuple((column.label, column.index) for column in columns.more())
        self._report: CheckReport | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Forget what was remembered of the doubles."""
        self._doubles.close()

    @property
    def report(self) -> CheckReport:
        """What the check told."""
        assert self._report is not None
        return self._report

    def run(self, progress: Progress | None) -> None:
        """Read the list, judge each row, compare the doubles."""
        source, total = self._source, self._source.total
        blank = refused = rows = 0
        tallies = {kind: _Tally(self._most) for kind in ProblemKind}
        judge, add = self._reader.judge, self._doubles.add
        for line, cells in source.rows():
            row = judge(line, cells)
            if row is None:
                blank += 1
                continue
            rows += 1
            if row.problems:
                refused += row.is_refused
                for problem in row.problems:
                    tallies[problem.kind].add(problem)
            add(row)
            if progress is not None and not rows % _EVERY:
                progress(source.done, total)
        if not rows:
            raise PeopleMistake(
                Said("見出しだけで、宛先が1件もありません。", "there is a header, but no recipient."),
                Said("宛先を入れてください。", "Put recipients below it."),
                place=Place(source.path),
            )
        self._doubles.settle(lambda: self._again(progress), self._more)
        if progress is not None:
            progress(total, total)
        self._add_doubles(tallies)
        doubled = self._doubles.count(ProblemKind.DOUBLED)
        problems = sorted((one for tally in tallies.values() for one in tally.examples), key=_by_line)
        self._report = CheckReport(
            path=source.path, digest=source.digest, layout=source.layout, columns=self._columns.columns, row_count=rows,
            blank_count=blank, accepted_count=rows - refused - doubled, refused_count=refused, doubled_count=doubled,
            counts=MappingProxyType({kind: tally.count for kind, tally in tallies.items() if tally.count}),
            problems=tuple(problems),
        )  # fmt: skip

    def _again(self, progress: Progress | None) -> Iterator[Judged]:
        lines = self._doubles.flagged_lines()
        wanted = next(lines, None)
        total = self._source.total
        for count, (line, cells) in enumerate(self._source.rows()):
            if wanted is None:
                return
            if line == wanted:
                row = self._reader.judge(line, cells)
                if row is not None:
                    yield row
                wanted = next(lines, None)
            if progress is not None and not count % _EVERY:
                progress(total + self._source.done, 2 * total)

    def _add_doubles(self, tallies: Mapping[ProblemKind, _Tally]) -> None:
        for kind in DOUBLE_SAID:
            for outcome in self._doubles.first(kind, self._most):
                tallies[kind].examples.extend(_problems_of(outcome))
            tallies[kind].count = self._doubles.count(kind)

    def rows(self, progress: Progress | None = None) -> Iterator[Recipient | RowProblem]:
        """All that is to be said of each row and, where it is accepted, its recipient, in the order of the list."""
        outcomes = self._doubles.outcomes()
        outcome = next(outcomes, None)
        number = 0
        for count, (line, cells) in enumerate(self._source.rows(), 1):
            row = self._reader.judge(line, cells)
            if row is None:
                continue
            yield from row.problems
            entry, is_kept = None, not row.is_refused
            while outcome is not None and outcome.line <= line:
                yield from _problems_of(outcome)
                entry = outcome.merged or entry
                is_kept = is_kept and ProblemKind.DOUBLED not in outcome.kinds
                outcome = next(outcomes, None)
            if is_kept:
                number += 1
                yield self._recipient(number, row, entry)
            if progress is not None and not count % _EVERY:
                progress(self._source.done, self._source.total)

    def _recipient(self, number: int, row: Judged, merged: Entry | None) -> Recipient:
        values = row.values if merged is None else merged.values
        cells = [row.cells[at].strip() for _, at in self._more] if merged is None else merged.more
        more = MappingProxyType({label: cell for (label, _), cell in zip(self._more, cells, strict=True)})
        return Recipient(
            id=f"r{number:06d}", address=row.address, name=values.name, kana=values.kana, company=values.company,
            department=values.department, title=values.title, items=values.items, more=more,
        )  # fmt: skip


DOUBLE_SAID: Mapping[ProblemKind, Said] = MappingProxyType(
    {
        ProblemKind.DOUBLED: Said(
            "{other}行目と同じアドレスのため、1通にまとめます。", "same address as line {other}: one mail for both."
        ),
        ProblemKind.SAME_ADDRESS_OTHER_NAME: Said(
            "{other}行目と同じアドレスですが、氏名が違います。{other}行目の氏名で1通だけ送り、該当項目は両方を合わせます。",
            "same address as line {other}, other name: one mail under that line's name, with the items of both.",
        ),
        ProblemKind.DOUBLED_DIFFERS: Said(
            "{other}行目と同じアドレスですが、{fields}が違います。{other}行目の値を使います。",
            "same address as line {other}, but {fields} differs: that line's is used.",
        ),
        ProblemKind.DOUBLE_OF_REFUSED: Said(
            "送れない行ですが、{other}行目に同じアドレスがあります。この行の内容は、その1通には入りません。",
            "this row is refused; line {other} has the same address, and its mail says nothing of this row.",
        ),
        ProblemKind.SAME_PERSON_OTHER_ADDRESS: Said(
            "{other}行目と同じ人かもしれません（アドレスは別です）。両方に送ります。",
            "maybe the person of line {other} under another address: both get a mail.",
        ),
    }
)


def _problems_of(outcome: Outcome) -> Iterator[RowProblem]:
    for kind in outcome.kinds:
        said = DOUBLE_SAID[kind]
        fields = [field for field in outcome.fields if field != "name" or kind is not ProblemKind.DOUBLED_DIFFERS]
        ja = said.ja.format(other=outcome.other, fields="、".join(f"「{field}」" for field in fields))
        en = said.en.format(other=outcome.other, fields=", ".join(f"“{field}”" for field in fields))
        yield RowProblem(outcome.line, kind, Said(ja, en), other_line=outcome.other)


def examine(
    source: RowSource,
    *,
    mapping: Mapping[str, str] | None = None,
    needed: Collection[str] = (),
    items_vocabulary: Mapping[str, str] = _NO_VOCABULARY,
    progress: Progress | None = None,
    most_examples: int = MOST_EXAMPLES,
) -> Examined:
    """Check a list. `mapping` gives fields their columns (`{"address": "連絡先"}`), `needed` are the slots, fields or
    columns that the letter's template asks for, `items_vocabulary` maps labels to ids of data items.

    Raises `PeopleMistake` where the file, not a row, is wrong.
    """
    place = Place(source.path, source.layout.header_line)
    columns = assign(source.layout.labels, mapping, place=place)
    needs = read_needs(needed, columns, place=place)
    examined = Examined(source, columns, RowReader(columns, needs, items_vocabulary), most_examples)
    try:
        examined.run(progress)
    except BaseException:
        examined.close()
        raise
    return examined


def check(
    source: RowSource,
    *,
    mapping: Mapping[str, str] | None = None,
    needed: Collection[str] = (),
    items_vocabulary: Mapping[str, str] = _NO_VOCABULARY,
    progress: Progress | None = None,
    most_examples: int = MOST_EXAMPLES,
) -> CheckReport:
    """The report of `examine`, and nothing kept."""
    with examine(
        source, mapping=mapping, needed=needed, items_vocabulary=items_vocabulary, progress=progress,
        most_examples=most_examples,
    ) as examined:  # fmt: skip
        return examined.report


def read(
    source: RowSource,
    *,
    mapping: Mapping[str, str] | None = None,
    needed: Collection[str] = (),
    items_vocabulary: Mapping[str, str] = _NO_VOCABULARY,
) -> Iterator[Recipient | RowProblem]:
    """The rows of `examine`, in one go."""
    with examine(source, mapping=mapping, needed=needed, items_vocabulary=items_vocabulary) as examined:
        yield from examined.rows()
