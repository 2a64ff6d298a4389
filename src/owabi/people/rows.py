"""One row at a time: its cells become values, and everything that is wrong with them is said."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter

from owabi.people.addresses import AddressReader
from owabi.people.closely import CloseLook
from owabi.people.columns import Columns
from owabi.people.items import ItemReader, Items
from owabi.people.judged import Judged, Values
from owabi.people.needs import Needs
from owabi.people.places import WORDS, Places
from owabi.people.ports import BrokenRow
from owabi.people.problems import Gravity, ProblemKind, RowProblem
from owabi.people.values import (
    LONGEST_NAME,
    WORTH_A_LOOK,
    WORTH_A_LOOK_IN_KANA,
    fold,
    fold_again,
    starts_of,
    value_book,
)
from owabi.said import Said

_NO_ITEMS = Items(None)


class RowReader:
    """Judges the rows of one list. Most rows are plain, and found so without building anything but their values."""

    def __init__(self, columns: Columns, needs: Needs, items_vocabulary: Mapping[str, str]) -> None:
        self._places = places = Places(columns)
        self._needs = needs
        self._close = CloseLook(places, needs)
        self._read_address = AddressReader().read
        self._read_items = ItemReader(items_vocabulary).read
        self._width = places.width
        self._address_at = places.address
        self._items_at = places.items
        empty = places.width  # the place of the "" that is put behind the cells, for what the list has no column for
        self._pick = itemgetter(*(next(iter(places.of[field]), empty) for field in WORDS))
        book = value_book()
        self._roles = book.roles
        self._unlikely = book.nothing | book.doubtful
        self._unlikely_starts = starts_of(self._unlikely)
        self._endings = book.person_honorifics, book.company_honorifics
        self._has_needs = needs != Needs(address_line=False, own_items=False, fields=(), columns=())

    def judge(self, line: int, cells: list[str] | BrokenRow) -> Judged | None:
        """Look at a row; None where all its cells are empty."""
        if isinstance(cells, BrokenRow) or len(cells) != self._width:
            return self._judge_ragged(line, cells)
        text = cells[self._address_at].strip()
        address = self._read_address(text)
        items = _NO_ITEMS if self._items_at is None else self._read_items(cells[self._items_at])
        whole = "".join(cells)
        if address.key is not None and not items.unknown_count:
            values = self._plain_values(cells, whole, items)
            if values is not None:
                problems: tuple[RowProblem, ...] = ()
                if address.problems or address.local in self._roles:
                    problems = tuple(self._close.at_address(line, text, address))
                return Judged(line, text, address.key, values, cells, problems)
        elif not whole.strip():
            return None
        values, problems = self._close.at(line, cells, address, items)
        is_refused = any(problem.gravity is Gravity.REFUSE for problem in problems)
        return Judged(line, text, address.key, values, cells, problems, is_refused)

    def _plain_values(self, cells: list[str], whole: str, items: Items) -> Values | None:
        """The values of a row that has nothing odd but perhaps its address; None where a closer look is worth while."""
        if whole.isprintable() and "  " not in whole and self._places.are_single:
            name, kana, company, department, title = map(str.strip, self._pick((*cells, "")))
            values = Values(name, kana, company, department, title, items.ids)
        elif whole.replace("\u3000", "").isprintable():
            values = self._places.words_of(cells)._replace(items=items.ids)
            name, kana, company, department, title, _ = values
        else:
            return None
        person, organisation = self._endings
        unlikely, starts = self._unlikely, self._unlikely_starts
        if (
            "{{" in whole
            or "}}" in whole
            or (len(whole) > LONGEST_NAME and max(map(len, cells)) > LONGEST_NAME)
            or WORTH_A_LOOK.search(name)
            or name.endswith(person)
            or (name[:1] in starts and fold(name) in unlikely)
            or (kana and (WORTH_A_LOOK_IN_KANA.search(kana) or (kana[0] in starts and fold(kana) in unlikely)))
        ):
            return None
        if (company or department or title) and (
            WORTH_A_LOOK.search(f"{company} {department} {title}")
            or company.endswith(organisation)
            or fold_again(company) in unlikely
            or fold_again(department) in unlikely
            or fold_again(title) in unlikely
        ):
            return None
        return values if not self._has_needs or self._meets_needs(values, cells) else None

    def _meets_needs(self, values: Values, cells: list[str]) -> bool:
        needs = self._needs
        if needs.address_line and not values.name and not values.company:
            return False
        if needs.own_items and not values.items:
            return False
        if needs.fields and not all(self._places.cell_of(field, cells) for field in needs.fields):
            return False
        return not needs.columns or all(cells[at].strip() for _, at in needs.columns)

    def _judge_ragged(self, line: int, cells: list[str] | BrokenRow) -> Judged | None:
        if isinstance(cells, BrokenRow):
            return _refused(RowProblem(line, ProblemKind.BROKEN_QUOTES, _BROKEN, last_line=cells.last_line))
        if len(cells) > self._width and not any(cell.strip() for cell in cells[self._width :]):
            return self.judge(line, cells[: self._width])
        if not any(cell.strip() for cell in cells):
            return None
        kind = ProblemKind.TOO_FEW_CELLS if len(cells) < self._width else ProblemKind.TOO_MANY_CELLS
        said = Said(
            f"列の数が見出しと違います（見出し{self._width}列、この行{len(cells)}列）。",
            f"it has {len(cells)} columns and the header {self._width}.",
        )
        return _refused(RowProblem(line, kind, said))


_BROKEN = Said(
    '引用符（"）の数が合わず、行として読めません。引用符を直してください。',
    "the quotation marks do not match, so this is no row: mend them.",
)


def _refused(problem: RowProblem) -> Judged:
    return Judged(problem.line, "", None, Values("", "", "", "", "", None), [], (problem,), is_refused=True)
