"""Who is on call, changed by one text: confirmed in one part, told to whom it concerns, taken back by ``undo``."""

from datetime import time, timedelta

import pytest

from hotline.domain.phone import sms_segments
from hotline.usecases import oncall, oncall_by_command, phones
from tests.story import NOON, configured, minutes, weekly

HARM = "Someone keeps following me at gate 4"
ROTA = weekly("primary", "ana", "ben", begins="2027-02-01") + weekly("secondary", "cleo", begins="2027-02-01")
with_rota = configured(more=ROTA)  # it is Monday noon: Ana is primary until next Monday 9:00, then Ben


def say(hotline, name: str, words: str) -> str:
    """Text from somebody's phone, and return the one answer, which is one part."""
    phone = hotline.phone(name)
    phone.reads_all()
    phone.texts_us(words)
    (answer,) = phone.reads_all()
    assert sms_segments(answer) == 1
    return answer


def paged_first(hotline) -> list[str]:
    """Report something and return whose phones got a page at once."""
    number = f"+1555010{len(hotline.stories()):04d}"
    hotline.stranger("another reporter", number).text(HARM)
    return [name for name in hotline.people if any(one.at == hotline.clock.now - timedelta(seconds=5)
            for one in hotline.phone(name).pages())]  # fmt: skip


# --- off


@with_rota
def test_one_text_takes_somebody_off_and_the_page_goes_to_the_next(hotline):
    answer = say(hotline, "Ana", "off until 18:00")

    assert answer == "You are off until 6:00 pm: nobody pages you. Nobody is primary then. Send UNDO to take it back."
    assert paged_first(hotline) == ["Cleo"]
    hotline.clock.forward(minutes(10))
    assert hotline.phone("Ana").pages() == []


@with_rota
def test_at_the_end_of_it_they_are_paged_again(hotline):
    say(hotline, "Ana", "off until 18:00")
    hotline.clock.forward(timedelta(hours=6))

    assert paged_first(hotline) == ["Ana"]


@with_rota
def test_undo_makes_it_as_it_was_and_is_done_once(hotline):
    say(hotline, "Ana", "off until 18:00")

    assert say(hotline, "Ana", "undo") == "Taken back (until 6:00 pm). Who is on call is as it was before."
    assert paged_first(hotline) == ["Ana"]
    assert "no change of yours" in say(hotline, "Ana", "undo")


@with_rota
def test_undo_after_a_day_changes_nothing(hotline):
    say(hotline, "Ana", "off until Sat 18:00")
    hotline.clock.forward(timedelta(days=1, minutes=1))

    assert "no change of yours" in say(hotline, "Ana", "undo")


@with_rota
def test_the_same_text_twice_is_one_change(hotline):
    ana = hotline.phone("Ana")
    for _ in range(2):
        ana.text("off until 18:00", sid="SM9" + "7" * 31)

    ana.got_only("You are off")
    rota = hotline.store.read(lambda tx: tx.people.organisation()).rota
    assert len(rota.overrides) == 1


@with_rota
def test_what_is_not_clear_changes_nothing_and_is_asked_in_one_line(hotline):
    for words, line in [
        ("off until 6", "Is it 6:00 am or 6:00 pm?"),
        ("off until 11:00", "Is it 11:00 am or 11:00 pm?"),
        ("off until 11:00 am", "is over"),
        ("off Sat", "You are off Sat, Feb 6"),
        ("off until Sat", "until when?"),
        ("off until 31 Feb 18:00", "no such day"),
        ("off until 14 March 02:30", "there is no Sun, Mar 14 2:30 am"),
        ("on for Zed until 18:00", "nobody else in your region is called Zed"),
        ("off until I know more", "off until 18:00; off Sat 9-17"),
        ("off", "off until 18:00; off Sat 9-17"),
    ]:
        assert line in say(hotline, "Ben", words)
    assert paged_first(hotline) == ["Ana"]


# --- on for somebody


@with_rota
def test_one_text_puts_somebody_on_for_another_who_hears_of_it(hotline):
    answer = say(hotline, "Ben", "on for Ana until 18:00")

    assert answer == "You are on call for Ana until 6:00 pm. Send UNDO to take it back."
    hotline.phone("Ana").got_only("Ben is on call for you until 6:00 pm.")
    assert paged_first(hotline) == ["Ben"]


@with_rota
def test_a_gap_that_somebody_left_is_filled_by_one_text(hotline):
    say(hotline, "Ana", "off until 18:00")
    say(hotline, "Ben", "on for Ana until 18:00")

    assert paged_first(hotline) == ["Ben"]
    assert "Ben has changed the same time after you" in say(hotline, "Ana", "undo")
    assert paged_first(hotline) == ["Ben"]


