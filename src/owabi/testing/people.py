"""Invented recipients for demonstrations, tests and benchmarks: plausible, repeatable, and out of anyone's reach."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from owabi import books
from owabi.letter.audience import Audience

BOOK = "people/demo_names"
CONSUMER_COLUMNS = ("メールアドレス", "氏名", "フリガナ", "該当項目", "会員番号")
COMPANY_COLUMNS = ("メールアドレス", "会社名", "部署", "役職", "ご担当者名", "フリガナ")


def fake_recipients(seed: int, count: int, *, audience: Audience) -> Iterator[Mapping[str, str]]:
    """`count` rows by column label, the same for the same seed; every address is another one, at a reserved domain.

    Customers and employees have own data items and a number, partners and affiliates a company. One family name in
    twenty is one that encodings stumble over (髙﨑, 𠮷田, 辻󠄀).
    """
    words = books.load(BOOK)
    chance = random.Random(seed)  # noqa: S311 — nothing secret, and repeatable
    is_company = audience in (Audience.PARTNER, Audience.AFFILIATE)
    make = _at_company if is_company else _consumer
    for number in range(1, count + 1):
        yield make(chance, words, number)


def _consumer(chance: random.Random, words: books.Entry, number: int) -> Mapping[str, str]:
    name, kana = _person(chance, words)
    row = (
        f"{chance.choice(words['mail_name'])}.{number}@{chance.choice(words['consumer_domain'])}",
        name,
        kana,
        chance.choice(words["items"]),
        f"M{number:08d}",
    )
    return dict(zip(CONSUMER_COLUMNS, row, strict=True))


def _at_company(chance: random.Random, words: books.Entry, number: int) -> Mapping[str, str]:
    name, kana = _person(chance, words)
    before, after = chance.choice(words["legal_form"]).split("/")
    company = f"{before}{chance.choice(words['company'])}{chance.choice(words['trade'])}{after}"
    is_unnamed = chance.random() < 0.04
    row = (
        f"{chance.choice(words['mail_name'])}{number}@c{number % 997:03d}.example",
        company,
        chance.choice(words["department"]),
        "" if is_unnamed or chance.random() < 0.3 else chance.choice(words["title"]),
        "" if is_unnamed else name,
        "" if is_unnamed else kana,
    )
    return dict(zip(COMPANY_COLUMNS, row, strict=True))


def _person(chance: random.Random, words: books.Entry) -> tuple[str, str]:
    families = words["difficult_family"] if chance.random() < 0.05 else words["family"]
    family, family_kana = chance.choice(families).split("/")
    given, given_kana = chance.choice(words["given"]).split("/")
    return f"{family} {given}", f"{family_kana} {given_kana}"


def write_csv(path: Path, rows: Iterable[Mapping[str, str]], encoding: str = "utf-8") -> int:
    """Write rows of the same columns as CSV (CRLF, as spreadsheets do); gives how many rows were written.

    Raises `UnicodeEncodeError` where a name does not exist in `encoding` (utf-8, utf-8-sig, utf-16, cp932 …).
    """
    left = iter(rows)
    first = next(left, None)
    if first is None:
        path.write_text("", encoding=encoding)
        return 0
    count = 0
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file)
        writer.writerow(first)
        for row in chain([first], left):
            writer.writerow(row.values())
            count += 1
    return count
