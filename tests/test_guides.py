"""What the guides quote is what the hotline says and understands; what they tell people to run is there."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click
import pytest

from hotline.cli import main
from hotline.config import SETTINGS
from hotline.domain import reply_kinds as kinds
from hotline.domain.conflict_replies import KeepOut, LetIn, Recuse
from hotline.domain.findings import SAYS, WARNINGS, sounds_like
from hotline.domain.oncall_commands import Off, OnCall, StandIn, Undo
from hotline.domain.own_phone import CheckPhone
from hotline.domain.replies import read_reply
from hotline.domain.retention import WARNING, Retention, Span
from hotline.domain.words import Words
from tests.site import ROOT

CARD, LEADS, PRIVACY = "responders-card.md", "leads-guide.md", "privacy-notice.md"
GUIDES = (CARD, LEADS, PRIVACY)
ENGLISH = Words.load()
REFERENCE = {"reference": "E7K-32"}
PLACE = {"organisation": "NorthConf", "region": "North America", **REFERENCE}
QUOTED = [
    ENGLISH.page(key="page", safety=ENGLISH.say("safe-no"), **PLACE),
    ENGLISH.page(key="page-call", safety=ENGLISH.say("safe-unsure"), **PLACE),
    ENGLISH.say("still-there", **REFERENCE),
    ENGLISH.say("law-which", **REFERENCE),
    ENGLISH.say("voice-keys"),
    ENGLISH.say("voice-key-call"),
    ENGLISH.say("ring-asked", organisation="NorthConf", safety=ENGLISH.say("safe-unsure"), **REFERENCE),
    ENGLISH.say("write-it-down", **REFERENCE),
    ENGLISH.say("reporter-stopped", **REFERENCE),
]
REPLIES = {
    "1": kinds.Take, "2": kinds.Pass, "3": kinds.Help, "9": kinds.Close, "facts": kinds.Facts,
    "# quiet room, 14:10": kinds.Note, "hand Ben": kinds.Hand, "recuse": Recuse, "call": kinds.CallBack,
    "todo": kinds.ToDo, "done 1": kinds.Done, "police asked": kinds.Law, "police danger": kinds.Law,
    "police no": kinds.Law, "not a report": kinds.NotAReport, "who": kinds.Who, "status": kinds.Status,
    "oncall": OnCall, "off until 18:00": Off, "on for Ben until 18:00": StandIn,
    "report somebody shouts at gate 4": kinds.Report,
}  # fmt: skip
"""What the card's table offers, and what each is understood as."""
ELSEWHERE = {
    "check my phone": CheckPhone, "E7K 1": kinds.Take, "STOP": kinds.CarrierWord, "START": kinds.CarrierWord,
    "off Ben until 18:00": Off, "undo": Undo, "E7K keep out Cleo": KeepOut, "E7K let in Cleo": LetIn,
}  # fmt: skip
"""What the guides offer in their sentences."""


def read(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def rows(section: str) -> list[list[str]]:
    """Return the rows of the first table below a heading of the card; without one, of the card's first table."""
    text = read(CARD).split(f"\n## {section}\n")[1].split("\n## ")[0]
    found = [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in text.splitlines() if "|" in line]
    return found[2:]


def in_code(text: str) -> list[str]:
    return re.findall(r"`([^`]+)`", text)


# --- the responder's card


def test_the_card_quotes_what_the_hotline_says_word_for_word():
    assert [line.removeprefix("> ") for line in read(CARD).splitlines() if line.startswith("> ")] == QUOTED


def test_the_card_offers_what_is_understood():
    offered = [reply for first, *_ in rows("A page looks like this") for reply in in_code(first)]
    assert sorted(offered) == sorted(REPLIES)
    for reply, kind in REPLIES.items():
        assert isinstance(read_reply(reply), kind), reply


@pytest.mark.parametrize(("reply", "kind"), ELSEWHERE.items())
def test_what_the_guides_offer_in_their_sentences_is_understood(reply: str, kind: type):
    assert f"`{reply}`" in read(CARD) + read(LEADS)
    assert isinstance(read_reply(reply), kind)


def test_the_reason_of_the_police_is_read_as_the_card_says():
    assert [read_reply(f"police {word}").why for word in ("asked", "danger", "no")] == ["asked", "danger", "no"]


def test_what_the_card_says_not_to_say_is_what_the_hotline_holds_back():
    listed = [(said.strip('"'), why) for said, why in rows("Don't say")]
    assert [why for _, why in listed] == list(SAYS.values())
    for (said, _), warning in zip(listed, WARNINGS, strict=True):
        assert list(sounds_like(said, ENGLISH.listed)) == [warning]


def test_what_the_card_says_to_say_is_never_held_back():
    section = read(CARD).split("\n## Say\n")[1].split("\n## ")[0]
    said = re.findall(r'^- "(.+)"$', section, re.MULTILINE)
    assert len(said) >= 6
    assert [list(sounds_like(one, ENGLISH.listed)) for one in said] == [[]] * len(said)


def test_the_card_is_one_page():
    card = read(CARD)
    assert len(card.splitlines()) <= 90
    assert len(card) <= 4800  # what an A4 page holds in letters of 9 points
    assert max(map(len, card.splitlines())) <= 140


# --- all guides


def command_lines(text: str) -> Iterator[str]:
    """Yield every command of ours in a guide: in a sentence or in a block."""
    yield from (span for span in in_code(text) if span.startswith("hotline "))
    yield from (line.strip() for line in text.splitlines() if line.startswith("    hotline "))


def test_every_command_that_the_guides_name_is_there_with_its_options():
    seen = 0
    for name in GUIDES:
        for line in command_lines(read(name)):
            command: click.Command = main
            words = line.split()[1:]
            while isinstance(command, click.Group) and words and words[0] in command.commands:
                command = command.commands[words.pop(0)]
            assert command is not main, line
            known = {option for parameter in command.params for option in parameter.opts}
            assert {word for word in words if word.startswith("-")} <= known, line
            arguments = [one for one in command.params if isinstance(one, click.Argument) and one.required]
            plain = [word for word in words if not word.startswith("-")]
            assert len(plain) >= len(arguments) or not words, line
            seen += 1
    assert seen >= 12


def test_the_guides_say_how_long_records_are_kept_by_default():
    unit = {"d": "days", "y": "years"}

    def said(span: Span) -> str:
        return f"{span.amount} {unit[span.unit]}"

    usual = Retention()
    for name in (LEADS, PRIVACY):
        for span in (usual.not_a_report, usual.closed, usual.sanction):
            assert said(span) in read(name), (name, said(span))
    assert f"{WARNING.days} days before" in read(LEADS)


def test_the_privacy_notice_names_settings_that_are_as_it_says():
    named = set(re.findall(r"\bHOTLINE_[A-Z_]+", read(PRIVACY)))
    defaults = {setting.name: setting.default for setting in SETTINGS}
    assert named == {"HOTLINE_REDACT_AT_CARRIER"}
    assert defaults["HOTLINE_REDACT_AT_CARRIER"] == "on"


def test_links_between_the_guides_lead_somewhere_and_the_readme_leads_to_them():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in GUIDES:
        assert f"docs/{name}" in readme
        for target in re.findall(r"\]\(([^)#]+)\)", read(name)):
            assert (ROOT / "docs" / target).is_file(), f"{name}: {target}"
