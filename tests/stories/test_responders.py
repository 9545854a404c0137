"""A responder's replies: digits first, nothing guessed, nothing relayed by mistake."""

import pytest

from tests.story import minutes, opened

HARM = "Someone keeps following me at gate 4"


@pytest.fixture
def paged(hotline):
    """An incident for which Ana and Ben were paged."""
    incident = hotline.reporter.text(HARM)
    hotline.clock.forward(minutes(2))
    for phone in (hotline.reporter, hotline.phone("Ana"), hotline.phone("Ben")):
        phone.reads_all()
    return incident


@pytest.fixture
def taken(hotline, paged):
    """The same, and Ana took it."""
    hotline.phone("Ana").replies("1")
    for phone in (hotline.reporter, hotline.phone("Ana"), hotline.phone("Ben")):
        phone.reads_all()
    return paged


def test_taking_is_confirmed_to_the_taker_told_to_the_others_and_the_reporter_and_written_down(hotline, paged):
    hotline.phone("Ana").replies("1")

    hotline.phone("Ana").got_only(f"You have {paged.reference}")
    hotline.phone("Ben").got_only("Ana took it at 12:02 pm", paged.reference)
    hotline.reporter.got_only("Ana has your report", paged.reference)
    assert "Ana took it." in paged.entries("event")


@pytest.mark.parametrize("word", ["1", "ack", "a", "yes", "OK", "take", "1.", "{short} 1", "{whole} take", "{low}1"])
def test_there_are_many_ways_to_take(hotline, paged, word):
    hotline.phone("Ben").replies(word.format(short=paged.short, whole=paged.reference, low=paged.short.lower()))

    assert paged.owner == "ben"


def test_the_first_take_wins_and_a_late_one_hears_so(hotline, paged):
    hotline.phone("Ana").replies("1")
    hotline.phone("Ben").reads_all()

    hotline.phone("Ben").replies("1")
    hotline.phone("Ben").replies(f"{paged.short} 1")

    assert paged.owner == "ana"
    hotline.phone("Ben").got(f"{paged.reference} is with somebody else now")
    hotline.phone("Ben").got_only("somebody else")
    hotline.reporter.got_nothing_like("Ben")


def test_taking_twice_changes_nothing(hotline, taken):
    hotline.phone("Ana").replies("1")

    hotline.phone("Ana").got_only("already yours")
    hotline.reporter.got_nothing()


def test_a_pass_pages_the_next_at_once(hotline):
    hotline.reporter.text(HARM)
    hotline.phone("Ana").replies("2")

    hotline.phone("Ana").got("You passed")
    hotline.phone("Ben").got("Reply 1")


def test_giving_it_back_pages_others_and_tells_the_reporter(hotline, taken):
    hotline.phone("Ana").replies("2")

    assert taken.owner is None
    hotline.reporter.got("A different person will help you")
    hotline.phone("Ben").got("still needs a person")
    assert not any("still needs" in text for text in hotline.phone("Ana").unread())


def test_help_takes_it_and_pages_one_more(hotline, paged):
    hotline.phone("Ana").replies("3")

    assert paged.owner == "ana"
    hotline.phone("Ana").got("You stay on it")
    hotline.phone("Cleo").got("Ana asks for help")
    hotline.phone("Cleo").replies("1")
    hotline.phone("Cleo").got("You are helping Ana")
    hotline.phone("Ana").got("Cleo will help you")
    assert paged.owner == "ana"


def test_closing_is_asked_once(hotline, taken):
    hotline.phone("Ana").replies("9")
    hotline.phone("Ana").got_only("Reply 9 again")
    assert taken.open

    hotline.phone("Ana").replies("9")
    assert not taken.open
    hotline.reporter.got_only("is closed for now")


def test_a_nine_long_after_the_first_asks_again(hotline, taken):
    hotline.phone("Ana").replies("9")
    hotline.phone("Ana").replies("# still here")
    hotline.clock.forward(minutes(11))
    hotline.phone("Ana").replies("9")

    assert taken.open


def test_words_go_both_ways_once_it_is_taken(hotline, taken):
    hotline.phone("Ana").replies("Where are you now?")
    hotline.reporter.got_only("Ana: Where are you now?")

    hotline.reporter.text("By the stairs")
    hotline.phone("Ana").got_only(f"{taken.reference} reporter: By the stairs")
    hotline.phone("Ben").got_nothing()


def test_words_before_anybody_took_it_are_not_relayed(hotline, paged):
    hotline.phone("Ana").replies("Where are you now?")

    hotline.reporter.got_nothing()
    hotline.phone("Ana").got_only("Not sent", "Reply 1 to take it")


