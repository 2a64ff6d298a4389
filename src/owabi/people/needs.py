"""What a letter's template asks of each row of a list."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from owabi.errors import PeopleMistake, Place
from owabi.letter.template import COLUMN_MARK, SlotName
from owabi.people.columns import Columns, Field, label_key
from owabi.said import Said

ADDRESS_LINE = SlotName.ADDRESS_LINE.value


@dataclass(frozen=True, slots=True)
class Needs:
    """What a template asks of each row: an address line, own items, fields, and columns under their labels."""

    address_line: bool
    own_items: bool
    fields: tuple[Field, ...]
    columns: tuple[tuple[str, int], ...]


def read_needs(needed: Collection[str], columns: Columns, *, place: Place | None = None) -> Needs:
    """Resolve slot names (`宛名`, `ご本人の情報`, `列:会員番号`), field names and labels against a list's columns.

    Raises `PeopleMistake` where no column of the list can ever fill one of them.
    """
    more = {label_key(column.label): (column.label, column.index) for column in columns.columns}
    fields: list[Field] = []
    labels: list[tuple[str, int]] = []
    for name in needed:
        label = name.removeprefix(COLUMN_MARK)
        if name == ADDRESS_LINE:
            if not columns.has(Field.NAME) and not columns.has(Field.COMPANY):
                raise _no_column(
                    name, Said("氏名か会社名の列が必要です。", "Give it a column of names or companies."), place
                )
        elif name in (SlotName.OWN_ITEMS, Field.ITEMS):
            if columns.index_of(Field.ITEMS) is None:
                raise _no_column(
                    name, Said("該当項目の列が必要です。", "Give it a column of each reader's items."), place
                )
        elif name in set(Field):
            if not columns.has(Field(name)):
                raise _no_column(name, Said(f"{name}=列名 で指定してください。", f"Say {name}=COLUMN."), place)
            fields.append(Field(name))
        elif label_key(label) in more:
            labels.append(more[label_key(label)])
        else:
            raise _no_column(
                label,
                Said("名簿の列名と差し込み欄の名前を合わせてください。", "Give the list a column of that name."),
                place,
            )
    own_items = SlotName.OWN_ITEMS in needed or Field.ITEMS in needed
    return Needs(ADDRESS_LINE in needed, own_items, tuple(fields), tuple(labels))


def _no_column(name: str, cure: Said, place: Place | None) -> PeopleMistake:
    cause = Said(
        f"差し込み欄「{name}」に入れる列が名簿にありません。", f"no column of the list can fill the slot “{name}”."
    )
    return PeopleMistake(cause, cure, place=place)
