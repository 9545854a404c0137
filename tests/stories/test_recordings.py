"""A voice report: each answer is recorded, fetched, judged, sealed, and only then forgotten by the carrier."""

from __future__ import annotations

import hashlib
import itertools
import sys

import pytest

from hotline.carriers import Recorded
from hotline.domain.errors import CarrierRefused, NotFound, TooLarge
from hotline.domain.speech import Answer, Listen
from hotline.store.attachments import Part
from hotline.usecases import listening, redaction
from hotline.usecases.record import as_text
from tests.calling_in import CallingIn, asked_in
from tests.sounds import wav
from tests.story import GONE, MISCONFIGURED, REPORTER, UNAVAILABLE, minutes, seconds

SAID = wav(12, b"he followed me to the car park. ")
HEARD = """
import json, sys
sound = sys.stdin.buffer.read()
assert sound[:4] == b"RIFF" and sys.argv[1:] == ["en"], sys.argv
print(json.dumps({"text": TEXT, "confidence": CONFIDENCE}))
"""


def at_the_report(hotline):
    """A caller who has said by key that they are safe, and that it is about nobody of the team."""
    call = CallingIn(hotline)
    for keys in ("2", "1", "2"):
        part = call.presses(keys)
    assert "What happened?" in asked_in(part)
    return call


def recordings(story):
    return [file["recording"] for file in story.record()["files"]]


def forget(hotline):
    redaction.begin(hotline.runtime)
    hotline.clock.forward(seconds(5))


def transcriber(hotline, tmp_path, text="He followed me", confidence=0.874):
    script = tmp_path / "fake.py"
    script.write_text(HEARD.replace("TEXT", repr(text)).replace("CONFIDENCE", repr(confidence)))
    hotline.runtime.transcriber = (sys.executable, "-I", str(script))


# --- kept


def test_an_answer_is_kept_with_its_question_its_time_and_its_length(hotline):
    call = at_the_report(hotline)
    following = call.says(SAID, 12)

    assert "Who did it?" in asked_in(following)
    story = call.story
    (file,) = story.record()["files"]
    assert (file["state"], file["kind"], file["size"]) == ("kept", "wav", len(SAID))
    assert file["sha256"] == hashlib.sha256(SAID).hexdigest()
    (recording,) = recordings(story)
    assert (recording["question"], recording["seconds"], recording["doubt"]) == ("what", 12, None)
    assert recording["transcription"] == {"state": "not transcribed yet"}
    fact = story.record()["facts"]["what"]
    assert fact == {"state": "told", "value": "own_words", "entry": recording["entry"]}
    entry = story.record()["entries"][recording["entry"] - 1]
    assert (entry["kind"], entry["who"], entry["text"]) == ("voice_in", "reporter", "Recording 1, 12 s: what.")
    printed = as_text(story.record())
    assert "reporter: Recording 1, 12 s: what. [not transcribed yet]" in printed
    assert "recording of 12 s, What: not transcribed yet" in printed
    kept = hotline.store.read(lambda tx: tx.attachments.read(tx.attachments.of(story.id)[0], Part.ORIGINAL))
    assert kept == SAID


def test_the_carrier_forgets_a_recording_once_we_have_it_and_never_before(hotline):
    call = at_the_report(hotline)
    call.says(GONE, 12)
    forget(hotline)
    assert recordings(call.story)
    assert call.recordings[0] in hotline.carrier.media

    hotline.carrier.media[call.recordings[0]] = SAID
    hotline.clock.forward(minutes(1))
    assert call.story.record()["files"][0]["at_carrier"] is True
    forget(hotline)
    assert call.recordings[0] not in hotline.carrier.media
    assert call.story.record()["files"][0]["at_carrier"] is False


def test_every_question_in_ones_own_words_has_a_recording(hotline):
    call = at_the_report(hotline)
    for _ in range(4):
        part = call.says(SAID, 12)
    assert isinstance(part, Listen)
    assert "How can we help?" in asked_in(part)
    call.presses("1")

    assert [one["question"] for one in recordings(call.story)] == ["what", "who", "where", "others"]
    assert call.story.fact("help") == "private-place"


def test_a_request_that_comes_twice_brings_its_recording_once(hotline):
    call = at_the_report(hotline)
    before = call.step
    call.says(SAID, 12)
    call.step = before
    call.asks(RecordingSid=call.recordings[0], RecordingDuration="12")

    assert len(recordings(call.story)) == 1
    assert call.story.fact("who") is None


