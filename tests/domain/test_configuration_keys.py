"""The keys of two files: what they say differently, and one with some keys of the other."""

from __future__ import annotations

import tomllib
from datetime import date

import pytest
from hypothesis import given, settings

from hotline.domain.configuration import read_configuration
from hotline.domain.configuration_forms import FORMS, TABLE_OF, fields_of, put, texts_of
from hotline.domain.configuration_keys import (
    ARRAYS,
    SINGLE,
    Key,
    Tables,
    differing,
    entries_of,
    labels,
    merged,
    tables_of,
)
from hotline.domain.configuration_writer import write_tables
from hotline.domain.organisation import Organisation
from tests.domain.test_configuration import CONTRACT as WITH_PIN
from tests.domain.test_configuration_export import organisations

CONTRACT = WITH_PIN.replace('pin = "4711"\n', "")
"""Without the one value that takes a second to hash."""


def tables(file: str = CONTRACT) -> Tables:
    return tables_of(read_configuration(file, today=date(2026, 11, 22), lint=False).organisation)


@settings(max_examples=15, deadline=None)
@given(organisations())
def test_tables_are_written_as_they_were_read(organisation: Organisation):
    read = tables_of(organisation)
    assert tomllib.loads(write_tables(read)) == read
    assert differing(read, read) == frozenset()


@settings(max_examples=15, deadline=None)
@given(organisations())
def test_a_form_that_nobody_typed_into_holds_what_the_file_holds(organisation: Organisation):
    read = tables_of(organisation)
    for form in FORMS:
        for entry in entries_of(read, TABLE_OF.get(form, form)).values():
            again, shown = dict(entry), texts_of(form, entry)
            for field in fields_of(form, is_new=False):
                put(again, field, shown[field.key])
            assert texts_of(form, again) == shown


@pytest.mark.parametrize(
    ("changed", "keys"),
    [
        pytest.param(CONTRACT, set(), id="nothing"),
        pytest.param(CONTRACT.replace('name = "Ben"', 'name = "B"'), {Key("person", "ben", "name")}, id="a-key"),
        pytest.param(CONTRACT.replace('"weekly"', '"daily"'), {Key("schedule", "na primary", "")}, id="a-layer"),
        pytest.param(CONTRACT + '[retention]\nclosed = "30d"\n', {Key("retention", "", "closed")}, id="a-table-of-one"),
    ],
)
def test_what_two_files_say_differently(changed: str, keys: set[Key]):
    assert differing(tables(), tables(changed)) == keys
    assert merged(tables(), tables(changed), keys) == tables(changed)
    assert merged(tables(changed), tables(), keys) == tables()


def test_only_the_named_keys_are_the_others():
    file, kept = tables(CONTRACT.replace('name = "Ben"', 'name = "B"')), tables()
    assert merged(file, kept, [Key("region", "na", "email")]) == file
    assert merged(file, kept, [Key("person", "ben", "name")]) == kept


def test_an_entry_that_one_of_them_lacks_is_taken_out_or_put_in_whole():
    whole = tables()
    without = {**whole, "person": [one for one in whole["person"] if one["id"] != "ben"]}
    keys = differing(whole, without)
    assert labels(keys) == (f"person ben: {', '.join(sorted(key.key for key in keys))}",)
    assert differing(merged(without, whole, keys), whole) == frozenset()
    assert merged(whole, without, keys) == without


def test_a_line_is_named_by_its_last_digits():
    assert labels([Key("line", "+15550100100", "voice")]) == ("line … 0100: voice",)
    assert labels([Key("schedule", "na primary", ""), Key("organisation", "", "name")]) == (
        "organisation: name", "schedule na primary",
    )  # fmt: skip


def test_every_table_of_the_file_has_a_form():
    assert {TABLE_OF.get(form, form) for form in FORMS} == {*SINGLE, *ARRAYS}
