"""What a responder's text means. A page taken by mistake is silence for somebody who waits."""

from __future__ import annotations

import string
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotline.domain.carrier_words import CARRIER_WORDS, OPT_IN_WORDS, OPT_OUT_WORDS
from hotline.domain.commands import Commands
from hotline.domain.reference import ALPHABET
from hotline.domain.replies import read_reply
from hotline.domain.reply_kinds import (
    CarrierWord,
    Close,
    Facts,
    Hand,
    Help,
    Note,
    Pass,
    Report,
    Status,
    Take,
    Who,
    Words,
)
from hotline.domain.vocabulary import Vocabulary
from hotline.domain.words import Words as Sentences

TAKES = [
    *(
        "1",
        "1.",
        " 1 ",
        "(1)",
        "1!",
        "1,",
        "1)",
        "[1]",
        "'1'",
        '"1"',
        "*1*",
        "1\n",
        "\t1",
        "1 .",
        "1...",
        "1️⃣",
        "１",
        "①",
    ),
    *(
        "١",
        "\u200b1",
        "1\u200d",
        "\ufeff1\u2060",
        "\u202a1\u202c",
        "one",
        "One.",
        "ONE",
        "1 take",
        "1 1",
        "1 one",
        "1 please",
    ),
    *(
        "a",
        "A",
        "ack",
        "ACK",
        "Ack!",
        "acknowledge",
        "acknowledged",
        "y",
        "Y",
        "yes",
        "YES",
        "Yes.",
        "yes!",
        "yes please",
    ),
    *(
        "ok",
        "OK",
        "Ok.",
        "okay",
        "Okay!",
        "take",
        "TAKE",
        "Take it",
        "taking",
        "taking it",
        "I take it",
        "I'll take it",
    ),
    *("I’ll take it", "ill take it", "ok take", "yes, ok", "\x001", "ＯＫ", "－1", "— ok"),
]
TAKES_E7K = [
    *(
        "E7K 1",
        "e7k 1",
        "1 E7K",
        "E7K1",
        "e7k1",
        "E7K: 1",
        "E7K, 1",
        "E7K - 1",
        "E7K-1",
        "1-E7K",
        "E7K\n1",
        "E7K.1",
        "(E7K) 1",
    ),
    *(
        "[E7K] 1",
        "E7K 1️⃣",
        "Ｅ７Ｋ １",
        "E\u200b7K 1",
        "E7K one",
        "E7K take",
        "take E7K",
        "Take e7k.",
        "E7K ok",
        "ok E7K",
        "yes E7K",
    ),
    *("E7K yes", "E7K a", "ack E7K", "E7K take it", "I'll take it E7K", "E7K 1 E7K", "E7K/1", "1 E7K please"),
]
TAKES_E7K_32 = [
    *(
        "E7K-32 1",
        "e7k-32 1",
        "1 E7K-32",
        "E7K32 1",
        "e7k32 take",
        "E7K-32: 1",
        "E7K–32 1",
        "E7K‑32 1",
        "E7K—32 ok",
        "E7K-321",
    ),
    *("E7K321", "E7K-32-1", "take E7K-32", "E7K-32 take", "“E7K-32” 1", "E7K-32\n\n1", "E7K\u200b-32 1"),
]
NOT_COMMANDS = [
    *(
        "1 minute please",
        "1 min",
        "2 people are with her",
        "3 of them",
        "9 pm at the desk",
        "ok coming",
        "ok thanks",
        "ok?",
        "1?",
    ),
    *(
        "yes?",
        "take?",
        "close?",
        "9?",
        "pass?",
        "yes I am here",
        "yes she did",
        "no",
        "n",
        "nope",
        "skip",
        "0",
        "4",
        "11",
        "12",
        "19",
    ),
    *(
        "1.5",
        "1 2",
        "1/2",
        "1 9",
        "9/11",
        "911",
        "9 1 1",
        "+1",
        "-1 point",
        "1%",
        "1+1",
        "$1",
        "@1",
        "1 👍",
        "👍",
        "😀",
        "½",
        "1st",
    ),
    *(
        "who is at gate 4?",
        "who?me",
        "who took my bag",
        "facts matter",
        "the facts are",
        "status quo",
        "what is the status",
    ),
    *(
        "close the door",
        "close to gate 4",
        "take care",
        "take a seat",
        "taken",
        "pass me the phone",
        "pass by the desk",
        "passed",
    ),
    *(
        "hand",
        "hand me the bag",
        "hand her the form",
        "hand him over",
        "hand in the badge",
        "hand out water",
        "hands up",
        "handy",
    ),
    *(
        "hand Ben?",
        "hand Ben at gate 4",
        "hand Ben the form and then come back",
        "reports",
        "reporter",
        "reported",
        "reporting",
    ),
    *(
        "report's in",
        "I report to Ana",
        "a report",
        "my report",
        "report-back",
        "help is on the way",
        "helpful",
        "I can help you",
    ),
    *(
        "can you help me find her",
        "stop it",
        "stop that man",
        "please stop",
        "end of the hall",
        "start now",
        "cancel the talk",
    ),
    *(
        "info desk",
        "quit smoking",
        "2pm",
        "2nd floor",
        "3rd hall",
        "24h desk",
        "mp3 player",
        "B2B",
        "take 2",
        "pass 1",
        "one two",
    ),
    *("A", "B")[1:],
    *(
        "I am at the door",
        "Are you safe now?",
        "we will call 911",
        "ok 1 moment",
        "a b",
        "y n",
        "E1K 1",
        "EOK 1",
        "I will take it from here",
    ),
    *(
        "¿1?",
        "Loved it",
        'Liked "it"',
        "Liked the talk",
        "~1",
        "=1",
        "&",
        "?",
        "!",
        "...",
    ),
]
TABLE = [
    *((text, Take()) for text in TAKES),
    *((text, Take("E7K")) for text in TAKES_E7K),
    *((text, Take("E7K-32")) for text in TAKES_E7K_32),
    *(
        (text, Pass())
        for text in ("2", "2.", "(2)", "two", "pass", "PASS", "Pass!", "pass please", "2️⃣", "２", "2 pass")
    ),
    *((text, Pass("E7K")) for text in ("E7K 2", "2 e7k", "E7K pass", "pass E7K", "E7K2", "E7K: pass.")),
    *(
        (text, Help())
        for text in ("3", "3.", "three", "3️⃣", "help me", "Help me!", "need help", "I need help", "help please")
    ),
    *((text, Help()) for text in ("3 help", "help me please", "need help?")),
    *((text, Help("E7K")) for text in ("E7K 3", "3 E7K", "E7K help", "help E7K", "E7K need help", "E7K3")),
    *(
        (text, Close())
        for text in ("9", "9.", "nine", "close", "CLOSE", "Close it", "close please", "9️⃣", "9 close", "9 9")
    ),
    *((text, Close("E7K-32")) for text in ("E7K-32 9", "9 E7K-32", "close E7K-32", "E7K-32 close", "E7K-329")),
    *((text, Who()) for text in ("who", "Who?", "WHO", "who ?", "who!")),
    *(
        (text, Who("E7K"))
        for text in ("E7K who", "who E7K", "E7K who?", "who e7k?", "E7K", "e7k", "E7K?", "(E7K)", "E7K.", "E7K -")
    ),
    *((text, Who("E7K-32")) for text in ("E7K-32", "e7k32", "E7K-32?", "who E7K-32")),
    *((text, Facts()) for text in ("facts", "Facts", "facts?", "FACTS.")),
    *((text, Facts("E7K")) for text in ("E7K facts", "facts E7K", "facts: e7k")),
    *((text, Status()) for text in ("status", "Status?", "STATUS")),
    *((text, Status("E7K")) for text in ("E7K status", "status E7K")),
    *((text, CarrierWord("STOP")) for text in ("STOP", "stop", "Stop.", " stop ", "stop!", "s\u200btop", "ＳＴＯＰ")),
    *((word, CarrierWord(word)) for word in sorted(CARRIER_WORDS - {"YES"})),
    *((word.lower(), CarrierWord(word)) for word in sorted(CARRIER_WORDS - {"YES"})),
    ("Help?", CarrierWord("HELP")),
    ("Liked “You have E7K-32. Any text…”", CarrierWord("REACTION")),
    ('Loved "Ana: I am at the door"', CarrierWord("REACTION")),
    ("Emphasized “E7K-32: Ben took it at 2:31 pm.”", CarrierWord("REACTION")),
    ("Laughed at “E7K-32: Ben took it at 2:31 pm.”", CarrierWord("REACTION")),
    ("Reacted 👍 to “NorthConf E7K-32 NOT SAFE”", CarrierWord("REACTION")),
    ("Removed a like from “NorthConf E7K-32 NOT SAFE”", CarrierWord("REACTION")),
    ("# she left", Note("she left")),
    ("#she left", Note("she left")),
    ("#1", Note("1")),
    ("#", Note("")),
    ("#️⃣ full", Note("full")),
    ("＃ She LEFT, at 2:31!", Note("She LEFT, at 2:31!")),
    ("# E7K?", Note("E7K?")),
    ("## twice", Note("# twice")),
    ("# STOP", Note("STOP")),
    ("# report: x", Note("report: x")),
    ("E7K # note", Note("note", "E7K")),
    ("E7K #note", Note("note", "E7K")),
    ("E7K# note", Note("note", "E7K")),
    ("e7k-32: #  A  b ", Note("A  b", "E7K-32")),
    ("E7K # line one\nline two", Note("line one\nline two", "E7K")),
    ("# familia 👨‍👩‍👧 ﬁ", Note("familia 👨‍👩‍👧 ﬁ")),
    ("report", Report("")),
    ("Report.", Report("")),
    ("report!", Report("")),
    ("report Somebody shouted", Report("Somebody shouted")),
    ("Report: Somebody shouted", Report("Somebody shouted")),
    ("REPORT - Somebody shouted", Report("Somebody shouted")),
    ("report – 1 person", Report("1 person")),
    ("report, E7K again", Report("E7K again")),
    ("report\nSomebody\nshouted", Report("Somebody\nshouted")),
    ("report:x", Report("x")),
    ("report stop", Report("stop")),
    ("report # x", Report("# x")),
    ("\u200breport ﬁ", Report("ﬁ")),
    ("hand Ben", Hand("Ben")),
    ("Hand ben.", Hand("ben")),
    ("HAND TO BEN", Hand("BEN")),
    ("hand over to Ben", Hand("Ben")),
    ("hand it to Ben", Hand("Ben")),
    ("hand off to Ben Smith", Hand("Ben Smith")),
    ("hand Siobhán O'Brien", Hand("Siobhán O'Brien")),
    ("hand Anna-Lena", Hand("Anna-Lena")),
    ("hand 王小明", Hand("王小明")),
    ("E7K hand Ben", Hand("Ben", "E7K")),
    ("E7K: hand to Ben!", Hand("Ben", "E7K")),
    ("hand E7K Ben", Hand("Ben", "E7K")),
    ("hand e7k-32 to Ben", Hand("Ben", "E7K-32")),
    ("hand Ben E7K", Hand("Ben", "E7K")),
    ("hand E7K-32 over to Ben", Hand("Ben", "E7K-32")),
    *((text, Status()) for text in ("E7K 1 B4N", "E7K B4N 1", "1 E7K B4N", "E7K 1, B4N 9", "E7K B4N", "E7K-32 E7K")),
    ("E7K B4N are done", Words("B4N are done", "E7K")),
    ("hand", Words("hand")),
    ("hand over to", Words("hand over to")),
    ("hand E7K", Words("hand E7K")),
    ("hand Dr. Ana María de Cruz", Words("hand Dr. Ana María de Cruz")),
    *((text, Words(text)) for text in NOT_COMMANDS),
    ("", Words("")),
    (" \n ", Words("")),
    ("\u200b", Words("")),
    ("  two spaces  inside ", Words("two spaces  inside")),
    ("E7K I am at the door", Words("I am at the door", "E7K")),
    ("e7k-32 I am at the door.", Words("I am at the door.", "E7K-32")),
    ("E7K: I am", Words("I am", "E7K")),
    ("E7K, I am", Words("I am", "E7K")),
    ("E7K - I am", Words("I am", "E7K")),
    ("[E7K-32] I am", Words("I am", "E7K-32")),
    ("E7K\nline one\nline two", Words("line one\nline two", "E7K")),
    ("E7K 1 minute please", Words("1 minute please", "E7K")),
    ("E7K stop", Words("stop", "E7K")),
    ("E7K report it", Words("report it", "E7K")),
    ("E7K ok?", Words("ok?", "E7K")),
    ("E7K hand me the bag", Words("hand me the bag", "E7K")),
    ("E7K 👍", Words("👍", "E7K")),
    ("E7K\u200b-32 Ｈi 👨‍👩‍👧", Words("Ｈi 👨‍👩‍👧", "E7K-32")),
    ("I am at the door E7K", Words("I am at the door E7K")),
    ("2pm at the desk", Words("2pm at the desk")),
    ("E7Kab at 4", Words("at 4", "E7K-AB")),
]


