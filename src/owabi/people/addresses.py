"""Whether a cell holds exactly one mail address, and which: RFC 5321 and 5322, and what Japanese carriers gave out.

Accepted are dot-atoms (64 octets before the @, 254 in all), international ones (RFC 6531), and at the carriers' domains
dots that stand together or last (`a..b@docomo.ne.jp`, `ab.@docomo.ne.jp`), which are real. Nothing is changed silently
but the spaces around an address.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from owabi.people.domains import Domain, DomainBook, domain_book
from owabi.people.problems import ProblemKind
from owabi.said import Said

LONGEST_LOCAL = 64
LONGEST_ADDRESS = 254

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]"
_PLAIN = re.compile(rf"((?!'){_ATOM}+(?:\.{_ATOM}+)*)@([A-Za-z0-9.-]+)")
_LOCAL = re.compile(rf"(?:{_ATOM}|[\u0080-\U0010ffff])+(?:\.(?:{_ATOM}|[\u0080-\U0010ffff])+)*")
_CARRIER_LOCAL = re.compile(rf"{_ATOM}(?:{_ATOM}|\.)*")
_DISPLAY = re.compile(r".*<\s*([^<>@\s]+@[^<>@\s]+)\s*>\s*", re.DOTALL)
_MAILTO = re.compile(r"mailto:(.+)", re.IGNORECASE | re.DOTALL)
_BETWEEN = re.compile(r"[\s,;、，；/／|]+")
_BARE = re.compile(r"[^\s@<>,;\"]+@[^\s@<>,;\"]+\.[^\s@<>,;\"]+")
_MOST_DOMAINS = 50_000
_LONGEST_CELL = 320

AddressProblem = tuple[ProblemKind, Said, str | None]
"""A kind, its words, and what may be shown (masked)."""


class Address(NamedTuple):
    """A cell that was looked at. `key` is equal for equal addresses, and None where it holds no usable address."""

    key: str | None
    local: str = ""
    problems: tuple[AddressProblem, ...] = ()


class AddressReader:
    """Reads the cells of the address column; remembers domains, which come again and again."""

    def __init__(self, book: DomainBook | None = None) -> None:
        self._book = book or domain_book()
        self._domains: dict[str, tuple[Domain, tuple[AddressProblem, ...]]] = {}

    def read(self, text: str) -> Address:
        """Look at a trimmed cell."""
        match = _PLAIN.fullmatch(text)
        if match is not None and len(text) <= LONGEST_ADDRESS and match.end(1) <= LONGEST_LOCAL:
            found = self._domains.get(match[2])
            domain, problems = found if found is not None else self._judge(match[2])
            if domain.canonical is not None:
                local = match[1].lower()
                return Address(f"{local}@{domain.canonical}", local, problems)
        return self._read_odd(text)

    def _judge(self, text: str) -> tuple[Domain, tuple[AddressProblem, ...]]:
        domain = self._book.judge(text)
        if len(self._domains) >= _MOST_DOMAINS:
            self._domains.clear()
        self._domains[text] = found = (domain, tuple(_problems_of(domain)))
        return found

    def _read_odd(self, text: str) -> Address:
        refusal = _refuse_form(text)
        if refusal is not None:
            return Address(None, "", (refusal,))
        local, _, domain_text = text.rpartition("@")
        domain, problems = self._judge(domain_text)
        if domain.canonical is None:
            return _refused(
                ProblemKind.ADDRESS_DOMAIN,
                "「@」の後ろがドメインの形になっていません。",
                "what follows the @ is no domain.",
            )
        if len(local.encode()) > LONGEST_LOCAL or len(f"{local}@{domain.canonical}".encode()) > LONGEST_ADDRESS:
            return _refused(
                ProblemKind.ADDRESS_LENGTH,
                f"アドレスが長すぎます（「@」の前は{LONGEST_LOCAL}文字、全体で{LONGEST_ADDRESS}文字まで）。",
                f"the address is too long ({LONGEST_LOCAL} before the @, {LONGEST_ADDRESS} in all).",
            )
        if _LOCAL.fullmatch(local):
            if not local.isascii():
                problems = (*(p for p in problems if p[0] is not ProblemKind.INTERNATIONAL), _INTERNATIONAL)
            canonical = unicodedata.normalize("NFC", local).lower()
            return Address(f"{canonical}@{domain.canonical}", canonical, problems)
        if domain.is_carrier and _CARRIER_LOCAL.fullmatch(local):
            return Address(f"{local.lower()}@{domain.canonical}", local.lower(), (*problems, _CARRIER_DOTS))
        if len(local) > 2 and local.startswith('"') and local.endswith('"'):
            return _refused(
                ProblemKind.ADDRESS_SYNTAX,
                "「@」の前が引用符で囲まれています。引用符を外してください。",
                "what stands before the @ is in quotation marks: leave them out.",
                mask(f"{local[1:-1]}@{domain.canonical}"),
            )
        if ".." in local or local.startswith(".") or local.endswith("."):
            return _refused(
                ProblemKind.ADDRESS_SYNTAX,
                "「@」の前の「.」が先頭か末尾にあるか、続いています。",
                "a dot before the @ stands first, last or beside another.",
            )
        return _refused(
            ProblemKind.ADDRESS_SYNTAX,
            "「@」の前に使えない文字があります。",
            "there is a character that may not stand before the @.",
        )


_INTERNATIONAL: AddressProblem = (
    ProblemKind.INTERNATIONAL,
    Said(
        "日本語などのアドレスです。送信サーバーが国際化メール（SMTPUTF8）に対応している必要があります。",
        "an international address: the relay has to know SMTPUTF8.",
    ),
    None,
)
_CARRIER_DOTS: AddressProblem = (
    ProblemKind.CARRIER_DOTS,
    Said(
        "携帯電話会社の特別な形のアドレスです（「.」が続くか「@」の直前にある）。届かない場合は郵送を検討してください。",
        "a carrier's own form of address (dots together or before the @); it may need a posted letter.",
    ),
    None,
)

_SEVERAL = Said(
    "一つの欄に複数のアドレスがあります。1行に一つにしてください。", "several addresses in one cell: give each a row."
)


def _problems_of(domain: Domain) -> Iterator[AddressProblem]:
    if domain.is_international:
        yield _INTERNATIONAL
    if domain.meant is not None:
        ja, en = (
            f"ドメインの打ち間違いかもしれません（{domain.meant} ではありませんか）。",
            f"did they mean {domain.meant}?",
        )
        yield ProblemKind.DOMAIN_TYPO, Said(ja, en), f"***@{domain.likely}"
    if domain.is_reserved:
        ja, en = (
            "例示用・内部用のドメインで、外には届きません。",
            "a domain for examples or inside use: no mail reaches it.",
        )
        yield ProblemKind.RESERVED_DOMAIN, Said(ja, en), None


def _refused(kind: ProblemKind, ja: str, en: str, shown: str | None = None) -> Address:
    return Address(None, "", ((kind, Said(ja, en), shown),))


def _refuse_form(text: str) -> AddressProblem | None:
    """What a cell is, if it is not one bare address with a single @ and no spaces."""
    if len(text) > _LONGEST_CELL:
        return (ProblemKind.ADDRESS_LENGTH, Said("アドレスとして長すぎます。", "too long to be an address."), None)
    narrow = _narrow(text)
    if narrow.count("@") > 1 and sum("@" in part for part in _BETWEEN.split(narrow)) > 1:
        return ProblemKind.SEVERAL_ADDRESSES, _SEVERAL, None
    if narrow != text and _BARE.search(narrow):
        bare = _strip_forms(narrow)
        return (
            ProblemKind.WIDE_ADDRESS,
            Said(
                "アドレスに全角の文字があります。半角で入力し直してください。",
                "full-width characters: type the address in narrow ones.",
            ),
            mask(bare) if _BARE.fullmatch(bare) else None,
        )
    bare = _strip_forms(text)
    if bare != text and _BARE.fullmatch(bare):
        return (
            ProblemKind.DISPLAY_FORM,
            Said(
                "名前や記号の付いたアドレスです。アドレスだけを入力してください。",
                "a name or marks around the address: give the bare address.",
            ),
            mask(bare),
        )
    if text.count("@") != 1 or text.startswith("@") or text.endswith("@"):
        return (
            ProblemKind.ADDRESS_SYNTAX,
            Said("「@」が一つだけのアドレスではありません。", "this is no address with a single @."),
            None,
        )
    if re.search(r"\s", text):
        return (
            ProblemKind.ADDRESS_SYNTAX,
            Said("アドレスの途中に空白があります。", "a space inside the address."),
            None,
        )
    return None


def _strip_forms(text: str) -> str:
    match = _DISPLAY.fullmatch(text) or _MAILTO.fullmatch(text)
    return (match[1] if match else text).strip().lstrip("\"'(<,;").rstrip("\"')>.,;")


def _narrow(text: str) -> str:
    """Full-width forms (and 。 for the dot) as ASCII; all else as it is."""
    if text.isascii():
        return text
    return (
        "".join(chr(ord(char) - 0xFEE0) if "！" <= char <= "～" else " " if char == "\u3000" else char for char in text)
        .replace("。", ".")
        .replace("｡", ".")
    )


def mask(address: str) -> str:
    """An address that a person who knows it recognises, and nobody else: `m***@example.jp`."""
    local, _, domain = address.rpartition("@")
    return f"{local[:1]}***@{domain}"
