"""What is known of the domain of an address: a slip of the finger, a carrier, a name that no mail reaches."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from owabi import books
from owabi.said import Said

BOOK = "people/domains"
LONGEST_DOMAIN = 253
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_DOMAIN = re.compile(rf"(?:{_LABEL}\.)+(?!\d+$){_LABEL}")


@dataclass(frozen=True, slots=True)
class Domain:
    """A domain: its comparable form (ASCII, lower case; None where it is no domain), and what is known of it.

    `meant` is the domain or the ending (with its dot) of the book that was probably meant, `likely` the whole domain.
    """

    canonical: str | None
    is_international: bool = False
    is_carrier: bool = False
    is_reserved: bool = False
    meant: str | None = None
    likely: str | None = None


@dataclass(frozen=True, slots=True)
class DomainBook:
    """The book of domains, ready to be asked."""

    reserved: frozenset[str]
    carriers: frozenset[str]
    endings: Mapping[str, str]
    endings_of_two: Mapping[str, str]
    slips: Mapping[str, str]

    def judge(self, domain: str) -> Domain:
        """What is known of a domain as typed."""
        canonical = canonical_domain(domain)
        if canonical is None:
            return Domain(None)
        above = frozenset(_and_above(canonical))
        meant, likely = self._meant(canonical)
        return Domain(
            canonical,
            is_international=not domain.isascii(),
            is_carrier=not self.carriers.isdisjoint(above),
            is_reserved=not self.reserved.isdisjoint(above),
            meant=meant,
            likely=likely,
        )

    def _meant(self, domain: str) -> tuple[str | None, str | None]:
        if domain in self.slips:
            return self.slips[domain], self.slips[domain]
        for count, endings in ((2, self.endings_of_two), (1, self.endings)):
            labels = domain.rsplit(".", count)
            ending = ".".join(labels[1:])
            if len(labels) == count + 1 and ending in endings:
                meant = endings[ending]
                return (None, None) if meant == ending else (f".{meant}", f"{labels[0]}.{meant}")
        return None, None


def canonical_domain(domain: str) -> str | None:
    """ASCII and lower case (`日本.jp` and `xn--wgv71a.jp` are one), or None where it is no domain of two labels."""
    lower = domain.lower()
    if not lower.isascii():
        try:
            lower = lower.encode("idna").decode("ascii").lower()
        except UnicodeError:
            return None
    return lower if len(lower) <= LONGEST_DOMAIN and _DOMAIN.fullmatch(lower) else None


@cache
def domain_book() -> DomainBook:
    """The book of domains, checked."""
    book = books.load(BOOK)
    for table in ("endings", "endings_of_two", "slips"):
        for slip, meant in book[table].items():
            if not isinstance(meant, str) or slip != slip.lower() or not meant:
                raise books.mistake(
                    BOOK, Said(f"[{table}]の「{slip}」が正しくありません。", f"`{slip}` in [{table}] is wrong.")
                )
    return DomainBook(
        frozenset(book["reserved"]), frozenset(book["carriers"]), book["endings"], book["endings_of_two"], book["slips"]
    )


def _and_above(domain: str) -> Iterator[str]:
    while domain:
        yield domain
        _, _, domain = domain.partition(".")
