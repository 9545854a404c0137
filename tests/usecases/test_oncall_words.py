"""What people read about who is on call: one SMS part whatever the names and the span, in their own zone."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from hotline.domain.commands import Commands
from hotline.domain.oncall_changes import Lasting
from hotline.domain.oncall_commands import Unreadable
from hotline.domain.phone import sms_segments
from hotline.domain.replies import read_reply
from hotline.domain.reply_kinds import Words as Relayed
from hotline.domain.sentences import read_language_file
from hotline.domain.vocabulary import Vocabulary
from hotline.domain.words import LOCALES, Words
from hotline.usecases.oncall_words import Said, in_words, said

NEW_YORK, LONDON = ZoneInfo("America/New_York"), ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 4, 12, tzinfo=NEW_YORK)
LANGUAGES = ("en", "es", "fr", "de")
LONGEST = Lasting(datetime(2026, 11, 25, 10, 30, tzinfo=NEW_YORK), datetime(2026, 11, 26, 22, 30, tzinfo=NEW_YORK))
A_LONG_WORD = "Maximiliane-Alexandra " * 4
VALUES = {
    "name": A_LONG_WORD,
    "to": A_LONG_WORD,
    "people": f"{A_LONG_WORD}, {A_LONG_WORD}, Zoë Ćosić",
    "when": LONGEST,
    "other": LONGEST,
    "until": LONGEST.ends,
    "first": date(2026, 11, 25),
    "second": date(2026, 11, 26),
    "cover": said("oncall-gap", layer=said("layer-both")),
    "references": "E7K-32, K2M-1X +3",
    "hand": said("oncall-hand-on", short="E7K", name="Maximilianes"),
}
UNTIL = Lasting(NOW, LONGEST.ends, from_now=True)
A_MOMENT = ("oncall-skipped", "oncall-twice", "oncall-past")
INSIDE = ("oncall-gap", "oncall-until", "oncall-line", "oncall-line-on", "oncall-nobody", "oncall-region",
          "oncall-rank-primary", "oncall-rank-secondary", "oncall-hand-on")  # fmt: skip


def sentences(language: str) -> dict[str, frozenset[str]]:
    file = read_language_file((LOCALES / f"{language}.ftl").read_text("utf-8"))
    return {
        key: one.variables for key, one in file.sentences.items() if key.startswith("oncall-") and key not in INSIDE
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_answer_is_one_part_with_the_longest_span_and_long_names(language):
    words = Words.load(language)
    for key, variables in sentences(language).items():
        values = {name: VALUES[name] for name in variables}
        if key in A_MOMENT:
            values["when"] = datetime(2026, 11, 25, 10, 30)  # noqa: DTZ001 - a wall time
        if key == "oncall-off-still":  # who has something is off from now on
            values["when"] = UNTIL
        text = in_words(Said(key, values), words, NEW_YORK, NOW)
        assert sms_segments(text) == 1, f"{key}: {text}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_that_we_offer_is_understood(language):
    words = Words.load(language)
    commands = Commands.of(Vocabulary((words,)))
    for key in ("oncall-how", "oncall-no-end", "oncall-no-such"):
        for example in words.say(key).rpartition(": ")[2].removesuffix(".").split("; "):
            assert not isinstance(read_reply(example, commands), Relayed | Unreadable), example


@pytest.mark.parametrize(
    ("span", "language", "text"),
    [
        (("12-05 00:00", "12-06 00:00"), "en", "Sat, Dec 5"),
        (("12-05 00:00", "12-07 00:00"), "en", "Sat, Dec 5 - Sun, Dec 6"),
        (("12-05 09:00", "12-05 17:00"), "en", "Sat, Dec 5 9:00 am-5:00 pm"),
        (("12-05 22:00", "12-06 06:00"), "en", "Sat, Dec 5 10:00 pm - Sun, Dec 6 6:00 am"),
        (("12-05 09:00", "12-05 17:00"), "de", "Sa., 5. Dez. 09:00-17:00"),
        (("12-05 09:00", "12-05 17:00"), "fr", "sam. 5 déc. 09:00-17:00"),
        (("12-05 09:00", "12-05 17:00"), "es", "sab, 5 dic 9:00-17:00"),
        (("12-05 00:00", "12-06 00:00"), "pt-nonsense", "Sat, Dec 5"),
    ],
)
def test_a_span_is_said_as_short_as_it_can_be(span, language, text):
    begins, ends = (datetime.fromisoformat(f"2026-{at}").replace(tzinfo=NEW_YORK) for at in span)
    words = Words.load(language if language in LANGUAGES else "en")
    assert text in in_words(said("oncall-you-next", when=Lasting(begins, ends)), words, NEW_YORK, NOW)


def test_everybody_reads_a_time_as_their_own_clocks_show_it():
    until = Lasting(NOW, datetime(2026, 11, 4, 23, tzinfo=UTC), from_now=True)
    words = Words.load("en")
    assert in_words(said("oncall-you-now", when=until), words, NEW_YORK, NOW) == "You are on call until 6:00 pm."
    assert in_words(said("oncall-you-now", when=until), words, LONDON, NOW) == "You are on call until 11:00 pm."
