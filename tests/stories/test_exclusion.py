"""Whoever the reporter names learns nothing, from the moment that the name is known."""

import pytest

from tests.story import configuration, configured, minutes, opened

HARM = "Somebody shouts at people near gate 4"


@pytest.mark.parametrize("words", ["Ana is following me", "ANA!!", "It's about ana.", "Ana's hands", "it is Ána"])
def test_a_name_in_the_first_text_is_matched_before_anybody_is_paged(hotline, words):
    incident = hotline.reporter.text(words)

    hotline.phone("Ben").got(incident.reference)
    hotline.clock.forward(minutes(40))
    hotline.phone("Ana").got_nothing()
    assert incident.record()["kept_out"] == ["Ana"]
    hotline.reporter.got_nothing_like("Is someone on our team")


def test_a_name_in_a_later_text_before_somebody_took_it_is_kept_out(hotline):
    hotline.reporter.text(HARM)
    hotline.reporter.text("it was Ben")
    hotline.phone("Ana").got("Reply 1")

    hotline.clock.forward(minutes(30))

    hotline.phone("Ben").got_nothing()
    hotline.phone("Cleo").got("Reply 1")


def test_when_the_one_who_was_paged_is_named_the_next_is_paged_at_once(hotline):
    hotline.reporter.text(HARM)
    hotline.reporter.text("it was Ana")

    hotline.phone("Ben").got("Reply 1")
    assert hotline.clock.now - hotline.phone("Ben").texts[0].at < minutes(0.2)


REPLIES = ["1", "2", "3", "9", "who", "facts", "status", "I am on my way", "# a note", "hand Ben", "yes", "?", "HELP"]


def answers_to(reply: str, *, named: bool, with_reference: bool, asked: bool = True) -> list[str]:
    """What Ana gets: either she is named, or Ben took it. Everything else is the same."""
    with opened() as hotline:
        incident = hotline.reporter.text(HARM if asked or not named else f"{HARM}, Ana")
        if asked:
            hotline.phone("Ana").got(incident.reference)
        if named and asked:
            hotline.reporter.text("It was Ana")
        elif not named:
            hotline.clock.forward(minutes(2) if asked else minutes(0))
            hotline.phone("Ben").replies("1" if asked else "what")
        hotline.phone("Ana").reads_all()
        hotline.phone("Ana").replies(f"{incident.short} {reply}" if with_reference else reply)
        unread = hotline.phone("Ana").unread()
        said = [text.replace(incident.reference, "REF").replace(incident.short, "REF") for text in unread]
        if not named:
            said = [text for text in said if "took it at" not in text]
        return said


@pytest.mark.parametrize("with_reference", [True, False], ids=["with-reference", "bare"])
@pytest.mark.parametrize("reply", REPLIES)
def test_somebody_named_gets_the_words_that_anybody_gets_whose_page_another_took(reply, with_reference):
    kept_out = answers_to(reply, named=True, with_reference=with_reference)
    taken = answers_to(reply, named=False, with_reference=with_reference)

    assert kept_out == taken
    assert not any("kept out" in text for text in kept_out)


@pytest.mark.parametrize("reply", REPLIES)
def test_somebody_named_before_any_page_gets_the_words_for_an_incident_that_does_not_exist(hotline, reply):
    incident = hotline.reporter.text(f"{HARM}, it is Ana")
    with opened() as other:
        other.phone("Ana").replies(f"B4N {reply}")
        unknown = [text.replace("B4N", "REF") for text in other.phone("Ana").unread()]

    hotline.phone("Ana").replies(f"{incident.short} {reply}")

    assert [text.replace(incident.short, "REF") for text in hotline.phone("Ana").unread()] == unknown


def test_a_lead_who_is_named_can_not_tell_that_it_exists(hotline):
    incident = hotline.reporter.text("It is about Lee")

    hotline.phone("Lee").replies(f"{incident.short} 1")

    hotline.phone("Lee").got_only("You have no open page")
    assert incident.owner is None


@configured(responders=["Ana"], lead=False)
def test_when_the_only_one_on_call_is_named_the_neighbours_are_paged_at_once(hotline):
    hotline.reporter.text("Ana pushed me")

    hotline.phone("Sam").got("Reply 1")
    hotline.phone("Ana").got_nothing()


@configured(responders=["Ana"], lead=False, steps=[("0s", "primary", "sms"), ("2m", "region", "sms")])
def test_when_everybody_is_named_the_alarm_goes_within_a_minute_and_is_repeated(hotline):
    hotline.reporter.text("Ana pushed me")

    assert "nobody to page" in hotline.alarms()[0].text
    hotline.clock.forward(minutes(21))
    assert len(hotline.alarms()) == 3
    hotline.phone("Ana").got_nothing()


@configured(email=False)
def test_a_lead_who_is_named_gets_no_alarm_mail(hotline):
    for person in ("Ana", "Ben", "Cleo", "Sam", "Cora", "Dev"):
        hotline.phone(person).always(None)
    hotline.reporter.text("Lee grabbed me")

    hotline.clock.forward(minutes(20))

    assert not any("lee@example.org" in mail.to for mail in hotline.alarms())


def test_saying_thanks_to_a_name_that_we_told_them_does_not_hand_it_over(hotline):
    incident = hotline.reporter.text(HARM)
    hotline.reporter.text("1")
    hotline.phone("Ana").replies("1")
    hotline.reporter.got("Ana has your report")

    hotline.reporter.text("thanks Ana")

    assert incident.owner == hotline.person("Ana")
    hotline.phone("Ana").got("reporter: thanks Ana")


