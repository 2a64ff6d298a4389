"""The user's mail relay: where it is, how the line to it is protected, and where its password comes from."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from owabi.case.private import read
from owabi.errors import CaseMistake, Place
from owabi.said import Said

if TYPE_CHECKING:
    from owabi.case.table import Table

PASSWORD = "OWABI_RELAY_PASSWORD"  # noqa: S105 (the name of a variable)
PASSWORD_FILE = "OWABI_RELAY_PASSWORD_FILE"  # noqa: S105 (the name of a variable)
_MAX_PASSWORD = 4096


class Tls(StrEnum):
    """`starttls` and `implicit` check the certificate; `none-loopback` is for a relay on this very machine."""

    STARTTLS = "starttls"
    IMPLICIT = "implicit"
    NONE_LOOPBACK = "none-loopback"

    @property
    def usual_port(self) -> int:
        """The port where none is given."""
        return {Tls.STARTTLS: 587, Tls.IMPLICIT: 465, Tls.NONE_LOOPBACK: 25}[self]


@dataclass(frozen=True, slots=True)
class Relay:
    """`timeout_seconds` bounds every answer of the relay; `ca_file` names a private authority's certificates."""

    host: str
    port: int
    tls: Tls
    user: str | None
    timeout_seconds: int
    ca_file: Path | None


def check_relay(relay: Relay, table: Table) -> None:
    """Raise where the parts do not fit each other: an open line to another machine, a password in the clear."""
    if not relay.host.isascii() or any(char in relay.host for char in " /@[]"):
        cure = Said("smtp.example.jp のように、名前だけを書いてください。", "Write the name alone: smtp.example.jp.")
        raise table.mistake(Said("ホスト名ではありません。", "it is not a host's name."), cure, key="host")
    if relay.tls is not Tls.NONE_LOOPBACK:
        return
    if not is_loopback(relay.host):
        cause = Said("暗号化せずに他の機器へ送ることはできません。", "nothing goes to another machine unencrypted.")
        cure = Said('tls を "starttls" か "implicit" にしてください。', 'Set tls to "starttls" or "implicit".')
        raise table.mistake(cause, cure, key="tls")
    if relay.user is not None:
        cause = Said("暗号化しない接続でログインすることはできません。", "there is no login on an unencrypted line.")
        raise table.mistake(cause, Said("user を消してください。", "Remove `user`."), key="user")


def is_loopback(host: str) -> bool:
    """Whether a host is this machine by its very name or number."""
    if host.lower().rstrip(".") == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def relay_password(environment: Mapping[str, str]) -> str | None:
    """The password from `OWABI_RELAY_PASSWORD` or the file that `OWABI_RELAY_PASSWORD_FILE` names; None without both.

    Raises `CaseMistake` where both are set, or the file is missing, empty or not one line of UTF-8.
    """
    given, named = environment.get(PASSWORD), environment.get(PASSWORD_FILE)
    if given and named:
        raise CaseMistake(
            Said(f"{PASSWORD} と {PASSWORD_FILE} の両方があります。", f"both {PASSWORD} and {PASSWORD_FILE} are set."),
            Said("どちらか一方にしてください。", "Keep one of them."),
        )
    if not named:
        return given or None
    path = Path(named).expanduser()
    try:
        words = read(path, limit=_MAX_PASSWORD).decode("utf-8").rstrip("\r\n")
    except UnicodeDecodeError:
        words = ""
    if not words or not words.isprintable():
        raise CaseMistake(
            Said(
                "パスワードのファイルが空か、一行の文字列ではありません。",
                "the password's file is not one line of text.",
            ),
            Said("パスワードだけを一行で書いてください。", "Write the password alone, on one line."),
            place=Place(str(path)),
        )
    return words
