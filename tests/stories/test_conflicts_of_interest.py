"""A conflict of interest: doubts that a lead decides, a lead who keeps somebody out, and somebody who wants no part."""

from collections import deque

import pytest

from hotline.domain.deeds import AuditKind
from hotline.domain.doubts import Doubt
from tests.story import NO_ANSWER, configuration, configured, minutes, opened

HARM = "Somebody shouts at people near gate 4"


def two_anas(**more):
    """Return a configuration with Ana Kovac, Ana Ruiz and Cleo in North America."""
    made = configuration(responders=("Ana Kovac", "Second Ruiz", "Cleo"), **more)
    return made.replace('name = "Second Ruiz"', 'name = "Ana Ruiz"')


def taken(hotline, by="Ana"):
    """Ana has it, and they talk: no question is open any more."""
    incident = hotline.reporter.text(HARM)
    hotline.reporter.text("1")
    hotline.reporter.text("0")
    hotline.phone(by).replies("1")
    assert incident.owner == hotline.person(by)
    hotline.reporter.text("he shouts at everybody")
    for name in (by, "Ben", "Cleo", "Lee"):
        hotline.phone(name).reads_all()
    hotline.reporter.reads_all()
    return incident


def deeds(hotline, incident):
    return [deed.kind for deed in hotline.store.read(lambda tx: list(tx.audit.of(incident.id)))]


# --- doubts


def test_two_people_it_may_be_are_both_kept_out_until_a_lead_decides():
    with opened(two_anas()) as hotline:
        incident = hotline.reporter.text("It was Ana")

        hotline.phone("Cleo").got("Reply 1")
        ask = hotline.phone("Lee").got_only("may be about Ana Kovac, Ana Ruiz")
        assert f"{incident.short} KEEP OUT" in ask
        assert f"{incident.short} LET IN" in ask
        hotline.phone("Ana Kovac").got_nothing()
        hotline.phone("Ana Ruiz").got_nothing()

        hotline.phone("Lee").replies(f"{incident.short} keep out Ana Kovac")
        hotline.phone("Lee").replies(f"{incident.short} let in Ana Ruiz")

        assert incident.record()["kept_out"] == ["Ana Kovac"]
        assert not incident.now.doubts
        assert deeds(hotline, incident) == [AuditKind.KEPT_OUT, AuditKind.LET_IN]
        hotline.clock.forward(minutes(9))
        hotline.phone("Ana Ruiz").got("Reply 1")
        hotline.phone("Ana Kovac").got_nothing()


@pytest.mark.parametrize("words", ["let in", "keep out"])
def test_an_id_that_is_the_first_name_of_two_decides_about_neither(words):
    """The first of them has the id "ana": a lead who writes a name means a name."""
    with opened(two_anas()) as hotline:
        incident = hotline.reporter.text("It was Ana")
        hotline.phone("Lee").reads_all()

        hotline.phone("Lee").replies(f"{incident.short} {words} Ana")

        hotline.phone("Lee").got_only("more than one, of that name. Nothing was done.")
        assert len(incident.now.doubts) == 2
        assert len(incident.now.excluded) == 2


@configured(responders=("Will", "Ben", "Cleo"))
def test_a_name_that_is_a_word_too_keeps_out_at_once_and_the_reporter_is_still_asked(hotline):
    incident = hotline.reporter.text("Somebody follows me, I will wait at gate 4")

    hotline.phone("Ben").got("Reply 1")
    hotline.phone("Will").got_nothing()
    hotline.phone("Lee").got_only("may be about Will")
    hotline.reporter.text("1")
    hotline.reporter.got("Is someone on our team part of this?")

    hotline.phone("Lee").replies(f"{incident.short} let in Will")
    hotline.phone("Lee").reads_all()
    hotline.reporter.text("0")
    hotline.reporter.text("I will stay here then")

    assert not incident.now.excluded
    hotline.phone("Lee").got_nothing()
    hotline.clock.forward(minutes(5))
    hotline.phone("Will").got("Reply 1")


@configured(responders=("Ana Kovac", "Ben", "Cleo"))
def test_a_doubt_does_not_open_a_report_about_the_team_to_everybody(hotline):
    incident = hotline.reporter.text(HARM)
    for words in ("1", "yes", "Kovac, I think"):
        hotline.reporter.text(words)

    assert incident.now.restricted
    assert incident.now.doubts == {hotline.person("Ana Kovac"): Doubt.PART}
    hotline.phone("Lee").replies(f"{incident.short} keep out Ana Kovac")

    assert not incident.now.restricted
    assert incident.record()["kept_out"] == ["Ana Kovac"]


