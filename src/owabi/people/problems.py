"""What can be wrong with a row. A problem is a value; it names line and column and never holds an address or a name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from owabi.said import Said


class Gravity(StrEnum):
    """What a problem does to its row: nothing is sent; it is sent, but a person should look; it is worth knowing."""

    REFUSE = "refuse"
    SUSPICIOUS = "suspicious"
    NOTE = "note"


class ProblemKind(StrEnum):
    """Every kind of problem; `gravity` says what it does to the row."""

    TOO_FEW_CELLS = "too_few_cells"
    TOO_MANY_CELLS = "too_many_cells"
    BROKEN_QUOTES = "broken_quotes"
    NO_ADDRESS = "no_address"
    SEVERAL_ADDRESSES = "several_addresses"
    DISPLAY_FORM = "display_form"
    WIDE_ADDRESS = "wide_address"
    ADDRESS_SYNTAX = "address_syntax"
    ADDRESS_LENGTH = "address_length"
    ADDRESS_DOMAIN = "address_domain"
    HIDDEN_CHARACTER = "hidden_character"
    ADDRESS_IN_NAME = "address_in_name"
    SLOT_MARKS = "slot_marks"
    TOO_LONG = "too_long"
    UNKNOWN_ITEM = "unknown_item"
    LACKS_FIELD = "lacks_field"

    DOMAIN_TYPO = "domain_typo"
    RESERVED_DOMAIN = "reserved_domain"
    ROLE_ADDRESS = "role_address"
    FORMULA = "formula"
    INVISIBLE_CHARACTER = "invisible_character"
    PRIVATE_CHARACTER = "private_character"
    REPLACED_CHARACTER = "replaced_character"
    ENTITY = "entity"
    HONORIFIC_IN_NAME = "honorific_in_name"
    PLACEHOLDER = "placeholder"
    LINK_IN_NAME = "link_in_name"
    LACKS_ITEMS = "lacks_items"
    SAME_ADDRESS_OTHER_NAME = "same_address_other_name"
    DOUBLED_DIFFERS = "doubled_differs"
    DOUBLE_OF_REFUSED = "double_of_refused"

    CARRIER_DOTS = "carrier_dots"
    INTERNATIONAL = "international"
    NARROW_KANA = "narrow_kana"
    DOUBLED = "doubled"
    SAME_PERSON_OTHER_ADDRESS = "same_person_other_address"

    @property
    def gravity(self) -> Gravity:
        """What a problem of this kind does to its row."""
        if self in _NOTES:
            return Gravity.NOTE
        return Gravity.SUSPICIOUS if self in _SUSPICIOUS else Gravity.REFUSE


_SUSPICIOUS = frozenset(
    {
        ProblemKind.DOMAIN_TYPO,
        ProblemKind.RESERVED_DOMAIN,
        ProblemKind.ROLE_ADDRESS,
        ProblemKind.FORMULA,
        ProblemKind.INVISIBLE_CHARACTER,
        ProblemKind.PRIVATE_CHARACTER,
        ProblemKind.REPLACED_CHARACTER,
        ProblemKind.ENTITY,
        ProblemKind.HONORIFIC_IN_NAME,
        ProblemKind.PLACEHOLDER,
        ProblemKind.LINK_IN_NAME,
        ProblemKind.LACKS_ITEMS,
        ProblemKind.SAME_ADDRESS_OTHER_NAME,
        ProblemKind.DOUBLED_DIFFERS,
        ProblemKind.DOUBLE_OF_REFUSED,
    }
)
_NOTES = frozenset(
    {
        ProblemKind.CARRIER_DOTS,
        ProblemKind.INTERNATIONAL,
        ProblemKind.NARROW_KANA,
        ProblemKind.DOUBLED,
        ProblemKind.SAME_PERSON_OTHER_ADDRESS,
    }
)


@dataclass(frozen=True, slots=True)
class RowProblem:
    """One problem of one row.

    `line` is where the row starts (from 1), `last_line` where it ends if lines were lost with it, `other_line` the
    row that it is a double of. `field` is a field's name or a column's label, `column` its place (from 1). `said` is
    safe for logs. `shown` is for the screen of the person who has the list anyway: an address or its suggested form,
    masked (`m***@example.jp`), or None.
    """

    line: int
    kind: ProblemKind
    said: Said
    field: str | None = None
    column: int | None = None
    last_line: int | None = None
    other_line: int | None = None
    shown: str | None = None

    @property
    def gravity(self) -> Gravity:
        """What this problem does to its row."""
        return self.kind.gravity
