"""A thousand random rotas with holes, leave and exclusions, through the real engines: no report waits for nobody.

People pass, are refused by the carrier, are kept out or go off while they are paged, and nobody ever takes it. Some
reports are about somebody of the team whom nobody named, and some regions page checked phones only.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from hotline.domain import escalation
from hotline.domain.configuration_tables import default_policy
from hotline.domain.effects import Alarm, EscalationEffect, PagePeople
from hotline.domain.escalation import CouldNotReach, Escalation, KeptOut, Passed, Reach, Situation, StepDue
from hotline.domain.incident import Incident
from hotline.domain.intake import Intake
from hotline.domain.organisation import (
    Channel,
    Event,
    Organisation,
    Person,
    PersonId,
    Region,
    Role,
    Schedule,
    Step,
    Target,
)
from hotline.domain.reaching import reach
from hotline.domain.rota import Override, Rota, VerifiedPhone

ROTAS, PARTS = 1000, 4
ZONES = ("America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu", "America/St_Johns", "UTC")
NOON = datetime(2027, 2, 1, 12, tzinfo=UTC)
LAST_LOOK = timedelta(minutes=16)
LONGEST_WAIT = timedelta(seconds=60)


@dataclass
class World:
    """One organisation, one report in its region ``na``, and what has happened to it."""

    organisation: Organisation
    incident: Incident
    now: datetime
    state: Escalation = field(default_factory=Escalation)
    paged: list[PersonId] = field(default_factory=list)
    alarms: int = 0

    @property
    def region(self) -> Region:
        return self.organisation.regions["na"]

    def see(self, event: escalation.Event) -> None:
        """Let the engine see *event*, and look at everybody whom it pages."""
        situation = Situation(self.now, self.region.policy, self.reach)
        self.state, effects = escalation.step(self.state, event, situation)
        for effect in effects:
            self._look_at(effect)

    def reach(self, planned: Step) -> Reach:
        channel = Channel.VOICE if Channel.VOICE in planned.by else Channel.SMS
        return reach(self.organisation, self.incident, planned.page, self.now, channel=channel)

    def _look_at(self, effect: EscalationEffect) -> None:
        if isinstance(effect, PagePeople):
            assert len({*effect.people}) == len(effect.people), "somebody is paged twice by one step"
            assert not self.incident.excluded & {*effect.people}, "a page to somebody excluded"
            assert not self.off() & {*effect.people}, "a page to somebody off"
            assert not self.few() or self.few() >= {*effect.people}, "it was to stay with few"
            unchecked = "na" in self.organisation.verified_only and {*effect.people} - self.checked()
            assert not unchecked or not self.left(effect.by) & self.checked(), "a page to a phone that nobody checked"
            self.paged += effect.people
        elif isinstance(effect, Alarm):
            self.alarms += 1

    @property
    def waits(self) -> timedelta:
        """How long it is until the engine looks again."""
        assert self.state.due_at is not None, "nobody looks again"
        return max(timedelta(), self.state.due_at - self.now)

    def off(self) -> set[PersonId]:
        """Return who is off, by the clock on their wall: the latest word of theirs that holds now counts."""
        off: set[PersonId] = set()
        for one in self.organisation.rota.overrides:
            if one.begins <= self.now.astimezone(ZoneInfo(one.zone)).replace(tzinfo=None) < one.ends:
                if one.person is None:
                    off.add(one.instead_of)
                else:
                    off.discard(one.person)
        return off

    def there(self) -> list[Person]:
        """Return who is there and may know of it."""
        out = self.incident.excluded | self.off()
        return [one for one in self.organisation.people.values() if one.phone and one.id not in out]

    def few(self) -> set[PersonId]:
        """Return who may hear of it, if it is about somebody of the team whom nobody named; with none, anybody may."""
        few = {
            one.id
            for one in self.organisation.people.values()
            if one.phone and one.id not in self.incident.excluded
            and (one.id in self.region.bypass or Role.LEAD in one.roles)
        }  # fmt: skip
        return few if self.incident.restricted else set()

    def checked(self) -> set[PersonId]:
        """Return whose phone was checked."""
        return {one.person for one in self.organisation.rota.phones}

    def left(self, by: tuple[Channel, ...]) -> set[PersonId]:
        """Return who could still be paged by one of these ways, if phones nobody checked counted too."""
        near = {"na", *self.region.neighbours}
        failed = {Channel.SMS: self.state.unreachable, Channel.VOICE: self.state.uncallable}
        return {
            one.id
            for one in self.there()
            if one.id not in self.state.passed
            and any(one.id not in failed[way] for way in by)
            and (one.id in self.few() or not self.few())
            and (Role.LEAD in one.roles or (Role.RESPONDER in one.roles and near & {*one.regions}))
        }

    def could_be_paged(self) -> set[PersonId]:
        """Return who should hear of it, by the words of product.md: people near, else leads anywhere."""
        near = {"na", *self.region.neighbours}
        people = self.there()
        if self.few():
            return {one.id for one in people} & self.few()
        close = {p.id for p in people if {Role.RESPONDER, Role.LEAD} & p.roles and near & {*p.regions}}
        return close or {p.id for p in people if Role.LEAD in p.roles}

    def goes_off(self, person: PersonId) -> None:
        """Somebody is off from this minute on."""
        begins = self.now.replace(second=0, microsecond=0, tzinfo=None)
        off = Override(f"off-{len(self.paged)}", "na", begins, begins + timedelta(hours=2), "UTC", self.now,
                       instead_of=person)  # fmt: skip
        self.organisation = replace(self.organisation, rota=self.organisation.rota.with_override(off))


def world(seed: int) -> World:
    """Return a random one: some have nobody, some nobody but people on leave, most a rota with holes."""
    dice = random.Random(seed)
    codes = ["na", "eu", "asia"][: dice.randint(1, 3)]
    people = [person(dice, f"p{number}", codes) for number in range(dice.randint(0, 9))]
    ids = [one.id for one in people if one.answers_pages]
    schedules = [schedule(dice, codes, ids) for _ in range(dice.randint(0, 6) if ids else 0)]
    events = tuple(event(dice, code, ids) for code in codes if dice.random() < 0.2)
    rota = Rota(
        tuple(override(dice, f"o{number}", codes, ids) for number in range(dice.randint(0, 8) if ids else 0)),
        phones=tuple(
            VerifiedPhone(one.id, dice.choice([*Channel]), one.phone, NOON)
            for one in people
            if one.phone and dice.random() < 0.5
        ),
    )
    policies = {code: default_policy() for code in codes}
    regions = {
        code: Region(
            code, code, dice.choice(ZONES), ("en",), "112", "+15550100100", policies[code],
            neighbours=tuple(other for other in codes if other != code and dice.random() < 0.5),
            bypass=tuple(dice.sample(ids, min(len(ids), dice.choice((0, 0, 1))))),
        )
        for code in codes
    }  # fmt: skip
    made = Organisation("North", "", regions, (), {p.id: p for p in people}, tuple(schedules), events, rota=rota)
    made = replace(made, verified_only=frozenset(code for code in codes if dice.random() < 0.3))
    now = NOON + timedelta(minutes=dice.randrange(60 * 24 * 14))
    incident = Incident(1, "E7K-32", "na", "", now, policies["na"])
    incident.excluded = frozenset(one for one in ids if dice.random() < dice.choice((0, 0.2, 0.9)))
    incident.restricted = dice.random() < 0.3
    incident.intake = Intake(language=dice.choice(("", "en", "es")))
    return World(made, incident, now)


def person(dice: random.Random, name: str, codes: list[str]) -> Person:
    return Person(
        PersonId(name),
        name,
        frozenset(dice.sample([Role.RESPONDER, Role.RESPONDER, Role.LEAD, Role.ORGANISER], dice.randint(1, 2))),
        tuple(dice.sample(codes, dice.randint(1, len(codes)))),
        phone=f"+1555010{name[1:]:0>4}" if dice.random() < 0.9 else "",
        languages=tuple(dice.sample(["en", "es", "de"], dice.randint(1, 2))),
    )


def schedule(dice: random.Random, codes: list[str], ids: list[PersonId]) -> Schedule:
    rotate = dice.choice(["weekly", "daily", "hourly", None])
    begins = time(dice.randrange(24), dice.choice((0, 30)))
    hours = (begins, time(dice.randrange(24))) if rotate is None or dice.random() < 0.4 else None
    return Schedule(
        dice.choice(codes),
        dice.choice([Target.PRIMARY, Target.SECONDARY]),
        tuple(dice.sample(ids, dice.randint(1, len(ids)))),
        date(2027, 1, 1) + timedelta(days=dice.randrange(50)),
        rotate=rotate,
        every=dice.randint(1, 3),
        hours=hours,
        hand_over=(dice.randrange(7), begins),
        until=date(2027, 2, 5) if dice.random() < 0.2 else None,
        days=tuple(sorted(dice.sample(range(7), dice.randint(1, 6)))) if dice.random() < 0.4 else (),
    )


def event(dice: random.Random, code: str, ids: list[PersonId]) -> Event:
    responders = tuple(dice.sample(ids, min(len(ids), 2)))
    return Event(f"at-{code}", "Hack Day", code, date(2027, 2, 1), date(2027, 2, 7), responders=responders)


def override(dice: random.Random, name: str, codes: list[str], ids: list[PersonId]) -> Override:
    begins = NOON.replace(tzinfo=None) + timedelta(hours=dice.randrange(-48, 24 * 14))
    who = dice.sample(ids, min(2, len(ids)))
    stands_in = len(who) == 2 and dice.random() < 0.3
    return Override(
        name,
        dice.choice(codes),
        begins,
        begins + timedelta(hours=dice.choice((1, 8, 24, 24 * 7, 24 * 20))),
        dice.choice(ZONES),
        NOON,
        layer=dice.choice([Target.PRIMARY, None]) if stands_in else None,
        person=who[1] if stands_in else None,
        instead_of=who[0],
    )


def happenings(dice: random.Random, world: World) -> Iterator[escalation.Event]:
    """Yield what becomes of those who were paged: they pass, can't be reached, or may not know of it any more."""
    for one in sorted(world.state.current):
        match dice.randrange(8):
            case 0:
                yield Passed(one)
            case 1:
                yield CouldNotReach(one)
            case 2:
                world.incident.excluded |= {one}
                yield KeptOut(frozenset((one,)))
            case 3:
                world.goes_off(one)
                yield Passed(one)