@with_rota
def test_nobody_stands_in_for_who_is_not_on_call_then(hotline):
    assert "Ben is not on call until 6:00 pm" in say(hotline, "Ana", "on for Ben until 18:00")
    hotline.phone("Ben").got_nothing()


@with_rota
def test_somebody_of_another_region_is_not_found(hotline):
    assert "nobody else in your region is called Cora" in say(hotline, "Ana", "on for Cora until 18:00")
    assert "nobody else in your region is called Ana" in say(hotline, "Cora", "on for Ana until 18:00")


TWO_BENS = """
[[person]]
id = "ben-j"
name = "Ben Jones"
roles = ["responder"]
regions = ["na"]
phone = "+15550100115"
"""


@configured(responders=("Ana", "Ben Smith", "Cleo"), more=TWO_BENS)
def test_two_of_one_name_are_asked_about(hotline):
    answer = say(hotline, "Cleo", "on for Ben until 18:00")
    assert answer.startswith("Nothing was changed or sent. It may be Ben Smith, Ben Jones.")

    assert "You are on call for Ben Smith until 6:00 pm" in say(hotline, "Cleo", "on for ben smith until 18:00")
    hotline.phone("Ben Smith").got_only("Cleo is on call for you")
    hotline.phone("Ben Jones").got_nothing()


# --- a lead


@with_rota
def test_a_lead_takes_somebody_of_their_region_off_and_nobody_else_may(hotline):
    assert "only Ana or a lead of the region" in say(hotline, "Ben", "off Ana until 18:00")
    answer = say(hotline, "Lee", "off Ana until 18:00")

    assert answer == "Ana is off until 6:00 pm. Nobody is primary then. Send UNDO to take it back."
    hotline.phone("Ana").got_only("Lee has set you off duty until 6:00 pm")
    say(hotline, "Lee", "undo")
    hotline.phone("Ana").got_only("Lee took back a change of your duty (until 6:00 pm)")
    assert paged_first(hotline) == ["Ana"]


# --- swaps


@with_rota
def test_a_swap_changes_nothing_until_it_is_accepted_and_then_both_at_once(hotline):
    answer = say(hotline, "Ana", "swap Ben Sat for Mon 15 Feb")
    assert "not on call" in answer or "We have asked Ben" in answer
    hotline.phone("Ben").got_only("Ana asks to swap. You: Sat, Feb 6. Ana: Mon, Feb 15.", "SWAP OK", "SWAP NO")

    answer = say(hotline, "Ben", "swap yes")

    assert answer == "Thank you. You: Sat, Feb 6. Ana: Mon, Feb 15."
    hotline.phone("Ana").got_only("Ben said yes. Ben: Sat, Feb 6. You: Mon, Feb 15.")
    hotline.clock.forward(timedelta(days=5))  # Saturday noon
    assert paged_first(hotline) == ["Ben"]
    hotline.clock.forward(timedelta(days=1))
    assert paged_first(hotline) == ["Ana"]


@with_rota
def test_two_who_trade_their_layers_have_each_others(hotline):
    say(hotline, "Ana", "swap Cleo Sat")
    hotline.phone("Cleo").got_only("Ana asks to swap: you would be on call Sat, Feb 6. Send SWAP OK or SWAP NO.")
    assert say(hotline, "Cleo", "swap yes") == "Thank you. You are on call for Ana Sat, Feb 6."

    hotline.clock.forward(timedelta(days=5))
    assert paged_first(hotline) == ["Cleo"]
    hotline.clock.forward(minutes(2))
    assert len(hotline.phone("Ana").pages()) == 1


@with_rota
def test_a_swap_that_is_declined_changes_nothing_and_the_asker_hears_so(hotline):
    say(hotline, "Ana", "swap Ben until 18:00")
    hotline.phone("Ana").reads_all()

    assert "We tell Ana that you can not swap" in say(hotline, "Ben", "swap no")

    hotline.phone("Ana").got_only("Ben can not swap (until 6:00 pm). Nothing has changed.")
    assert "Nobody waits for your answer" in say(hotline, "Ben", "swap yes")
    assert paged_first(hotline) == ["Ana"]


@with_rota
def test_a_swap_that_nobody_answers_ends_and_both_hear_so(hotline):
    say(hotline, "Ana", "swap Ben Sat")
    hotline.phone("Ben").reads_all()

    hotline.clock.forward(timedelta(days=1))

    hotline.phone("Ana").got_only("Ben did not answer about the swap (Sat, Feb 6). Nothing has changed.")
    hotline.phone("Ben").got_only("Ana no longer waits for your answer to the swap.")
    assert "Nobody waits for your answer" in say(hotline, "Ben", "swap yes")


