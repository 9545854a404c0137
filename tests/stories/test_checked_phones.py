"""A region may page checked phones only: whose phone was never checked is passed over at once, and it is shown."""

from dataclasses import replace

from hotline.domain.organisation import Channel
from hotline.domain.rota import VerifiedPhone
from hotline.usecases import coverage, doctor
from tests.story import NOON, configured, minutes

HARM = "Someone keeps following me at gate 4"
only_checked = configured(of_region="verified_only = true")


def checked(hotline, *names):
    """Let these people's phones have been checked."""

    def verify(tx):
        tx.people.hold()
        rota = tx.people.organisation().rota
        phones = tuple(VerifiedPhone(hotline.person(n), Channel.SMS, hotline.people[n].phone, NOON) for n in names)
        tx.people.save_rota(replace(rota, phones=phones), NOON)

    hotline.store.transact(verify)


def doctors_words(hotline):
    """Return what the doctor says, by check."""
    found = hotline.store.read(lambda tx: doctor.look_closer(hotline.runtime, tx))
    return {check.name: check.said for check in found}


@only_checked
def test_who_was_never_checked_is_passed_over_at_once_until_they_are(hotline):
    checked(hotline, "Ben", "Lee")
    incident = hotline.reporter.text(HARM)

    hotline.phone("Ben").got_only(incident.reference)
    hotline.phone("Ana").got_nothing()
    assert "Ana was not paged: nobody has checked that phone yet." in hotline.transcript()
    hotline.clock.forward(minutes(30))
    for name in ("Ana", "Cleo", "Cora"):
        hotline.phone(name).got_nothing()
    hotline.phone("Lee").got(incident.reference)

    hotline.phone("Ana").texts_us("check my phone")
    hotline.phone("Ana").reads_all()
    hotline.stranger("another", "+15550100188").text(HARM)
    hotline.phone("Ana").got("Reply 1")


@only_checked
def test_where_nobodys_phone_was_checked_a_report_wakes_people_as_ever(hotline):
    incident = hotline.reporter.text(HARM)

    hotline.phone("Ana").got_only(incident.reference)
    assert "nobody has checked" not in hotline.transcript()
    hotline.phone("Ana").replies("2")
    hotline.phone("Ben").got_only(incident.reference)


@only_checked
def test_where_the_last_who_was_checked_goes_off_the_others_are_paged(hotline):
    checked(hotline, "Ana")
    incident = hotline.reporter.text(HARM)
    hotline.phone("Ana").got_only(incident.reference)

    hotline.phone("Ana").texts_us("off until 18:00")

    hotline.phone("Ben").got(incident.reference)


def test_any_phone_is_paged_where_the_region_does_not_ask_for_more(hotline):
    checked(hotline, "Ben")
    incident = hotline.reporter.text(HARM)

    hotline.phone("Ana").got_only(incident.reference)


@only_checked
def test_the_doctor_and_the_coverage_say_who_is_passed_over(hotline):
    checked(hotline, "Ana", "Ben", "Lee", "Cora", "Dev", "Sam")

    assert doctors_words(hotline)["phones"] == "never checked, so not paged: Cleo"
    lines = hotline.store.read(lambda tx: coverage.lines(hotline.runtime, tx, region="na", days=7))
    (line,) = [line for line in lines if "Cleo" in line]
    assert line.endswith("the phone of Cleo, so Cleo is not paged while anybody else is left.")


def test_the_doctor_says_where_checked_phones_only_could_be_paged(hotline):
    checked(hotline, "Ana", "Ben", "Lee", "Cora", "Dev", "Sam")
    said = doctors_words(hotline)
    assert said["phones"] == "never checked: Cleo"
    assert said["checked phones"] == "verified_only = true can be set, everybody's is checked: Europe"

    checked(hotline)
    assert "checked phones" not in doctors_words(hotline)
