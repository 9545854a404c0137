"""The file and the console never overwrite each other silently."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from click.testing import CliRunner, Result

from hotline import logs
from hotline.cli import main
from hotline.domain.configuration import read_configuration
from hotline.domain.errors import ConfigurationError
from hotline.domain.organisation import Organisation
from hotline.usecases import configure
from hotline.usecases.configure import Side
from tests.console.room import ADMIN, FIRST, PRIMARY, Room, team
from tests.console.settings_forms import address, changed, rows
from tests.web.desk import RING

HERE, THERE = "here@example.org", "there@example.org"
FILE = team()


def organisation(room: Room) -> Organisation:
    found = room.store.read(lambda tx: tx.people.organisation())
    assert found is not None
    return found


def applied(room: Room, file: str, side: Side = Side.NOT_SAID) -> tuple[str, ...]:
    read = read_configuration(file, today=date(2026, 11, 22))
    return configure.apply(room.store, read, lambda: datetime.now(UTC), side=side)


def conflicts(room: Room, file: str) -> tuple[str, ...]:
    return configure.conflicts(room.store, read_configuration(file, today=date(2026, 11, 22)))


@pytest.fixture
def admin(room: Room) -> Room:
    """The region's emergency number and a person's name were changed in the console."""
    room.signed_in(ADMIN)
    assert changed(room, address(room, "region", FIRST.code), emergency="112").status_code == 303
    assert changed(room, address(room, "person", PRIMARY), name="Changed Here").status_code == 303
    return room


def renamed(file: str = FILE) -> str:
    """Return a file that changes something else."""
    return file.replace('name = "Lee r0"', 'name = "Lee of the file"')


def test_an_older_file_is_not_applied_until_somebody_says_which_is_right(admin: Room):
    before = organisation(admin)
    with pytest.raises(ConfigurationError, match="console changed"):
        applied(admin, renamed())
    assert organisation(admin) == before
    said = conflicts(admin, renamed())
    assert [one.partition(": changed")[0] for one in said] == [
        f"conflict: region {FIRST.code}: emergency", f"conflict: person {PRIMARY}: name",
    ]  # fmt: skip
    assert all("by Adam Admin" in one for one in said)
    assert not any("112" in one or "Changed Here" in one for one in said)


def test_the_file_wins_where_the_operator_says_so_and_nothing_is_contested_any_more(admin: Room):
    applied(admin, renamed(), Side.FILE)
    found = organisation(admin)
    assert found.regions[FIRST.code].emergency != "112"
    assert found.people[PRIMARY].name != "Changed Here"
    assert conflicts(admin, FILE) == ()
    applied(admin, FILE)


def test_the_console_wins_where_the_operator_says_so_and_the_rest_of_the_file_is_applied(admin: Room):
    planned = applied(admin, renamed(), Side.CONSOLE)
    assert planned == (f"change person {FIRST.code}lead: another name",)
    found = organisation(admin)
    assert found.regions[FIRST.code].emergency == "112"
    assert found.people[PRIMARY].name == "Changed Here"
    assert found.people[f"{FIRST.code}lead"].name == "Lee of the file"
    assert len(conflicts(admin, renamed())) == 2  # the file still says otherwise


def test_a_file_that_was_brought_up_to_date_is_applied_without_a_question(admin: Room):
    exported = configure.export(admin.store, lambda: datetime.now(UTC))
    assert conflicts(admin, exported) == ()
    assert applied(admin, exported) == ()
    assert conflicts(admin, FILE) == ()  # from here on a file is a file again
    assert applied(admin, FILE)


def test_who_was_added_or_removed_in_the_console_is_contested_too(room: Room):
    room.signed_in(ADMIN)
    assert changed(room, "/settings/person/new", id="zoe", name="Zoe", roles=["staff"]).status_code == 303
    assert [one.partition(":")[2].partition(":")[0].strip() for one in conflicts(room, FILE)] == ["person zoe"]
    applied(room, renamed(), Side.CONSOLE)
    assert "zoe" in organisation(room).people
    applied(room, FILE, Side.FILE)
    assert "zoe" not in organisation(room).people


def test_a_file_that_can_not_work_with_what_the_console_changed_is_refused(room: Room):
    room.signed_in(ADMIN)
    assert changed(room, address(room, "region", FIRST.code), bypass=PRIMARY).status_code == 303
    without = FILE.replace(f'id = "{PRIMARY}"', 'id = "other"')
    with pytest.raises(ConfigurationError, match=r"(?s)with the console's changes.*line \d+: \[\[region\]\] bypass"):
        applied(room, without, Side.CONSOLE)


def command(room: Room, *arguments: str, given: str | None = None) -> Result:
    env = {
        "PUBLIC_URL": "https://hotline.example.org", "TWILIO_ACCOUNT_SID": "AC" + "0" * 32,
        "TWILIO_AUTH_TOKEN": "x" * 32, "HOTLINE_KEYS": RING, "DATABASE_URL": f"sqlite:///{room.path}",
    }  # fmt: skip
    done = CliRunner().invoke(main, arguments, input=given, env=env, catch_exceptions=False)
    logs.configure("WARNING")
    return done


def test_the_operator_is_shown_the_conflicts_and_what_to_do(admin: Room):
    before = organisation(admin)
    asked = command(admin, "apply", "-", given=renamed())
    assert asked.exit_code == 1
    assert f"conflict: region {FIRST.code}: emergency: changed in the console" in asked.output
    assert "--take-file" in asked.output
    assert "--keep-console" in asked.output
    looked = command(admin, "apply", "-", "--dry-run", given=renamed())
    assert (looked.exit_code, "conflict: " in looked.output) == (0, True)
    assert organisation(admin) == before
    kept = command(admin, "apply", "-", "--keep-console", given=renamed())
    assert kept.exit_code == 0, kept.output
    assert organisation(admin).regions[FIRST.code].emergency == "112"
    taken = command(admin, "apply", "-", "--take-file", given=renamed())
    assert taken.exit_code == 0, taken.output
    assert organisation(admin).regions[FIRST.code].emergency != "112"
    assert command(admin, "apply", "-", given=renamed()).output.endswith("this is what is applied already.\n")


def test_who_changed_what_lies_sealed(admin: Room):
    (found,) = {one for change in admin.store.read(lambda tx: tx.console_changes.all()) for one in [change.by]}
    assert found == ADMIN
    lying = rows(admin)
    for word in ("Changed Here", ADMIN, PRIMARY):
        assert not any(word in row for row in lying), word