def test_a_lead_who_may_be_meant_is_not_asked_but_one_outside_the_region_is():
    two_of_a_name = configuration(responders=("Ana", "Second Grant", "Cleo"))
    with opened(two_of_a_name.replace('name = "Second Grant"', 'name = "Lee Grant"')) as hotline:
        incident = hotline.reporter.text("It was Lee")
        hotline.phone("Sam").got_only("may be about Lee, Lee Grant")
        hotline.phone("Lee").got_nothing()
        hotline.phone("Lee").replies(f"{incident.short} let in Lee")
        hotline.phone("Lee").got_only(f"You have no open page {incident.short}")

        hotline.phone("Sam").replies(f"{incident.short} keep out Lee Grant")
        hotline.phone("Sam").reads_all()
        hotline.phone("Sam").replies(f"{incident.short} let in lee")

        assert incident.record()["kept_out"] == ["Lee Grant"]


def test_where_no_lead_can_be_asked_who_may_be_meant_stays_out():
    nobody_leads = two_anas(lead=False).replace('["lead"]', '["responder"]')
    with opened(nobody_leads) as hotline:
        incident = hotline.reporter.text("It was Ana")
        hotline.clock.forward(minutes(20))

        hotline.phone("Ana Ruiz").got_nothing()
        assert any("No lead could be asked" in text for text in incident.entries("event"))


# --- the name of whoever has it, in talk


def test_the_name_of_whoever_has_it_in_talk_is_not_relayed_to_them_and_the_lead_decides(hotline):
    incident = taken(hotline)

    hotline.reporter.text("I am at the stairs. It was Ana who did it")

    hotline.phone("Ana").got_nothing()
    hotline.reporter.got("A different person will help you now")
    hotline.phone("Lee").got("may be about Ana")
    hotline.phone("Ben").got("Reply 1")
    hotline.phone("Ana").replies("facts")
    hotline.phone("Ana").got_nothing_like("who did it")
    assert incident.now.doubts == {hotline.person("Ana"): Doubt.TALK}

    hotline.phone("Lee").replies(f"{incident.short} let in Ana")
    hotline.phone("Ana").got("still needs a person")
    hotline.phone("Ana").replies("1")
    assert incident.owner == hotline.person("Ana")


@pytest.mark.parametrize(
    "words", ["thanks Ana", "Ana, I am at the stairs", "Is Ana coming?", "I am at gate 4, waiting for Ana", "Ana?"]
)
def test_words_about_help_on_its_way_take_nothing_from_whoever_has_it(hotline, words):
    incident = taken(hotline)

    hotline.reporter.text(words)

    assert incident.owner == hotline.person("Ana")
    hotline.phone("Ana").got_only(words)
    hotline.phone("Lee").got_nothing()


def test_after_a_take_somebody_else_who_is_named_is_kept_out_too(hotline):
    incident = taken(hotline)
    hotline.phone("Ana").replies("3")
    hotline.phone("Ben").replies("1")
    assert incident.now.helpers == (hotline.person("Ben"),)
    hotline.phone("Ana").reads_all()

    hotline.reporter.text("Ben was one of them")

    assert not incident.now.helpers
    assert incident.owner == hotline.person("Ana")
    hotline.phone("Ana").got("Ben was one of them")
    hotline.phone("Lee").got("may be about Ben")


@configured(responders=("Will", "Ben", "Cleo"))
def test_an_ordinary_word_takes_nothing_from_whoever_is_called_so_unless_it_is_written_as_a_name(hotline):
    incident = taken(hotline, "Will")

    hotline.reporter.text("he shouts, I will go to gate 4")
    hotline.phone("Will").got_only("I will go to gate 4")
    assert incident.owner == hotline.person("Will")

    hotline.reporter.text("the one who shouted was Will")
    hotline.phone("Will").got_nothing()
    assert incident.owner is None


# --- by a lead


def test_a_lead_keeps_somebody_out_by_text_and_what_they_had_is_handed_on(hotline):
    incident = taken(hotline)

    hotline.phone("Lee").replies(f"{incident.short} keep out Ana")

    hotline.phone("Lee").got("Ana is to be kept out")
    hotline.reporter.got_only("A different person will help you now")
    hotline.phone("Ben").got("Reply 1")
    hotline.phone("Ana").got_nothing()
    hotline.clock.forward(minutes(40))
    hotline.phone("Ana").got_nothing()
    assert deeds(hotline, incident) == [AuditKind.KEPT_OUT]


def test_who_was_asked_to_take_it_over_or_helps_is_kept_out_of_it(hotline):
    incident = taken(hotline)
    hotline.phone("Ana").replies("hand Ben")
    hotline.phone("Ana").reads_all()

    hotline.phone("Lee").replies(f"{incident.short} keep out Ben")

    assert incident.now.handed_to is None
    hotline.phone("Ana").got("Ben has not answered")
    hotline.phone("Ben").reads_all()
    hotline.phone("Ben").replies("1")
    hotline.phone("Ben").got_only("is with somebody else now")
    assert incident.owner == hotline.person("Ana")


