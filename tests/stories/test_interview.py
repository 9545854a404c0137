"""The interview: one question at a time, only what was not told, and nobody is held up by a form."""

import pytest

from hotline.domain.script import FACTS
from tests.story import minutes, seconds

configured = pytest.mark.configured
QUESTIONS = (
    "Are you safe right now?",
    "Is someone on our team part of this?",
    "What happened?",
    "Who did it?",
    "When and where",
    "Was anyone else part of it",
    "How can we help?",
)
TWO_EVENTS = "".join(
    f'[[event]]\ncode = "{code}"\nname = "{name}"\nregion = "na"\nfrom = 2027-02-01\nuntil = 2027-02-02\n'
    for code, name in (("north", "NorthConf"), ("hack", "Hack Night"))
)


@pytest.fixture
def unanswered(hotline):
    """A call for help that tells nothing, and its opening texts read."""
    incident = hotline.reporter.text("hello, I need help")
    hotline.reporter.reads_all()
    return incident


def answer(hotline, *answers):
    """Send these answers, a minute apart, and return the last thing that came."""
    unread = [""]
    for words in answers:
        hotline.clock.forward(minutes(0.5))
        hotline.reporter.text(words)
        unread = hotline.reporter.reads_all() or unread
    return unread[-1]


def test_seven_questions_in_their_order_and_then_the_contacts(hotline):
    hotline.reporter.text("help")
    texts = hotline.reporter.reads_all()
    for words in ("1", "0", "He pushed me", "A man in a red coat", "Now, at gate 4", "My friend saw it", "1 and 3"):
        hotline.reporter.text(words)
        texts += hotline.reporter.reads_all()

    asked = [text for text in texts if text.startswith(QUESTIONS)]
    assert [text.startswith(question) for text, question in zip(asked, QUESTIONS, strict=True)] == [True] * 7
    assert texts[-2].startswith("Thank you.")
    assert texts[-1] == "If you need help later: Venue security +1 555 010 0150"


def test_every_question_can_be_skipped_and_skipped_is_not_unknown_is_not_open(hotline, unanswered):
    answer(hotline, "0", "idk", "0", "I don't know")

    states = {fact: known["state"] for fact, known in unanswered.record()["facts"].items()}
    assert states == {
        "safe": "skipped",
        "team": "unknown",
        "what": "skipped",
        "who": "unknown",
        "event": "not asked",
        "where": "asked",
        "others": "not asked",
        "help": "not asked",
    }


def test_each_fact_names_the_entry_that_it_came_from(hotline, unanswered):
    answer(hotline, "1", "0", "He pushed me down the stairs", "a tall man")

    record = unanswered.record()
    said = {entry["seq"]: entry["text"] for entry in record["entries"]}
    assert said[record["facts"]["what"]["entry"]] == "He pushed me down the stairs"
    assert said[record["facts"]["who"]["entry"]] == "a tall man"


@pytest.mark.parametrize("first", ["A man follows me near gate 4", "my bag was stolen", "he groped me"])
def test_what_happened_is_not_asked_when_it_was_told(hotline, first):
    hotline.reporter.text(first)

    assert answer(hotline, "1", "0").startswith("Who did it?")


@configured(of_region='places = ["Main Hall", "Gate 4"]')
def test_where_is_not_asked_when_a_place_was_named_and_places_are_offered_otherwise(hotline):
    hotline.reporter.text("he pushed me in the main hall")
    assert answer(hotline, "1", "0", "a tall man").startswith("Was anyone else")

    stranger = hotline.stranger("Kim", "+15550100188")
    stranger.text("he pushed me")
    for words in ("1", "0", "a tall man"):
        stranger.text(words)
    stranger.got("When and where did it happen (Main Hall, Gate 4)?")


@configured(more=TWO_EVENTS)
def test_where_several_events_run_the_question_where_asks_which_one_by_number(hotline):
    incident = hotline.reporter.text("he pushed me")
    assert answer(hotline, "1", "0", "a man").startswith("Which event is it? 1 NorthConf, 2 Hack Night.")
    answer(hotline, "2. just now at the bar")

    assert incident.fact("event") == "hack"
    assert "The reporter says it was at Hack Night." in incident.entries("event")
    assert incident.fact("where") == "own_words"


@configured(more=TWO_EVENTS)
def test_the_number_of_the_event_alone_leaves_when_and_where_open(hotline):
    incident = hotline.reporter.text("he pushed me")
    assert answer(hotline, "1", "0", "a man", "1").startswith("When and where did it happen")
    assert answer(hotline, "at noon").startswith("Was anyone else")

    assert (incident.fact("event"), incident.fact("where")) == ("north", "own_words")


def test_a_picture_alone_answers_nothing(hotline, unanswered):
    hotline.reporter.text("", pictures=1)

    hotline.reporter.got_nothing_like("did not get that")
    assert unanswered.fact("safe") is None
    assert answer(hotline, "1").startswith("Is someone on our team")


