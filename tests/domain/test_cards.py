"""The card of the hotline's numbers: what phones import, and nothing of the team."""

from __future__ import annotations

import re

import pytest

from hotline.domain.cards import LONGEST_LINE, numbers_of, vcard
from hotline.domain.configuration import read_configuration
from tests.story import EU_LINE, NA_LINE, configuration

MORE = '[[line]]\nnumber = "+15550100101"\nregion = "na"\nvoice = true\n'
STAFF = '[[line]]\nnumber = "+15550100102"\nregion = "na"\npurpose = "staff"\nvoice = true\n'


def card(name: str = "NorthConf", region: str = "na") -> str:
    file = configuration(more=MORE + STAFF).replace('name = "NorthConf"', f'name = "{name}"', 1)
    organisation = read_configuration(file).organisation
    return vcard(organisation, organisation.regions[region])


def unfolded(text: str) -> dict[str, list[str]]:
    """Return the fields of a card by their names, as a reader of RFC 2425 sees them."""
    found: dict[str, list[str]] = {}
    for line in text.replace("\r\n ", "").split("\r\n"):
        name, colon, value = line.partition(":")
        if colon:
            found.setdefault(name, []).append(re.sub(r"\\(.)", r"\1", value))
    return found


def test_a_card_has_every_public_number_of_the_region_and_says_whose_they_are():
    fields = unfolded(card())
    assert fields["VERSION"] == ["3.0"]
    assert fields["FN"] == ["NorthConf hotline, North America"]
    assert fields["ORG"] == ["NorthConf"]
    assert fields["TEL;TYPE=CELL,VOICE"] == [NA_LINE, "+15550100101"]
    assert unfolded(card(region="eu"))["TEL;TYPE=CELL,VOICE"] == [EU_LINE]


def test_a_card_tells_nothing_of_the_team_nor_of_the_staff_line():
    text = card()
    for kept in ("Ana", "Lee", "5550100111", "5550100102", "example.org"):
        assert kept not in text


def test_a_region_that_texts_from_anothers_line_has_that_number():
    organisation = read_configuration(configuration().replace(f'texts_from = "{EU_LINE}"', f'texts_from = "{NA_LINE}"'))
    eu = organisation.organisation.regions["eu"]
    assert numbers_of(organisation.organisation, eu) == (NA_LINE, EU_LINE)


@pytest.mark.parametrize("name", ["Nörth, Conf; éé " * 12, "北京" * 60, "a\\\\b, c; d", "x" * 300])
def test_whatever_the_name_lines_are_short_and_the_name_comes_back_whole(name):
    text = card(name)
    assert text.endswith("END:VCARD\r\n")
    assert all(len(line.encode()) <= LONGEST_LINE for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    assert unfolded(text)["ORG"] == [" ".join(name.replace("\\\\", "\\").split())]


def test_a_card_of_the_same_region_is_the_same_contact_again():
    assert unfolded(card())["UID"] == unfolded(card())["UID"] != unfolded(card(region="eu"))["UID"]
