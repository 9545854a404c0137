"""A voice report on real processes: spoken on a phone, kept here sealed, deleted at the carrier, read in the record."""

from __future__ import annotations

import hashlib
import io
import time
import wave
from collections.abc import Iterator
from typing import Any

import pytest

from hotline.processes import wait_until
from hotline.simulator import Call
from hotline.simulator.call_records import RecordingRecord
from tests.callers import QUICKLY, SECOND, Region, calling, press

pytestmark = pytest.mark.xdist_group("calls-recordings")

SPOKEN = {
    "what": "What happened?",
    "who": "Who did it?",
    "where": "When and where did it happen",
    "others": "Was anyone else part of it",
}
"""The questions that are answered in one's own words, by the fact that each is about."""
SAID = "He followed me to the car park of the Qvzrtx and would not let me go"
SETTLED = 40.0
"""Seconds until a recording is kept and deleted at the carrier: its first fetch comes before the carrier has it."""


@pytest.fixture(scope="module")
def regions() -> Iterator[Iterator[Region]]:
    with calling(12) as found:
        yield found


@pytest.fixture
def region(regions: Iterator[Region]) -> Region:
    return next(regions)


def begin(region: Region) -> Call:
    """Call, leave a report by voice, and answer by key: safe, and nobody of the team."""
    call = region.reporter().call(region.line)
    for key in ("2", "1", "2"):
        press(call, key, region.simulator)
    return call


def beeps(call: Call) -> int:
    return sum(one.kind == "beep" for one in call.heard)


def wait_for_the_tone(call: Call, before: int) -> None:
    wait_until(lambda: beeps(call) > before, seconds=QUICKLY, what="the tone")
    call.wait_until_asked(QUICKLY)


def answer(call: Call, fact: str, words: str = SAID) -> None:
    """Hear a question, wait for the tone, say something for three seconds, and end it with a key."""
    before = beeps(call)
    call.wait_to_hear(SPOKEN[fact], QUICKLY)
    wait_for_the_tone(call, before)
    call.speak(words)
    time.sleep(3 * SECOND)
    call.press("#")


def record_of(region: Region) -> dict[str, Any]:
    return region.site.record(region.incident().reference)


def made_in(call: Call, region: Region) -> list[RecordingRecord]:
    """Return what the carrier recorded in a call, the oldest first."""
    found = [one for one in region.simulator.ledger.recordings if one.call_sid == call.sid and one.status != "absent"]
    return sorted(found, key=lambda one: one.created_at)


def wait_until_deleted(call: Call, region: Region, count: int) -> list[RecordingRecord]:
    wait_until(
        lambda: len(made_in(call, region)) == count and all(one.deleted_at for one in made_in(call, region)),
        seconds=SETTLED,
        what=f"{count} recordings, all deleted at the carrier",
    )
    return made_in(call, region)


def test_a_whole_report_by_phone(region):
    call = begin(region)
    for fact in SPOKEN:
        answer(call, fact, f"{SAID}, {fact}")
    call.wait_to_hear("How can we help?", QUICKLY)
    press(call, "1", region.simulator)
    call.wait_to_hear("Is it safe to text you", QUICKLY)
    call.press("1")
    call.wait_to_hear("What you said is kept", QUICKLY)
    call.phone.wait_for(region.incident().reference, QUICKLY)
    call.hang_up()

    made = wait_until_deleted(call, region, 4)
    wait_until(
        lambda: not any(one["at_carrier"] for one in record_of(region)["files"]), seconds=9, what="our note of it"
    )
    record = record_of(region)
    recorded = [one["recording"] for one in record["files"]]
    assert [one["question"] for one in recorded] == list(SPOKEN)
    assert [one["seconds"] for one in recorded] == [int(one.seconds) for one in made]
    assert {one["doubt"] for one in recorded} == {None}
    assert {one["transcription"]["state"] for one in recorded} == {"not transcribed yet"}
    for fact, one in zip(SPOKEN, recorded, strict=True):
        assert record["facts"][fact] == {"state": "told", "value": "own_words", "entry": one["entry"]}
    assert record["facts"]["help"]["value"] == "private-place"
    assert {one.authorizations[-1].partition(" ")[0] for one in made} == {"Basic"}
    listened_and_typed(region, record)


def listened_and_typed(region: Region, record: dict[str, Any]) -> None:
    """Somebody takes a recording out, listens, and types its words; the record says so."""
    site, reference = region.site, record["reference"]
    site.hotline("file", reference, "2", "-o", "two.wav", "--by", "Lee")
    data = (site.folder / "two.wav").read_bytes()
    assert hashlib.sha256(data).hexdigest() == record["files"][1]["sha256"]
    with wave.open(io.BytesIO(data)) as sound:
        assert sound.getframerate() == 8000
    site.hotline("transcribe", reference, "2", "--by", "Lee", given="He would not let me go.\n")
    said = site.hotline("record", reference)
    assert "Lee took out file 2." in said
    assert "> Lee, typed from recording 2: He would not let me go." in said
    assert said.count("[not transcribed yet]") == 3


def test_hanging_up_in_the_middle_of_an_answer_keeps_what_was_said(regions):
    left: list[tuple[str, Region, Call]] = []
    for place, fact in enumerate(SPOKEN):
        region = next(regions)
        call = begin(region)
        for earlier in list(SPOKEN)[:place]:
            answer(call, earlier)
        call.wait_to_hear(SPOKEN[fact], QUICKLY)
        wait_for_the_tone(call, place)
        call.speak(SAID)
        call.hang_up()
        left.append((fact, region, call))
    for fact, region, call in left:
        count = list(SPOKEN).index(fact) + 1
        wait_until_deleted(call, region, count)
        record = record_of(region)
        assert record["facts"][fact]["value"] == "own_words", fact
        assert [one["recording"]["question"] for one in record["files"]] == list(SPOKEN)[:count]
        region.phone(0).wait_for("Reply 1 to take", QUICKLY)


def test_every_document_was_understood(regions):
    region: Region = next(regions)
    assert not [document.problem for document in region.simulator.ledger.documents if document.problem]


def test_a_recording_made_while_the_web_server_is_down_is_found_and_kept(regions):
    """The last one: it takes the web server away. The end of the call is asked for, and then what it left."""
    region: Region = next(regions)
    site = region.site
    call = begin(region)
    call.wait_to_hear(SPOKEN["what"], QUICKLY)
    wait_for_the_tone(call, 0)
    site.processes.all["web"].kill()
    call.speak(SAID)
    call.press("#")
    call.wait_for_end(30)
    site.start("web")
    site.wait_until_up(("web",))

    wait_until(lambda: "was found at the carrier after the call" in region.entries(), seconds=60, what="the recording")
    wait_until_deleted(call, region, 1)
    assert record_of(region)["facts"]["what"]["value"] == "own_words"
