"""``export-config`` writes what ``apply`` reads: the same organisation, and the same bytes once more."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hotline.domain import configuration_rota, configuration_tables
from hotline.domain.configuration import changes, read_configuration
from hotline.domain.configuration_writer import quoted, write_configuration
from hotline.domain.drills import DrillTime
from hotline.domain.errors import ConfigurationError
from hotline.domain.organisation import (
    Channel,
    Event,
    Line,
    Organisation,
    PageAt,
    Person,
    PersonId,
    Policy,
    Region,
    Role,
    Schedule,
    Step,
    Target,
)
from hotline.domain.pins import hash_pin
from hotline.domain.retention import Retention, Span
from hotline.domain.second import Deed

T = TypeVar("T")

HASH = hash_pin("4711", "somebody")
CODES, IDS = ("na", "eu"), ("ana", "ben", "lee", "Zoë.o-1")
NUMBERS = tuple(f"+155501001{count:02}" for count in range(20))
ROLES = frozenset({Role.RESPONDER, Role.LEAD})
# What could end a string, a key, a table or a line too early; any text at all: see ``quoted`` below.
WORDS = st.sampled_from(["A", 'Q"', "\\", "'''", '"""', "# x", "[[x]]", "Žoë 名 🙂", "a = 1", "\\u0041", "{}", "x\\"])
OWN_WORDS = st.sampled_from(["Hall A", 'The "Pier" \\ 9', "Ärzte", "Table #4", "[[x]]"])
DAYS = st.dates(date(1970, 1, 2), date(2199, 12, 31))
WALLS = st.builds(time, st.integers(0, 23), st.integers(0, 59))
SPANS = st.integers(0, 7 * 86_400 * 10).map(lambda tenths: timedelta(seconds=tenths / 10))
LONGER = SPANS.filter(bool)
LANGUAGES = st.lists(st.sampled_from(["en", "es", "fr", "de"]), unique=True, min_size=1).map(tuple)
EMAILS = st.sampled_from(["", "a@example.org", 'o"b\\@example.org'])


def lists(of: st.SearchStrategy[T] | Sequence[T], **sizes: int) -> st.SearchStrategy[tuple[T, ...]]:
    strategy = of if isinstance(of, st.SearchStrategy) else st.sampled_from(of)
    return st.lists(strategy, unique=True, max_size=3, **sizes).map(tuple)


def drawn(kind: Callable[..., T], **keys: st.SearchStrategy[object]) -> st.SearchStrategy[T]:
    return st.builds(kind, **keys)


POLICIES = drawn(
    Policy,
    steps=st.lists(
        drawn(
            Step, after=SPANS, page=st.sampled_from(Target), by=lists(list(Channel), min_size=1)
        ),
        max_size=3,
    ).map(lambda more: (Step(timedelta(), Target.REGION, (Channel.SMS,)), *sorted(more, key=lambda step: step.after))),
    alarm_after=LONGER, repeat_every=LONGER, activity_within=LONGER, ring=st.tuples(LONGER, LONGER, LONGER),
)  # fmt: skip
REGIONS = drawn(
    Region, code=st.just(""), name=WORDS, time_zone=st.sampled_from(["UTC", "Europe/Berlin", "America/New_York"]),
    languages=LANGUAGES, emergency=st.sampled_from(["911", "999 or 112"]), texts_from=st.just(NUMBERS[0]),
    policy=POLICIES, email=EMAILS, neighbours=st.just(()), contacts=lists(OWN_WORDS),
    bypass=lists(IDS).map(lambda ids: tuple(map(PersonId, ids))), page_at=st.sampled_from(PageAt),
    greeting=st.sampled_from(["", "NorthConf team here."]), places=lists(OWN_WORDS),
)  # fmt: skip
PERSON = drawn(
    Person, id=st.just(""), name=WORDS, roles=st.frozensets(st.sampled_from(Role)).map(lambda roles: roles | ROLES),
    regions=st.just(CODES), email=EMAILS, languages=LANGUAGES, pin_hash=st.sampled_from(["", HASH]),
)  # fmt: skip
LINES = drawn(
    Line, number=st.just(""), region=st.sampled_from(CODES), display=st.sampled_from(["", "000 80004"]),
    purpose=st.sampled_from(["public", "staff"]), rate=st.floats(1e-6, 1e5), sms=st.booleans(), voice=st.booleans(),
    call_back=st.booleans(),
)  # fmt: skip
EVENTS = drawn(
    Event, code=st.just(""), name=WORDS, region=st.sampled_from(CODES), starts=DAYS, ends=DAYS,
    venue=st.just("") | WORDS,
    responders=lists(IDS).map(lambda ids: tuple(map(PersonId, ids))), organisers=lists(WORDS),
)  # fmt: skip
SCHEDULES = drawn(
    Schedule, region=st.sampled_from(CODES), layer=st.sampled_from([Target.PRIMARY, Target.SECONDARY]),
    people=lists(IDS, min_size=1).map(lambda ids: tuple(map(PersonId, ids))), starts=DAYS,
    rotate=st.sampled_from(["weekly", "daily", "hourly", None]), hours=st.none() | st.tuples(WALLS, WALLS),
    hand_over=st.tuples(st.integers(0, 6), WALLS), every=st.integers(1, 52), until=st.none() | DAYS,
    days=st.sets(st.integers(0, 6), max_size=6).map(lambda days: tuple(sorted(days))),
    event=st.sampled_from(["", "hack"]),
)  # fmt: skip
SPANS_KEPT = st.builds(Span, st.integers(1, 30), st.sampled_from(["d", "y"]))
DRILLS = st.builds(DrillTime, st.sampled_from([-1, 0, 1, 2, 3, 4]), st.integers(0, 6), WALLS)


