"""A relay that misbehaves on purpose, step by step, as a script says."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections import deque
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from types import TracebackType
from typing import Self


class At(StrEnum):
    """Where a relay can misbehave. `CONTENT` is after the end of data, `MID_CONTENT` before it has come."""

    CONNECT = "CONNECT"
    EHLO = "EHLO"
    HELO = "HELO"
    STARTTLS = "STARTTLS"
    AUTH = "AUTH"
    MAIL = "MAIL"
    RCPT = "RCPT"
    DATA = "DATA"
    MID_CONTENT = "MID_CONTENT"
    CONTENT = "CONTENT"
    RSET = "RSET"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is done instead of the proper answer: `say` raw bytes, then perhaps `drop` the connection or `hang`.

    `endless` repeats `say` until the other side has gone; `keep` stores a content although its answer goes wrong;
    `every` waits so many seconds between single bytes of `say`; `deaf` does not even read while it hangs.
    """

    say: bytes = b""
    drop: bool = False
    hang: bool = False
    endless: bool = False
    keep: bool = False
    every: float = 0.0
    deaf: bool = False


PROPERLY = Fault()
"""Answer as a good relay would."""


def says(text: str) -> Fault:
    """One reply line."""
    return Fault(say=text.encode() + b"\r\n")


DROP = Fault(drop=True)
HANG = Fault(hang=True)