@configured(rate=0.05)
def test_a_page_that_has_not_left_never_does(hotline):
    hotline.carrier.planned[hotline.phone("Ana").number] = deque([NO_ANSWER])
    hotline.carrier.list_is_down = True
    incident = hotline.reporter.text(HARM)
    hotline.phone("Ana").got_nothing()

    hotline.reporter.text("it is Ana")
    hotline.carrier.list_is_down = False
    hotline.clock.forward(minutes(30))

    hotline.phone("Ana").got_nothing()
    assert incident.record()["kept_out"] == ["Ana"]


def test_only_a_lead_decides(hotline):
    incident = taken(hotline)

    hotline.phone("Ana").replies(f"{incident.short} keep out Ben")

    hotline.phone("Ana").got_only("Only a lead can do that")
    assert not incident.now.excluded


def test_a_lead_who_is_kept_out_hears_what_any_lead_hears_and_changes_nothing(hotline):
    incident = hotline.reporter.text(HARM)
    hotline.phone("Lee").replies(f"{incident.short} who")
    hotline.reporter.text("it is Lee and Ben")
    hotline.phone("Lee").reads_all()

    hotline.phone("Lee").replies(f"{incident.short} let in Lee")
    hotline.phone("Lee").replies(f"{incident.short} let in Ben")

    hotline.phone("Lee").got("Lee is to be let in again")
    hotline.phone("Lee").got("Ben is to be let in again")
    assert incident.record()["kept_out"] == ["Ben", "Lee"]
    assert any("does not count" in text for text in incident.entries("event"))


def test_a_name_that_nobody_has_changes_nothing(hotline):
    incident = hotline.reporter.text(HARM)

    hotline.phone("Lee").replies(f"{incident.short} keep out Zoe")

    hotline.phone("Lee").got_only("Nothing was done")
    assert not incident.now.excluded


# --- by oneself


@pytest.mark.parametrize(
    ("languages", "words"),
    [(("en",), "recuse"), (("es", "en"), "me abstengo"), (("fr", "en"), "je me récuse"), (("de", "en"), "befangen")],
)
def test_who_wants_no_part_says_so_in_one_word_and_is_asked_no_reason(languages, words):
    with opened(configuration(people_speak=languages)) as hotline:
        incident = hotline.reporter.text(HARM)
        hotline.phone("Ana").reads_all()

        hotline.phone("Ana").replies(words)

        assert len(hotline.phone("Ana").reads_all()) == 1
        hotline.phone("Ben").got(incident.reference)
        hotline.clock.forward(minutes(60))
        hotline.phone("Ana").got_nothing()
        assert deeds(hotline, incident) == [AuditKind.RECUSED]


def test_who_has_it_and_wants_no_part_hands_it_on_and_the_reporter_is_told(hotline):
    incident = taken(hotline)

    hotline.phone("Ana").replies("recuse")

    hotline.phone("Ana").got_only("You hear no more of it")
    hotline.reporter.got_only("A different person will help you now")
    hotline.phone("Ben").got("Reply 1")
    hotline.phone("Ben").replies("1")
    hotline.phone("Ana").got_nothing()
    hotline.phone("Ben").replies("who")
    assert "Ana" not in hotline.phone("Ben").got("took it at")
    assert incident.owner == hotline.person("Ben")


@configured(responders=["Ana"], lead=False, steps=[("0s", "primary", "sms"), ("2m", "region", "sms")])
def test_when_the_last_one_wants_no_part_the_alarm_goes_at_once(hotline):
    hotline.reporter.text(HARM)

    hotline.phone("Ana").replies("recuse")

    hotline.clock.forward(minutes(1))
    assert hotline.alarms()


def test_of_two_open_reports_it_must_say_which(hotline):
    first = hotline.reporter.text(HARM)
    second = hotline.stranger("another", "+15550100198").text("Somebody follows me")
    hotline.phone("Ana").reads_all()

    hotline.phone("Ana").replies("recuse")
    hotline.phone("Ana").got_only("Nothing was done")
    hotline.phone("Ana").replies(f"{second.short} recuse")

    assert not first.now.excluded
    assert second.now.excluded == {hotline.person("Ana")}


def test_what_goes_with_a_closed_report_keeps_the_same_people_out(hotline):
    incident = taken(hotline)
    hotline.phone("Lee").replies(f"{incident.short} keep out Ben")
    hotline.phone("Ana").replies("9")
    hotline.phone("Ana").replies("9")
    assert not incident.open

    follow_up = hotline.reporter.text("There is more")

    assert follow_up.id != incident.id
    assert follow_up.record()["kept_out"] == ["Ben"]
