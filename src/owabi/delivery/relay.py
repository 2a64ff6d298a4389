"""The relay that a person configured."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path


class Tls(StrEnum):
    """How the connection is protected. Where there is TLS its certificate is checked, whatever the mode."""

    IMPLICIT = "implicit"
    REQUIRED = "required"
    OPPORTUNISTIC = "opportunistic"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds for a whole step, however many pieces it comes in."""

    connect: float = 30.0
    greeting: float = 60.0
    command: float = 120.0
    content: float = 600.0
    goodbye: float = 2.0


@dataclass(frozen=True, slots=True)
class Relay:
    """Where and how to hand mail over. The password shows in no `repr`.

    `helo_name` defaults to the connection's own address literal; `ca_file` adds to nothing: it replaces the system's
    certificates. `per_connection` messages, and the connection is made anew.
    """

    host: str
    port: int
    tls: Tls = Tls.REQUIRED
    ca_file: Path | None = None
    username: str | None = None
    password: str | None = field(default=None, repr=False)
    helo_name: str | None = None
    timeouts: Timeouts = Timeouts()
    per_connection: int = 100
