"""What was told in person is kept with who told it and who wrote it down; whom it names learns nothing more."""

from __future__ import annotations

import pytest

from hotline.domain.errors import NotFound
from hotline.usecases import listening
from tests.story import Hotline

HARM = "Somebody shouts at people near gate 4"


def log(hotline: Hotline, reference: str, words: str, *, by: str = "Ana", teller: str = "Robin") -> None:
    hotline.store.transact(lambda tx: listening.log_told(hotline.runtime, tx, reference, teller, by, words))


def test_teller_and_writer_stand_apart_in_the_record(hotline: Hotline):
    incident = hotline.reporter.text(HARM)
    log(hotline, incident.reference, " It began at the bar. ")
    assert "Ana, told in person by Robin: It began at the bar." in hotline.transcript()
    hotline.reporter.got_nothing_like("at the bar")


def test_whom_it_names_learns_nothing_more(hotline: Hotline):
    incident = hotline.reporter.text(HARM)
    log(hotline, incident.reference, "It was Ben who did it")
    assert hotline.person("Ben") in incident.now.excluded
    with pytest.raises(NotFound, match="There is no incident"):
        log(hotline, incident.reference, "He was elsewhere", by="Ben")
    assert "elsewhere" not in hotline.transcript()


@pytest.mark.parametrize(
    ("words", "by", "teller"),
    [
        pytest.param(" ", "Ana", "Robin", id="no-words"),
        pytest.param("It began", "Zoe", "Robin", id="nobody-of-the-team"),
        pytest.param("It began", "Ana", " ", id="nobody-told-it"),
    ],
)
def test_what_is_not_whole_is_not_kept(hotline: Hotline, words: str, by: str, teller: str):
    incident = hotline.reporter.text(HARM)
    entries = incident.now.entries
    with pytest.raises(NotFound):
        log(hotline, incident.reference, words, by=by, teller=teller)
    assert incident.now.entries == entries
