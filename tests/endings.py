"""The end of records, in stories: a ring with months in a file, and days that pass."""

from __future__ import annotations

import base64
from datetime import timedelta
from pathlib import Path

import pytest

import tests.story
from hotline.store.keyring import KeyRing, months_from, text_of
from hotline.usecases import expiry
from tests.story import RING, Hotline, minutes

DAY = timedelta(days=1)


@pytest.fixture
def ring_file(hotline: Hotline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the hotline a ring with months, in a file."""
    path = tmp_path / "hotline.keys"
    entries = {"index": RING._index, "sign": RING.signing, "test": RING.wrapping["test"]}
    entries |= {month: month.encode() * 4 + b"----" for month in months_from("2027-01", 130)}
    path.write_text(text_of({name: base64.b64encode(key).decode() for name, key in entries.items()}))
    monkeypatch.setattr(tests.story, "RING", KeyRing.parse(str(path)))
    hotline.restart()
    return path


def days_pass(hotline: Hotline, days: int) -> None:
    """Let days pass; the clock looks once in each of the last sixteen."""
    if days > 16:
        hotline.clock.forward(DAY * (days - 16))
    for _ in range(min(days, 16)):
        hotline.clock.forward(DAY)
        expiry.begin(hotline.runtime)
        hotline.clock.forward(minutes(1))
    assert hotline.failures == []
