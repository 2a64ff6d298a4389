"""Where in a row each thing stands."""

from __future__ import annotations

from owabi.people.columns import Columns, Field
from owabi.people.judged import Values
from owabi.people.problems import ProblemKind, RowProblem
from owabi.said import Said

WORDS = (Field.NAME, Field.KANA, Field.COMPANY, Field.DEPARTMENT, Field.TITLE)
"""The fields of `Values.words()`."""

_PARTS = {
    Field.NAME: (Field.FAMILY_NAME, Field.GIVEN_NAME),
    Field.KANA: (Field.FAMILY_KANA, Field.GIVEN_KANA),
}


class Places:
    """The columns of a list, looked up once. A name may stand in two of them; a field that is not there in none."""

    def __init__(self, columns: Columns) -> None:
        self.width = columns.width
        self.of = {field: self._find(columns, field) for field in Field}
        self.address = self.of[Field.ADDRESS][0]
        self.items = next(iter(self.of[Field.ITEMS]), None)
        named = {self.address, *(place for field in WORDS for place in self.of[field])}
        self.others = tuple((column.label, column.index) for column in columns.columns if column.index not in named)
        self.are_single = all(len(self.of[field]) <= 1 for field in WORDS)

    @staticmethod
    def _find(columns: Columns, field: Field) -> tuple[int, ...]:
        whole = columns.index_of(field)
        found = (whole,) if whole is not None else map(columns.index_of, _PARTS.get(field, ()))
        return tuple(place for place in found if place is not None)

    def cell_of(self, field: Field, cells: list[str]) -> str:
        """What stands there, trimmed; two columns are joined by a space."""
        return " ".join([cells[place].strip() for place in self.of[field]]).strip()

    def problem(
        self, line: int, field: Field, kind: ProblemKind, said: Said, *, shown: str | None = None
    ) -> RowProblem:
        """A problem of one field of a row."""
        places = self.of[field]
        return RowProblem(line, kind, said, field.value, places[0] + 1 if places else None, shown=shown)

    def words_of(self, cells: list[str]) -> Values:
        """The words of a row with one narrow space wherever spaces stood; items are left out."""
        name, kana, company, department, title = (" ".join(self.cell_of(field, cells).split()) for field in WORDS)
        return Values(name, kana, company, department, title, None)
