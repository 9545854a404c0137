"""People are told when their shift begins and when it moved: once, in their time, and not at night."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

import pytest

from hotline.domain.configuration import read_configuration
from hotline.domain.rota import Override
from hotline.domain.terms import PersonId, Target
from hotline.usecases import configure, duties, notices, phones
from tests.databases import Databases
from tests.story import Hotline, configuration, minutes, opened, seconds, weekly

NINE = datetime(2027, 2, 8, 14, tzinfo=UTC)
"""A Monday, 9:00 in New York: the hand-over."""
ROTA = weekly("primary", "ana", "ben") + weekly("secondary", "cleo")
OTHER_WAY = ROTA.replace('["ana", "ben"]', '["ben", "ana"]')


def file(rota: str = ROTA, **options: object) -> str:
    return configuration(more=rota, **options)  # type: ignore[arg-type]


@pytest.fixture
def on_call(databases: Databases) -> Iterator[Hotline]:
    """A hotline five minutes before Ben hands over to Ana, whose clock has looked once."""
    with opened(file(), NINE - minutes(5), on=databases) as made:
        looks(made)
        yield made


def looks(hotline: Hotline) -> None:
    duties.begin(hotline.runtime)
    hotline.clock.forward(seconds(20))


def days_pass(hotline: Hotline, days: int) -> None:
    hotline.clock.forward(timedelta(days=days))


def applies(hotline: Hotline, text: str) -> None:
    configure.apply(hotline.store, read_configuration(text), lambda: hotline.clock.now)


def on_first(hotline: Hotline) -> str:
    """Return who is primary now, by the engine."""
    from hotline.domain.oncall import holders

    organisation = hotline.store.read(lambda tx: tx.people.organisation())
    (who,) = holders(organisation, "na", Target.PRIMARY, hotline.clock.now)
    return organisation.people[who].name


# --- a shift begins


def test_whoever_is_on_from_now_is_told_until_when_in_their_time_and_once(on_call):
    on_call.phone("Ana").got_nothing()
    on_call.clock.forward(minutes(5))
    for _ in range(3):
        looks(on_call)

    name = on_first(on_call)
    text = on_call.phone(name).got_only(
        "You are on call now for North America, first in line, until Mon 15 Feb 9:00 am."
    )
    assert len(text) <= 160
    for other in {"Ana", "Ben", "Cleo"} - {name}:
        on_call.phone(other).got_nothing()  # Cleo goes on: her turn follows her own


def test_a_clock_that_was_killed_tells_it_later_and_none_twice(on_call):
    on_call.clock.forward(minutes(5))

    def dies(tx):
        notices.look(on_call.runtime, tx)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        on_call.store.transact(dies)
    on_call.clock.forward(minutes(1))
    name = on_first(on_call)
    on_call.phone(name).got_nothing()
    on_call.restart()
    looks(on_call)
    looks(on_call)
    on_call.phone(name).got_only("on call now")


def test_after_a_long_silence_nobody_is_told_what_they_know(on_call):
    on_call.clock.forward(timedelta(hours=20))
    looks(on_call)
    on_call.phone("Ana").got_nothing()
    on_call.phone("Ben").got_nothing()


def test_the_first_look_ever_tells_nobody(databases):
    with opened(file(), NINE + minutes(1), on=databases) as hotline:
        looks(hotline)
        hotline.phone("Ana").got_nothing()
        hotline.phone("Ben").got_nothing()


def test_a_shift_that_follows_ones_own_over_a_clock_change_is_one(databases):
    """Clocks went forward on 14 March 2027 in New York; Cleo's weeks follow each other without a break."""
    with opened(file(), datetime(2027, 3, 14, 5, tzinfo=UTC), on=databases) as hotline:
        looks(hotline)
        for _ in range(12):
            hotline.clock.forward(timedelta(hours=3))
            looks(hotline)
        hotline.phone("Cleo").got_nothing()
        assert hotline.phone(on_first(hotline)).got_only("until Mon 22 Mar 9:00 am.")


@pytest.mark.parametrize(
    ("language", "words"),
    [("es", "empieza su guardia"), ("fr", "commencez votre garde"), ("de", "jetzt Dienst")],
)
def test_it_is_said_in_their_language_in_one_part(databases, language, words):
    from hotline.domain.phone import sms_segments

    with opened(file(people_speak=(language,)), NINE - minutes(5), on=databases) as hotline:
        looks(hotline)
        hotline.clock.forward(minutes(5))
        looks(hotline)
        text = hotline.phone(on_first(hotline)).got_only(words)
        assert sms_segments(text) == 1


