"""The organisation is applied anew between the moment that a text is read and the one that it is acted on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

from hotline.domain.configuration import read_configuration
from hotline.domain.organisation import Channel
from hotline.domain.rota import Rota
from hotline.store.people import People
from hotline.store.transaction import Store
from hotline.usecases import configure, phone_checks
from tests.databases import OnPostgresql
from tests.story import NOON, RING, Hotline, configuration, opened

Meanwhile = Callable[[str], None]
BEFORE = configuration()


@pytest.fixture
def hotline(on_postgresql: OnPostgresql) -> Iterator[Hotline]:
    """A hotline on PostgreSQL, where many write at the same time."""
    with opened(BEFORE, on=on_postgresql) as made:
        yield made


@pytest.fixture
def meanwhile(hotline: Hotline, monkeypatch: pytest.MonkeyPatch) -> Meanwhile:
    """Return what lets another process apply a file just before somebody holds the people."""

    def plan(config: str) -> None:
        hold = People.hold

        def applied_first(people: People) -> None:
            monkeypatch.setattr(People, "hold", hold)
            store = Store(hotline.url, RING)
            configure.apply(store, read_configuration(config), lambda: NOON)
            store.close()
            hold(people)

        monkeypatch.setattr(People, "hold", applied_first)

    return plan


def rota(hotline: Hotline) -> Rota:
    return hotline.store.read(lambda tx: tx.people.organisation()).rota


@pytest.mark.parametrize("words", ["on for Cleo until 18:00", "swap Cleo until 18:00"])
def test_who_left_the_team_just_now_is_nobody_and_no_text_is_unreadable_by_it(hotline, meanwhile, words):
    meanwhile(configuration(responders=("Ana", "Ben")))

    hotline.phone("Ana").texts_us(words)

    hotline.phone("Ana").got_only("nobody else in your region is called Cleo")
    assert hotline.stories() == []
    assert rota(hotline).overrides == ()


NEW_NUMBER = BEFORE.replace("+15550100110", "+15550100117")


def test_a_text_from_the_old_number_shows_nothing_of_the_new_one(hotline, meanwhile):
    meanwhile(NEW_NUMBER)

    hotline.phone("Ana").texts_us("check my phone")

    assert rota(hotline).phones == ()


def test_a_code_that_went_to_the_old_number_shows_nothing_of_the_new_one(hotline, meanwhile):
    hotline.store.transact(lambda tx: phone_checks.begin_check(hotline.runtime, tx, "ana", Channel.SMS))
    hotline.clock.forward(phone_checks.PAUSE)
    code = re.findall(r"[0-9]{3} [0-9]{3}", hotline.phone("Ana").got("this code"))
    meanwhile(NEW_NUMBER)

    hotline.phone("Ana").texts_us(*code)

    assert rota(hotline).phones == ()


def test_without_a_change_meanwhile_both_are_shown(hotline):
    hotline.phone("Ana").texts_us("check my phone")
    assert [one.number for one in rota(hotline).phones] == [hotline.phone("Ana").number]
