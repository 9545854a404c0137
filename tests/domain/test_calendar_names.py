"""Whom an event means, by its title and attendees; what names nobody, or two, is never guessed."""

from __future__ import annotations

import pytest

from hotline.domain.calendar_names import named_in
from hotline.domain.organisation import Person, PersonId, Role

TEAM = [
    Person(PersonId("ana"), "Ana Diaz", frozenset({Role.RESPONDER}), ("na",), email="ana@example.org"),
    Person(PersonId("ben"), "Ben", frozenset({Role.RESPONDER}), ("na",), email="ben@example.org"),
    Person(PersonId("ben2"), "Ben Obi", frozenset({Role.RESPONDER}), ("na",)),
]


@pytest.mark.parametrize(
    ("title", "attendees", "named"),
    [
        pytest.param("ana", [], ["ana"], id="an-id"),
        pytest.param("Ana Diaz", [], ["ana"], id="a-whole-name"),
        pytest.param("  ANA   diaz ", [], ["ana"], id="in-other-letters-and-spaces"),
        pytest.param("ana@example.org", [], ["ana"], id="an-address"),
        pytest.param("Primary: Ana Diaz", [], ["ana"], id="after-a-colon"),
        pytest.param("On call - Ana Diaz - North America", [], ["ana"], id="between-dashes"),
        pytest.param("Ana Diaz (primary)", [], ["ana"], id="before-brackets"),
        pytest.param("Ben", [], ["ben"], id="a-name-of-one-word-is-not-the-start-of-another"),
        pytest.param("Ben Obi", [], ["ben2"], id="nor-the-other-way"),
        pytest.param("Primary", [["ben@example.org", "Ben"]], ["ben"], id="an-attendee-by-address"),
        pytest.param("Primary", [["x@example.com", "Ben Obi"]], ["ben2"], id="an-attendee-by-name"),
        pytest.param("Ana Diaz", [["ana@example.org", ""], ["ben@example.org", ""]], ["ana"], id="the-title-decides"),
        pytest.param("Ana Diaz", [["someone@example.com", "A calendar"]], ["ana"], id="attendees-of-elsewhere"),
        pytest.param("Primary", [], [], id="nobody"),
        pytest.param("", [], [], id="nothing"),
        pytest.param("Diaz", [], [], id="half-a-name-is-none"),
        pytest.param("Ask ana about it", [], [], id="a-sentence-is-no-name"),
        pytest.param("Anabel", [], [], id="the-start-of-another-word"),
        pytest.param("Ana Diaz, Ben Obi", [], ["ana", "ben2"], id="two-in-the-title"),
        pytest.param("Primary", [["ana@example.org", ""], ["ben@example.org", ""]], ["ana", "ben"], id="two-attendees"),
        pytest.param("Ana Diaz", [["ben@example.org", ""]], ["ana", "ben"], id="title-and-attendees-disagree"),
    ],
)
def test_whom_an_event_names(title, attendees, named):
    assert list(named_in(title, attendees, TEAM)) == named