@with_rota
def test_undo_takes_a_question_back_but_no_agreement(hotline):
    say(hotline, "Ana", "swap Ben Sat")
    hotline.phone("Ben").reads_all()
    assert "You no longer ask Ben" in say(hotline, "Ana", "undo")
    hotline.phone("Ben").got_only("Ana no longer waits for your answer")

    say(hotline, "Ana", "swap Ben Sat")
    say(hotline, "Ben", "swap yes")
    for name, other in (("Ana", "Ben"), ("Ben", "Ana")):
        assert f"ask {other} for another one" in say(hotline, name, "undo")


@with_rota
def test_with_two_swaps_it_is_asked_which_is_meant(hotline):
    say(hotline, "Ana", "swap Ben Sat")
    say(hotline, "Cleo", "swap Ben Sat")

    assert "More than one asked you to swap: Ana, Cleo." in say(hotline, "Ben", "swap yes")
    assert say(hotline, "Ben", "swap yes Cleo") == "Thank you. You are on call for Cleo Sat, Feb 6."


@with_rota
def test_of_two_who_are_asked_for_the_same_duty_the_first_to_say_yes_has_it_and_the_other_hears_so(hotline):
    say(hotline, "Ana", "swap Ben until 18:00")
    say(hotline, "Ana", "swap Lee until 18:00")
    say(hotline, "Lee", "swap yes")

    assert say(hotline, "Ben", "swap yes") == "Nothing was changed: Ana is not on call until 6:00 pm."
    assert paged_first(hotline) == ["Lee"]


@with_rota
def test_who_gave_their_own_duty_away_meanwhile_can_not_trade_it(hotline):
    say(hotline, "Ana", "swap Ben Sat for Mon 15 Feb")
    say(hotline, "Lee", "on for Ben Mon 15 Feb")
    hotline.phone("Ana").reads_all()

    answer = say(hotline, "Ben", "swap yes")

    assert answer == "Nothing was changed: you are not on call Mon, Feb 15, so there is nothing to swap."
    hotline.phone("Ana").got_nothing()


@with_rota
def test_who_is_not_on_call_has_nothing_to_swap(hotline):
    assert "nothing to swap" in say(hotline, "Ben", "swap Ana Sat")
    hotline.phone("Ana").got_nothing()


# --- who


@with_rota
@pytest.mark.parametrize("words", ["oncall", "on-call?", "who", "Who's on call?"])
def test_who_is_on_call_now_and_next_is_told_by_first_name(hotline, words):
    answer = say(hotline, "Cleo", words)

    assert answer == "On call for North America. Primary: Ana until Mon, Feb 8 9:00 am, then Ben. Secondary: Cleo."


@configured(more=ROTA, people_speak=("de",))
def test_who_is_on_call_is_told_in_the_persons_language(hotline):
    answer = say(hotline, "Ana", "wer hat Dienst?")

    assert (
        answer == "Dienst für North America. Erste Person: Ana bis Mo., 8. Feb. 09:00, dann Ben. Zweite Person: Cleo."
    )


@configured(more=ROTA, people_speak=("de",))
def test_a_german_text_is_obeyed_and_confirmed_in_german(hotline):
    answer = say(hotline, "Ben", "Dienst für Ana Sa 9-17")

    assert answer.startswith("Sie haben Dienst für Ana Sa., 6. Feb. 09:00-17:00.")
    hotline.phone("Ana").got_only("Ben hat Dienst für Sie Sa., 6. Feb. 09:00-17:00.")


# --- who has an incident


@with_rota
def test_only_a_text_that_is_wholly_a_command_is_one_and_words_reach_the_reporter(hotline):
    story = hotline.reporter.text(HARM)
    hotline.phone("Ana").replies("1")
    hotline.reporter.reads_all()

    for words in ("off to see them now", "I am off until 18:00, Ben will help you", "swap seats", "on for the talk"):
        hotline.phone("Ana").texts_us(words)
        hotline.reporter.got_only(f"Ana: {words}")
    say(hotline, "Ana", "off until 18:00")
    hotline.reporter.got_nothing()
    hotline.phone("Ana").texts_us(f"{story.short} off until 18:00")
    hotline.reporter.got_only("Ana: off until 18:00")


@with_rota
def test_every_change_is_audited(hotline):
    say(hotline, "Ana", "off until 18:00")
    say(hotline, "Ana", "undo")

    deeds = [deed for deed in hotline.store.read(lambda tx: list(tx.audit.of(None))) if deed.kind == "rota_changed"]
    assert [deed.who for deed in deeds] == ["Ana", "Ana"]
    assert deeds[0].text == "Ana is off: 2027-02-01 12:00 to 2027-02-01 18:00 America/New_York."
    assert deeds[1].text.startswith("Took back a change of the rota: 2027-02-01 12:00")


