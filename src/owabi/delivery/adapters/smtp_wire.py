"""One connection to a relay, where no step can last longer than its deadline and no reply grow beyond its limit."""

from __future__ import annotations

import os
import re
import selectors
import socket
import ssl
import time
from collections.abc import Callable

from owabi.delivery.event import Reason
from owabi.delivery.outcome import Reply

LINE_LIMIT = 4096
"""Octets of one reply line; RFC 5321 allows 512, relays have been seen to write more."""

REPLY_LINES = 128
"""Lines of one reply."""

TEXT_LIMIT = 2000
"""Characters of a reply that are kept."""

_SLICE = 0.25
_LINE = re.compile(rb"([2-5][0-9]{2})([ -]?)(.*)", re.DOTALL)
_ENHANCED = re.compile(r"([245]\.\d{1,3}\.\d{1,3})(?:\s+|$)")


class Lost(Exception):
    """The connection is of no more use: gone, silent beyond the deadline, or speaking nonsense."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


class Halt(Exception):
    """Somebody asked to stop while nothing was at stake."""


Halted = Callable[[], bool]


def never() -> bool:
    """For steps that must be seen through."""
    return False


class Wire:
    """A socket that reads whole replies. Lost and Halt leave it unusable; close it."""

    def __init__(self, sock: socket.socket) -> None:
        self._socket = sock
        self._buffer = b""
        self.secure = False
        self.lines: tuple[str, ...] = ()
        """The lines of the last reply, without its codes."""

    @classmethod
    def connect(cls, host: str, port: int, seconds: float, halted: Halted) -> Wire:
        """Connect to the first address that answers. OSError if none does, Halt if asked to stop meanwhile."""
        deadline = time.monotonic() + seconds
        failure: OSError = TimeoutError()
        for family, kind, protocol, _, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
            sock = socket.socket(family, kind, protocol)
            try:
                _open(sock, address, deadline, halted)
            except OSError as error:
                sock.close()
                failure = error
            except Halt:
                sock.close()
                raise
            else:
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                return cls(sock)
        raise failure

    @property
    def local_address(self) -> str:
        """This end's address as an SMTP literal."""
        host = str(self._socket.getsockname()[0])
        return f"[IPv6:{host}]" if ":" in host else f"[{host}]"

    @property
    def peer_host(self) -> str:
        """The other end's address."""
        return str(self._socket.getpeername()[0])

    def protect(self, context: ssl.SSLContext, host: str, seconds: float) -> None:
        """Speak TLS from now on. Lost if something was said before it, ssl.SSLError for a bad certificate."""
        self.expect_quiet()
        self._socket.settimeout(seconds)
        self._socket = context.wrap_socket(self._socket, server_hostname=host)
        self.secure = True

    def send(self, data: bytes, seconds: float) -> None:
        """Hand all of it to the system before the deadline, else Lost."""
        deadline = time.monotonic() + seconds
        view = memoryview(data)
        try:
            while view:
                self._socket.settimeout(_left(deadline))
                view = view[self._socket.send(view) :]
        except TimeoutError:
            raise Lost(Reason.NO_REPLY) from None
        except OSError:
            raise Lost(Reason.CONNECTION_LOST) from None

    def reply(self, seconds: float, halted: Halted = never) -> Reply:
        """One reply, all its lines. Lost at the deadline, at the end of the stream, and for what is no reply."""
        deadline = time.monotonic() + seconds
        code: bytes | None = None
        texts: list[str] = []
        while True:
            found = _LINE.fullmatch(self._line(deadline, halted))
            if found is None or (code is not None and found[1] != code) or len(texts) == REPLY_LINES:
                raise Lost(Reason.NONSENSE)
            code = found[1]
            texts.append(_readable(found[3]))
            if found[2] != b"-":
                break
        self.lines = tuple(texts)
        return _reply(int(code), texts)

    def expect_quiet(self) -> None:
        """Lost if the relay has hung up, or said something that was not asked for."""
        if not self._buffer:
            self._socket.settimeout(0)
            try:
                self._buffer = self._socket.recv(LINE_LIMIT)
            except (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError):
                return
            except OSError:
                self._buffer = b""
        raise Lost(Reason.NONSENSE if self._buffer else Reason.CONNECTION_LOST)

    def close(self) -> None:
        """Hang up."""
        self._socket.close()

    def _line(self, deadline: float, halted: Halted) -> bytes:
        while b"\n" not in self._buffer:
            if len(self._buffer) > LINE_LIMIT:
                raise Lost(Reason.NONSENSE)
            if halted():
                raise Halt
            self._socket.settimeout(min(_SLICE, _left(deadline)))
            try:
                data = self._socket.recv(LINE_LIMIT)
            except TimeoutError:
                continue
            except OSError:
                raise Lost(Reason.CONNECTION_LOST) from None
            if not data:
                raise Lost(Reason.CONNECTION_LOST)
            self._buffer += data
        line, _, self._buffer = self._buffer.partition(b"\n")
        return line.removesuffix(b"\r")


def _open(sock: socket.socket, address: object, deadline: float, halted: Halted) -> None:
    sock.settimeout(0)
    try:
        sock.connect(address)  # type: ignore[arg-type]
        return
    except BlockingIOError:
        pass
    with selectors.DefaultSelector() as selector:
        selector.register(sock, selectors.EVENT_WRITE)
        while not selector.select(min(_SLICE, max(0.0, deadline - time.monotonic()))):
            if halted():
                raise Halt
            if time.monotonic() >= deadline:
                raise TimeoutError
    error = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    if error:
        raise OSError(error, os.strerror(error))


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise Lost(Reason.NO_REPLY)
    return left


def _readable(text: bytes) -> str:
    decoded = text.decode("utf-8", errors="replace")
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in decoded).strip()


def _reply(code: int, texts: list[str]) -> Reply:
    found = _ENHANCED.match(texts[0])
    enhanced = found[1] if found and found[1][0] == str(code)[0] else None
    if enhanced is not None:
        texts = [text.removeprefix(enhanced).strip() for text in texts]
    return Reply(code, enhanced, " ".join(text for text in texts if text)[:TEXT_LIMIT])
