"""The staff line in one process: PINs are counted, told about, and kept nowhere; each choice becomes an incident."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from hotline.domain import pins
from hotline.domain.reference import keys_of
from hotline.store.sealed import KeyRing
from tests.figures import figure
from tests.staff_calls import CODE, PIN, PLACE, RING, STAFF_LINE, STELLA, STRANGER, StaffDesk, open_line

WRONG = "Sorry, that did not work."
MENU = "To page the whole team, press 2."


@pytest.fixture
def line(tmp_path: Path) -> Iterator[StaffDesk]:
    with open_line(tmp_path) as desk:
        yield desk


@pytest.fixture
def calling_back(tmp_path: Path) -> Iterator[StaffDesk]:
    with open_line(tmp_path, call_back=True) as desk:
        yield desk


@pytest.fixture
def evaluated(monkeypatch: pytest.MonkeyPatch) -> Counter[bytes]:
    """Count by salt how often scrypt was asked: zeros stand for nobody's PIN, any other salt for a person's."""
    counted: Counter[bytes] = Counter()
    lock, real = threading.Lock(), hashlib.scrypt

    def scrypt(password: bytes, *, salt: bytes, **cost: Any) -> bytes:
        with lock:
            counted[salt] += 1
        return real(password, salt=salt, **cost) if any(salt) else bytes([1]) * cost["dklen"]

    monkeypatch.setattr(pins.hashlib, "scrypt", scrypt)
    return counted


def salt_of_stella(line: StaffDesk) -> bytes:
    hashed = line.store.read(lambda tx: tx.people.organisation()).people["stella"].pin_hash
    return bytes.fromhex(hashed.split("$")[4])


# --- who it is


def test_a_known_number_and_a_pin_lead_to_the_menu(line):
    call = line.calls(STELLA)
    assert call.said.startswith("NorthConf staff line. If you are in danger, hang up and call 9 1 1.")
    assert "If somebody is in danger, press 9" in call.said
    assert "Key in your pin" in call.presses("1")
    assert MENU in call.presses(PIN)
    assert line.rows("incident") == 0


@pytest.mark.parametrize("sender", [STRANGER, "anonymous", "+266696687"])
def test_any_other_phone_needs_a_code_and_a_pin(line, sender):
    call = line.calls(sender)
    assert "staff code" in call.waits()
    assert "Key in your pin" in call.presses(CODE)
    assert MENU in call.presses(PIN)


def test_three_wrong_pins_offer_a_person_and_the_owner_is_told_once_an_hour(line):
    for _ in range(2):
        call = line.calls(STELLA)
        call.waits()
        assert WRONG in call.presses("1111")
        assert WRONG in call.presses("2222")
        assert "To reach a team member, press 1" in call.presses("3333")
        assert "<Hangup" not in call.document
        assert "calling a team member" in call.waits()
    (told,) = line.texts_to(STELLA)
    assert "wrong PINs" in told


def test_a_right_pin_counts_no_more_and_gives_nothing_back(line, evaluated):
    for _ in range(4):
        call = line.calls(STELLA)
        call.waits(), call.presses("1111"), call.presses("2222")
        assert MENU in call.presses(PIN)
    assert line.rows("pin_try") == 8
    call = line.calls(STELLA)
    call.waits(), call.presses("1111"), call.presses("2222")
    assert WRONG in call.presses(PIN), "the eleventh is not evaluated, right or wrong"
    assert evaluated[salt_of_stella(line)] == 4 * 3 + 2
    assert len(line.logged("staff_pin_limit_reached")) == 1
    line.runtime.now = lambda now=line.runtime.now: now() + timedelta(hours=24, minutes=1)
    call = line.calls(STELLA)
    call.waits()
    assert MENU in call.presses(PIN)


def test_no_code_no_pin_and_no_try_left_are_one_to_whoever_listens(line, evaluated):
    """Each asks scrypt once, at the same cost, and the documents differ by the id of the call alone."""

    def heard(code: str, pin: str) -> list[str]:
        before = sum(evaluated.values())
        call = line.calls("anonymous")
        call.waits(), call.presses(code), call.presses(pin)
        assert sum(evaluated.values()) == before + 1
        call.hangs_up()
        identity = call.path.split("/")[-2]
        return [document.replace(identity, "") for document in call.documents]

    wrong, unknown = heard(CODE, "1111"), heard("999", "1111")
    for _ in range(9):
        heard(CODE, "1111")
    assert line.rows("pin_try") == 10
    assert wrong == unknown == heard(CODE, PIN)


def test_nobodys_pin_costs_what_a_pin_costs():
    _, *cost, salt, hashed = pins.NOBODYS.split("$")
    _, *others, others_salt, others_hash = pins.hash_pin("1234", "somebody").split("$")
    assert (cost, len(salt), len(hashed)) == (others, len(others_salt), len(others_hash))
    assert not pins.is_pin("1234", pins.NOBODYS)


def test_a_repeated_request_is_no_second_try(line, evaluated):
    call = line.calls(STELLA)
    call.waits()
    path = call.path
    call.presses("1111")
    for _ in range(3):
        assert WRONG in call.asks(path, Digits="1111")
    assert line.rows("pin_try") == 1
    assert evaluated[salt_of_stella(line)] == 1


def test_the_same_pin_asked_twice_at_once_is_one_try(line, evaluated):
    call = line.calls(STELLA)
    call.waits()
    path = call.path
    form = {"CallSid": call.sid, "From": STELLA, "To": STAFF_LINE, "Digits": "1111"}
    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda _: line.post(list(form.items()), path).status_code, range(6)))
    assert answers == [200] * 6
    assert line.rows("pin_try") == 1
    assert evaluated[salt_of_stella(line)] == 1


@pytest.mark.parametrize("planned", [480, pytest.param(10_000, marks=pytest.mark.slow)])
def test_of_ten_thousand_guesses_ten_are_evaluated_and_the_owner_is_told(line, evaluated, planned):
    """Many phones at once, some of which show Stella's number; what is asked of scrypt is counted."""
    callers = 8

    def guess(caller: int) -> int:
        guessed = 0
        for round_ in range(planned // callers // 2):
            call = line.calls(STELLA if round_ % 2 else f"+1312555{caller}{round_:03}"[:12])
            call.waits()
            for attempt in range(2):
                if "staff code" in call.said:
                    call.presses(CODE)
                assert WRONG in call.presses(f"{caller}{round_:04}{attempt}")
                guessed += 1
            call.hangs_up()
        return guessed

    with ThreadPoolExecutor(callers) as pool:
        guesses = sum(pool.map(guess, range(callers)))
    assert guesses == planned
    mine = evaluated[salt_of_stella(line)]
    figure("staff.pins_evaluated", mine, "PINs", guesses=guesses)
    assert mine == 10
    assert sum(evaluated.values()) == guesses
    assert len(line.texts_to(STELLA)) == 1
    assert line.rows("incident") == 0


# --- nothing of it is kept


def everything(line: StaffDesk) -> str:
    """Return every value of the database, opened where it was sealed under the people's key or an incident's."""
    line.store.close()
    with sqlite3.connect(line.path) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        plain = [repr(row) for table in tables for row in connection.execute(f'SELECT * FROM "{table}"')]
        calls = list(connection.execute("SELECT id, incident, about FROM call"))
    assert KeyRing.parse(RING)

    def opened(tx: Any) -> list[str]:
        return [
            (tx.incident_key(incident) if incident else tx.people_key()).open("call", "about", row, about)
            for row, incident, about in calls
        ]

    return "\n".join([*plain, *line.store.read(opened), *line.kept(), *line.records()])


def _without_ids(text: str) -> str:
    """Leave the random ids out: four digits stand in one of them by chance."""
    return re.sub(r"[0-9a-f]{20,}", "", text)


def test_no_pin_and_no_code_is_written_said_logged_or_put_into_an_address(line):
    call = line.calls("anonymous")
    call.waits(), call.presses(CODE), call.presses("90817263"), call.presses(CODE), call.presses(PIN), call.presses("1")
    call.hangs_up()
    lost = line.calls(STELLA)
    lost.waits()
    lost.asks(lost.path.replace(lost.path.split("/")[-2], "0" * 25), Digits=PIN)  # a call that is none of ours
    assert line.rows("incident") == 2, "and a human is paged for what can't be handled"
    found = everything(line)
    log = line.log()
    documents = "\n".join(call.documents + lost.documents)
    for secret in (PIN, "90817263"):
        assert secret not in found
        assert secret not in log
        assert secret not in documents
    assert CODE not in _without_ids(log + documents)
    for name in ("Stella", "stella", STELLA):
        assert name not in log


def test_our_own_mistake_pages_a_human_and_keeps_no_pin(line, monkeypatch):
    def stumbles(*_: object) -> bool:
        raise ValueError(PIN)

    monkeypatch.setattr("hotline.usecases.staff_line.is_pin", stumbles)
    call = line.calls(STELLA)
    call.waits()
    assert "something is wrong on our side" in call.presses(PIN)
    assert line.pages()
    assert "One moment" in call.waits()
    assert WRONG in call.waits(), "and the call goes on"
    assert PIN not in everything(line) + line.log()


# --- what they call for


def enters(line: StaffDesk, sender: str = STELLA) -> Any:
    call = line.calls(sender)
    call.waits()
    if "staff code" in call.said:
        call.presses(CODE)
    assert MENU in call.presses(PIN)
    return call


def test_danger_comes_before_any_pin_and_is_not_safe(line):
    call = line.calls("anonymous")
    assert "somebody is in danger, and calling them now" in call.presses("9")
    (record,) = line.records()
    assert "Called the staff line, not identified." in record
    assert "NOT safe" in record
    assert "Ringing" in record
    assert line.pages()[0][1].count("NOT SAFE") == 1


def test_danger_from_a_known_number_names_it_as_the_source(line):
    line.calls(STELLA).presses("9")
    (record,) = line.records()
    assert "from the number of Stella, without a PIN" in record
    assert "The reporter is Stella of our team." in record


def test_connect_me_rings_the_team_for_them(line):
    call = enters(line)
    assert "calling a team member" in call.presses("1")
    (record,) = line.records()
    assert "Stella called the staff line and gave their PIN." in record
    assert "Ringing Qxr0p0." in record


def test_a_responder_with_a_pin_is_neither_rung_nor_paged_for_their_own_call(tmp_path, line):
    call = enters(line, "anonymous")
    call.presses("1")
    (incident,) = line.store.read(lambda tx: [tx.incidents.get(one) for one in line.values("SELECT id FROM incident")])
    assert (incident.source, incident.contact) == ("stella", STELLA)
    assert not incident.is_for("stella")
    assert line.store.read(lambda tx: tx.calls.is_busy("stella")), "and is rung for nobody else meanwhile"


def test_page_the_whole_team_pages_everybody_and_says_so(line):
    call = enters(line)
    assert "We paged 3 people of the team just now." in call.presses("2")
    assert sorted(to for to, _ in line.pages()) == sorted(PLACE.phones)
    assert "calling a team member" in call.presses("0")


def test_a_report_on_somebodys_behalf_asks_the_same_questions(line):
    call = enters(line)
    assert "Are you safe right now?" in call.presses("3")
    assert "Is someone on our team part of this?" in call.presses("1")
    (record,) = line.records()
    assert "for somebody else" in record
    assert line.pages()


def reported(line: StaffDesk) -> tuple[str, int]:
    """Somebody calls the public line and asks for a person; return the report's reference and id."""
    call = line.calls(STRANGER, PLACE.line)
    call.presses("1")
    call.hangs_up()
    newest = "SELECT {} FROM incident ORDER BY opened_at DESC LIMIT 1"
    return line.values(newest.format("reference"))[0], line.values(newest.format("id"))[0]


def change(line: StaffDesk, incident: int, do: Callable[[Any], None]) -> None:
    def work(tx: Any) -> None:
        found = tx.incidents.get(incident)
        do(found)
        tx.incidents.save(found)

    line.store.transact(work)


def test_about_a_reference_rings_who_has_it_and_joins_that_report(line):
    reference, incident = reported(line)
    change(line, incident, lambda found: setattr(found, "owner", "r0p2"))
    call = enters(line)
    assert "all five letters" in call.presses("4")
    assert "calling a team member" in call.presses(keys_of(reference))
    (record,) = line.records()
    assert "The caller asks to be connected about this report." in record
    assert record.endswith("Ringing Qxr0p2.")


def test_about_a_reference_leaves_a_message_and_asks_nothing_of_the_report(line):
    reference, incident = reported(line)
    call = enters(line)
    call.presses("4"), call.presses(keys_of(reference))
    assert "what the team should know" in call.presses("2")
    assert "<Record" in call.document
    said = call.asks(call.path, RecordingSid=f"RE{1:032x}", RecordingDuration="5", RecordingUrl="")
    assert "is kept for the team" in said
    assert "report number" not in said
    facts = line.store.read(lambda tx: tx.incidents.get(incident)).intake
    assert (facts.answers, facts.asking) == ({}, None)


def test_a_reference_sounds_the_same_to_who_is_kept_out_and_where_there_is_none(line):
    """G12: somebody who is kept out can't tell that it exists."""

    def hears(keys: str) -> list[str]:
        call = enters(line)
        call.presses("4")
        said = [call.presses(keys), call.waits(), call.presses("2")]
        said.append(call.asks(call.path, RecordingSid=f"RE{1:032x}", RecordingDuration="5"))
        call.hangs_up()
        return said

    reference, incident = reported(line)
    open_to_them = hears(keys_of(reference))
    change(line, incident, lambda found: setattr(found, "excluded", frozenset({"stella"})))
    before = len(line.records()[0])
    kept_out, none = hears(keys_of(reference)), hears("22222")
    assert kept_out == none == open_to_them
    assert len(line.records()[0]) == before
    assert all("could not be matched" in record for record in line.records()[1:])


def test_a_line_that_calls_back_says_so_ends_and_begins_at_the_menu(calling_back):
    call = calling_back.calls("anonymous")
    call.waits(), call.presses(CODE)
    assert "We call you back on your own number now." in call.presses(PIN)
    assert "<Hangup" in call.document
    assert MENU not in call.said
    (leg,) = calling_back.values("SELECT id FROM call WHERE state = 'planned'")
    placed = calling_back.store.read(lambda tx: tx.calls.get(leg))
    assert (placed.number, placed.line, placed.person) == (STELLA, STAFF_LINE, "stella")
    assert calling_back.values("SELECT message FROM outbox WHERE job = 'place_call'") == [leg]
    call.sid, call.sender, call.to = "CA" + "9" * 32, STAFF_LINE, STELLA
    assert MENU in call.asks(f"/carriers/twilio/voice/{leg}/0")
    assert "calling a team member" in call.presses("1")


def test_the_log_says_what_happened_without_whom(line):
    call = line.calls(STELLA)
    call.waits(), call.presses("1111"), call.presses("1111"), call.presses("1111")
    (logged,) = line.logged("staff_pin_wrong")
    assert logged["count"] == 3
    assert not {"person", "name", "number"} & logged.keys()
    assert json.loads(json.dumps(logged)) == logged
