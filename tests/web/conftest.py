"""Desks: one application and one database for each test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.web.desk import Desk, make_template


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("desk") / "template.db"
    make_template(path)
    return path


@pytest.fixture
def open_desk(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], Desk]]:
    """Open desks, each with a database of its own; all are closed at the end."""
    desks: list[Desk] = []

    def begin() -> Desk:
        desks.append(Desk(tmp_path_factory.mktemp("desk"), template))
        return desks[-1]

    yield begin
    for desk in desks:
        desk.close()


@pytest.fixture
def desk(open_desk: Callable[[], Desk]) -> Desk:
    return open_desk()
