"""What people changed by themselves: kept as they said it, whatever version wrote it."""

from __future__ import annotations

import json
from datetime import UTC, datetime, time, timedelta

import pytest

from hotline.domain.rota import (
    KEPT_FOR,
    CalendarShift,
    FailingPhone,
    ImportedCalendar,
    Override,
    QuietHours,
    Rota,
    Swap,
    SwapState,
    VerifiedPhone,
)
from hotline.domain.rota_document import rota_document, rota_from
from hotline.domain.terms import Channel, PersonId, Target

NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
ANA, BEN = PersonId("ana"), PersonId("ben")
wall = datetime.fromisoformat


def override(name: str = "o1", **changed: object) -> Override:
    given = {
        "id": name, "region": "na", "begins": wall("2027-03-01 09:00"), "ends": wall("2027-03-01 18:00"),
        "zone": "America/New_York", "made_at": NOW, "instead_of": ANA,
    }  # fmt: skip
    return Override(**given | changed)


FULL = Rota(
    overrides=(override(), override("o2", person=BEN, layer=Target.PRIMARY, by=BEN, swap="s1")),
    swaps=(
        Swap("s1", "na", ANA, BEN, (override("o3", person=BEN),), NOW, NOW + timedelta(days=1)),
        Swap("s2", "na", ANA, BEN, (), NOW, NOW + timedelta(days=1), SwapState.DECLINED, NOW),
    ),
    calendars=(
        ImportedCalendar(
            "c1", "na", Target.SECONDARY, "BEGIN:VCALENDAR", NOW + timedelta(days=200),
            (CalendarShift(NOW, NOW + timedelta(hours=8), ANA),), NOW, ANA,
        ),
    ),
    phones=(VerifiedPhone(ANA, Channel.SMS, "+15550100111", NOW),),
    quiet_hours=(QuietHours(ANA, time(22), time(7)),),
    failing=(FailingPhone(BEN, Channel.VOICE, "+15550100112", NOW),),
)  # fmt: skip


def test_a_rota_comes_back_from_its_document_as_it_was():
    assert rota_from(json.loads(json.dumps(rota_document(FULL)))) == FULL


def test_an_empty_document_is_an_empty_rota():
    assert rota_from({}) == Rota()


def test_what_a_newer_version_keeps_in_the_document_is_passed_over_and_stays_there():
    document = json.loads(json.dumps(rota_document(FULL)))
    for part in ("overrides", "swaps", "calendars", "phones", "quiet_hours"):
        document[part][0]["newer"] = "unknown"
    document["drills"] = [{"at": "2027"}]

    read = rota_from(document)

    assert (read.overrides, read.swaps, read.calendars, read.phones) == (
        FULL.overrides, FULL.swaps, FULL.calendars, FULL.phones,
    )  # fmt: skip
    assert rota_document(read)["drills"] == [{"at": "2027"}]


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"instead_of": None}, id="nobody-at-all"),
        pytest.param({"instead_of": None, "person": BEN}, id="an-addition-to-no-layer"),
        pytest.param({"ends": wall("2027-03-01 09:00")}, id="no-time"),
        pytest.param({"ends": wall("2027-03-01 08:00")}, id="backwards"),
        pytest.param({"begins": NOW, "ends": NOW + timedelta(hours=1)}, id="instants-instead-of-wall-times"),
    ],
)
def test_an_override_that_could_mean_nothing_is_refused(changed):
    with pytest.raises(ValueError, match="override"):
        override(**changed)


def test_nothing_of_a_rota_shows_a_person():
    assert not {word for word in ("ana", "ben", "555") if word in repr(FULL)}


def test_what_is_long_over_is_dropped_and_verified_phones_stay():
    ends = datetime(2027, 3, 1, 23, tzinfo=UTC)  # 18:00 in New York
    kept, dropped = (
        FULL.without_the_past(ends + KEPT_FOR - timedelta(seconds=1)),
        FULL.without_the_past(ends + KEPT_FOR),
    )

    assert [one.id for one in kept.overrides] == ["o1", "o2"]
    assert dropped.overrides == ()
    assert [one.id for one in dropped.swaps] == ["s1"]  # it could have been answered until a day later
    assert dropped.calendars[0].shifts == ()
    assert dropped.phones == FULL.phones


def test_a_phone_is_verified_at_the_number_that_was_tried_and_at_no_other():
    assert FULL.is_verified(ANA, Channel.SMS, "+15550100111")
    assert not FULL.is_verified(ANA, Channel.SMS, "+15550100112")
    assert not FULL.is_verified(ANA, Channel.VOICE, "+15550100111")


def test_a_swap_that_is_answered_takes_the_place_of_the_one_that_was_asked():
    answered = Swap("s1", "na", ANA, BEN, (), NOW, NOW, SwapState.ACCEPTED, NOW)

    assert [one.state for one in FULL.with_swap(answered).swaps] == [SwapState.DECLINED, SwapState.ACCEPTED]
