"""Refuses every connection and look-up that would leave this machine, in a test run and in all its children.

Python imports a module of this name at start; the run puts this folder on PYTHONPATH. What was refused is also noted in
the file that OWABI_REFUSED names, so that code which swallows the error still fails the run.
"""

from __future__ import annotations

import os
import sys
from ipaddress import ip_address

LOOPBACK_NAMES = {"", "localhost", "localhost.", "ip6-localhost"}


class LeftTheMachineError(AssertionError):
    """A test tried to reach another host."""


def stays_here(host: object) -> bool:
    """Whether an address or a name means this machine; a name that would have to be asked for does not."""
    if host is None:
        return True
    name = bytes(host).decode("ascii", "replace") if isinstance(host, bytes | bytearray) else str(host)
    if name.lower() in LOOPBACK_NAMES or name.lower().endswith(".localhost"):
        return True
    try:
        address = ip_address(name.split("%", 1)[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def _refuse_outside(event: str, arguments: tuple[object, ...]) -> None:
    if event in {"socket.connect", "socket.sendto", "socket.sendmsg"}:
        address = arguments[1]
        if not isinstance(address, tuple):  # a path of this machine, or none
            return
        host = address[0]
    elif event in {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}:
        host = arguments[0]
    else:
        return
    if stays_here(host):
        return
    noted = os.environ.get("OWABI_REFUSED")
    if noted:
        with open(noted, "a", encoding="utf-8") as file:  # noqa: PTH123 (pathlib is slow to import in every child)
            file.write(f"{event} {host!r}\n")
    message = f"a test tried to reach {host!r}; tests stay on this machine"
    raise LeftTheMachineError(message)


sys.addaudithook(_refuse_outside)
