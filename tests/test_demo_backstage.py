"""The demo's backstage: who is there, what time it is, what can go wrong, and who plays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from hotline.demo import cast
from hotline.demo.backstage import DemoBackstage
from hotline.demo.troubles import Troubles
from hotline.pretend_time import PretendTime
from hotline.processes import free_port
from hotline.simulator import Simulator
from hotline.simulator.page.backstage import TROUBLES, Backstage, Happened, Scene

NOTHING = Happened("0", ())


class Player:
    """Remembers what it was asked to play."""

    def __init__(self) -> None:
        self.played: list[str] = []

    def scenes(self) -> Sequence[Scene]:
        return (Scene("texts", "A report by text"),)

    def play(self, key: str) -> None:
        self.played.append(key)

    def save(self) -> str:
        return "a story"


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator("AC" + "0" * 32, "not a secret") as simulator:
        for line in (*(place.line for place in cast.PLACES), cast.STAFF_LINE):
            simulator.add_number(line, f"http://127.0.0.1:{free_port()}/nobody-is-here")
        yield simulator


@pytest.fixture
def killed() -> list[str]:
    return []


@pytest.fixture
def backstage(simulator: Simulator, tmp_path: Path, killed: list[str]) -> Backstage:
    time = PretendTime(tmp_path / "time", begins=0)
    troubles = Troubles(simulator, kill=killed.append, start_again=killed.remove)
    return DemoBackstage(simulator, time, troubles, lambda: NOTHING)


def on(backstage: Backstage) -> set[str]:
    return {trouble.key for trouble in backstage.troubles() if trouble.on}


def names(backstage: Backstage) -> list[str]:
    return [person.name for person in backstage.people()]


def test_everybody_of_the_cast_has_a_phone_and_every_line_is_offered(backstage: Backstage):
    team = [one.name for one in cast.TEAM]
    assert names(backstage) == ["Attendee", "London", cast.STAFF.name, *team]
    assert {person.line for person in backstage.people()} <= {line.e164 for line in backstage.lines()}
    assert [line.sms for line in backstage.lines()] == [True, True, False]
    assert backstage.title == cast.ORGANISATION


def test_attendees_come_until_fiction_has_no_more_numbers(backstage: Backstage):
    first, second = (backstage.new_phone("attendee") for _ in range(2))
    assert names(backstage)[2:4] == [first.name, second.name] == ["Attendee 2", "Attendee 3"]
    for _ in range(47):
        backstage.new_phone("attendee")
    with pytest.raises(ValueError, match="no more fictional numbers"):
        backstage.new_phone("attendee")
    assert len({person.e164 for person in backstage.people()}) == len(backstage.people())


@pytest.mark.parametrize("role", ["responder", "staff"])
def test_the_team_comes_from_the_configuration(backstage: Backstage, role):
    with pytest.raises(ValueError, match="the hotline's configuration"):
        backstage.new_phone(role)


def test_who_gets_in_touch_by_themselves_has_a_phone_and_nobody_else_gets_theirs(
    backstage: Backstage, simulator: Simulator
):
    simulator.phone(cast.another_attendee(2)).text(cast.line_of("na"), "hello", wait=False)
    assert "Attendee 2" in names(backstage)
    assert backstage.new_phone("attendee").name == "Attendee 3"


def test_time_is_the_clock_s(backstage: Backstage):
    backstage.set_speed(0)
    stands = backstage.time()
    assert (stands.speed, stands.fixed) == (0, False)
    assert backstage.time().now == stands.now
    backstage.skip(1)
    backstage.set_speed(20)
    assert backstage.time().now > stands.now
    for wrong in (-1, 1e9):
        with pytest.raises(ValueError, match="not possible"):
            backstage.set_speed(wrong)


def test_every_trouble_can_be_switched_on_and_off(backstage: Backstage, simulator: Simulator, killed: list[str]):
    assert tuple(trouble.key for trouble in backstage.troubles()) == TROUBLES
    ana = cast.TEAM[0].phone
    for key in TROUBLES:
        backstage.trouble(key, True, ana)
    assert on(backstage) == {*TROUBLES} - {"stop"}
    assert killed == ["worker", "valkey"]
    assert simulator.phone(ana).mode != "on"
    (stop,) = simulator.ledger.deliveries
    assert (stop.from_, stop.to, stop.body) == (ana, cast.line_of("na"), "STOP")
    for key in TROUBLES[:-1]:
        backstage.trouble(key, False, cast.ATTENDEE)
    assert on(backstage) == set()
    assert killed == []
    assert simulator.phone(ana).mode == "on"
    with pytest.raises(ValueError, match="can't go wrong"):
        backstage.trouble("earthquake", True, ana)


def test_a_phone_that_is_off_stays_off_whatever_goes_wrong(backstage: Backstage, simulator: Simulator):
    ana = simulator.phone(cast.TEAM[0].phone)
    ana.mode = "off"
    backstage.trouble("undelivered", True, ana.e164)
    backstage.trouble("undelivered", False, ana.e164)
    assert ana.mode == "off"


def test_a_phone_that_is_switched_off_ends_the_trouble_with_its_texts_and_stays_off(
    backstage: Backstage, simulator: Simulator
):
    ana = simulator.phone(cast.TEAM[0].phone)
    backstage.trouble("undelivered", True, ana.e164)
    ana.mode = "off"
    assert not next(one for one in backstage.troubles() if one.key == "undelivered").on
    backstage.trouble("undelivered", False, ana.e164)
    assert ana.mode == "off"


def test_scenes_are_the_player_s_and_there_are_none_before_it_comes(backstage: Backstage):
    assert backstage.scenes() == ()
    for ask in (lambda: backstage.play("texts"), backstage.save):
        with pytest.raises(ValueError, match="not ready yet"):
            ask()
    backstage.player = player = Player()
    backstage.play("texts")
    assert player.played == ["texts"]
    assert [scene.key for scene in backstage.scenes()] == ["texts"]
    assert backstage.save() == "a story"
