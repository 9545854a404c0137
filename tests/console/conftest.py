"""Consoles: the application, a database of its own, and somebody who is signed in."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.console.room import Room, make_template


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("room") / "template.db"
    make_template(path)
    return path


@pytest.fixture
def open_room(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], Room]]:
    """Open rooms, each with a database of its own; all are closed at the end."""
    rooms: list[Room] = []

    def begin() -> Room:
        rooms.append(Room(tmp_path_factory.mktemp("room"), template))
        return rooms[-1]

    yield begin
    for room in rooms:
        room.close()


@pytest.fixture
def room(open_room: Callable[[], Room]) -> Room:
    return open_room()
