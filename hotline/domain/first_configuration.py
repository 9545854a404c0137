"""The first configuration of an organisation, from the answers to a few questions. Pure.

An answer that can't work is told in a plain sentence and asked for again. What comes out is a commented file that
``read_configuration`` takes without a problem and without a warning, whatever was answered.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

import phonenumbers
from phonenumbers.shortnumberinfo import is_emergency_number

from hotline.domain.configuration_reader import suggestion
from hotline.domain.configuration_rota import CODE
from hotline.domain.configuration_tables import EMAIL, EMERGENCY
from hotline.domain.words import languages as known_languages

FEWEST_DIGITS = 7
"""Of a number with its country code. Some countries have shorter ones; nobody's own phone has."""
FEWEST = 2
"""Whatever keeps one person from answering must not keep everybody."""
LONGEST_NAME = 60
"""Names stand in texts, where every character counts; nobody's is longer than this."""
# Where 112 is not the number that people know; elsewhere it is, or it reaches the same people.
KNOWN_AS = {"GB": "999", "AU": "000", "NZ": "111"}
NORTH_AMERICA = 1
OTHERS = ("112", "911", "999", "110", "119", "117")


class Unusable(ValueError):
    """An answer that can't work. The message says why, and how a right one looks; it does not repeat the answer."""


@dataclass(frozen=True)
class OnCall:
    """Somebody who answers: a name, and a phone in E.164."""

    name: str
    phone: str

    def __repr__(self) -> str:
        return "OnCall(…)"  # names and numbers stay out of logs and tracebacks


@dataclass(frozen=True)
class Answers:
    """What was answered, each as it stands in the file."""

    organisation: str
    region: str
    code: str
    time_zone: str
    emergency: str
    languages: tuple[str, ...]
    number: str
    on_call: tuple[OnCall, ...]
    alarm: str


def name_from(said: str) -> str:
    """Return a name as it stands in the file. Raises Unusable."""
    name = " ".join(said.split())
    if not name:
        raise Unusable("Please give a name; it stands in texts to people.")
    if not name.isprintable():
        raise Unusable("There is a character in it that can't be shown; please type the name again.")
    if len(name) > LONGEST_NAME:
        raise Unusable(f"That is {len(name)} characters; {LONGEST_NAME} at most, as it stands in texts.")
    return name


def code_from(said: str) -> str:
    """Return a region's code. Raises Unusable."""
    code = said.strip().lower()
    if not re.fullmatch(CODE, code):
        raise Unusable("A code is short and lower case, begins with a letter, and has no blanks: na, eu, berlin.")
    return code


def code_for(region: str) -> str:
    """Suggest a code for a region's name: its initials, or its one word; "main" where no letter of it will do."""
    plain = unicodedata.normalize("NFKD", region).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z][a-z0-9]*", plain)
    code = "".join(word[0] for word in words) if len(words) > 1 else "".join(words)
    return code[:16] or "main"


def time_zone_from(said: str) -> str:
    """Return the name of a time zone. Raises Unusable, with a near one if there is any."""
    name = said.strip().replace(" ", "_")
    if not name:
        raise Unusable("Please name one; they are written like Europe/Berlin. People hand over by its clocks.")
    known = {zone.casefold(): zone for zone in available_timezones()}
    name = known.get(name.casefold(), name)
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: "America" is a directory
        near = suggestion(name, [*known.values()])
        raise Unusable(f"There is no such time zone{near}; they are written like Europe/Berlin.") from None
    return name


def emergency_from(said: str) -> str:
    """Return what people dial in an emergency. Raises Unusable."""
    number = " ".join(said.split())
    if not re.fullmatch(EMERGENCY, number) or not number.isprintable():
        raise Unusable("That has no number of two digits or more, or is longer than 20 characters: 911, or 999 or 112.")
    return number