@pytest.mark.parametrize("down", [UNAVAILABLE, GONE, MISCONFIGURED])
def test_a_carrier_that_is_down_for_hours_loses_nothing(hotline, down):
    call = at_the_report(hotline)
    call.says(down, 12)
    hotline.clock.forward(minutes(6 * 60))
    assert call.story.record()["files"][0]["state"] == "waiting"
    asked = [at for at, sid in hotline.carrier.fetched if sid == call.recordings[0]]
    pauses = [(later - earlier).total_seconds() for earlier, later in itertools.pairwise(asked)]
    assert pauses[:7] == [5, 10, 20, 40, 80, 160, 300]
    assert set(pauses[7:]) == {300}

    hotline.carrier.media[call.recordings[0]] = SAID
    hotline.clock.forward(minutes(5))
    assert call.story.record()["files"][0]["state"] == "kept"


@pytest.mark.parametrize(
    ("sound", "doubt"), [(b"<html>later</html>", "no sound"), (wav(0), "empty"), (wav(3), "length")]
)
def test_what_does_not_sound_like_it_is_kept_and_stays_at_the_carrier(hotline, sound, doubt):
    call = at_the_report(hotline)
    call.says(sound, 12)
    forget(hotline)

    (file,) = call.story.record()["files"]
    assert (file["state"], file["recording"]["doubt"], file["at_carrier"]) == ("kept", doubt, True)
    assert call.recordings[0] in hotline.carrier.media
    assert f"doubtful: {doubt}" in as_text(call.story.record())


@pytest.mark.parametrize("refusal", [TooLarge("fake", "too_large"), CarrierRefused("fake", "refused")])
def test_what_can_not_be_had_is_said_to_whoever_has_it_and_not_to_the_reporter(hotline, refusal):
    hotline.reporter.text("Someone keeps following me")
    hotline.phone("Ana").replies("1")
    for phone in (hotline.phone("Ana"), hotline.reporter):
        phone.reads_all()
    call = at_the_reports_next_question(hotline)
    call.says(refusal, 12)

    hotline.phone("Ana").got("recording 1 of the reporter did not reach us")
    hotline.reporter.got_nothing()


def at_the_reports_next_question(hotline):
    """A caller whose report somebody has already: they leave what they have to say where the interview stands."""
    call = CallingIn(hotline)
    call.presses("2")
    return call


# --- keys in the middle of a recording


def test_a_key_at_once_is_a_key_and_no_answer(hotline):
    call = at_the_report(hotline)
    again = call.says(wav(1), 0, "*")
    assert isinstance(again, Answer)
    assert "What happened?" in asked_in(again)
    following = call.says(wav(1), 0, "#")
    assert "Who did it?" in asked_in(following)
    assert call.story.fact("what") == "skipped"
    assert len(recordings(call.story)) == 2  # kept all the same


def test_a_key_after_words_ends_the_answer(hotline):
    call = at_the_report(hotline)
    assert "Who did it?" in asked_in(call.says(SAID, 12, "#"))
    assert call.story.fact("what") == "own_words"


def test_nothing_recorded_is_asked_once_more_and_then_passed_over(hotline):
    call = at_the_report(hotline)
    assert "Sorry, we did not get that." in asked_in(call.asks())
    assert "Who did it?" in asked_in(call.asks())
    assert call.story.fact("what") == "skipped"
    assert recordings(call.story) == []


# --- of which no request told us


def test_a_recording_that_we_were_not_told_of_is_found_after_the_call(hotline):
    call = at_the_report(hotline)
    call.says(SAID, 12)
    call.records(SAID, 8)
    call.hangs_up()
    hotline.clock.forward(seconds(6))

    story = call.story
    assert [(one["question"], one["seconds"]) for one in recordings(story)] == [("what", 12), ("who", 8)]
    assert story.fact("who") == "own_words"
    assert story.record()["facts"]["who"]["entry"] == recordings(story)[1]["entry"]
    assert "Recording 2 was found at the carrier after the call." in story.entries("event")


def test_the_carrier_is_asked_until_it_answers(hotline):
    call = at_the_report(hotline)
    call.records(SAID, 8)
    hotline.carrier.list_is_down = True
    call.hangs_up()
    hotline.clock.forward(minutes(90))
    assert recordings(call.story) == []
    hotline.carrier.list_is_down = False
    hotline.clock.forward(minutes(6))
    assert len(recordings(call.story)) == 1


@pytest.mark.parametrize("after", [20, 100])
def test_a_recording_that_is_listed_late_is_found(hotline, after):
    call = at_the_report(hotline)
    call.hangs_up()
    hotline.clock.forward(seconds(after))
    call.records(SAID, 8)
    hotline.clock.forward(seconds(120))

    assert [one["question"] for one in recordings(call.story)] == ["what"]


