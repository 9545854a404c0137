"""The ring and the database: refused if they don't fit, wrapped anew under load, dropped when nothing needs it."""

import os
import threading
from datetime import timedelta

import pytest
from sqlalchemy import insert, text

from hotline.domain.errors import SettingsError
from hotline.store import schema
from hotline.store.keyring import KeyRing, entries_of, month_of, text_of
from hotline.store.transaction import Store
from hotline.usecases import keys
from tests.store.test_store import open_incident
from tests.story import NOON, opened

MONTHS = ("2027-04", "2027-05", "2028-02")


def ring_of(*names, index=b"i", sign=b"s", seed=0, **more):
    """Return a made-up ring; the same name has the same key in all of them, unless *seed* is another."""
    wrapping = {name: bytes([seed]) * 16 + name.encode().ljust(16, b"-")[:16] for name in names}
    return KeyRing(wrapping, index * 32, sign * 32, **more)


OLD = ring_of("general", *MONTHS)
NEW = ring_of("general", *MONTHS, "general.2", *(f"{month}.2" for month in MONTHS))


@pytest.fixture
def url():
    with opened() as made:
        yield str(made.store.engine.url)


@pytest.fixture
def empty(tmp_path):
    """Return how to open one new database with any ring."""
    from hotline.store.migrations import upgrade

    made = []

    def open_with(ring):
        store = Store(f"sqlite:///{tmp_path}/hotline.db", ring)
        if not made:
            upgrade(store.engine)
        made.append(store)
        return store

    yield open_with
    for store in made:
        store.close()


@pytest.mark.parametrize(
    ("ring", "sentence"),
    [
        (ring_of("general", *MONTHS, index=b"x"), "entry 'index' is another key"),
        (ring_of("general", *MONTHS, sign=b"x"), "entry 'sign' is another key"),
        (ring_of("general", *MONTHS, seed=9), "2027-04, 2027-05, 2028-02 and 1 more is another key"),
        (ring_of("other", "2028-02"), "lacks 2027-05, general, and data"),
    ],
)
def test_a_start_with_another_ring_is_refused_and_says_what_is_wrong(empty, ring, sentence):
    store = empty(OLD)
    keys.check_ring(store, NOON)
    store.transact(lambda tx: tx.people_key())
    store.transact(open_incident)

    with pytest.raises(SettingsError, match=f"HOTLINE_KEYS: .*{sentence}"):
        keys.check_ring(empty(ring), NOON)
    keys.check_ring(empty(OLD), NOON)
    keys.check_ring(empty(NEW), NOON)


def test_a_month_that_was_destroyed_on_purpose_does_not_keep_an_older_backup_from_starting(empty):
    store = empty(OLD)
    keys.check_ring(store, NOON)
    store.transact(open_incident)

    without = ring_of("general", "2027-04", "2028-02", destroyed=("2027-05",))
    keys.check_ring(empty(without), NOON)


def test_before_the_keys_are_noted_the_index_is_known_by_the_people_it_finds(url):
    from tests.story import RING

    with pytest.raises(SettingsError, match="'index' finds nobody of the team"):
        keys.check_ring(Store(url, KeyRing(RING.wrapping, b"x" * 32, RING.signing)), NOON)
    keys.check_ring(Store(url, RING), NOON)


def test_an_open_incident_stands_under_a_month_that_is_near(empty):
    store = empty(OLD)
    store.transact(open_incident)

    (use,) = (use for use in keys.uses(store, NOON) if use.wraps)
    assert use.name == month_of(NOON + timedelta(days=92)) == "2027-05"


def test_a_ring_whose_months_have_run_out_stops_no_report(empty):
    store = empty(ring_of("general", "2026-01"))
    incident = store.transact(open_incident)

    assert store.read(lambda tx: tx.incidents.get(incident)).id == incident
    assert {use.name: use.incidents for use in keys.uses(store, NOON) if use.wraps} == {"general": 1}
    assert "no month keys from 2026-02 on" in keys.months_left(store.vault.ring, None, NOON)
    assert not keys.months_left(KeyRing.parse(KeyRing.new("general", NOON)), None, NOON)


def test_months_are_asked_for_half_a_year_before_a_record_finds_none():
    ring = KeyRing.parse(KeyRing.new("general", NOON))  # up to January 2037; a sanction is kept five years

    assert not keys.months_left(ring, None, NOON + timedelta(days=365 * 4.3))
    assert "from 2037-02 on" in keys.months_left(ring, None, NOON + timedelta(days=365 * 4.7))


# --- rotation


def data_keys(store, count, *, month="2027-05"):
    """Write *count* data keys of incidents, as if they had come in."""
    rows = []
    for owner in range(1, count + 1):
        _, name, wrapped = store.vault.make("incident", owner, month)
        rows.append({"scope": "incident", "owner": owner, "ring_key": name, "wrapped": wrapped})
    store.transact(lambda tx: tx.connection.execute(insert(schema.data_key), rows))