def test_noon_is_a_monday():
    assert NOON.weekday() == 0


@configured()
def test_who_is_on_call_because_of_anothers_change_hears_of_it(hotline):
    """Without a schedule the next of the file is primary: Ben, and Cleo after him."""
    say(hotline, "Ana", "off until 18:00")

    hotline.phone("Ben").got_only("Ana changed the rota: you are on call until 6:00 pm.")
    hotline.phone("Cleo").got_only("Ana changed the rota: you are on call until 6:00 pm.")
    hotline.phone("Lee").got_nothing()

    say(hotline, "Ana", "undo")

    hotline.phone("Ben").got_only("Ana took back a change of your duty (until 6:00 pm). It is as it was before.")
    hotline.phone("Cleo").got_only("Ana took back a change of your duty")
    hotline.phone("Lee").got_nothing()


@configured()
def test_times_are_those_of_the_writers_region(hotline):
    assert "until 6:00 pm" in say(hotline, "Cora", "off until 18:00")  # it is five in London
    hotline.clock.forward(timedelta(hours=1))

    assert "is over" in say(hotline, "Cora", "off until 18:00")
    assert "until 6:00 pm" in say(hotline, "Ana", "off until 18:00")


@with_rota
def test_status_says_when_somebody_is_on_call(hotline):
    assert say(hotline, "Ana", "status").endswith("none waits for you. You are on call until Mon, Feb 8 9:00 am.")
    assert "You are on call next Mon, Feb 8 9:00 am - Mon, Feb 15 9:00 am." in say(hotline, "Ben", "status")
    assert "You are always on call." in say(hotline, "Cleo", "status")
    say(hotline, "Ana", "off until 18:00")
    assert say(hotline, "Ana", "status").endswith("You are off until 6:00 pm.")
    assert say(hotline, "Lee", "status") == "You have no open report, and none waits for you."


@with_rota
def test_a_swap_that_is_accepted_late_counts_from_then(hotline):
    say(hotline, "Ana", "swap Ben until 18:00")
    hotline.clock.forward(timedelta(hours=2))

    assert say(hotline, "Ben", "swap yes") == "Thank you. You are on call for Ana until 6:00 pm."

    rota = hotline.store.read(lambda tx: tx.people.organisation()).rota
    (override,) = rota.overrides
    assert f"{override.begins:%H:%M}" == "14:00"


# --- quiet hours


def quiet(hotline, name):
    hotline.store.transact(
        lambda tx: phones.set_quiet_hours(hotline.runtime, tx, name, (time(22), time(7)), hotline.people[name].name)
    )


@with_rota
def test_a_text_about_a_change_waits_for_the_end_of_quiet_hours_of_who_is_off_duty(hotline):
    for name in ("Ana", "Ben", "Cleo"):
        quiet(hotline, name)
    hotline.clock.forward(timedelta(hours=11))  # eleven in the evening
    hotline.phone("Ana").texts_us("swap Ben until tomorrow 18:00")
    hotline.phone("Ana").got_only("We have asked Ben to swap")  # who writes is answered
    hotline.phone("Cleo").texts_us("swap Ana Sat")
    hotline.phone("Ana").got_only("Cleo asks to swap")  # who is on call is told
    hotline.phone("Lee").texts_us("off Ben until 23:30")
    hotline.phone("Lee").got_only("Ben is off until 11:30 pm.")

    hotline.phone("Ben").got_nothing()
    hotline.clock.forward(timedelta(hours=7, minutes=50))
    hotline.phone("Ben").got_nothing()
    hotline.reporter.text(HARM)  # nothing waits behind a text that may not go yet
    hotline.reporter.got("Are you safe")
    hotline.clock.forward(minutes(15))
    hotline.phone("Ben").got("Ana asks to swap: you would be on call until 6:00 pm.")
    hotline.phone("Ben").got("Lee has set you off duty until Mon, Feb 1 11:30 pm")


@with_rota
def test_who_is_put_on_call_at_night_is_told_at_once(hotline):
    quiet(hotline, "Ben")
    hotline.clock.forward(timedelta(hours=11))

    off_and_on = "Ben is on call for Ana until Tue, Feb 2 6:00 am"
    assert off_and_on in oncall_by_command.carry_out(
        hotline.runtime,
        "lee",
        lambda desk: oncall.stand_in(
            desk, hotline.person("Ben"), hotline.person("Ana"), oncall_by_command.span(desk, until="tomorrow 06:00")
        ),
    )
    hotline.clock.forward(minutes(1))
    hotline.phone("Ben").got_only("Lee has put you on call for Ana until Tue, Feb 2 6:00 am.")
