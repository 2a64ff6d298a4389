"""An SMTP server of our own on loopback, in a thread: what demos and tests send to."""

from __future__ import annotations

import asyncio
import socket
import ssl
import threading
from typing import TYPE_CHECKING, Any

from owabi.errors import DeliveryMistake
from owabi.said import Said

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self


class LocalServer:
    """Listens on 127.0.0.1 at a free port from the moment it is made until `close`.

    `handler` is an aiosmtpd handler. DeliveryMistake if aiosmtpd (the extra `demo`) is not installed.
    """

    def __init__(self, handler: object, *, implicit_tls: ssl.SSLContext | None = None, **options: Any) -> None:
        try:
            from aiosmtpd.smtp import SMTP  # noqa: PLC0415 (an extra, and slow to import)
        except ImportError:
            raise DeliveryMistake(
                Said(ja="手元の受信サーバーに必要な aiosmtpd がありません。", en="The local server needs aiosmtpd."),
                Said(ja="pip install 'owabi[demo]' で入れてください。", en="pip install 'owabi[demo]'."),
            ) from None
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self._loop = asyncio.new_event_loop()
        options = {"hostname": "localhost", "ident": "owabi local", "enable_SMTPUTF8": True, **options}

        def factory() -> SMTP:
            return SMTP(handler, loop=self._loop, **options)

        listening = threading.Event()

        async def listen() -> None:
            self._server = await self._loop.create_server(factory, sock=self._socket, ssl=implicit_tls)
            listening.set()

        def serve() -> None:
            asyncio.set_event_loop(self._loop)
            self._loop.run_until_complete(listen())
            self._loop.run_forever()

        self._thread = threading.Thread(target=serve, name="owabi-local-server", daemon=True)
        self._thread.start()
        listening.wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop listening, drop what is connected, and wait for the thread."""
        if self._loop.is_closed():
            return
        asyncio.run_coroutine_threadsafe(self._wind_up(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _wind_up(self) -> None:
        self._server.close()
        tasks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
