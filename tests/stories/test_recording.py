"""A conversation that was played in the demo by hand becomes a story file, which then can be replayed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from click.testing import CliRunner

from hotline.cli import main
from hotline.demo import cast
from hotline.demo.recorded_calls import RecordedCall
from hotline.demo.recording import Seen, Switched, story_of, switched, without
from hotline.domain.storycalls import InCall, Part
from hotline.domain.storyfile import Deed, Happened, Said, Way, read_story, write_story
from hotline.domain.storyworld import References
from hotline.simulator import Bridge, Simulator
from hotline.simulator.records import Delivery, Send
from tests.player import played
from tests.stories.rewrite import what_people_do

NA, EU = cast.line_of("na"), cast.line_of("eu")
ANA = next(one.phone for one in cast.TEAM if one.name == "Ana")
KIM = cast.STAFF.phone
BEGAN = 1_801_501_200.25
"""As ``time.time()`` gives it: 1 February 2027, noon in New York."""


def text(after: float, phone: str, words: str, line: str = NA) -> Delivery:
    return Delivery("SM1", phone, line, words, BEGAN + after, accepted=True)


def arrival(after: float, phone: str, words: str, line: str = NA) -> Send:
    return Send("SM2", line, phone, words, 1, "", 0, BEGAN, arrived_at=BEGAN + after)


def call(after: float, phone: str, line: str = NA, **more: object) -> RecordedCall:
    begun = RecordedCall(phone, line, False, BEGAN + after, BEGAN + after, None, None, False, False, (), (), ())
    return replace(begun, **more)  # type: ignore[arg-type]


def seen(said, came=(), until: float = 20.0, **more) -> Seen:
    return Seen(said, came, BEGAN + until, **more)


def known(*references: str) -> References:
    made = References()
    made.learn(references)
    return made


def said(seconds: int, phone: str, way: Way, words: str, line: str = "") -> Said:
    return Said(timedelta(seconds=seconds), phone, way, words, line=line)


def test_texts_become_lines_with_names_and_the_numbers_of_a_story():
    story = story_of(
        seen(
            [text(0, cast.ATTENDEE, "help, call me on +12065550142"), text(4.2, ANA, "Q2Q 1 ")],
            [
                arrival(0.9, ANA, "NorthConf Q2Q-99 safety not known. Reply 1 to take"),
                arrival(4.4, cast.ATTENDEE, "Ana has your report Q2Q-99.\r\n\r\nThe WEB-UI is no report."),
            ],
            9.7,
        ),
        known("Q2Q-99"),
        ("record E7K-32: Ana has it",),
    )

    assert story is not None
    assert story.moments == (
        said(0, "attendee", Way.LEAVES, "help, call me on attendee"),
        said(0, "Ana", Way.ARRIVES, "NorthConf E7K-32 safety not known. Reply 1 to take"),
        said(4, "Ana", Way.LEAVES, "E7K 1"),
        said(4, "attendee", Way.ARRIVES, "Ana has your report E7K-32.\n\nThe WEB-UI is no report."),
        Happened(timedelta(seconds=9), Deed.END),
    )
    assert story.setting.starts.isoformat() == "2027-02-01T12:00:00"
    assert story.record == ("record E7K-32: Ana has it",)
    assert "policy: primary 0s, secondary 4s" in write_story(story)


def test_texts_about_older_reports_are_not_in_it():
    older, ours = arrival(1, ANA, "NorthConf Z8Z-44 still needs a person."), arrival(2, ANA, "You have Q2Q-99.")

    kept = without(seen([text(0, cast.ATTENDEE, "help")], [older, ours]), ["Z8Z-44", "Y7Y-33"])

    assert kept.came == [ours]


def test_phones_of_others_have_names_and_switched_phones_are_in_it():
    story = story_of(
        seen(
            [
                text(0, cast.EUROPE, "help", EU),
                text(1, cast.another_attendee(2), "hi"),
                text(1.5, "+12065559999", "nobody of the cast"),
            ],
            [arrival(3, ANA, "a page of the neighbours", EU)],
            3,
            switched=[
                Switched(BEGAN - 2, Deed.OFF, ANA),
                Switched(BEGAN - 1, Deed.OFF, KIM),
                Switched(BEGAN - 0.5, Deed.ON, KIM),
                Switched(BEGAN + 2.5, Deed.ON, ANA),
            ],
        ),
        known(),
    )

    assert story is not None
    assert story.moments == (
        Happened(timedelta(0), Deed.OFF, "Ana"),
        said(0, "London", Way.LEAVES, "help"),
        said(1, "attendee 2", Way.LEAVES, "hi"),
        said(1, "attendee 51", Way.LEAVES, "nobody of the cast"),
        Happened(timedelta(seconds=2), Deed.ON, "Ana"),
        said(3, "Ana", Way.ARRIVES, "a page of the neighbours", "eu"),
        Happened(timedelta(seconds=3), Deed.END),
    )


def test_a_call_is_in_it_with_keys_of_sentences_and_without_what_was_read_out():
    kims = call(
        0, KIM, cast.STAFF_LINE, answered_at=BEGAN, ended_at=BEGAN + 9, by_phone=True,
        sounds=(
            (BEGAN + 0.4, "say", "NorthConf staff line. If you are in danger, hang up and call 9 1 1."),
            (BEGAN + 2, "beep", ""),
            (BEGAN + 3, "say", "Q, 2, Q, 9, 9"),
            (BEGAN + 5, "voice", "hello"),
        ),
        pressed=((BEGAN + 1.26, "482613#"),), said=((BEGAN + 4, 'I am "Kim",\n call +12065550142'),),
        silences=(BEGAN + 7,),
    )  # fmt: skip
    anas = call(3, ANA, by_us=True, answered_at=BEGAN + 3.5, ended_at=BEGAN + 9.5)
    box = replace(anas, phone=cast.TEAM[1].phone, by_voicemail=True, by_phone=True, said=((BEGAN + 4, "no one"),))
    missed = call(3, cast.TEAM[2].phone, by_us=True, ended_at=BEGAN + 4)
    off = replace(missed, phone=cast.TEAM[3].phone, ringing_at=None)

    story = story_of(
        seen([], (), 10, calls=[kims, anas, box, missed, off], bridges=[Bridge(ANA, KIM, BEGAN + 3.9, "dial")]), known()
    )

    assert story is not None
    lines = [line.partition("  ")[::2] for line in write_story(story).split("\n\n")[1].splitlines()]
    assert lines == [
        ("00:00:00.0", "Kim      ~ calls the staff line"),
        ("00:00:00.4", "Kim      ~ hears staff-greeting"),
        ("00:00:01.2", "Kim      ~ presses 482613#"),
        ("00:00:02.0", "Kim      ~ hears a tone"),
        ("00:00:03.0", "Ana      ~ rings"),
        ("00:00:03.0", "Ben      ~ rings"),
        ("00:00:03.0", "Cleo     ~ rings"),
        ("00:00:03.5", "Ana      ~ picks up"),
        ("00:00:03.5", "Ben      ~ voicemail answers"),
        ("00:00:03.9", "Kim      ~ is connected with Ana"),
        ("00:00:04.0", 'Kim      ~ says "I am "Kim", call attendee"'),
        ("00:00:04.0", "Cleo     ~ rings no more"),
        ("00:00:07.0", "Kim      ~ says nothing"),
        ("00:00:09.0", "Kim      ~ hangs up"),
        ("00:00:09.5", "Ana      ~ is hung up on"),
        ("00:00:10.0", "-- the end"),
    ]
    assert story.moments[0] == InCall(timedelta(0), "Kim", Part.CALLS_STAFF)


def test_a_phone_says_when_it_was_switched_off_to_its_voicemail_and_on_again():
    with Simulator("AC" + "0" * 32, "token") as simulator:
        phone = simulator.phone(ANA)
        phone.mode, phone.answers = "off", "unreachable"
        phone.mode, phone.answers = "on", "no"
        phone.answers = "no"
        phone.answers = "voicemail"
        phone.answers = "no"

        found = [(one.deed, one.number) for one in switched(phone)]

    assert found == [(Deed.OFF, ANA), (Deed.ON, ANA), (Deed.VOICEMAIL, ANA), (Deed.ON, ANA)]


def test_where_nobody_said_anything_there_is_no_story():
    assert story_of(seen([], [arrival(1, ANA, "a text to somebody")]), known()) is None


def test_a_recorded_conversation_can_be_replayed():
    story = story_of(seen([text(0, cast.ATTENDEE, "he follows me"), text(6, ANA, "1")]), known())
    assert story is not None
    recorded = read_story(write_story(story))

    now = played(recorded)

    assert [one.phone for one in now.moments if isinstance(one, Said) and "E7K-32" in one.words][:2] == [
        "Ana",
        "attendee",
    ]
    assert now.record[0].startswith("record E7K-32: Ana has it")
    assert read_story(what_people_do(write_story(now))).moments == recorded.moments


def test_a_file_that_is_there_is_not_written_over(tmp_path):
    path = tmp_path / "kept.story"
    path.write_text("kept")

    result = CliRunner().invoke(main, ["demo", "--once", "--record", str(path)])

    assert result.exit_code == 1
    assert "is there already; nothing was done" in result.output
    assert path.read_text() == "kept"