@st.composite
def organisations(draw: st.DrawFn) -> Organisation:
    """Return any organisation that a file can describe: every key of every table is drawn."""
    regions = {
        code: replace(draw(REGIONS), code=code, neighbours=tuple(set(CODES) - {code}) if draw(st.booleans()) else ())
        for code in CODES
    }
    people = {}
    for count, one in enumerate(IDS):
        person = replace(draw(PERSON), id=PersonId(one), phone=NUMBERS[10 + count])
        people[person.id] = replace(person, code=f"10{count}" if person.pin_hash and draw(st.booleans()) else "")
    first = Line(number=NUMBERS[0], region="na", sms=True, voice=draw(st.booleans()))
    event = draw(EVENTS)
    event = replace(event, code="hack", starts=min(event.starts, event.ends), ends=max(event.starts, event.ends))
    return Organisation(
        name=draw(WORDS),
        guide="2017-11-21",
        regions=regions,
        lines=(first, *(workable(line, 1 + at) for at, line in enumerate(draw(st.lists(LINES, max_size=2))))),
        people=people,
        events=(event,),
        schedules=tuple(runs for one in draw(st.lists(SCHEDULES, max_size=3)) if (runs := kept(one, event))),
        retention=draw(st.builds(Retention, SPANS_KEPT, SPANS_KEPT, SPANS_KEPT)),
        drills={code: draw(DRILLS) for code in CODES if draw(st.booleans())},
        no_notices=draw(st.frozensets(st.sampled_from(CODES))),
        verified_only=draw(st.frozensets(st.sampled_from(CODES))),
        two_people=draw(st.frozensets(st.sampled_from(Deed))),
    )


def workable(line: Line, at: int) -> Line:
    """Give a line a number, or a display of its own; only a staff line calls back."""
    call_back = line.call_back and line.purpose == "staff"
    if line.sms or not line.display:
        return replace(line, number=NUMBERS[at], display=f"{line.display}{at}", call_back=call_back)
    return replace(line, display=f"{line.display} {at}", call_back=call_back)


def kept(schedule: Schedule, event: Event) -> Schedule | None:
    """Return a schedule as a file can say it, or None for one that could never count."""
    if schedule.rotate is None:
        schedule = replace(schedule, hours=schedule.hours or (time(9), time(17)), every=1)
    schedule = replace(schedule, region=event.region) if schedule.event else schedule
    if schedule.until is not None and schedule.until < schedule.starts:
        schedule = replace(schedule, starts=schedule.until, until=schedule.starts)
    try:
        read_configuration(write_configuration(sample(schedules=(schedule,), events=(event,))))
    except ConfigurationError:
        return None
    return schedule


def sample(**changed: object) -> Organisation:
    text = Path("hotline/example.toml").read_text(encoding="utf-8").replace('"cora"', '"Zoë.o-1"')
    return replace(read_configuration(text).organisation, **changed)


def test_any_organisation_comes_back_from_its_export_with_every_key():
    written: dict[str, set[str]] = {}

    @settings(max_examples=40)
    @given(organisations())
    def there_and_back(organisation: Organisation) -> None:
        text = write_configuration(organisation)
        read = read_configuration(text)
        assert read.organisation == organisation
        assert changes(organisation, read.organisation) == ()
        assert write_configuration(read.organisation) == text
        for name, found in tomllib.loads(text).items():
            for table in found if isinstance(found, list) else [found]:
                written.setdefault(name, set()).update(table)

    there_and_back()
    assert written == {
        "organisation": {*configuration_tables.ORGANISATION_KEYS},
        "retention": {part.name for part in fields(Retention)},
        "region": {*configuration_tables.REGION_KEYS},
        "line": {*configuration_tables.LINE_KEYS},
        "person": {*configuration_tables.PERSON_KEYS} - {"pin"},  # its hash, from which it can't be had back
        "policy": {*configuration_tables.POLICY_KEYS},
        "event": {*configuration_rota.EVENT_KEYS},
        "schedule": {*configuration_rota.SCHEDULE_KEYS},
    }


@given(st.text())
def test_any_text_is_quoted_so_that_it_is_read_again(said: str):
    assert tomllib.loads(f"key = {quoted(said)} # end\n") == {"key": said}


def test_the_example_comes_back_from_its_export():
    read = sample()
    assert read_configuration(write_configuration(read)).organisation == read


PERSON_TABLE = '[[person]]\nid = "zed"\nname = "Zed"\nroles = ["staff"]\nregions = ["na"]\nphone = "+15550100155"\n'


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        (f'pin_hash = "{HASH[:-1]}"', "expected what export-config wrote"),
        ('pin_hash = "4711"', "expected what export-config wrote"),
        (f'pin = "4711"\npin_hash = "{HASH}"', "keep one of the two"),
    ],
)
def test_a_hash_that_is_none_is_refused(keys: str, says: str):
    with pytest.raises(ConfigurationError, match=says) as refused:
        read_configuration(write_configuration(sample()) + PERSON_TABLE + keys)
    assert "4711" not in str(refused.value)


def test_every_key_is_documented():
    text = Path("docs/configuration.md").read_text(encoding="utf-8")
    keys = {*configuration_tables.ORGANISATION_KEYS, *configuration_tables.REGION_KEYS, *configuration_tables.LINE_KEYS}
    keys |= {*configuration_tables.PERSON_KEYS, *configuration_tables.POLICY_KEYS, *configuration_rota.EVENT_KEYS}
    keys |= {*configuration_rota.SCHEDULE_KEYS, *(part.name for part in fields(Retention))}
    assert sorted(key for key in keys if f"`{key}`" not in text) == []
