"""Codes, test pages, drills and notices are kept: sealed, counted, and each only once."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from hotline.domain.checking import CODES_A_DAY, LASTS, PhoneCheck
from hotline.domain.duties import Duty
from hotline.domain.organisation import Channel, PersonId, Target
from hotline.store.drills import Drill
from hotline.store.ids import new_token
from hotline.store.transaction import Store, Transaction
from tests.story import RING, configuration

NOW = datetime(2027, 2, 1, 17, tzinfo=UTC)
ANA, BEN = PersonId("ana"), PersonId("ben")
NUMBER = "+15550100110"


@pytest.fixture
def store(databases):
    with databases.copy_of(configuration(), RING, NOW) as url:
        made = Store(url, RING)
        yield made
        made.close()


def begin(store: Store, code: str = "482715", at: datetime = NOW, channel: Channel = Channel.SMS) -> PhoneCheck | None:
    return store.transact(lambda tx: tx.phone_checks.begin(ANA, channel, NUMBER, code, at))


def drill(**changed: object) -> Drill:
    given = {
        "id": new_token(), "region": "na", "began_at": NOW, "ends_at": NOW + timedelta(minutes=5),
        "people": ((ANA, "Ana"), (BEN, "Ben")), "skipped": {BEN: "no_phone"}, "by": "Lee",
    }  # fmt: skip
    return Drill(**given | changed)  # type: ignore[arg-type]


def test_a_code_is_kept_until_it_is_over_or_used(store):
    made = begin(store)
    assert store.read(lambda tx: tx.phone_checks.of(ANA, NOW)) == [made]
    assert store.read(lambda tx: tx.phone_checks.has_open(ANA, NOW))
    assert store.read(lambda tx: tx.phone_checks.of(BEN, NOW)) == []
    assert store.read(lambda tx: tx.phone_checks.of(ANA, NOW + LASTS)) == []

    store.transact(lambda tx: tx.phone_checks.count_try([made]))
    assert [check.tries for check in store.read(lambda tx: tx.phone_checks.of(ANA, NOW))] == [1]
    store.transact(lambda tx: tx.phone_checks.settle(made))
    assert store.read(lambda tx: tx.phone_checks.of(ANA, NOW)) == []


def test_many_at_once_get_no_more_codes_than_one_after_the_other(store):
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: begin(store), range(CODES_A_DAY + 4)))
    assert len([check for check in made if check is not None]) == CODES_A_DAY
    assert begin(store, channel=Channel.VOICE) is not None


def test_refusals_are_counted_by_phone_and_way_and_forgotten_when_something_arrives(store):
    def fail(number: str, channel: Channel) -> int:
        return store.transact(lambda tx: tx.phone_checks.failed(number, channel, NOW))

    assert [fail(NUMBER, Channel.SMS) for _ in range(3)] == [1, 2, 3]
    assert fail(NUMBER, Channel.VOICE) == 1
    assert fail("+15550100111", Channel.SMS) == 1
    store.transact(lambda tx: tx.phone_checks.came(NUMBER, Channel.SMS))
    assert fail(NUMBER, Channel.SMS) == 1


def test_a_drill_comes_back_as_it_was_the_newest_first(store):
    first, second = drill(), drill(began_at=NOW + timedelta(days=1), region="eu", due_at=NOW)
    store.transact(lambda tx: [tx.drills.add(one) for one in (first, second)])

    assert store.read(lambda tx: tx.drills.latest()) == [second, first]
    assert store.read(lambda tx: tx.drills.latest("na")) == [first]
    assert store.read(lambda tx: tx.drills.get(first.id)) == first
    assert store.read(lambda tx: tx.drills.get("nothing")) is None
    assert store.read(lambda tx: tx.drills.was_due("eu", NOW))
    assert not store.read(lambda tx: tx.drills.was_due("na", NOW))


def test_a_result_is_told_once(store):
    one = drill()
    store.transact(lambda tx: tx.drills.add(one))
    assert [store.transact(lambda tx: tx.drills.tell(one.id, NOW)) for _ in range(2)] == [True, False]


def test_a_test_page_is_answered_once_and_counts_for_its_person(store):
    def add(tx: Transaction) -> None:
        tx.drills.add_page("a", ANA, Channel.VOICE, NOW, "d")
        tx.drills.add_page("b", ANA, Channel.VOICE, NOW + timedelta(seconds=1))

    store.transact(add)
    assert store.read(lambda tx: tx.drills.unanswered(ANA, NOW - LASTS)) == [("b", ""), ("a", "d")]
    assert store.read(lambda tx: tx.drills.unanswered(BEN, NOW - LASTS)) == []
    assert [store.transact(lambda tx: tx.drills.answer("a", NOW + LASTS)) for _ in range(2)] == [True, False]
    found = store.read(lambda tx: tx.drills.page("a"))
    assert (found.state, found.took) == ("answered", LASTS)
    assert store.read(lambda tx: tx.drills.unanswered(ANA, NOW - LASTS)) == [("b", "")]
    assert [
        page.id for page in store.read(lambda tx: tx.drills.pages_of("d"))[store.read(lambda tx: tx.people.tag(ANA))]
    ]


def test_somebody_is_told_of_one_thing_once_however_many_clocks_look(store):
    def tell(_: int) -> bool:
        return store.transact(lambda tx: tx.notices.first(ANA, "start:na:primary:20270201T140000", NOW))

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(tell, range(8))) == [False] * 7 + [True]
    assert store.transact(lambda tx: tx.notices.first(BEN, "start:na:primary:20270201T140000", NOW))
    store.transact(lambda tx: tx.notices.forget(NOW + timedelta(days=1)))
    assert tell(0)


def test_the_duties_last_seen_come_back(store):
    duties = {ANA: (Duty(NOW, NOW + timedelta(hours=8), "na", Target.PRIMARY),)}
    assert store.read(lambda tx: tx.notices.seen()) is None
    for count in (1, 2):
        store.transact(lambda tx, days=count: tx.notices.keep_seen(duties, NOW, NOW + timedelta(days=days)))
    assert store.read(lambda tx: tx.notices.seen()) == (NOW, NOW + timedelta(days=2), duties)


SECRETS: dict[str, Callable[[Transaction], object]] = {
    "482715": lambda tx: tx.phone_checks.begin(ANA, Channel.SMS, NUMBER, "482715", NOW),
    NUMBER: lambda tx: tx.phone_checks.begin(ANA, Channel.SMS, NUMBER, "482715", NOW),
    "Benedikta": lambda tx: tx.drills.add(drill(people=((BEN, "Benedikta"),))),
    "primary": lambda tx: tx.notices.keep_seen({ANA: (Duty(NOW, NOW + LASTS, "na", Target.PRIMARY),)}, NOW, NOW),
}


@pytest.mark.parametrize("secret", SECRETS)
def test_no_code_number_or_name_stands_in_the_clear(store, secret):
    store.transact(SECRETS[secret])
    with store.engine.connect() as connection:
        for table in ("phone_check", "drill", "duties_seen", "phone_trouble", "test_page", "notice"):
            for row in connection.exec_driver_sql(f"SELECT * FROM {table}"):
                assert all(secret.encode() not in bytes(str(value), "utf-8") for value in row)
                assert all(
                    secret.encode() not in bytes(value) for value in row if isinstance(value, bytes | memoryview)
                )