def test_the_owners_name_as_the_answer_to_the_open_question_takes_it_from_them(hotline):
    incident = hotline.reporter.text(HARM)
    hotline.reporter.text("1")
    hotline.reporter.got("Is someone on our team")
    hotline.phone("Ana").replies("1")
    hotline.phone("Ana").reads_all()

    hotline.reporter.text("Ana")

    hotline.phone("Ana").got_nothing()
    hotline.reporter.got("A different person will help you now")
    hotline.phone("Ben").got(incident.reference)
    assert incident.owner is None
    hotline.phone("Ana").replies("facts")
    hotline.phone("Ana").got_nothing_like("They said")


@configured(rate=0.2)
def test_words_that_still_wait_for_their_line_do_not_reach_somebody_named_meanwhile(hotline):
    params = {"From": hotline.reporter.number, "To": hotline.reporter.line}
    hotline.reporter.text(HARM)
    hotline.clock.forward(minutes(2))
    hotline.reporter.text("1")
    hotline.clock.forward(minutes(1))
    hotline.phone("Ana").replies("1")
    hotline.clock.forward(minutes(1))
    for number, words in enumerate(("thanks, one thing", "thanks, a secret thing", "Ana")):
        hotline.receives_form({**params, "MessageSid": f"SMw{number}", "Body": words})

    hotline.clock.forward(minutes(5))

    hotline.phone("Ana").got_nothing_like("a secret thing")


def test_yes_without_a_name_goes_to_bypass_contacts_and_leads_only_and_asks_once_for_the_name(hotline):
    hotline.reporter.text(HARM)
    hotline.reporter.text("1")
    hotline.phone("Ana").got("Reply 1")
    hotline.reporter.reads_all()

    hotline.reporter.text("yes")
    hotline.reporter.got_only("Who on our team is it?")
    hotline.reporter.text("1")
    hotline.reporter.got_only("Who did it?")
    hotline.clock.forward(minutes(30))

    hotline.phone("Lee").got("Reply 1")
    hotline.phone("Ben").got_nothing()
    hotline.phone("Cleo").got_nothing()
    hotline.phone("Ana").got_nothing()


@pytest.mark.parametrize("answer", ["0", "no", "skip", "I do not know", "the tall one at the desk"])
def test_yes_and_then_no_name_stays_a_yes(hotline, answer):
    incident = hotline.reporter.text(HARM)
    for words in ("1", "yes", answer):
        hotline.reporter.text(words)

    assert incident.fact("team") == "yes"
    assert incident.now.restricted


def test_yes_and_then_the_name_keeps_that_person_out_and_lets_others_help(hotline):
    incident = hotline.reporter.text(HARM)
    for words in ("1", "yes", "Ben"):
        hotline.reporter.text(words)

    hotline.clock.forward(minutes(10))

    assert incident.record()["kept_out"] == ["Ben"]
    hotline.phone("Ben").got_nothing()
    hotline.phone("Cleo").got("Reply 1")


@configured(lead=False)
def test_where_the_region_has_no_bypass_contact_an_unnamed_report_goes_to_leads_outside_it(hotline):
    hotline.reporter.text(HARM)
    hotline.reporter.text("1")
    hotline.reporter.text("yes")
    hotline.phone("Sam").got("Reply 1")

    hotline.clock.forward(minutes(16))

    hotline.phone("Ben").got_nothing()
    assert hotline.alarms()


def test_where_the_whole_organisation_has_no_lead_an_unnamed_report_still_reaches_somebody():
    nobody_leads = configuration(lead=False).replace('["lead"]', '["responder"]').replace('bypass = ["sam"]', "")
    with opened(nobody_leads) as hotline:
        hotline.reporter.text(HARM)
        hotline.reporter.text("1")
        hotline.reporter.text("yes")

        hotline.clock.forward(minutes(3))

        hotline.phone("Ben").got("Reply 1")


def test_after_a_yes_without_a_name_who_was_paged_before_can_not_take_it(hotline):
    incident = hotline.reporter.text(HARM)
    hotline.reporter.text("1")
    hotline.phone("Ana").got("Reply 1")
    hotline.reporter.text("yes")
    hotline.phone("Lee").got("Reply 1")

    hotline.phone("Ana").replies("1")

    hotline.phone("Ana").got_only("is with somebody else now")
    assert incident.owner is None
    hotline.phone("Lee").replies("1")
    assert incident.owner == hotline.person("Lee")


def test_who_asks_is_never_told_the_name_of_somebody_kept_out(hotline):
    hotline.reporter.text(HARM)
    hotline.reporter.text("it was Ana")
    hotline.phone("Ben").reads_all()

    hotline.phone("Ben").replies("who")

    assert "Ana" not in hotline.phone("Ben").got("nobody has it yet")


def test_a_name_may_not_be_handed_an_incident_that_it_is_kept_out_of(hotline):
    incident = hotline.reporter.text("It was Cleo")
    hotline.phone("Ana").replies("1")
    hotline.phone("Ana").reads_all()

    hotline.phone("Ana").replies("hand Cleo")

    hotline.phone("Ana").got_only("We found nobody of that name")
    hotline.phone("Cleo").got_nothing()
    assert incident.owner == hotline.person("Ana")


def test_the_default_configuration_names_nobody_by_chance():
    with opened(configuration()) as hotline:
        assert not hotline.reporter.text(HARM).now.excluded
