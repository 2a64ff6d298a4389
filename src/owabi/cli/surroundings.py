"""What only the roof may ask: the time, who is at the keyboard, whether a person is there at all."""

from __future__ import annotations

import getpass
import os
import secrets
import shutil
import socket
import sys
from datetime import datetime
from pathlib import Path

from owabi.dates.zone import JST


def now() -> datetime:
    """This moment, in Japan's time."""
    return datetime.now(JST)


def account() -> str:
    """The account of the operating system (`name@host`)."""
    try:
        name = getpass.getuser()
    except (KeyError, OSError):
        name = str(os.getuid()) if hasattr(os, "getuid") else "?"
    return f"{name}@{socket.gethostname()}"


def process_name(act: str) -> str:
    """A name for this very process, for leases; it stands in the ledger and tells a stranger nothing."""
    return f"{act}-{secrets.token_hex(6)}"


def program_name() -> str:
    """How the reader can call this program: by its name where the shell finds it, else by its path."""
    if shutil.which("owabi"):
        return "owabi"
    called = Path(sys.argv[0])
    return str(called) if called.name == "owabi" else f"{sys.executable} -m owabi"


def has_person() -> bool:
    """Whether somebody can be asked."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))
