"""Which column of a list holds what: guessed from its label by a book, or said by the caller."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from owabi import books
from owabi.errors import PeopleMistake, Place
from owabi.said import Said

BOOK = "people/headers"
MOST_COLUMNS = 1000
MOST_LABEL = 200

_IDLE_MARKS = re.compile(r"[((](?:必須|任意|半角|全角|required|optional)[))]|[*※:]+$|^[*※]+")
_HOLDS_ADDRESS = re.compile(r"[^\s@<>]@[^\s@<>]+\.[^\s@<>]")


class Field(StrEnum):
    """What a column may hold; every other column is kept under its label."""

    ADDRESS = "address"
    NAME = "name"
    FAMILY_NAME = "family_name"
    GIVEN_NAME = "given_name"
    KANA = "kana"
    FAMILY_KANA = "family_kana"
    GIVEN_KANA = "given_kana"
    COMPANY = "company"
    DEPARTMENT = "department"
    TITLE = "title"
    ITEMS = "items"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its label, its place (from 0), its field (None: kept as a further merge column under its label).

    `is_guessed` says that the book, not the caller, gave it its field, so that a person may confirm it.
    """

    label: str
    index: int
    field: Field | None
    is_guessed: bool = False


@dataclass(frozen=True, slots=True)
class Columns:
    """All columns of a list, in their order; columns without a label are left out."""

    columns: tuple[Column, ...]
    width: int

    def index_of(self, field: Field) -> int | None:
        """The place of a field's column, None where the list has none."""
        return next((column.index for column in self.columns if column.field is field), None)

    def more(self) -> tuple[Column, ...]:
        """The columns that no field stands for."""
        return tuple(column for column in self.columns if column.field is None)

    def has(self, field: Field) -> bool:
        """Whether the list tells this; a name may be told in two columns."""
        if self.index_of(field) is not None:
            return True
        parts = {Field.NAME: (Field.FAMILY_NAME, Field.GIVEN_NAME), Field.KANA: (Field.FAMILY_KANA, Field.GIVEN_KANA)}
        return any(self.index_of(part) is not None for part in parts.get(field, ()))


def label_key(label: str) -> str:
    """A label for comparing: NFKC, no spaces, no case, no marks such as （必須）."""
    folded = "".join(unicodedata.normalize("NFKC", label).casefold().split())
    return _IDLE_MARKS.sub("", folded)


@cache
def _known_labels() -> Mapping[str, Field]:
    known: dict[str, Field] = {}
    for number, entry in enumerate(books.entries(BOOK, {"id": str, "labels": tuple})):
        if entry["id"] not in set(Field):
            raise books.mistake(
                BOOK, Said(f"「{entry['id']}」という欄はありません。", f"no field `{entry['id']}`."), number=number
            )
        for label in entry["labels"]:
            field = Field(entry["id"])
            if known.setdefault(label_key(label), field) is not field:
                cause = Said(f"「{label}」が二つの欄にあります。", f"`{label}` stands in two entries.")
                raise books.mistake(BOOK, cause, number=number)
    return known


def guess(label: str) -> Field | None:
    """The field that a label names, by the book."""
    return _known_labels().get(label_key(label))


def count_known(labels: Sequence[str]) -> int:
    """How many labels the book knows: a measure of whether a line is a header, and read in the right way."""
    return sum(guess(label) is not None for label in labels[:MOST_COLUMNS])


def assign(labels: Sequence[str], mapping: Mapping[str, str] | None = None, *, place: Place | None = None) -> Columns:
    """Give each column its field. `mapping` maps field names to labels (`{"address": "連絡先2"}`) or to "" for none.

    Raises `PeopleMistake` for a header that is none, has a label twice, gives one field two columns, or has no address.
    """
    where = place or Place()
    _refuse_odd_header(labels, where)
    said_fields = _said_fields(labels, mapping or {}, where)
    taken = set(said_fields.values())
    off = {Field(name) for name, label in (mapping or {}).items() if not label.strip()}
    columns = []
    for index, label in enumerate(labels):
        if not label:
            continue
        said = next((field for field, at in said_fields.items() if at == index), None)
        guessed = guess(label) if said is None else None
        if guessed in said_fields or guessed in off or index in taken:
            guessed = None
        columns.append(Column(label, index, said or guessed, is_guessed=guessed is not None))
    _refuse_two_for_one(columns, where)
    columns = _join_names(columns)
    if not any(column.field is Field.ADDRESS for column in columns):
        raise PeopleMistake(
            Said("メールアドレスの列が見つかりません。", "no column holds the mail addresses."),
            Said(
                f"見出しを「メールアドレス」にするか、address=列名 で指定してください（列: {_list(labels)}）。",
                f"Call the column “メールアドレス” or “email”, or say address=COLUMN (columns: {_list(labels)}).",
            ),
            place=where,
        )
    return Columns(tuple(columns), len(labels))


