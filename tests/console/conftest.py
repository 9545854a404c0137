"""Consoles: the application, a database of its own, and somebody who is signed in."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.console.room import Room, make_template

if TYPE_CHECKING:
    from tests.console.door import Door


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


@pytest.fixture
def door(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator["Door"]:
    """Open the console as it is served."""
    from tests.console.door import Door  # loads Flask-Security, which the other rooms don't need

    opened = Door(tmp_path_factory.mktemp("door"), template)
    yield opened
    opened.close()
