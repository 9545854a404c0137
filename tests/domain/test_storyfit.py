"""Whether what came is what a story says must come."""

from __future__ import annotations

import pytest

from hotline.domain.sentences import read_language_file
from hotline.domain.storyfit import Spoken, fits, heard_in

FILE = read_language_file(
    "call-sorry = Sorry, nobody can answer.\n"
    "call-begins = We ask { $count } questions. Speak after the tone.\n"
    "call-tone = Speak after the tone.\n"
    "ring-asked = Report { $reference } waits. Press 1.\n"
    "opening = Sorry, nobody can answer. We ask in a text.\n"
)


@pytest.mark.parametrize(
    ("told", "came", "does"),
    [
        ("You have E7K-32.", "You have E7K-32.", True),
        ("You have E7K-32.", "You have E7K-32. Thank you.", False),
        ("You have E7K-32…", "You have E7K-32 too.\nSend 9 to close.", True),
        ("… E7K-32 …", "NorthConf E7K-32 safe", True),
        ("… E7K-32 …", "NorthConf B4M-77 safe", False),
        ("Ben took it at 12:00 pm.", "Ben took it at 2:15 am.", True),
        ("Ben took it at 14:00.", "Ben took it at 9:07.", True),
        ("Ben took it at 12:00 pm.", "Ben took it.", False),
        ("Are you safe?", "Are you safe.", False),
    ],
)
def test_words_fit_but_for_what_a_story_leaves_open(told, came, does):
    assert fits(told, came) is does


def test_what_is_heard_may_be_a_part_of_what_is_said():
    assert heard_in("is joining … now", "Ana from our team is joining you now. Press 2.")
    assert not heard_in("is joining me", "Ana from our team is joining you now.")


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        ("Sorry, nobody can answer. We ask 7 questions. Speak after the tone.", ["call-sorry", "call-begins"]),
        ("Speak after the tone.", ["call-tone"]),
        ("Report E, 7, K waits. Press 1.", ["ring-asked"]),
        ("You can reach us at 1, 2, 3.", []),
    ],
)
def test_what_was_heard_is_told_by_its_sentences_the_longest_first_and_never_by_a_text(words, keys):
    assert Spoken([FILE]).keys_in(words) == keys


def test_a_sentence_is_found_whatever_its_values_and_one_that_is_not_there_is_refused():
    (pattern,) = Spoken([FILE]).find("ring-asked")

    assert pattern.search("NorthConf. Report P, 7, 3 waits. Press 1.")
    with pytest.raises(ValueError, match="there is no sentence 'ring-around'"):
        Spoken([FILE]).find("ring-around")