def test_the_reporter_never_sees_a_responders_number_nor_the_other_way_round(hotline, taken):
    hotline.phone("Ana").replies("Where are you now?")
    hotline.reporter.text("By the stairs")

    for phone in (hotline.reporter, hotline.phone("Ana")):
        assert {one.sender for one in phone.texts} == {"+15550100100"}
        phone.got_nothing_like("5550100199")
        phone.got_nothing_like("5550100110")


@pytest.mark.parametrize(
    "words", ["STOP", "HELP", "INFO", "START", 'Liked "You have E7K-32. Any text"', "# note to self", "ok", "who", "9"]
)
def test_carrier_words_notes_commands_and_bare_yeses_are_never_relayed(hotline, taken, words):
    hotline.phone("Ana").replies(words)

    hotline.reporter.got_nothing()


def test_a_note_is_kept_and_is_for_nobody_else(hotline, taken):
    hotline.phone("Ana").replies("# Blue jacket, hall B")

    assert taken.entries("note") == ["Blue jacket, hall B"]
    hotline.phone("Ana").got_only("Your note is in the record")
    hotline.reporter.got_nothing()


def test_handing_over_waits_for_the_other_to_take_it(hotline, taken):
    hotline.phone("Ana").replies("hand Ben")
    hotline.phone("Ana").got_only("It is yours until Ben takes it")
    hotline.phone("Ben").got_only("Ana hands it to you")
    assert taken.owner == "ana"

    hotline.phone("Ben").replies("1")
    assert taken.owner == "ben"
    hotline.phone("Ana").got_only("Ben took it", "no longer yours")
    hotline.reporter.got_only("Ben has your report")


def test_a_hand_over_may_be_taken_with_three(hotline, taken):
    hotline.phone("Ana").replies("hand Ben")
    hotline.phone("Ben").replies("3")

    assert taken.owner == "ben"


def test_a_hand_over_that_is_passed_leaves_it_where_it_is(hotline, taken):
    hotline.phone("Ana").replies("hand Ben")
    hotline.phone("Ana").reads_all()
    hotline.phone("Ben").replies("2")

    hotline.phone("Ana").got_only("Ben has not answered", "still yours")
    assert taken.owner == "ana"


def test_when_who_was_asked_is_kept_out_meanwhile_the_owner_hears_that_it_is_still_theirs(hotline, taken):
    hotline.phone("Ana").replies("hand Ben")
    hotline.phone("Ana").reads_all()
    hotline.reporter.text("Ben")  # the safety question is open: that is no answer to it
    assert taken.owner == "ana"


def test_who_facts_and_status(hotline, taken):
    ana = hotline.phone("Ana")
    ana.replies("who")
    ana.got_only("Ana took it at 12:02 pm", "Paged: Ana, Ben")
    ana.replies("facts")
    ana.got_only("safety asked, no answer", f"They said: {HARM}")
    ana.replies("status")
    ana.got_only(f"You have: {taken.reference}", "Not taken yet: none")


def test_who_without_an_incident_names_who_is_on_call(hotline):
    hotline.phone("Cleo").replies("who")

    hotline.phone("Cleo").got_only("On call for North America. Primary: Ana. Secondary: Ben.")


def test_a_report_of_ones_own_goes_to_somebody_else(hotline):
    incident = hotline.phone("Ana").text("report Someone stole a bag")

    hotline.phone("Ana").got_only("Your own report is", incident.reference)
    hotline.phone("Ben").got("text report")
    hotline.clock.forward(minutes(30))
    assert not hotline.phone("Ana").pages()


def test_with_several_open_a_bare_number_is_asked_about_and_does_nothing(hotline, paged):
    other = hotline.stranger("another", "+15550100188").text("Help at the bar")
    hotline.phone("Ana").reads_all()

    hotline.phone("Ana").replies("1")

    hotline.phone("Ana").got_only("more than one open", paged.short, other.short)
    assert (paged.owner, other.owner) == (None, None)
    hotline.phone("Ana").replies(f"{other.short} 1")
    assert (paged.owner, other.owner) == (None, "ana")


def test_with_two_of_their_own_nothing_is_relayed_without_a_reference(hotline, taken):
    stranger = hotline.stranger("another", "+15550100188")
    other = stranger.text("Help at the bar")
    hotline.phone("Ana").replies(f"{other.short} 1")
    for phone in (stranger, hotline.reporter, hotline.phone("Ana")):
        phone.reads_all()

    hotline.phone("Ana").replies("Where are you?")
    hotline.phone("Ana").got_only("Nothing was sent", taken.short, other.short)
    hotline.phone("Ana").replies(f"{other.short} Where are you?")

    stranger.got_only("Ana: Where are you?")
    hotline.reporter.got_nothing()


