"""A conversation that was played in the demo by hand becomes a story file, which then can be replayed."""

from __future__ import annotations

from datetime import timedelta

from click.testing import CliRunner

from hotline.cli import main
from hotline.demo import cast
from hotline.demo.recording import Switched, record, story_of
from hotline.domain.storyfile import Deed, Happened, Said, Way, read_story, write_story
from hotline.simulator import Ledger
from hotline.simulator.records import Delivery, Send
from tests.player import played
from tests.stories.rewrite import what_people_do

NA, EU = cast.line_of("na"), cast.line_of("eu")
ANA = next(one.phone for one in cast.TEAM if one.name == "Ana")
BEGAN = 1_801_501_200.25
"""As ``time.time()`` gives it: 1 February 2027, noon in New York."""


def text(after: float, phone: str, words: str, line: str = NA, *, accepted: bool = True) -> Delivery:
    return Delivery("SM1", phone, line, words, BEGAN + after, accepted=accepted)


def arrival(after: float | None, phone: str, words: str, line: str = NA) -> Send:
    at = None if after is None else BEGAN + after
    return Send("SM2", line, phone, words, 1, "", 0, BEGAN, arrived_at=at)


def ledger(*records: Send | Delivery) -> Ledger:
    made = Ledger()
    for one in records:
        made.add(one)
    return made


def said(seconds: int, phone: str, way: Way, words: str, line: str = "") -> Said:
    return Said(timedelta(seconds=seconds), phone, way, words, line=line)


def test_texts_become_lines_with_names_and_the_numbers_of_a_story():
    story = story_of(
        ledger(
            text(0, cast.ATTENDEE, "help, call me on +12065550142"),
            arrival(0.9, ANA, "NorthConf Q2Q-99 safety not known. Reply 1 to take"),
            text(4.2, ANA, "Q2Q 1 "),
            arrival(4.4, cast.ATTENDEE, "Ana has your report Q2Q-99.\r\n\r\nThe WEB-UI is no report."),
        ),
        (),
        BEGAN + 9.7,
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
    assert "policy: primary 0s, secondary 4s" in write_story(story)


def test_what_did_not_arrive_or_was_not_taken_is_not_in_it_and_switched_phones_are():
    story = story_of(
        ledger(
            text(0, cast.EUROPE, "help", EU),
            text(1, cast.another_attendee(2), "hi"),
            text(2, cast.ATTENDEE, "never taken", accepted=False),
            arrival(None, ANA, "a page to a phone that is off"),
            arrival(3, ANA, "a page of the neighbours", EU),
        ),
        (Switched(BEGAN - 1, Deed.OFF, ANA), Switched(BEGAN + 2.5, Deed.ON, ANA)),
        BEGAN + 3,
    )

    assert story is not None
    assert story.moments == (
        said(0, "London", Way.LEAVES, "help"),
        said(1, "attendee 2", Way.LEAVES, "hi"),
        Happened(timedelta(seconds=2), Deed.ON, "Ana"),
        said(3, "Ana", Way.ARRIVES, "a page of the neighbours", "eu"),
        Happened(timedelta(seconds=3), Deed.END),
    )


def test_where_nobody_said_anything_no_file_is_written(tmp_path):
    path = tmp_path / "nothing.story"

    assert not record(path, ledger(), (), BEGAN)
    assert not path.exists()


def test_a_recorded_conversation_can_be_replayed(tmp_path):
    path = tmp_path / "recorded.story"
    record(path, ledger(text(0, cast.ATTENDEE, "he follows me"), text(6, ANA, "1")), (), BEGAN + 20)

    now = played(read_story(path.read_text(encoding="utf-8")))

    assert [one.phone for one in now.moments if isinstance(one, Said) and "E7K-32" in one.words][:2] == [
        "Ana",
        "attendee",
    ]
    assert now.record[0].startswith("record E7K-32: Ana has it")
    assert read_story(what_people_do(write_story(now))).moments == read_story(path.read_text(encoding="utf-8")).moments


def test_a_file_that_is_there_is_not_written_over(tmp_path):
    path = tmp_path / "kept.story"
    path.write_text("kept")

    result = CliRunner().invoke(main, ["demo", "--once", "--record", str(path)])

    assert result.exit_code == 1
    assert "is there already; nothing was done" in result.output
    assert path.read_text() == "kept"
