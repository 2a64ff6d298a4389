"""A second look at the row that has something odd: everything that is wrong with it is said, with its place."""

from __future__ import annotations

from collections.abc import Iterator

from owabi.people.addresses import Address, mask
from owabi.people.columns import Field
from owabi.people.items import Items
from owabi.people.judged import Values, values_of
from owabi.people.needs import ADDRESS_LINE, Needs
from owabi.people.places import WORDS, Places
from owabi.people.problems import ProblemKind, RowProblem
from owabi.people.values import (
    DOUBTFUL,
    HONORIFIC,
    LONGEST_CELL,
    NOTHING,
    SLOT_MARKS,
    Remark,
    clean,
    fold,
    holds_control,
    look,
    value_book,
)
from owabi.said import Said


class CloseLook:
    """Says all that is wrong with a row of the right width, and cleans its words."""

    def __init__(self, places: Places, needs: Needs) -> None:
        self._places = places
        self._needs = needs
        self._book = value_book()

    def at(self, line: int, cells: list[str], address: Address, items: Items) -> tuple[Values, tuple[RowProblem, ...]]:
        """The words of a row, cleaned, and its problems."""
        problem = self._places.problem
        problems = list(self.at_address(line, cells[self._places.address].strip(), address))
        words: list[str] = []
        for field, value in zip(WORDS, self._places.words_of(cells).words(), strict=True):
            word, remarks = self._look_at_word(field, value, cells)
            words.append(word)
            problems += [problem(line, field, *remark) for remark in remarks]
        problems += self._look_at_others(line, cells)
        if items.unknown_count:
            problems.append(problem(line, Field.ITEMS, ProblemKind.UNKNOWN_ITEM, _UNKNOWN_ITEM))
        values = values_of(words, items.ids)
        problems += self._look_at_needs(line, cells, values, items)
        return values, tuple(problems)

    def at_address(self, line: int, text: str, address: Address) -> Iterator[RowProblem]:
        """What is wrong with a trimmed cell that was read as `address`."""
        problem = self._places.problem
        if not text:
            yield problem(line, Field.ADDRESS, ProblemKind.NO_ADDRESS, _NO_ADDRESS)
            return
        if not text.replace("\u3000", "").isprintable():
            yield problem(line, Field.ADDRESS, ProblemKind.HIDDEN_CHARACTER, _HIDDEN_IN_ADDRESS)
            return
        masked = mask(text) if address.key is not None else None
        for kind, said, shown in address.problems:
            yield problem(line, Field.ADDRESS, kind, said, shown=shown or masked)
        if address.local in self._book.roles:
            yield problem(line, Field.ADDRESS, ProblemKind.ROLE_ADDRESS, _ROLE, shown=masked)

    def _look_at_word(self, field: Field, value: str, cells: list[str]) -> tuple[str, list[Remark]]:
        """A value as it is used, and what there is to say of it; line breaks are looked for in the cell itself."""
        if not value:
            return "", []
        book = self._book
        folded = fold(value)
        if folded in book.nothing:
            return "", [NOTHING]
        remarks = list(look(field, self._places.cell_of(field, cells)))
        endings = {Field.NAME: book.person_honorifics, Field.COMPANY: book.company_honorifics}.get(field, ())
        if endings and value.endswith(endings) and value not in book.honorific_names:
            remarks.append(HONORIFIC)
        if field in (Field.NAME, Field.COMPANY) and folded in book.doubtful:
            remarks.append(DOUBTFUL)
        return clean(value), remarks

    def _look_at_others(self, line: int, cells: list[str]) -> Iterator[RowProblem]:
        for label, at in self._places.others:
            cell = cells[at]
            found: list[Remark] = []
            if len(cell) > LONGEST_CELL:
                found.append(_TOO_LONG)
            if not cell.isprintable() and holds_control(cell):
                found.append(_CONTROL)
            if "{{" in cell or "}}" in cell:
                found.append(SLOT_MARKS)
            for kind, said in found:
                yield RowProblem(line, kind, said, label, at + 1)

    def _look_at_needs(self, line: int, cells: list[str], values: Values, items: Items) -> Iterator[RowProblem]:
        needs = self._needs
        if needs.address_line and not values.name and not values.company:
            yield RowProblem(line, ProblemKind.LACKS_FIELD, _NO_ADDRESS_LINE, ADDRESS_LINE)
        if needs.own_items and not items.ids and not items.unknown_count:
            yield self._places.problem(line, Field.ITEMS, ProblemKind.LACKS_ITEMS, _NO_ITEMS)
        for field in needs.fields:
            if not (values.words()[WORDS.index(field)] if field in WORDS else self._places.cell_of(field, cells)):
                yield self._places.problem(line, field, ProblemKind.LACKS_FIELD, _LACKS)
        for label, at in needs.columns:
            if not cells[at].strip():
                yield RowProblem(line, ProblemKind.LACKS_FIELD, _LACKS, label, at + 1)


_NO_ADDRESS = Said("メールアドレスがありません。", "there is no mail address.")
_HIDDEN_IN_ADDRESS = Said(
    "アドレスに改行や見えない文字があります。入力し直してください。",
    "a line break or a character that cannot be seen stands in the address: type it again.",
)
_ROLE = Said(
    "個人ではなく、役割のアドレスのようです（info@ など）。", "an address of a role (info@ …), not of a person."
)
_UNKNOWN_ITEM = Said(
    "項目の一覧にない項目があります。項目名を直すか、事実シートに加えてください。",
    "an item that the vocabulary does not know: mend it, or add it to the fact sheet.",
)
_TOO_LONG: Remark = (
    ProblemKind.TOO_LONG,
    Said(f"{LONGEST_CELL:,}字を超えています。", f"longer than {LONGEST_CELL:,} characters."),
)
_CONTROL: Remark = (
    ProblemKind.HIDDEN_CHARACTER,
    Said(
        "制御文字や、文字の向きを変える文字があります。入力し直してください。",
        "it holds control characters, or ones that turn the direction of text: type it again.",
    ),
)
_NO_ADDRESS_LINE = Said(
    "氏名も会社名もないため、宛名を作れません。", "neither a name nor a company: no address line can be made."
)
_NO_ITEMS = Said(
    "この方の該当項目がありません。その一文は入りません。", "no items of this reader: that sentence is left out."
)
_LACKS = Said("文面に差し込む値がありません。", "a value that the letter needs is missing.")