def rotate_under_load(store, newer, count):
    """Rotate while four threads read and write with both rings; return what went wrong, and how much was done."""
    done, errors, counted = threading.Event(), [], {"reads": 0, "writes": 0}

    def read(using, step):
        place = step
        while not done.is_set():
            place = place % count + 1
            using.vault.forget("incident", place)  # as a process that sees it for the first time
            try:
                key = using.read(lambda tx, place=place: tx.incident_key(place))
                assert key.open("message", "body", 1, key.seal("message", "body", 1, "words")) == "words"
                counted["reads"] += 1
            except Exception as error:  # noqa: BLE001 - every error counts
                errors.append(error)
            place += step

    def write(using):
        while not done.is_set():
            try:
                incident = using.transact(open_incident)
                assert using.read(lambda tx, incident=incident: tx.incidents.get(incident))
                counted["writes"] += 1
            except Exception as error:  # noqa: BLE001
                errors.append(error)

    work = [(read, (store, 7)), (read, (newer, 11)), (read, (newer, 13)), (write, (newer,))]
    threads = [threading.Thread(target=target, args=given) for target, given in work]
    for thread in threads:
        thread.start()
    try:
        seen, moved = keys.rewrap(newer, lambda: NOON)
    finally:
        done.set()
        for thread in threads:
            thread.join()
    return errors, counted, seen, moved


def test_rotation_and_wrapping_anew_under_load_breaks_no_read(empty):
    assert_rotation(empty, 2_000)


@pytest.mark.slow
def test_rotation_of_a_hundred_thousand_data_keys_under_load_breaks_no_read(empty):
    assert_rotation(empty, 100_000)


def assert_rotation(empty, count):
    store = empty(OLD)
    store.transact(lambda tx: tx.people_key())
    data_keys(store, count)
    newer = empty(NEW)
    store.vault._wrapping.update(newer.vault._wrapping)  # it has looked into the ring's file since

    errors, counted, _, moved = rotate_under_load(store, newer, count)

    assert errors == []
    assert counted["reads"] > 20
    assert counted["writes"] > 0
    assert moved == count + 1
    again = keys.rewrap(newer, lambda: NOON)
    assert again[1] == 0
    for name in ("general", "2027-05"):
        keys.may_drop(newer, name, NOON)
    only = ring_of("general.2", *(f"{month}.2" for month in MONTHS))
    keys.check_ring(empty(only), NOON)
    assert empty(only).read(lambda tx: tx.incident_key(count)).owner == count


def test_wrapping_anew_goes_on_where_it_was_stopped(empty):
    store = empty(OLD)
    data_keys(store, 450)
    newer = empty(NEW)
    last, _, moved = newer.transact(lambda tx: keys._rewrap(tx, last=keys.FIRST, now=NOON))

    assert (last, moved) == (("incident", 200), 200)
    assert keys.rewrap(newer, lambda: NOON) == (450, 250)


def test_what_stands_under_the_general_key_moves_to_its_month(empty):
    bare = empty(ring_of("general"))
    bare.transact(open_incident)
    full = empty(OLD)

    assert keys.rewrap(full, lambda: NOON) == (1, 1)
    assert {use.name: use.incidents for use in keys.uses(full, NOON) if use.wraps} == {"2027-05": 1}


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("general.2", "is the current general key"),
        ("2027-05.2", "a month to come"),
        ("general", "still wraps data keys"),
        ("index", "no key 'index' that wraps"),
        ("nothing", "no key 'nothing'"),
    ],
)
def test_a_key_that_is_needed_is_not_dropped(empty, name, sentence):
    store = empty(OLD)
    store.transact(lambda tx: tx.people_key())

    with pytest.raises(SettingsError, match=sentence):
        keys.may_drop(empty(NEW), name, NOON)


def test_a_month_that_is_over_and_wraps_nothing_is_needed_no_more(empty):
    store = empty(ring_of("general", "2026-12", "2027-01", *MONTHS))
    data_keys(store, 1, month="2026-12")

    assert store.read(lambda tx: keys.unneeded_months(tx, NOON)) == ["2027-01"]


def test_no_plain_key_stands_in_the_database(empty, tmp_path):
    store = empty(KeyRing({"general": os.urandom(32)}, os.urandom(32), os.urandom(32)))
    keys.check_ring(store, NOON)
    store.transact(open_incident)
    ring = store.vault.ring
    with store.engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM ring_key")).scalar_one() == 3

    for path in tmp_path.iterdir():
        data = path.read_bytes()
        for key in (ring.wrapping["general"], ring._index, ring.signing):
            assert key not in data


def test_the_text_of_a_ring_can_be_read_back():
    ring = KeyRing.new()
    assert text_of(entries_of(ring)) == ring