@pytest.mark.parametrize(("text", "meaning"), TABLE)
def test_a_text_means(text, meaning):
    assert read_reply(text) == meaning


@pytest.mark.parametrize(
    ("language", "text", "meaning"),
    [
        ("de", "Abgeben an Emil", Hand("Emil")),
        ("de", "E7K abgeben an Zoë Meier", Hand("Zoë Meier", "E7K")),
        ("fr", "relais à Ana", Hand("Ana")),
        ("fr", "relais a\u0300 Ana", Hand("Ana")),
        ("fr", "relais pour Émile", Hand("Émile")),
        ("es", "traspaso a Inés", Hand("Inés")),
        ("de", "eigene Meldung: jemand schrie", Report("jemand schrie")),
        ("es", "nuevo reporte alguien gritó", Report("alguien gritó")),
        ("fr", "relaisà Ana", Words("relaisà Ana")),
    ],
)
def test_a_command_that_begins_a_text_is_known_as_people_write_it(language, text, meaning):
    commands = Commands.of(Vocabulary((Sentences.load(language), Sentences.load())))

    assert read_reply(text, commands) == meaning


def test_the_table_is_long_enough_to_mean_something():
    assert len({text for text, _ in TABLE}) >= 300


def test_a_word_that_a_carrier_obeys_is_never_passed_on():
    for word in CARRIER_WORDS:
        for text in (word, word.lower(), f" {word}. ", f"{word}\n"):
            assert read_reply(text) == (Take() if word == "YES" else CarrierWord(word))
    assert OPT_OUT_WORDS | OPT_IN_WORDS < CARRIER_WORDS