def _refuse_odd_header(labels: Sequence[str], where: Place) -> None:
    if len(labels) > MOST_COLUMNS:
        raise PeopleMistake(
            Said(f"列が多すぎます（{len(labels):,}列）。", f"there are too many columns ({len(labels):,})."),
            Said(
                f"{MOST_COLUMNS:,}列までにしてください。区切り文字や改行が正しいかも確かめてください。",
                f"Keep to {MOST_COLUMNS:,}, and see whether delimiter and line ends are right.",
            ),
            place=where,
        )
    column = next((at for at, label in enumerate(labels, 1) if _HOLDS_ADDRESS.search(label)), None)
    if column is not None:
        raise PeopleMistake(
            Said(
                "見出しの行がありません（最初の行にアドレスがあります）。",
                "there is no header: the first line holds an address.",
            ),
            Said(
                "1行目に「メールアドレス,氏名」のような見出しを入れてください。",
                "Put labels such as “email,name” on the first line.",
            ),
            place=Place(where.file, where.line, column),
        )
    column = next((at for at, label in enumerate(labels, 1) if len(label) > MOST_LABEL or not _is_plain(label)), None)
    if column is not None:
        raise PeopleMistake(
            Said(f"{column}列目の見出しが列名として読めません。", f"the label of column {column} is not a label."),
            Said(
                f"{MOST_LABEL}字以内で、改行や見えない文字のない列名にしてください。",
                f"Use at most {MOST_LABEL} characters, without line breaks and hidden characters.",
            ),
            place=Place(where.file, where.line, column),
        )
    seen: dict[str, int] = {}
    for at, label in enumerate(labels, 1):
        if label and seen.setdefault(label_key(label), at) != at:
            raise PeopleMistake(
                Said(
                    f"同じ見出しの列が二つあります（「{label}」、{seen[label_key(label)]}列目と{at}列目）。",
                    f"two columns have the label “{label}” (columns {seen[label_key(label)]} and {at}).",
                ),
                Said("どちらかの名前を変えるか、列を消してください。", "Rename or remove one of them."),
                place=Place(where.file, where.line, at),
            )


def _said_fields(labels: Sequence[str], mapping: Mapping[str, str], where: Place) -> dict[Field, int]:
    keys = {label_key(label): index for index, label in enumerate(labels) if label}
    found: dict[Field, int] = {}
    for name, label in mapping.items():
        if name not in set(Field):
            raise PeopleMistake(
                Said(f"「{name}」という項目はありません。", f"there is no field “{name}”."),
                Said(f"使える項目: {', '.join(Field)}", f"Fields: {', '.join(Field)}"),
                place=where,
            )
        if not label.strip():
            continue
        index = keys.get(label_key(label))
        if index is None:
            raise PeopleMistake(
                Said(f"「{label}」という列がありません。", f"there is no column “{label}”."),
                Said(f"次の列から選んでください: {_list(labels)}", f"Choose one of: {_list(labels)}"),
                place=where,
            )
        if index in found.values():
            raise PeopleMistake(
                Said(f"列「{label}」が二つの項目に指定されています。", f"the column “{label}” is given to two fields."),
                Said("一つの列は一つの項目にしてください。", "Give each field a column of its own."),
                place=where,
            )
        found[Field(name)] = index
    return found


def _refuse_two_for_one(columns: Sequence[Column], where: Place) -> None:
    seen: dict[Field, Column] = {}
    for column in columns:
        if column.field is None or seen.setdefault(column.field, column) is column:
            continue
        first = seen[column.field]
        raise PeopleMistake(
            Said(
                f"「{first.label}」と「{column.label}」のどちらを使うか決められません。",
                f"“{first.label}” and “{column.label}” could both be the {column.field}.",
            ),
            Said(
                f"{column.field}={first.label} のように列を指定してください。",
                f"Say which, as in {column.field}={first.label}.",
            ),
            place=Place(where.file, where.line, column.index + 1),
        )


def _join_names(columns: Sequence[Column]) -> list[Column]:
    """Where a whole name stands in one column, its parts are further columns."""
    fields = {column.field for column in columns}
    spare: set[Field] = set()
    if Field.NAME in fields:
        spare |= {Field.FAMILY_NAME, Field.GIVEN_NAME}
    if Field.KANA in fields:
        spare |= {Field.FAMILY_KANA, Field.GIVEN_KANA}
    if {Field.NAME, Field.FAMILY_NAME}.isdisjoint(fields):
        spare.add(Field.GIVEN_NAME)
    return [Column(c.label, c.index, None) if c.field in spare else c for c in columns]


def _is_plain(label: str) -> bool:
    return label.replace("\u3000", " ").isprintable()


def _list(labels: Sequence[str]) -> str:
    return "、".join(_shown(labels))


def _shown(labels: Sequence[str]) -> Iterator[str]:
    for label in labels[:20]:
        yield label if len(label) <= 30 else label[:29] + "…"
    if len(labels) > 20:
        yield "…"
