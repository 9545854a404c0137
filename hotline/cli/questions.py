"""The questions of ``hotline init``: asked at a terminal, or read from a file of answers; and what can be guessed."""

from __future__ import annotations

import os
import sys
import tomllib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

import click

from hotline.domain import first_configuration as first
from hotline.domain.first_configuration import Answers, OnCall, Unusable

T = TypeVar("T")

LOCALTIME = Path("/etc/localtime")
ZONES = "zoneinfo/"
NOWHERE = ("001", "ZZ")
"""CLDR's codes of the world, and of a place that isn't known."""


def asked() -> Answers:
    """Ask the six questions, each until its answer can work."""
    click.echo("Six questions; Enter takes what stands in brackets, Ctrl-C ends and writes nothing.\n")
    click.echo("1. Who runs this hotline? The name stands in front of every text, such as NorthConf.")
    organisation = _ask("Organisation", first.name_from)

    click.echo("\n2. Which region is it for? A city, a country or an event, such as North America.")
    region = _ask("Region", first.name_from)
    code = _ask("Its short code", first.code_from, first.code_for(region))
    zone = _ask("Its time zone, such as Europe/Berlin", first.time_zone_from, guessed_zone())
    country = country_of(zone)

    click.echo("\n3. What do people there dial in an emergency? Every reporter is told. Such as 911, or 999 or 112.")
    emergency = _ask("Emergency number", first.emergency_from, first.emergency_for(country))

    click.echo(
        "\n4. In which languages may people report? en, es, fr, de; the first is spoken until another is asked for."
    )
    languages = _ask("Languages", first.languages_from, "en")

    click.echo("\n5. Which number do people text and call? Yours at the carrier, such as +15550100100.")
    number = _ask("The hotline's number", partial(first.phone_from, country=country))

    click.echo(
        "\n6. Who answers? At least two people with a mobile phone, in the order of their turns; the first is lead"
    )
    click.echo("   too. And whom do we mail when nobody answers?")
    on_call = _ask_people(number, country)
    alarm = _ask("Alarms go to, such as incidents@example.org", first.alarm_from)
    return Answers(organisation, region, code, zone, emergency, languages, number, on_call, alarm)


def _ask_people(hotline: str, country: str) -> tuple[OnCall, ...]:
    people: list[OnCall] = []
    while True:
        enough = len(people) >= first.FEWEST
        more = " (Enter if that is all)" if enough else ", such as Ben" if people else ", such as Ana"
        name = _ask(f"Person {len(people) + 1}, name{more}", _name_or_nothing if enough else first.name_from, shown="")
        if not name:
            return tuple(people)
        taken = {hotline, *(person.phone for person in people)}
        phone = _ask(f"{name}'s phone", partial(first.phone_from, country=country, taken=taken))
        people.append(OnCall(name, phone))


def _name_or_nothing(said: str) -> str:
    return first.name_from(said) if said.strip() else ""


def _ask(question: str, check: Callable[[str], T], default: str = "", shown: str | None = None) -> T:
    """Ask until the answer can work. An empty answer is the default, where there is one."""
    show = bool(default) and shown is None
    while True:
        said = click.prompt(f"   {question}", default=default, show_default=show, type=str)
        try:
            return check(said)
        except Unusable as error:
            click.echo(f"   {error}")


def given(name: str) -> Answers:
    """Return the answers of a TOML file, or end the command and say everything that can't work."""
    try:
        text = sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8")
        written = tomllib.loads(text)
    except OSError as error:
        raise click.ClickException(f"{name} can't be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise click.ClickException(f"{name} is not a UTF-8 text.") from None
    except tomllib.TOMLDecodeError:  # what it says may quote a name or a number
        raise click.ClickException(f"{name} is not TOML; hotline init --help shows how answers are written.") from None
    try:
        return first.answers_from(written, guess_zone=guessed_zone(), country_of=country_of)
    except Unusable as error:
        raise click.ClickException(f"Nothing was written. These answers can't work:\n{error}") from None


# --- guessing


def guessed_zone() -> str:
    """Return this machine's time zone by name, or nothing if it names no place: most servers stand in UTC."""
    said = os.environ.get("TZ", "").removeprefix(":")
    linked = str(LOCALTIME.resolve()).rpartition(ZONES)[2] if LOCALTIME.is_symlink() else ""
    for name in filter(None, (said, linked)):
        try:
            zone = first.time_zone_from(name)
        except Unusable:  # "EST5EDT,M3.2.0" and the like: rules and no place
            continue
        if country_of(zone):
            return zone
    return ""


def country_of(zone: str) -> str:
    """Return the country (two letters) in which a time zone lies, or nothing. Source: CLDR, by way of Babel."""
    from babel.core import get_global

    territory = str(get_global("zone_territories").get(zone, ""))
    return territory if territory not in NOWHERE else ""