@pytest.mark.parametrize("part", range(PARTS))
def test_no_report_waits_for_lack_of_a_person_and_nobody_is_paged_who_should_not_be(part):
    for seed in range(part, ROTAS, PARTS):
        made, dice = world(seed), random.Random(-seed)
        opened, expected = made.now, made.could_be_paged()
        made.see(escalation.Begun())
        assert made.paged or not expected, f"seed {seed}: somebody could be paged at once"
        assert made.paged or made.alarms, f"seed {seed}: nobody is paged, and no alarm"
        while made.now < opened + LAST_LOOK:
            asked = made.state.current or {*made.paged} - made.incident.excluded - made.off()
            assert asked or made.waits <= LONGEST_WAIT, f"seed {seed}: nobody can answer, and nobody looks soon"
            for happened in happenings(dice, made):
                made.see(happened)
            assert made.state.current or made.alarms or made.waits <= LONGEST_WAIT, f"seed {seed}: nobody is left"
            made.now += made.waits
            made.see(StepDue(made.state.generation))
        assert made.alarms, f"seed {seed}: nobody took it for {LAST_LOOK}, and no alarm"


def test_the_random_rotas_are_of_every_kind():
    """Else a property of them says little."""
    made = [world(seed) for seed in range(ROTAS)]
    nobody = [one for one in made if not one.could_be_paged()]
    on_leave = [one for one in made if one.off()]
    elsewhere = [
        one
        for one in made
        if one.could_be_paged()
        and not any(
            {"na", *one.region.neighbours} & {*one.organisation.people[p].regions} for p in one.could_be_paged()
        )
    ]

    assert len(nobody) > 50
    assert len(on_leave) > 200
    assert len(elsewhere) > 5
    assert sum(bool(one.incident.excluded) for one in made) > 300
    assert sum(bool(one.few()) for one in made) > 150
    assert sum("na" in one.organisation.verified_only for one in made) > 200