@given(st.text())
def test_no_text_is_too_odd_and_words_stay_as_they_were_written(text):
    reply = read_reply(text)
    if isinstance(reply, Words | Note | Report):
        assert text.rstrip().rstrip("\u200b\u200e\u200f\u2060\ufeff").rstrip().endswith(reply.text)
    if isinstance(reply, Words) and reply.ref is None:
        assert reply.text == text.strip().strip("\u200b\u200e\u200f\u2060\ufeff").strip()


@given(st.text(alphabet="1239 e7kE7K-32#?.!ok report hand Ben\u200b\ufe0f\u20e3１"))
def test_no_mixture_of_commands_is_too_odd(text):
    reply = read_reply(text)
    assert reply.ref is None or set(reply.ref) <= {*ALPHABET, "-"}
    if isinstance(reply, Words) and reply.ref is not None:
        assert reply.text


@given(
    st.lists(
        st.sampled_from([*string.ascii_lowercase, "is", "at", "gate", "she", "with", "me"]), min_size=4, max_size=8
    )
)
def test_four_words_and_more_are_never_a_take(words):
    text = " ".join(words)
    if not set(words) <= {"a", "y"}:
        assert not isinstance(read_reply(f"1 {text}"), Take)


@pytest.mark.slow
def test_every_character_inside_a_command_is_read():
    for code in range(sys.maxunicode + 1):
        read_reply(f"E7K{chr(code)}1")
