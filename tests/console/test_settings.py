"""The settings by hand: a plan first, the checks of the file, and two people at once lose nothing."""

from __future__ import annotations

import pytest

from hotline.domain.configuration_forms import FORMS
from hotline.domain.organisation import Organisation
from hotline.web.console.words import LANGUAGES, words_of
from tests.console.room import ADMIN, FIRST, LEAD_ID, ORGANISER, PRIMARY, SECONDARY, Room
from tests.console.room import words_of as read_on
from tests.console.settings_forms import address, changed, fields_of, sent
from tests.web.desk import text


def organisation(room: Room) -> Organisation:
    found = room.store.read(lambda tx: tx.people.organisation())
    assert found is not None
    return found


@pytest.fixture
def admin(room: Room) -> Room:
    return room.signed_in(ADMIN)


def test_a_change_is_shown_first_and_done_when_it_was_agreed_to(admin: Room):
    path = address(admin, "region", FIRST.code)
    plan = sent(admin, path, admin.get(path), email="team@example.org")
    assert plan.status_code == 200
    assert f"change region {FIRST.code}: another email" in read_on(plan)
    assert organisation(admin).regions[FIRST.code].email != "team@example.org"
    before = organisation(admin)
    done = sent(admin, path, plan)
    assert (done.status_code, done.location) == (303, "/settings/region?done=1")
    after = organisation(admin)
    assert (after.version, after.regions[FIRST.code].email) == (before.version + 1, "team@example.org")
    deeds = admin.store.read(lambda tx: list(tx.audit.of(None)))
    assert (deeds[-1].who, deeds[-1].kind.value) == ("Adam Admin", "configured")
    assert deeds[-1].details["changes"] == [f"change region {FIRST.code}: another email"]


def test_agreeing_to_one_plan_does_not_carry_out_another(admin: Room):
    path = address(admin, "region", FIRST.code)
    plan = sent(admin, path, admin.get(path), emergency="112")
    other = sent(admin, path, plan, emergency="999")
    assert other.status_code == 200
    assert "emergency" in read_on(other)
    assert organisation(admin).regions[FIRST.code].emergency not in ("112", "999")


@pytest.mark.parametrize(
    ("form", "name", "typed", "said"),
    [
        pytest.param("region", FIRST.code, {"email": "nobody"}, "[[region]] email: expected an e-mail", id="shape"),
        pytest.param("region", FIRST.code, {"neighbours": "mars"}, 'there is no region "mars"', id="reference"),
        pytest.param("words", FIRST.code, {"greeting": "Why did it happen?"}, "it asks why", id="lint"),
        pytest.param("policy", FIRST.code, {"steps": "soon primary sms"}, "[[policy]] steps 1 after", id="steps"),
        pytest.param("retention", "How long records are kept", {"closed": "forever"}, "[retention] closed", id="span"),
    ],
)
def test_what_can_not_work_is_refused_as_apply_would_with_the_line_of_the_file(
    admin: Room, form: str, name: str, typed: dict[str, str], said: str
):
    before = organisation(admin)
    path = address(admin, form, name)
    refused = sent(admin, path, admin.get(path), **typed)
    assert refused.status_code == 409
    assert said in read_on(refused)
    assert "line " in read_on(refused)
    assert {key: fields_of(refused)[key][0].strip() for key in typed} == typed  # what was typed stands there
    assert organisation(admin) == before


def test_every_form_of_every_entry_sent_as_it_stands_changes_nothing(admin: Room):
    before = organisation(admin)
    for form in FORMS:
        entries = [link for link in admin.get(f"/settings/{form}").text.split('href="') if "/settings/" in link[:30]]
        paths = {link.partition('"')[0] for link in entries if link.startswith(f"/settings/{form}/")}
        for path in paths - {f"/settings/{form}/new"}:
            answer = sent(admin, path, admin.get(path))
            assert answer.status_code == 200
            assert "Nothing changes" in read_on(answer), path
    assert organisation(admin) == before


def test_of_two_people_at_once_the_second_is_shown_what_changed_and_nothing_is_lost(admin: Room):
    path = address(admin, "region", FIRST.code)
    opened = admin.get(path)
    assert changed(admin, path, name="First place").status_code == 303
    second = sent(admin, path, opened, email="second@example.org")
    assert second.status_code == 409
    assert f"change region {FIRST.code}: another name" in read_on(second)
    kept = fields_of(second)
    assert (kept["email"], kept["name"]) == (["second@example.org"], ["First place"])
    assert sent(admin, path, second).status_code == 303
    region = organisation(admin).regions[FIRST.code]
    assert (region.name, region.email) == ("First place", "second@example.org")


