"""A worker says that it is alive, and a database that can't be written does not end it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hotline.domain.errors import StoreUnavailable
from tests.web.conftest import desk, open_desk, template  # noqa: F401 - fixtures
from tests.web.desk import Desk
from workers.run import beat


def test_a_worker_leaves_a_sign_of_life(desk: Desk):  # noqa: F811 - a fixture that is imported is an argument too
    beat(replace(desk.runtime, process="worker:7"))
    assert "worker:7" in desk.store.read(lambda tx: tx.pulse.heard())


def test_a_database_that_does_not_answer_is_asked_again_later(desk: Desk, monkeypatch: pytest.MonkeyPatch):  # noqa: F811
    def busy(*_: object) -> None:
        raise StoreUnavailable("OperationalError")

    monkeypatch.setattr(desk.store, "transact", busy)
    beat(desk.runtime)
    assert desk.logged("worker_beat_not_kept")