def test_a_region_may_want_no_notices(databases):
    with opened(file(of_region="notices = false"), NINE - minutes(5), on=databases) as hotline:
        looks(hotline)
        hotline.clock.forward(minutes(5))
        looks(hotline)
        hotline.phone("Ana").got_nothing()
        hotline.phone("Ben").got_nothing()


def test_who_can_not_be_texted_is_not(on_call):
    name = {"Ana": "Ben", "Ben": "Ana"}[on_first(on_call)]
    on_call.phone(name).texts_us("STOP")
    on_call.clock.forward(minutes(5))
    looks(on_call)
    on_call.phone(name).got_nothing()


def test_what_our_code_stumbles_over_in_a_look_keeps_no_page_back(on_call, monkeypatch):
    def stumbles(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setitem(duties.LOOKS, "notices", stumbles)
    looks(on_call)
    assert {type(failure) for failure in on_call.failures} == {ZeroDivisionError}
    on_call.reporter.text("he pushed me")
    on_call.phone(on_first(on_call)).got("text report")


# --- a shift moved


def test_who_is_on_or_off_by_a_new_file_is_told_once(on_call):
    on_call.clock.forward(minutes(10))
    looks(on_call)
    now_on = on_first(on_call)
    then_on = {"Ana": "Ben", "Ben": "Ana"}[now_on]
    on_call.phone(now_on).reads_all()
    on_call.clock.forward(timedelta(hours=1))

    applies(on_call, file(OTHER_WAY))
    looks(on_call)
    looks(on_call)

    assert on_first(on_call) == then_on
    gained = on_call.phone(then_on).got_only(
        "More than one of your shifts changed. The first: you are on call for North America from"
    )
    assert len(gained) <= 160
    on_call.phone(now_on).got_only("your shifts changed")


def test_what_people_changed_by_themselves_is_not_told_again(on_call):
    wall = datetime.fromisoformat("2027-02-10 09:00")
    override = Override(
        "o1", "na", wall, wall + timedelta(hours=8), "America/New_York", on_call.clock.now, Target.PRIMARY,
        PersonId("cleo"), PersonId("ana"), PersonId("cleo"),
    )  # fmt: skip

    def change(tx):
        tx.people.hold()
        rota = tx.people.organisation().rota
        tx.people.save_rota(rota.with_override(override), on_call.clock.now)

    on_call.store.transact(change)
    looks(on_call)
    for name in ("Ana", "Ben", "Cleo"):
        on_call.phone(name).got_nothing()


def test_time_that_passes_moves_no_shift(on_call):
    for _ in range(20):
        days_pass(on_call, 1)
        looks(on_call)
    for name in ("Ana", "Ben", "Cleo"):
        on_call.phone(name).got_nothing_like("changed")


# --- quiet hours


def quiet(hotline: Hotline, name: str, begins: time, ends: time) -> None:
    hotline.store.transact(lambda tx: phones.set_quiet_hours(hotline.runtime, tx, name, (begins, ends), "Lee"))


def test_a_notice_waits_for_the_end_of_somebodys_quiet_hours_while_they_are_off_duty(on_call):
    on_call.clock.forward(timedelta(hours=14))  # 22:55
    looks(on_call)
    off = {"Ana": "Ben", "Ben": "Ana"}[on_first(on_call)]
    quiet(on_call, off, time(22), time(7))
    on_call.phone(off).reads_all()
    applies(on_call, file(OTHER_WAY.replace("2027-01-04", "2027-02-15", 1)))
    looks(on_call)
    on_call.phone(off).got_nothing()

    on_call.clock.forward(timedelta(hours=8))
    on_call.phone(off).got_nothing()
    on_call.clock.forward(minutes(10))
    on_call.phone(off).got("your shifts changed")


def test_a_shift_that_begins_in_quiet_hours_is_told_at_once_and_a_page_comes(databases):
    night = ROTA.replace("Mon 09:00", "Mon 00:00")
    midnight = datetime(2027, 2, 8, 5, tzinfo=UTC)
    with opened(file(night), midnight - minutes(5), on=databases) as hotline:
        for name in ("Ana", "Ben"):
            quiet(hotline, name, time(22), time(7))
        looks(hotline)
        hotline.clock.forward(minutes(6))
        looks(hotline)
        name = on_first(hotline)
        hotline.phone(name).got_only("on call now")
        hotline.reporter.text("he pushed me")
        hotline.phone(name).got_only("text report")