def test_a_recording_that_is_not_finished_is_left_for_the_next_look(hotline):
    call = at_the_report(hotline)
    call.records(SAID, 0)
    call.hangs_up()
    hotline.clock.forward(seconds(10))
    assert recordings(call.story) == []
    hotline.carrier.recorded[call.sid] = [Recorded(call.recordings[0], 12)]
    hotline.clock.forward(seconds(30))

    assert [one["seconds"] for one in recordings(call.story)] == [12]


def test_who_takes_it_in_the_middle_of_an_answer_does_not_part_it_from_its_question(hotline):
    call = at_the_report(hotline)
    hotline.phone("Ana").replies("1")
    call.says(SAID, 12)

    assert [one["question"] for one in recordings(call.story)] == ["what"]


def test_what_is_found_later_is_not_taken_for_the_next_answer(hotline):
    call = at_the_report(hotline)
    call.records(SAID, 8)
    call.hangs_up()
    hotline.clock.forward(seconds(10))
    call.records(SAID, 9)
    hotline.clock.forward(minutes(3))

    assert [one["question"] for one in recordings(call.story)] == ["what", None]
    assert call.story.fact("who") is None


def test_of_several_that_are_found_none_is_taken_for_the_answer(hotline):
    call = at_the_report(hotline)
    call.records(SAID, 8)
    call.records(SAID, 9)
    call.hangs_up()
    hotline.clock.forward(minutes(3))

    assert [one["question"] for one in recordings(call.story)] == [None, None]
    assert call.story.fact("what") is None


def test_a_found_recording_answers_no_question_that_was_answered_meanwhile(hotline):
    call = at_the_report(hotline)
    call.hangs_up()
    hotline.reporter.text("He followed me to the car park")
    texted = call.story.record()["facts"]["what"]
    call.records(SAID, 8)
    hotline.clock.forward(seconds(30))

    assert [one["question"] for one in recordings(call.story)] == ["what"]
    assert call.story.record()["facts"]["what"] == texted


def test_a_found_recording_of_a_closed_report_is_kept(hotline):
    call = at_the_report(hotline)
    call.hangs_up()
    hotline.phone("Ana").replies("1")
    for _ in range(2):
        hotline.phone("Ana").replies(f"{call.story.short} close")
    call.records(SAID, 8)
    hotline.clock.forward(minutes(2))

    assert len(recordings(call.story)) == 1


def test_what_is_already_known_is_not_added_again(hotline):
    call = at_the_report(hotline)
    call.says(SAID, 12)
    call.hangs_up()
    hotline.clock.forward(minutes(3))

    assert len(recordings(call.story)) == 1
    assert hotline.carrier.recorded[call.sid] == [Recorded(call.recordings[0], 12)]


def test_whoever_has_it_is_told_once_of_what_was_left(hotline):
    hotline.reporter.text("Someone keeps following me")
    hotline.phone("Ana").replies("1")
    hotline.phone("Ana").reads_all()
    call = at_the_reports_next_question(hotline)
    call.says(SAID, 12)
    call.says(SAID, 12)
    call.hangs_up()
    hotline.clock.forward(seconds(20))

    told = [text for text in hotline.phone("Ana").unread() if "on the phone" in text]
    assert told == [f"{call.story.reference}: the reporter left 2 recordings on the phone. They are in the record."]


def test_a_call_without_a_report_is_not_asked_about(hotline):
    call = CallingIn(hotline)
    call.hangs_up()
    hotline.clock.forward(minutes(3))
    assert hotline.query("SELECT COUNT(*) FROM outbox WHERE job = 'find_recordings'") == [(0,)]


# --- in words


def test_what_a_person_types_is_kept_with_their_name(hotline):
    call = at_the_report(hotline)
    call.says(SAID, 12)
    typed(hotline, call.story, "He followed me to the car park.")

    (recording,) = recordings(call.story)
    entry = call.story.record()["entries"][recording["transcription"]["entry"] - 1]
    assert recording["transcription"]["state"] == "typed"
    assert (entry["kind"], entry["who"], entry["text"]) == (
        "transcription", "Lee, typed from recording 1", "He followed me to the car park.",
    )  # fmt: skip
    assert f"[transcribed: typed, entry {entry['seq']}]" in as_text(call.story.record())


def typed(hotline, story, words, number=1):
    hotline.store.transact(
        lambda tx: listening.transcribe(hotline.runtime, tx, story.reference, number, " Lee ", f"\n{words}\n")
    )


def test_nothing_is_transcribed_by_a_machine_unless_the_operator_wants_it(hotline):
    at_the_report(hotline).says(SAID, 12)
    assert hotline.query("SELECT COUNT(*) FROM outbox WHERE job = 'transcribe'") == [(0,)]