def test_after_a_day_an_open_question_is_not_answered_by_accident(hotline, unanswered):
    hotline.clock.forward(minutes(24 * 60 + 1))
    hotline.reporter.reads_all()
    hotline.reporter.text("1")

    hotline.reporter.got_nothing_like("Is someone on our team")
    assert unanswered.fact("safe") is None


def test_within_a_day_it_resumes_at_the_open_question(hotline, unanswered):
    hotline.clock.forward(minutes(23 * 60))

    assert answer(hotline, "2").startswith("Is someone on our team")
    assert unanswered.fact("safe") == "no"


def test_whoever_has_it_can_let_the_questions_go_on_and_gets_the_answers(hotline):
    incident = hotline.reporter.text("he pushed me")
    answer(hotline, "1")
    hotline.phone("Ana").replies("1")
    hotline.reporter.reads_all()
    hotline.phone("Ana").reads_all()

    hotline.phone("Ana").replies("questions")

    hotline.phone("Ana").got_only("the questions to the reporter go on")
    hotline.reporter.got("Ana would like to ask you a few more things")
    hotline.reporter.got_only("Is someone on our team part of this?")
    assert answer(hotline, "0").startswith("Who did it?")
    assert answer(hotline, "a tall man").startswith("When and where")
    hotline.phone("Ana").got("a tall man")
    assert incident.fact("who") == "own_words"


def test_where_no_question_is_left_the_responder_hears_so(hotline):
    hotline.reporter.text("he pushed me")
    answer(hotline, "1", "0", "0", "0", "0", "0")
    hotline.phone("Ana").replies("1")
    hotline.phone("Ana").reads_all()
    hotline.phone("Ana").replies("questions")

    hotline.phone("Ana").got_only("there is no question left")


def test_the_record_shows_every_fact(hotline, unanswered):
    answer(hotline, "1", "Ben")

    from hotline.usecases.record import as_text

    printed = as_text(unanswered.record())
    assert "Safe now: told, yes (entry" in printed
    assert "Someone on the team: told, named (entry" in printed
    assert "What: asked, no answer" in printed
    assert "How to help: not asked" in printed
    assert set(unanswered.record()["facts"]) == set(FACTS)


def test_facts_by_text_show_what_is_told_skipped_unknown_and_not_asked(hotline):
    hotline.reporter.text("he pushed me")
    answer(hotline, "1", "0", "idk", "0")
    hotline.phone("Ana").replies("1")
    hotline.clock.forward(seconds(30))
    hotline.phone("Ana").reads_all()
    hotline.phone("Ana").replies("facts")

    hotline.phone("Ana").got_only("Told: safe now, our team, what. Not known: who. Skipped: when and where. Asked")


def test_yes_and_a_name_that_we_do_not_know_is_kept_to_the_few(hotline):
    incident = hotline.reporter.text("something bad happened to me")
    answer(hotline, "1", "yeah clio i think, from the front desk")

    assert incident.fact("team") == "yes"
    assert incident.now.restricted
    hotline.reporter.got_nothing_like("did not get that")


def test_a_digit_that_belongs_to_the_question_before_is_read_as_its_answer(hotline):
    incident = hotline.reporter.text("he pushed me")
    answer(hotline, "tall man, grey hoodie", "still outside my door")
    hotline.phone("Ana").reads_all()
    answer(hotline, "2")

    assert incident.fact("safe") == "no"
    hotline.phone("Ana").got("NOT SAFE")
    assert incident.fact("team") is None


def test_is_anybody_there_is_no_answer_to_a_form(hotline):
    incident = hotline.reporter.text("he pushed me")
    answer(hotline, "1", "0")
    assert answer(hotline, "is anybody there??").startswith("We are still trying to reach a team member")

    assert incident.fact("who") is None
    assert answer(hotline, "a tall man").startswith("When and where")


@pytest.mark.parametrize("words", ["there is a guy with a gun", "I want to kill myself", "my friend is bleeding"])
def test_danger_in_plain_words_is_heard(hotline, words):
    incident = hotline.reporter.text(words)

    assert incident.fact("safe") == "no"


def test_stop_and_start_answer_no_question(hotline):
    incident = hotline.reporter.text("he pushed me")
    hotline.reporter.text("STOP")
    hotline.reporter.text("START")
    hotline.reporter.got("We may text you again")

    assert incident.fact("safe") is None
    assert answer(hotline, "1").startswith("Is someone on our team")


def test_who_the_owner_talks_with_answers_the_owner_not_the_form(hotline):
    incident = hotline.reporter.text("he pushed me")
    answer(hotline, "1")
    hotline.phone("Ana").replies("1")
    hotline.phone("Ana").replies("Is anybody hurt?")
    hotline.reporter.text("no")

    assert incident.fact("team") is None