def test_a_wrong_reference_does_nothing(hotline, paged):
    hotline.phone("Ana").replies("B4N 1")

    hotline.phone("Ana").got_only("You have no open page B4N")
    assert paged.owner is None


def test_what_nobody_understands_gets_one_line_of_help_in_five_minutes(hotline):
    cleo = hotline.phone("Cleo")
    for words in ("blah", "blah again"):
        cleo.replies(words)
    cleo.got_only("You have no open page")

    hotline.clock.forward(minutes(5))
    cleo.replies("blah")
    cleo.got_only("You have no open page")


@pytest.mark.parametrize("words", ["1", "take", "E7K 1", "STOP", "9", "report", "# note"])
def test_a_text_from_an_unknown_number_is_a_report_and_never_a_command(hotline, paged, words):
    incident = hotline.stranger("nobody", "+15550100177").text(words)

    assert paged.owner is None
    assert incident.id != paged.id
    hotline.phone("Ana").got(incident.reference)


def test_a_take_without_a_sign_is_reminded_and_then_others_are_paged_again(hotline, taken):
    hotline.clock.forward(minutes(3))
    hotline.phone("Ana").got_only("are you still there?")
    hotline.phone("Ben").got_nothing()

    hotline.clock.forward(minutes(2))
    assert taken.owner is None
    hotline.phone("Ana").got("others are being paged")
    hotline.reporter.got_only("may not be able to answer")
    hotline.clock.forward(minutes(2))
    hotline.phone("Ben").got("still needs a person")


@pytest.mark.parametrize("sign", ["1", "# on it", "On my way", "facts", "who"])
def test_any_sign_of_the_owner_keeps_it_theirs(hotline, taken, sign):
    hotline.clock.forward(minutes(4))
    hotline.phone("Ana").replies(sign)

    hotline.clock.forward(minutes(30))

    assert taken.owner == "ana"


def test_a_text_of_the_reporter_that_nobody_answers_escalates_after_its_own_five_minutes(hotline, taken):
    hotline.phone("Ana").replies("# here")
    hotline.reporter.text("hello?")
    hotline.clock.forward(minutes(4.8))
    assert taken.owner == "ana"

    hotline.clock.forward(minutes(0.3))
    assert taken.owner is None


def test_a_reminder_comes_once(hotline, taken):
    hotline.phone("Ana").replies("# here")
    hotline.reporter.text("hello?")
    hotline.clock.forward(minutes(4.5))

    assert len([text for text in hotline.phone("Ana").unread() if "still there" in text]) == 1


def test_a_responder_who_texts_stop_is_an_alarm_and_the_next_is_paged(hotline):
    hotline.reporter.text(HARM)
    hotline.phone("Ana").reads_all()

    hotline.phone("Ana").replies("STOP")

    hotline.phone("Ben").got("Reply 1")
    assert "texted STOP" in hotline.alarms()[0].text
    hotline.clock.forward(minutes(30))
    hotline.phone("Ana").got_nothing()

    hotline.phone("Ana").replies("START")
    hotline.clock.forward(minutes(11))
    hotline.phone("Ana").got("Reply 1")


CAN_NOT_BE_TOLD = "Ana could not be told by text: Ana texted STOP to our number."


def test_a_take_after_stop_counts_and_the_record_says_that_it_could_not_be_confirmed(hotline):
    incident = hotline.reporter.text(HARM)
    hotline.phone("Ana").replies("STOP")
    for phone in (hotline.phone("Ana"), hotline.phone("Ben"), hotline.reporter):
        phone.reads_all()

    hotline.phone("Ana").replies("1")

    assert incident.owner == "ana"
    hotline.phone("Ana").got_nothing()
    hotline.phone("Ben").got_only("Ana took")
    hotline.reporter.got_only("Ana")
    assert incident.entries("event").count(CAN_NOT_BE_TOLD) == 1


def test_what_an_owner_can_not_be_told_after_stop_is_in_the_record(hotline, taken):
    hotline.phone("Ana").replies("STOP")
    hotline.reporter.text("He is at the stairs now")

    hotline.phone("Ana").got_nothing()
    assert taken.entries("event")[-1] == CAN_NOT_BE_TOLD


def test_a_neighbours_lead_may_take_by_reference_only_if_asked():
    with opened() as hotline:
        incident = hotline.reporter.text(HARM)
        hotline.phone("Cora").replies(f"{incident.short} 1")
        assert incident.owner is None
        hotline.phone("Lee").replies(f"{incident.short} 1")
        assert incident.owner == "lee"
