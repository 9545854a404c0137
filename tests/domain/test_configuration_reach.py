"""How a region is reminded: read from the file, kept beside what an older version reads, and shown in the plan."""

from __future__ import annotations

import json

import pytest

from hotline.domain.configuration import changes, from_document, read_configuration, to_document
from hotline.domain.errors import ConfigurationError
from hotline.domain.organisation import Region
from tests.story import configuration


def read(of_region: str = ""):
    return read_configuration(configuration(of_region=of_region)).organisation


def test_what_a_region_says_of_reaching_people_is_read_and_survives_the_store():
    organisation = read('drill = "first Mon 18:00"\nnotices = false\nverified_only = true')
    assert {code: str(when) for code, when in organisation.drills.items()} == dict.fromkeys(
        ("na", "eu"), "first Mon 18:00"
    )
    assert organisation.no_notices == organisation.verified_only == {"na", "eu"}
    document = json.loads(json.dumps(to_document(organisation)))
    assert from_document(document) == organisation


def test_without_a_word_there_is_no_drill_people_are_told_of_their_shifts_and_any_phone_is_paged():
    organisation = read()
    assert organisation.drills == {}
    assert organisation.no_notices == organisation.verified_only == frozenset()


def test_an_older_version_reads_the_regions_as_ever():
    document = to_document(read('drill = "first Mon 18:00"'))
    known = set(Region.__dataclass_fields__)
    assert all(set(entry) <= known for entry in document["regions"])
    for key in ("drills", "no_notices", "verified_only"):
        del document[key]
    assert from_document(document).drills == {}


@pytest.mark.parametrize("said", ['"Mon"', '"first 18:00"', '"every day 18:00"', '"fifth Mon 18:00"', "18"])
def test_a_time_that_is_none_is_refused_with_its_line(said):
    with pytest.raises(ConfigurationError, match=r"line \d+.*drill"):
        read(f"drill = {said}")


def test_the_plan_says_what_changes():
    plan = changes(read(), read('drill = "Tue 12:00"\nnotices = false\nverified_only = true'))
    assert "change region na: drill none -> Tue 12:00" in plan
    assert "change region na: notices off" in plan
    assert "change region na: pages go to checked phones only" in plan
    assert changes(read('drill = "Tue 12:00"'), read('drill = "tue 12:00"')) == ()
