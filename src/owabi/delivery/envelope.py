"""Addresses in the envelope: an odd local part is quoted, IDN is ASCII, nothing can carry a command."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_ATOMS = re.compile(r"[^\s\x00-\x20\x7f()<>\[\]:;@\\,.\"]+(?:\.[^\s\x00-\x20\x7f()<>\[\]:;@\\,.\"]+)*")
_QUOTED = re.compile(r'"(?:[^"\\\x00-\x1f\x7f]|\\[ -~])*"')
_DOMAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}))*")
_LITERAL = re.compile(r"\[[A-Za-z0-9:.]+\]")
_LOCAL_LIMIT, _DOMAIN_LIMIT = 64, 255
_HIDDEN = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


@dataclass(frozen=True, slots=True)
class Path:
    """An address as MAIL and RCPT write it, without angle brackets; `utf8` says that it needs SMTPUTF8."""

    text: str
    utf8: bool


def path(address: str) -> Path:
    """The envelope form: `a..b@docomo.ne.jp` becomes `"a..b"@docomo.ne.jp`, 例え.jp its A-label.

    ValueError, without the address in it, for what cannot be one: a control character, a space outside quotes, no
    local part or domain, more octets than SMTP allows.
    """
    local, at, domain = address.rpartition("@")
    if not at or not local or any(unicodedata.category(char) in _HIDDEN for char in address):
        raise _bad()
    if not _ATOMS.fullmatch(local) and not _QUOTED.fullmatch(local):
        if any(char.isspace() for char in local):
            raise _bad()
        escaped = local.replace("\\", "\\\\").replace('"', '\\"')
        local = f'"{escaped}"'
    if not domain.isascii():
        try:
            domain = domain.encode("idna").decode("ascii")
        except UnicodeError:
            raise _bad() from None
    if not _DOMAIN.fullmatch(domain) and not _LITERAL.fullmatch(domain):
        raise _bad()
    if len(local.strip('"').encode()) > _LOCAL_LIMIT or len(domain) > _DOMAIN_LIMIT:
        raise _bad()
    return Path(f"{local}@{domain}", utf8=not local.isascii())


def _bad() -> ValueError:
    return ValueError("not an address that an envelope can carry")