def test_what_somebody_removed_meanwhile_is_not_lost_to_who_was_typing(admin: Room):
    assert changed(admin, "/settings/person/new", id="zoe", name="Zoe", roles=["staff"]).status_code == 303
    path = address(admin, "person", "zoe")
    opened = admin.get(path)
    gone = sent(admin, path, sent(admin, path, opened, remove="1"), remove="1")
    assert gone.status_code == 303
    assert "zoe" not in organisation(admin).people
    late = sent(admin, path, opened, name="Zoe Z")
    assert late.status_code == 409
    assert fields_of(late)["name"] == ["Zoe Z"]
    assert "zoe" not in organisation(admin).people
    assert "add person zoe" in read_on(late)
    assert sent(admin, "/settings/person/new", late).status_code == 303
    assert organisation(admin).people["zoe"].name == "Zoe Z"
    assert sent(admin, path, opened, remove="1").status_code == 409  # it is no longer the one they saw


def test_a_pin_is_taken_and_never_shown(admin: Room):
    path = address(admin, "person", PRIMARY)
    assert changed(admin, path, pin="482613").status_code == 303
    assert organisation(admin).people[PRIMARY].pin_hash
    assert fields_of(admin.get(path))["pin"] == [""]
    assert changed(admin, path, name="Another").status_code == 303
    assert organisation(admin).people[PRIMARY].pin_hash


def test_a_schedule_is_added_changed_and_removed(admin: Room):
    typed = {"region": FIRST.code, "layer": "primary", "people": f"{PRIMARY}\n{SECONDARY}", "from": "2026-11-01"}
    assert changed(admin, "/settings/schedule/new", **typed).status_code == 303
    (made,) = organisation(admin).schedules
    assert made.people == (PRIMARY, SECONDARY)
    path = address(admin, "schedule", f"{FIRST.code} primary 1")
    assert changed(admin, path, people=SECONDARY, rotate="daily").status_code == 303
    assert (organisation(admin).schedules[0].people, organisation(admin).schedules[0].rotate) == ((SECONDARY,), "daily")
    assert sent(admin, path, sent(admin, path, admin.get(path), remove="1"), remove="1").status_code == 303
    assert organisation(admin).schedules == ()


def test_own_words_are_looked_at_while_they_are_typed(admin: Room):
    path = address(admin, "words", FIRST.code)
    page = admin.get(path)
    assert "SMS part" in read_on(page)
    look = admin.browser.post(
        f"{path}/look", data=fields_of(page) | {"greeting": "We promise it stays secret. Why now?"}
    )
    assert look.status_code == 200
    assert "We promise it stays secret. Why now? We got your text." in read_on(look)
    assert "it asks why" in read_on(look)
    without_script = sent(admin, path, page, greeting="Hello there.", look="1")
    assert "Hello there. We got your text." in read_on(without_script)
    assert organisation(admin).regions[FIRST.code].greeting == ""


def test_somebodys_stop_stays_whatever_is_changed(admin: Room):
    admin.post(text(77, "STOP", From=FIRST.phones[0], To=FIRST.line))
    assert organisation(admin).people[PRIMARY].texts_blocked
    assert changed(admin, address(admin, "person", PRIMARY), name="Another").status_code == 303
    assert organisation(admin).people[PRIMARY].texts_blocked


@pytest.mark.parametrize("person", [PRIMARY, LEAD_ID, ORGANISER])
def test_only_admins_change_the_configuration(room: Room, person: str):
    paths = [f"/settings/{form}" for form in FORMS] + ["/settings/region/new"]
    assert {room.signed_in(person).get(path).status_code for path in paths} == {404}


def test_no_address_of_a_form_names_a_person_or_a_line(admin: Room):
    for form in ("person", "line"):
        page = admin.get(f"/settings/{form}").text
        links = [link.partition('"')[0] for link in page.split('href="')[1:]]
        assert not [link for link in links if PRIMARY in link or FIRST.line in link or "%2B" in link]


def test_the_settings_are_said_in_every_language():
    keys = {language: set(words_of(language)) for language in LANGUAGES}
    assert len({frozenset(one) for one in keys.values()}) == 1
    for form, fields in FORMS.items():
        assert f"set-form-{form}" in keys["en"]
        assert {f"set-key-{field.key}" for field in fields} <= keys["en"]
        assert {f"set-choice-{choice}" for field in fields for choice in field.choices} <= keys["en"]
