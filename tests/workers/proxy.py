"""A network between us and Redis that can be slow, silent, or lead to something that is no Redis."""

from __future__ import annotations

import contextlib
import socket
import threading
import time


class Proxy:
    """Passes connections on to a port of this machine, and spoils what comes back."""

    def __init__(self, port: int) -> None:
        self.delay = 0.0
        """Seconds that every answer takes longer."""
        self.nonsense = b""
        """What every request gets for an answer, if anything."""
        self._target = port
        self._silent: set[socket.socket] = set()
        self._open: set[socket.socket] = set()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"redis://127.0.0.1:{self._listener.getsockname()[1]}/0"
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """Let nobody in any more; connections end with the process behind them."""
        self._listener.close()

    def forget(self) -> None:
        """The host of every connection is gone without a word; who connects anew reaches another."""
        self._silent |= self._open

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                try:
                    server = socket.create_connection(("127.0.0.1", self._target))
                except OSError:
                    client.close()
                    continue
                self._open.add(client)
                for pump in (self._ask, self._answer):
                    threading.Thread(target=pump, args=(client, server), daemon=True).start()

    def _ask(self, client: socket.socket, server: socket.socket) -> None:
        with contextlib.suppress(OSError), server:
            while asked := client.recv(65_536):
                if self.nonsense:
                    client.sendall(self.nonsense)
                elif client not in self._silent:
                    server.sendall(asked)

    def _answer(self, client: socket.socket, server: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while answer := server.recv(65_536):
                time.sleep(self.delay)
                if client not in self._silent:
                    client.sendall(answer)
        with contextlib.suppress(OSError):
            client.shutdown(socket.SHUT_RDWR)  # a mere close would not wake who reads from it
