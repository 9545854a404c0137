"""Feeds: what a calendar program reads of them is what the engine says, in every zone and over clock changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import recurring_ical_events
from icalendar import Calendar

from hotline.domain.configuration import read_configuration
from hotline.domain.deeds import AuditKind
from hotline.domain.errors import NotFound
from hotline.domain.oncall import shifts
from hotline.domain.organisation import PersonId, Target
from hotline.domain.rota import Override
from hotline.usecases import configure, feeds
from tests.icalendars import read
from tests.story import NOON, RESPONDERS, configuration, configured, opened

SCHEDULES = """
[[schedule]]
region = "na"
layer = "primary"
people = ["ana", "ben", "cleo"]
rotate = "daily"
hand_over = "02:30"
from = 2026-06-01

[[schedule]]
region = "na"
layer = "secondary"
people = ["ben"]
hours = "22:00-06:00"
from = 2026-06-01

[[schedule]]
region = "eu"
layer = "primary"
people = ["ana", "cora"]
rotate = "weekly"
hand_over = "Sun 01:30"
from = 2026-06-01
"""
ZONES = ("America/New_York", "Europe/London", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kathmandu")
DAY = NOON.replace(hour=0)
SINCE, UNTIL = DAY - feeds.BACK, DAY + feeds.AHEAD
scheduled = configured(more=SCHEDULES)


def address(hotline, by="Lee", **whose):
    return hotline.store.transact(lambda tx: feeds.add(hotline.runtime, tx, by=by, **whose))


def served(hotline, url, known=()):
    secret = url.rpartition("/")[2].removesuffix(".ics")
    return hotline.store.read(lambda tx: feeds.serve(hotline.runtime, tx, secret, known))


def organisation(hotline):
    return hotline.store.read(hotline.runtime.directory).organisation


def duty(hotline, person, region, layer):
    """Return when the engine has *person* on call, minute after minute joined by this test's own hand."""
    spans = []
    for shift in shifts(organisation(hotline), region, layer, since=SINCE, until=UNTIL):
        if person in shift.people:
            if spans and spans[-1][1] == shift.begins:
                spans[-1] = (spans[-1][0], shift.ends)
            else:
                spans.append((shift.begins, shift.ends))
    return spans


@pytest.mark.parametrize("zone", ZONES)
def test_a_persons_feed_holds_what_the_engine_says_over_every_clock_change(zone):
    config = configuration(more=SCHEDULES).replace("America/New_York", zone)
    with opened(config) as hotline:
        body = served(hotline, address(hotline, who="ana", by="ana")).body

        found = sorted((event.begins, event.ends, event.summary) for event in read(body))

        expected = sorted(
            (*span, f"On call for {name} ({layer})")
            for code, name in (("na", "North America"), ("eu", "Europe"))
            for layer in (Target.PRIMARY, Target.SECONDARY)
            for span in duty(hotline, "ana", code, layer)
        )
        assert found == expected
        assert len(found) > 120
        walls = {begins.astimezone(ZoneInfo(zone)).time().isoformat() for begins, _, title in found if "North" in title}
        assert "02:30:00" in walls


@scheduled
def test_a_library_for_calendars_reads_the_same_from_it(hotline):
    """A second reader, which expands calendars as phones do."""
    body = served(hotline, address(hotline, who="ben")).body

    events = recurring_ical_events.of(Calendar.from_ical(body)).between(SINCE, UNTIL)

    assert sorted((one["DTSTART"].dt, one["DTEND"].dt) for one in events) == sorted(
        (*duty(hotline, "ben", "na", Target.PRIMARY), *duty(hotline, "ben", "na", Target.SECONDARY))
    )


@scheduled
def test_a_regions_feed_holds_everybodys_shifts_and_first_names_only(hotline):
    config = configuration(more=SCHEDULES).replace('name = "Ana"', 'name = "Ana Diaz"')
    configure.apply(hotline.store, read_configuration(config), lambda: NOON)
    body = served(hotline, address(hotline, region="na")).body

    found = sorted((event.begins, event.ends, event.summary) for event in read(body))

    first = {"ana": "Ana", "ben": "Ben", "cleo": "Cleo"}
    assert found == sorted(
        (shift.begins, shift.ends, f"{first[shift.people[0]]} ({layer})")
        for layer in (Target.PRIMARY, Target.SECONDARY)
        for shift in shifts(organisation(hotline), "na", layer, since=SINCE, until=UNTIL)
        if shift.people
    )
    assert b"Diaz" not in body
    assert b"+1" not in body
    assert b"@" not in body


