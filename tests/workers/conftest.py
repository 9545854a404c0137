"""A Valkey of our own, and the application with its database in this process."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hotline.processes import Process, free_port, listens, valkey_command, wait_until
from tests.web.conftest import desk, open_desk, template  # noqa: F401 - fixtures


class Valkey:
    """One Valkey process on a port of its own."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self.process = Process("valkey", valkey_command(self.port, folder), {}, folder / "valkey.log")
        self.start()

    def start(self) -> None:
        """Start it, or start it again."""
        self.process.start()
        wait_until(lambda: listens(self.port), seconds=20, what="Valkey")


@pytest.fixture
def valkey(tmp_path: Path) -> Iterator[Valkey]:
    started = Valkey(tmp_path)
    yield started
    started.process.kill()