class FaultRelay:
    """Listens on 127.0.0.1. For each step the script's faults are used up in order, over all connections; then it is
    a good relay. `accepted` are recipients and contents that it took on itself to deliver, in order.

    `extensions` are its EHLO lines; STARTTLS is added where there is a `tls` context, unless `stripped`.
    """

    def __init__(
        self,
        script: Mapping[At, Sequence[Fault]] | None = None,
        *,
        extensions: Sequence[str] = ("ENHANCEDSTATUSCODES", "8BITMIME", "SIZE 1000000"),
        tls: ssl.SSLContext | None = None,
        implicit: bool = False,
        stripped: bool = False,
    ) -> None:
        self.accepted: list[tuple[str, bytes]] = []
        self.heard: list[str] = []
        self.connection_count = 0
        self._script = {at: deque(faults) for at, faults in (script or {}).items()}
        self._extensions = [*extensions, *(["STARTTLS"] if tls and not implicit and not stripped else [])]
        self._tls = tls
        self._implicit = implicit
        self._lock = threading.Lock()
        self._conversations: list[_Conversation] = []
        self._closing = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._threads = [threading.Thread(target=self._listen, daemon=True)]
        self._threads[0].start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop listening and hang up everywhere."""
        self._closing.set()
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._threads[0].join()
        self._listener.close()
        for conversation in self._conversations:
            conversation.hang_up()
        for thread in self._threads:
            thread.join()

    def fault(self, at: At) -> Fault:
        """The next fault of a step."""
        with self._lock:
            waiting = self._script.get(at)
            return waiting.popleft() if waiting else PROPERLY

    def _listen(self) -> None:
        with suppress(OSError):
            while not self._closing.is_set():
                sock, _ = self._listener.accept()
                self.connection_count += 1
                conversation = _Conversation(self, sock, self._closing, self._extensions, self._tls)
                self._conversations.append(conversation)
                thread = threading.Thread(target=self._serve, args=(conversation,), daemon=True)
                self._threads.append(thread)
                thread.start()

    def _serve(self, conversation: _Conversation) -> None:
        with suppress(OSError, _Gone):
            conversation.run(implicit=self._implicit)
        conversation.close()


class _Gone(Exception):
    """The conversation is over."""


class _Conversation:
    def __init__(
        self,
        relay: FaultRelay,
        sock: socket.socket,
        closing: threading.Event,
        extensions: Sequence[str],
        tls: ssl.SSLContext | None,
    ) -> None:
        self._relay = relay
        self._socket = sock
        self._closing = closing
        self._extensions = extensions
        self._tls = tls
        self._buffer = b""
        self._recipient = ""

    def close(self) -> None:
        self._socket.close()

    def hang_up(self) -> None:
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)

    def run(self, *, implicit: bool) -> None:
        if implicit:
            self._protect()
        self._socket.settimeout(0.1)
        self._answer(At.CONNECT, "220 relay.test ESMTP")
        while True:
            line = self._until(b"\r\n").decode("utf-8", "replace")
            self._relay.heard.append(line)
            self._command(line)

    def _command(self, line: str) -> None:
        verb = line.split(" ", 1)[0].upper()
        match verb:
            case "EHLO":
                lines = ["relay.test", *self._extensions]
                said = "\r\n".join(f"250-{text}" for text in lines[:-1]) + f"\r\n250 {lines[-1]}"
                self._answer(At.EHLO, said.strip())
            case "STARTTLS":
                self._start_tls()
            case "AUTH":
                self._authenticate(line)
            case "RCPT":
                self._recipient = line.partition("<")[2].rpartition(">")[0]
                self._answer(At.RCPT, "250 2.1.5 ok")
            case "DATA":
                if self._answer(At.DATA, "354 go on"):
                    self._content()
            case "MAIL" | "RSET" | "HELO":
                self._answer(At(verb), "250 2.0.0 ok")
            case "QUIT":
                self._say(b"221 2.0.0 bye\r\n")
                raise _Gone
            case _:
                self._say(b"502 5.5.1 what?\r\n")

    def _start_tls(self) -> None:
        if self._answer(At.STARTTLS, "220 2.0.0 go on"):
            self._protect()
            self._buffer = b""

    def _protect(self) -> None:
        if self._tls is not None:
            self._socket.settimeout(5)
            self._socket = self._tls.wrap_socket(self._socket, server_side=True)
            self._socket.settimeout(0.1)

    def _authenticate(self, line: str) -> None:
        mechanism = line.split(" ")[1].upper()
        fault = self._relay.fault(At.AUTH)
        if fault != PROPERLY:
            self._do(fault)
            return
        if mechanism == "LOGIN":
            for challenge in (b"334 VXNlcm5hbWU6\r\n", b"334 UGFzc3dvcmQ6\r\n"):
                self._say(challenge)
                self._relay.heard.append(self._until(b"\r\n").decode())
        elif mechanism == "CRAM-MD5":
            self._say(b"334 PDEyMzQ1QHJlbGF5LnRlc3Q+\r\n")
            self._relay.heard.append(self._until(b"\r\n").decode())
        self._say(b"235 2.7.0 welcome\r\n")

    def _content(self) -> None:
        fault = self._relay.fault(At.MID_CONTENT)
        if fault != PROPERLY:
            self._more()
            self._do(fault)
        content = self._until(b"\r\n.\r\n") + b"\r\n"
        fault = self._relay.fault(At.CONTENT)
        if fault == PROPERLY or fault.keep or fault.say.startswith(b"250"):
            self._relay.accepted.append((self._recipient, content))
        if fault == PROPERLY:
            self._say(b"250 2.0.0 queued\r\n")
        else:
            self._do(fault)

    def _answer(self, at: At, proper: str) -> bool:
        fault = self._relay.fault(at)
        if fault == PROPERLY:
            self._say(proper.encode() + b"\r\n")
            return True
        self._do(fault)
        return fault.say.startswith((b"2", b"3"))

    def _do(self, fault: Fault) -> None:
        while True:
            if fault.every:
                for byte in fault.say:
                    self._say(bytes([byte]))
                    time.sleep(fault.every)
            else:
                self._say(fault.say)
            if not fault.endless:
                break
        if fault.drop:
            raise _Gone
        while fault.deaf and not self._closing.wait(0.05):
            pass
        while fault.hang:
            self._more()

    def _say(self, data: bytes) -> None:
        if self._closing.is_set():
            raise _Gone
        if data:
            self._socket.sendall(data)

    def _until(self, end: bytes) -> bytes:
        while end not in self._buffer:
            self._more()
        found, _, self._buffer = self._buffer.partition(end)
        return found

    def _more(self) -> None:
        while not self._closing.is_set():
            with suppress(TimeoutError):
                data = self._socket.recv(65536)
                if not data:
                    raise _Gone
                self._buffer += data
                return
        raise _Gone