def emergency_for(country: str) -> str:
    """Suggest the emergency number of a country (two letters); nothing where it isn't known.

    Source: the short numbers of phonenumbers' metadata, which say what connects to emergency services there.
    """
    first = "911" if phonenumbers.country_code_for_region(country) == NORTH_AMERICA else KNOWN_AS.get(country)
    return next((one for one in (first, *OTHERS) if one and is_emergency_number(one, country)), "")


def languages_from(said: str) -> tuple[str, ...]:
    """Return languages, the first of which is spoken until another is asked for. Raises Unusable."""
    codes = tuple(dict.fromkeys(re.findall(r"[^\s,;]+", said.lower())))
    known = known_languages()
    if not codes or any(code not in known for code in codes):
        raise Unusable(f"Please name some of these, with commas between them: {', '.join(known)}.")
    return codes


def phone_from(said: str, country: str = "", taken: Collection[str] = ()) -> str:
    """Return a number as E.164; one without + is read as people of *country* write it. Raises Unusable."""
    try:
        number = phonenumbers.parse(said, country or None)
    except phonenumbers.NumberParseException:
        number = None
    if number is None or number.extension or not phonenumbers.is_possible_number(number):
        raise Unusable("That is no phone number; write it with + and the country code: +15550100100.")
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    if len(e164) <= FEWEST_DIGITS:
        raise Unusable("That is too short; write it with + and the country code: +15550100100.")
    if e164 in taken:
        raise Unusable("That number was given already; everybody needs one of their own, and so does the hotline.")
    return e164


def alarm_from(said: str) -> str:
    """Return an e-mail address. Raises Unusable."""
    address = said.strip()
    if not re.fullmatch(EMAIL, address) or not address.isprintable():
        raise Unusable("That is no e-mail address; they are written like incidents@example.org.")
    return address


KEYS = ("organisation", "region", "code", "time_zone", "emergency", "languages", "number", "on_call", "alarm")


def answers_from(written: dict[str, object], *, guess_zone: str, country_of: Callable[[str], str]) -> Answers:
    """Return the answers that a file gives; ``code``, ``time_zone``, ``emergency`` and ``languages`` may be left out.

    Raises Unusable with a line for everything that can't work.
    """
    found: dict[str, object] = {}
    wrong = [f"{key}: is none of {', '.join(KEYS)}{suggestion(key, KEYS)}." for key in written if key not in KEYS]

    def read(key: str, check: Callable[[str], object], default: str = "") -> None:
        value = written.get(key, default)
        said = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
        try:
            found[key] = check(said)
        except Unusable as error:
            wrong.append(f"{key}: {error}")

    read("organisation", name_from)
    read("region", name_from)
    read("code", code_from, code_for(str(written.get("region", ""))))
    read("time_zone", time_zone_from, guess_zone)
    country = country_of(str(found.get("time_zone", "")))
    read("emergency", emergency_from, emergency_for(country))
    read("languages", languages_from, "en")
    read("number", lambda said: phone_from(said, country))
    read("alarm", alarm_from)
    found["on_call"] = _people(written.get("on_call"), country, {str(found.get("number"))}, wrong)
    if wrong:
        raise Unusable("\n".join(wrong))
    return Answers(**found)  # type: ignore[arg-type]  # each was checked above


def _people(value: object, country: str, taken: set[str], wrong: list[str]) -> tuple[OnCall, ...]:
    people: list[OnCall] = []
    entries: Sequence[object] = value if isinstance(value, list) else ()
    for place, entry in enumerate(entries, 1):
        keys = entry if isinstance(entry, dict) else {}
        try:
            phone = phone_from(str(keys.get("phone", "")), country, taken)
            people.append(OnCall(name_from(str(keys.get("name", ""))), phone))
            taken.add(phone)
        except Unusable as error:
            wrong.append(f"on_call {place}: {error}")
    if len(entries) < FEWEST:
        wrong.append(f"on_call: name at least {FEWEST}, as in on_call = [{{ name = …, phone = … }}, …]: {WHY_TWO}")
    return tuple(people)


WHY_TWO = "whatever keeps one person from answering must not keep everybody."
