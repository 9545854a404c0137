"""The commands about who is on call: the same deeds as by text, by the same use cases."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.story import configuration
from tests.test_cli import Hotline, hotline

__all__ = ["hotline"]
MONDAY = (datetime.now(UTC) - timedelta(days=datetime.now(UTC).weekday() + 7)).date()
ROTA = f"""
[[schedule]]
region = "na"
layer = "primary"
people = ["ana", "ben"]
rotate = "daily"
hand_over = "Mon 09:00"
from = {MONDAY}

[[person]]
id = "olga"
name = "Olga"
roles = ["organiser"]
regions = ["na"]
phone = "+15550100118"
"""


@pytest.fixture
def applied(hotline: Hotline) -> Hotline:
    """A hotline with two regions and a rota of Ana and Ben."""
    assert hotline("migrate").exit_code == 0
    result = hotline("apply", "-", given=configuration(more=ROTA))
    assert result.exit_code == 0, result.output
    return hotline


def test_it_shows_who_is_on_call_in_every_region_or_in_one(applied):
    shown = applied("oncall").output.splitlines()
    assert [line.partition(".")[0] for line in shown] == ["On call for North America", "On call for Europe"]
    assert ", then " in shown[0]
    assert applied("oncall", "--region", "eu").output == "On call for Europe. Primary: Cora. Secondary: Dev.\n"
    assert "There is no region xx." in applied("oncall", "--region", "xx").output


def test_somebody_is_taken_off_put_on_and_it_is_undone_and_audited(applied):
    off = applied("oncall", "off", "ana", "--until", "tomorrow 23:59", "--by", "Ana")
    assert off.output.startswith("You are off until ")
    assert off.exit_code == 0
    on = applied("oncall", "on", "cleo", "--for", "Ana", "--until", "tomorrow 23:59", "--by", "lee")
    assert on.output.startswith("Cleo is on call for Ana until ")
    assert "Cleo" in applied("oncall", "--region", "na").output
    assert applied("oncall", "undo", "--by", "lee").output.startswith("Taken back (")
    audit = applied("audit").output
    assert "Cleo is on call for Ana" in audit
    assert "Took back a change of the rota" in audit


def test_a_swap_is_asked_and_answered(applied):
    asked = applied("oncall", "swap", "ben", "--until", "tomorrow 23:59", "--by", "ana")
    assert asked.output.startswith("We have asked Ben to swap (")
    assert applied("oncall", "answer", "yes", "--by", "ben").output.startswith(
        "Thank you. You are on call for Ana until"
    )
    assert "Nobody waits for your answer" in applied("oncall", "answer", "no", "--by", "ben").output


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("off", "ana", "--until", "tomorrow 23:59", "--by", "ben"), "only Ana or a lead of the region"),
        (("off", "cora", "--until", "tomorrow 23:59", "--by", "lee"), "nobody else in your region is called Cora"),
        (("off", "zed", "--until", "18:00", "--by", "lee"), "Nobody of the team is called so"),
        (("off", "ana", "--until", "18:00", "--by", "zed"), "Nobody of the team is called so"),
        (("off", "ana", "--by", "ana"), "either --until"),
        (("off", "ana", "--until", "tomorrow", "--by", "ana"), "until when?"),
        (("off", "ana", "--until", "nonsense", "--by", "ana"), "off until 18:00"),
        (("on", "ana", "--for", "cleo", "--until", "tomorrow 23:59", "--by", "ana"), "Cleo is not on call"),
        (("on", "olga", "--for", "ana", "--until", "tomorrow 23:59", "--by", "lee"), "region is called Olga"),
        (("swap", "olga", "--until", "tomorrow 23:59", "--by", "ana"), "region is called Olga"),
        (("undo", "--by", "ana"), "no change of yours"),
    ],
)
def test_what_can_not_be_done_changes_nothing_and_is_said_in_one_line(applied, arguments, line):
    result = applied("oncall", *arguments)
    assert result.exit_code == 1
    assert line in result.output
    assert not any(deed in applied("audit").output for deed in (" is off: ", " is on call for ", "Took back"))
