"""Organisers are told what is missing in the rota before it matters, by e-mail, and of each thing once."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from hotline.domain.configuration import read_configuration
from hotline.domain.rota import Override, VerifiedPhone
from hotline.domain.terms import Channel, PersonId
from hotline.usecases import configure, coverage, hold
from tests.leases import stays_ours
from tests.story import NOON, configuration, configured, minutes, seconds, weekly

ORGANISER = """
[[person]]
id = "olu"
name = "Olu"
roles = ["organiser"]
regions = ["na"]
email = "olu@example.org"
"""
SCHEDULES = weekly("primary", "ana", "ben")
ROTA = configured(more=ORGANISER + SCHEDULES)
ANA = PersonId("ana")
hours = timedelta(hours=1)
A_QUARTER = minutes(15)


def all_phones_verified(hotline):
    def verify(tx):
        tx.people.hold()
        organisation = tx.people.organisation()
        phones = tuple(
            VerifiedPhone(one.id, Channel.SMS, one.phone, NOON) for one in organisation.people.values() if one.phone
        )
        tx.people.save_rota(replace(organisation.rota, phones=phones), NOON)

    hotline.store.transact(verify)


def change(hotline, *overrides, without=()):
    def do(tx):
        tx.people.hold()
        rota = tx.people.organisation().rota
        rota = replace(rota, overrides=tuple(one for one in rota.overrides if one.id not in without))
        tx.people.save_rota(rota.with_override(*overrides), hotline.clock.now)

    hotline.store.transact(do)


def off(name, begins, ends, who=ANA):
    wall = datetime.fromisoformat
    return Override(name, "na", wall(begins), wall(ends), "America/New_York", NOON, instead_of=PersonId(who))


def let_pass(hotline, span, step=A_QUARTER):
    """Let time pass as a clock does: it asks for a look every minute; here, once in each *step*."""
    until = hotline.clock.now + span
    while hotline.clock.now < until:
        coverage.begin(hotline.runtime)
        coverage.begin(hotline.runtime)  # a second clock
        hotline.clock.forward(min(step, until - hotline.clock.now))
    assert hotline.failures == []


def mails(hotline):
    return [(mail.at, mail.to, mail.text) for mail in hotline.mailer.sent]


def findings(hotline):
    return [[line for line in mail.text.splitlines() if line.startswith("- ")] for mail in hotline.mailer.sent]


@ROTA
def test_a_mail_server_that_takes_its_time_is_given_one_mail(hotline, monkeypatch):
    monkeypatch.setattr(hold, "RENEW_EVERY", 0.01)
    send, ours = hotline.mailer.send, []

    def slowly(*given):
        ours.append(stays_ours(hotline, "look_at_coverage", seconds(12)))
        send(*given)

    hotline.mailer.send = slowly
    let_pass(hotline, minutes(1))

    assert ours == [True] * len(mails(hotline))
    assert ours


@ROTA
def test_a_gap_is_told_a_day_ahead_once_and_in_the_regions_time(hotline):
    all_phones_verified(hotline)
    change(hotline, off("o1", "2027-02-03T18:00", "2027-02-03T22:00"))

    let_pass(hotline, 29 * hours, step=2 * hours)
    assert mails(hotline) == []

    let_pass(hotline, 2 * hours)
    let_pass(hotline, 58 * hours, step=2 * hours)

    ((at, to, text),) = mails(hotline)
    assert NOON + 30 * hours <= at <= NOON + 30 * hours + minutes(16)
    assert to == ("olu@example.org",)
    assert "- Nobody is on call as primary: Wed 3 Feb 18:00 to Wed 3 Feb 22:00." in text
    assert hotline.mailer.sent[0].subject == "NorthConf, North America: the rota needs a look"


@ROTA
def test_a_gap_that_appears_late_is_told_at_once_and_again_if_it_comes_back(hotline):
    all_phones_verified(hotline)
    gap = off("o1", "2027-02-01T18:00", "2027-02-01T22:00")
    let_pass(hotline, hours)
    change(hotline, gap)
    let_pass(hotline, minutes(30))
    change(hotline, without=["o1"])  # somebody takes it
    let_pass(hotline, minutes(30))
    change(hotline, gap)
    let_pass(hotline, minutes(30))

    said = ["- Nobody is on call as primary: Mon 1 Feb 18:00 to Mon 1 Feb 22:00."]
    assert findings(hotline) == [said, said]


@ROTA
def test_a_gap_that_grows_is_told_again_and_one_that_shrinks_is_not(hotline):
    all_phones_verified(hotline)
    change(hotline, off("o1", "2027-02-01T18:00", "2027-02-01T22:00"))
    let_pass(hotline, minutes(30))
    change(hotline, off("o2", "2027-02-01T20:00", "2027-02-01T23:00"), without=["o1"])
    let_pass(hotline, minutes(30))
    change(hotline, off("o3", "2027-02-01T20:00", "2027-02-01T21:00"), without=["o2"])
    let_pass(hotline, minutes(30))

    assert findings(hotline) == [
        ["- Nobody is on call as primary: Mon 1 Feb 18:00 to Mon 1 Feb 22:00."],
        ["- Nobody is on call as primary: Mon 1 Feb 20:00 to Mon 1 Feb 23:00."],
    ]


@ROTA
def test_of_two_gaps_of_one_layer_the_new_one_is_told(hotline):
    all_phones_verified(hotline)
    change(hotline, off("o1", "2027-02-01T20:00", "2027-02-01T22:00"))
    let_pass(hotline, minutes(30))
    change(hotline, off("o2", "2027-02-01T16:00", "2027-02-01T18:00"))
    let_pass(hotline, minutes(30))

    assert findings(hotline) == [
        ["- Nobody is on call as primary: Mon 1 Feb 20:00 to Mon 1 Feb 22:00."],
        ["- Nobody is on call as primary: Mon 1 Feb 16:00 to Mon 1 Feb 18:00."],
    ]


@ROTA
def test_what_stands_is_told_once_in_one_mail_for_each_region(hotline):
    let_pass(hotline, hours)
    let_pass(hotline, 24 * hours, step=2 * hours)

    na, eu = sorted(hotline.mailer.sent, key=lambda mail: "Europe" in mail.subject)
    assert na.text.count("Nobody has checked yet that pages reach the phone of ") == 3
    assert eu.text.count("Nobody has checked yet that pages reach the phone of ") == 2
    assert (na.to, eu.to) == (("olu@example.org",), ("incidents-eu@example.org",))  # no organiser there


@ROTA
def test_a_mail_server_that_is_down_is_asked_again_until_it_takes_the_mail(hotline):
    all_phones_verified(hotline)
    hotline.mailer.down = True
    change(hotline, off("o1", "2027-02-02T06:00", "2027-02-02T22:00"))
    let_pass(hotline, hours)
    assert mails(hotline) == []

    hotline.mailer.down = False
    let_pass(hotline, 3 * hours)

    assert len(mails(hotline)) == 1


@ROTA
def test_who_dies_between_mail_and_note_tells_again_rather_than_never(hotline, monkeypatch):
    all_phones_verified(hotline)
    change(hotline, off("o1", "2027-02-02T06:00", "2027-02-02T22:00"))
    monkeypatch.setattr("hotline.store.coverage.Coverage.told", lambda *_: 1 / 0)
    coverage.begin(hotline.runtime)
    hotline.clock.forward(minutes(1))
    monkeypatch.undo()
    hotline.failures.clear()

    let_pass(hotline, 3 * hours)

    assert len(mails(hotline)) >= 2
    assert set(map(tuple, findings(hotline))) == {
        ("- Nobody is on call as primary: Tue 2 Feb 06:00 to Tue 2 Feb 22:00.",)
    }


@configured(languages=("de", "en"), people_speak=("de",), more=ORGANISER + SCHEDULES)
def test_it_is_said_in_the_regions_first_language(hotline):
    all_phones_verified(hotline)
    change(hotline, off("o1", "2027-02-01T18:00", "2027-02-01T22:00"))
    let_pass(hotline, minutes(30))

    assert findings(hotline) == [
        ["- Niemand ist in Bereitschaft als erste Person: Mo. 1 Feb. 18:00 bis Mo. 1 Feb. 22:00."]
    ]


@ROTA
def test_nothing_of_a_report_is_in_such_a_mail(hotline):
    story = hotline.reporter.texts_us("A man in a red jacket keeps following me")
    let_pass(hotline, hours)

    mails_about_rota = [mail for mail in hotline.mailer.sent if "rota" in mail.subject]
    assert mails_about_rota
    for mail in mails_about_rota:
        assert "red jacket" not in mail.text
        assert story.reference not in mail.text + mail.subject
        assert "+1" not in mail.text


@configured(more=ORGANISER)
def test_a_changed_file_is_looked_at_like_any_other_change(hotline):
    all_phones_verified(hotline)
    let_pass(hotline, hours)
    assert mails(hotline) == []
    config = configuration(more=ORGANISER + SCHEDULES.replace("from = 2027-01-04", "from = 2027-02-02"))
    configure.apply(hotline.store, read_configuration(config), lambda: hotline.clock.now)
    let_pass(hotline, hours)

    assert findings(hotline) == [["- Nobody is on call as primary: now, until Tue 2 Feb 00:00."]]


@configured(more=ORGANISER + SCHEDULES.replace('rotate = "weekly"', 'hours = "08:00-22:00"').replace(', "ben"', ""))
def test_nights_that_the_file_leaves_free_are_told_in_one_mail_and_one_more_hour_by_itself(hotline):
    all_phones_verified(hotline)
    let_pass(hotline, 48 * hours, step=2 * hours)
    change(hotline, off("o1", "2027-02-03T20:00", "2027-02-04T08:00"))
    let_pass(hotline, hours)

    nights, evening = findings(hotline)
    assert len(nights) == 7
    assert nights[0] == "- Nobody is on call as primary: every week, Mon 22:00 to Tue 08:00."
    assert evening == ["- Nobody is on call as primary: Wed 3 Feb 20:00 to Thu 4 Feb 08:00."]


@ROTA
def test_the_doctor_says_what_else_is_missing_beside_gaps(hotline):
    (found,) = hotline.store.read(lambda tx: coverage.check(hotline.runtime, tx))
    assert (found.name, found.state.value) == ("coverage", "remark")
    assert found.said.startswith("Nobody has checked yet that pages reach the phone of Ana; ")

    all_phones_verified(hotline)

    (found,) = hotline.store.read(lambda tx: coverage.check(hotline.runtime, tx))
    assert (found.state.value, found.said) == ("ok", "nothing is missing in the next 7 days")