@scheduled
def test_an_override_is_in_the_feed_at_once_and_what_did_not_change_keeps_its_uid(hotline):
    url = address(hotline, who="cleo")
    before = served(hotline, url)
    zone = "America/New_York"
    begins, ends = datetime.fromisoformat("2027-02-11T02:30"), datetime.fromisoformat("2027-02-12T02:30")
    assert before.body is not None

    def takes_over(tx):
        tx.people.hold()
        rota = tx.people.organisation().rota
        stands_in = [
            Override(f"o{one}", "na", begins, ends, zone, NOON, person=PersonId("cleo"), instead_of=PersonId(one))
            for one in ("ana", "ben")
        ]
        tx.people.save_rota(rota.with_override(*stands_in), NOON)

    hotline.store.transact(takes_over)
    after = served(hotline, url, known=(before.version,))

    old, new = {e.uid: e for e in read(before.body)}, {e.uid: e for e in read(after.body)}
    at = begins.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    assert not any(event.begins <= at < event.ends for event in old.values())
    assert any(event.begins <= at < event.ends for event in new.values())
    assert len(old.keys() & new.keys()) > 100


@scheduled
def test_the_next_day_shifts_keep_their_uids_and_none_stands_twice(hotline):
    url = address(hotline, region="na")
    today = read(served(hotline, url).body)
    hotline.clock.now += timedelta(days=1)
    tomorrow = read(served(hotline, url).body)

    assert len({event.uid for event in today}) == len(today)
    settled = {(event.uid, event.begins) for event in today if SINCE + timedelta(days=2) < event.begins}
    assert settled <= {(event.uid, event.begins) for event in tomorrow}


@scheduled
def test_who_has_the_newest_is_told_so_and_gets_the_rest_only_once(hotline):
    url = address(hotline, who="ana")
    first = served(hotline, url)

    assert served(hotline, url) == first
    assert served(hotline, url, known=(first.version,)) == replace(first, body=None)

    hotline.clock.now += timedelta(days=1)
    assert served(hotline, url, known=(first.version,)).body


@configured(people_speak=("de",), more=SCHEDULES)
def test_a_person_reads_it_in_their_own_language(hotline):
    titles = {event.summary for event in read(served(hotline, address(hotline, who="ben")).body)}

    assert titles == {
        "In Bereitschaft für North America (erste Person)",
        "In Bereitschaft für North America (zweite Person)",
    }


@scheduled
def test_a_revoked_feed_opens_nothing_and_others_go_on(hotline):
    url, other = address(hotline, who="ana"), address(hotline, region="na")
    (first, _) = hotline.store.read(lambda tx: tx.feeds.all())

    said = hotline.store.transact(lambda tx: feeds.revoke(hotline.runtime, tx, feed_id=first.id, by="Lee"))

    assert said == "The address of the feed of Ana opens nothing any more."
    assert served(hotline, url) is None
    assert served(hotline, other).body
    deeds = hotline.store.read(lambda tx: list(tx.audit.of(None)))
    kinds = [deed.kind for deed in deeds if deed.kind in (AuditKind.FEED_ADDED, AuditKind.FEED_REVOKED)]
    assert kinds == [AuditKind.FEED_ADDED, AuditKind.FEED_ADDED, AuditKind.FEED_REVOKED]
    secret = url.rpartition("/")[2].removesuffix(".ics")
    assert not any(secret in deed.text for deed in deeds)


@scheduled
def test_the_feed_of_somebody_who_left_opens_nothing(hotline):
    url = address(hotline, who="cleo")
    assert served(hotline, url).body

    config = configuration(responders=RESPONDERS[:2], more=SCHEDULES.replace(', "cleo"', ""))
    configure.apply(hotline.store, read_configuration(config), lambda: NOON)

    assert served(hotline, url) is None


@pytest.mark.parametrize(
    ("whose", "by"),
    [
        pytest.param({"who": "nobody"}, "Lee", id="an-unknown-person"),
        pytest.param({"region": "mars"}, "Lee", id="an-unknown-region"),
        pytest.param({}, "Lee", id="neither"),
        pytest.param({"who": "ana", "region": "na"}, "Lee", id="both"),
        pytest.param({"who": "ana"}, "ben", id="of-another-responder"),
        pytest.param({"region": "na"}, "ben", id="of-a-region-by-a-responder"),
        pytest.param({"who": "ana"}, "", id="by-nobody"),
    ],
)
def test_who_may_not_have_a_feed_gets_none(hotline, whose, by):
    with pytest.raises(NotFound):
        address(hotline, by=by, **whose)

    assert hotline.store.read(lambda tx: tx.feeds.all()) == []


def test_an_address_is_kept_nowhere(hotline):
    url = address(hotline, who="ana")
    secret = url.rpartition("/")[2].removesuffix(".ics")

    assert len(secret) >= 32
    assert url == f"http://hotline.test/feeds/{secret}.ics"
    dumped = "".join(hotline.store.engine.raw_connection().driver_connection.iterdump())
    assert secret not in dumped
    assert secret.encode().hex() not in dumped.lower()
    assert hotline.store.read(lambda tx: feeds.lines(hotline.runtime, tx))[0].endswith("by Lee")