def test_what_a_machine_heard_is_marked_with_how_sure_it_is(hotline, tmp_path):
    transcriber(hotline, tmp_path)
    call = at_the_report(hotline)
    call.says(SAID, 12)

    (recording,) = recordings(call.story)
    entry = call.story.record()["entries"][recording["transcription"]["entry"] - 1]
    assert recording["transcription"] == {"state": "machine", "confidence": 0.87, "entry": entry["seq"]}
    assert (entry["who"], entry["text"]) == ("machine, confidence 0.87, from recording 1", "He followed me")
    assert f"[transcribed: machine, confidence 0.87, entry {entry['seq']}]" in as_text(call.story.record())


def test_what_is_typed_stands_before_what_a_machine_heard(hotline, tmp_path):
    transcriber(hotline, tmp_path)
    call = at_the_report(hotline)
    call.says(SAID, 12)
    typed(hotline, call.story, "He followed me to the car park.")

    assert recordings(call.story)[0]["transcription"]["state"] == "typed"
    assert call.story.entries("transcription") == ["He followed me", "He followed me to the car park."]


def test_a_machine_that_heard_nothing_says_so(hotline, tmp_path):
    transcriber(hotline, tmp_path, text="  ", confidence=0)
    call = at_the_report(hotline)
    call.says(SAID, 12)
    assert call.story.entries("transcription") == ["(no words)"]


@pytest.mark.parametrize("text", [None, ["He"], 5])
def test_a_machine_that_answers_nonsense_is_tried_three_times(hotline, tmp_path, text):
    transcriber(hotline, tmp_path, text=text)
    call = at_the_report(hotline)
    call.says(SAID, 12)
    hotline.clock.forward(minutes(5))

    assert recordings(call.story)[0]["transcription"] == {"state": "not transcribed yet"}
    assert "No machine could put recording 1 into words." in call.story.entries("event")
    assert hotline.query("SELECT attempt FROM outbox WHERE job = 'transcribe'") == [(3,)]


def test_what_is_doubtful_is_left_to_people(hotline, tmp_path):
    transcriber(hotline, tmp_path)
    at_the_report(hotline).says(wav(3), 12)
    assert hotline.query("SELECT COUNT(*) FROM outbox WHERE job = 'transcribe'") == [(0,)]


def test_somebody_of_the_team_whom_a_recording_names_is_kept_out(hotline, tmp_path):
    transcriber(hotline, tmp_path, text="It was Ana from the desk")
    call = at_the_report(hotline)
    call.says(SAID, 12)
    assert call.story.now.excluded == {hotline.person("Ana")}


def test_facts_say_what_was_recorded_and_what_its_words_are(hotline):
    call = at_the_report(hotline)
    call.says(SAID, 12)
    call.says(SAID, 4)
    typed(hotline, call.story, "He followed me to the car park.")
    call.hangs_up()
    hotline.clock.forward(seconds(10))
    hotline.phone("Ana").replies(f"{call.story.short} 1")
    hotline.phone("Ana").reads_all()
    hotline.phone("Ana").replies("facts")

    told = " ".join(hotline.phone("Ana").unread())
    assert "They said: He followed me to the car park." in told
    assert "Recording 2, 4 s: not written down yet." in told
    assert "Recording 1" not in told


# --- taken out


def test_whoever_listens_stands_in_the_record(hotline):
    call = at_the_report(hotline)
    call.says(SAID, 12)
    reference = call.story.reference
    data = hotline.store.transact(lambda tx: listening.take_out(hotline.runtime, tx, reference[:3], 1, "Lee"))

    assert data == SAID
    assert "Lee took out file 1." in call.story.entries("event")


@pytest.mark.parametrize(
    ("reference", "number", "by", "words"),
    [("ZZZ-99", 1, "Lee", "x"), ("", 2, "Lee", "x"), ("", 1, " ", "x"), ("", 1, "L\x07e", "x"), ("", 1, "Lee", " \n")],
)
def test_what_is_not_there_is_said(hotline, reference, number, by, words):
    call = at_the_report(hotline)
    call.says(SAID, 12)
    before = call.story.record()
    with pytest.raises(NotFound):
        hotline.store.transact(
            lambda tx: listening.transcribe(hotline.runtime, tx, reference or call.story.reference, number, by, words)
        )
    assert call.story.record() == before


def test_a_picture_has_no_words_to_type(hotline):
    story = hotline.reporter.text("look", pictures=1)
    with pytest.raises(NotFound, match="not a recording"):
        typed(hotline, story, "words")


def test_nothing_of_a_recording_is_texted_to_the_reporter(hotline):
    call = at_the_report(hotline)
    call.says(SAID, 12)
    call.hangs_up()
    hotline.clock.forward(minutes(3))
    assert call.number == REPORTER
    hotline.reporter.got_nothing()
