"""From the tables of the configuration file to regions, lines, people, policies and retention."""

from __future__ import annotations

from dataclasses import fields
from datetime import timedelta
from enum import StrEnum
from itertools import pairwise
from typing import TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from hotline.domain.configuration_reach import REACH_KEYS
from hotline.domain.configuration_reader import INVALID, Table, suggestion
from hotline.domain.configuration_rota import A_REGION, CODE, PERSON_ID
from hotline.domain.findings import Kind
from hotline.domain.organisation import (
    Channel,
    Line,
    PageAt,
    Person,
    PersonId,
    Policy,
    Region,
    Role,
    Step,
    Target,
)
from hotline.domain.own_words import check_own_words
from hotline.domain.pins import HASHED, hash_pin
from hotline.domain.retention import Retention, Span
from hotline.domain.words import languages as known_languages

LANGUAGE = r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})?"
EMERGENCY = r"(?=.*\d\d).{2,20}"
EMAIL = r"[^@\s<>,;]+@[^@\s<>,;]+"

Known = TypeVar("Known", bound=StrEnum)


def default_policy() -> Policy:
    """Return the policy of a region that has none of its own (product.md, "A responder is paged")."""
    sms, voice = (Channel.SMS,), (Channel.VOICE,)
    return Policy(
        steps=(
            Step(timedelta(), Target.PRIMARY, sms),
            Step(timedelta(minutes=1), Target.PRIMARY, voice),
            Step(timedelta(minutes=2), Target.SECONDARY, sms + voice),
            Step(timedelta(minutes=4), Target.REGION, sms + voice),
            Step(timedelta(minutes=8), Target.NEIGHBOURS, sms + voice),
        )
    )


def read_region(table: Table, policies: dict[str, Policy], *, lint: bool = True) -> Region:
    """Read one ``[[region]]``; its policy is the file's for its code, or the default one. *lint* its own words."""
    table.only(REGION_KEYS)
    code = table.text("code", shape=CODE, expected='a short lower-case code such as "na"')
    languages = table.texts("languages", default=("en",), shape=LANGUAGE, expected='language codes such as "en"')
    if not languages:
        table.wrong("expected at least one language.", "languages")
    waiting = [language for language in languages if language not in known_languages()]
    if waiting:
        table.odd(
            f"there are no sentences in {', '.join(waiting)}; the others are used, or English. Take them out.",
            "languages",
        )
    region = Region(
        code=code,
        name=table.text("name"),
        time_zone=_time_zone(table),
        languages=languages,
        emergency=table.text("emergency", shape=EMERGENCY, expected='an emergency number such as "911"'),
        texts_from=_required_phone(table, "texts_from"),
        policy=policies.get(code) or default_policy(),
        email=table.text("email", default="", shape=EMAIL, expected="an e-mail address"),
        neighbours=table.texts("neighbours", shape=CODE, expected="codes of regions"),
        contacts=table.texts("contacts"),
        bypass=tuple(PersonId(one) for one in table.texts("bypass", shape=PERSON_ID, expected="ids of people")),
        page_at=_choice(table, "page_at", PageAt, PageAt.FIRST_TEXT) or PageAt.FIRST_TEXT,
        greeting=table.text("greeting", default=""),
        places=table.texts("places"),
    )
    if lint:
        _check_own_words(table, region)
    return region


def _check_own_words(table: Table, region: Region) -> None:
    """What a reporter should not read is refused; what is only long is said."""
    found = check_own_words(
        greeting=region.greeting, contacts=region.contacts, places=region.places, languages=region.languages
    )
    for finding in found:
        note = table.odd if finding.kind is Kind.LENGTH else table.wrong
        note(f"{finding.sentence}.", finding.key)


def _time_zone(table: Table) -> str:
    name = table.text("time_zone", expected='a time zone such as "America/New_York"')
    if name in ("", INVALID):
        return "UTC"
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: "America" is a directory
        near = suggestion(name, available_timezones())
        table.wrong(f"there is no such time zone{near}; expected one such as America/New_York.", "time_zone")
        return "UTC"
    return name


def _required_phone(table: Table, key: str) -> str:
    number = table.phone(key)
    if not number:
        table.wrong(f"{key} is missing; expected a phone number such as +15550100100.")
    return number or INVALID


def _choice(table: Table, key: str, kind: type[Known], default: Known | None = None) -> Known | None:
    """Return a word of an enum; None where it is missing without a default, or malformed."""
    known = [member.value for member in kind]
    said = table.text(key, default=default, expected=f"one of {', '.join(known)}")
    if said in known:
        return kind(said)
    if said not in ("", INVALID):
        table.wrong(f"expected one of {', '.join(known)}{suggestion(said, known)}.", key)
    return None


def read_line(table: Table) -> Line:
    """Read one ``[[line]]``. Without an E.164 number it has only a display form, and can't send or get a text."""
    table.only(LINE_KEYS)
    number, display = table.phone("number"), table.text("display", default="")
    if not number and not display:
        table.wrong('expected number = "+15550100100", or display where it has no such form.')
    sms = table.flag("sms", default=bool(number))
    if sms and not number:
        table.wrong("a line without a number can't have SMS; write its number, or sms = false.", "sms")
    purpose = table.text("purpose", default="public", shape="public|staff", expected='"public" or "staff"')
    voice, call_back = table.flag("voice", default=False), table.flag("call_back", default=False)
    if purpose == "staff" and not (voice and number):
        table.odd("a staff line takes calls only with a number and voice = true; write both.", "purpose")
    if call_back and purpose != "staff":
        table.wrong('only a staff line calls back; write purpose = "staff", or take call_back out.', "call_back")
    return Line(
        number=number,
        region=table.text("region", shape=CODE, expected=A_REGION),
        display=display,
        purpose=purpose,
        rate=table.amount("rate", default=1.0),
        sms=sms,
        voice=voice,
        call_back=call_back,
    )


def read_person(table: Table, organisation: str) -> Person:
    """Read one ``[[person]]``. The PIN is hashed at once and kept in no other form."""
    table.only(PERSON_KEYS)
    person_id = table.text("id", shape=PERSON_ID, expected="letters, digits, dots and dashes, at most 40")
    roles = frozenset(table.choices("roles", Role))
    regions = table.texts("regions", shape=CODE, expected="codes of regions")
    phone = table.phone("phone")
    if roles & {Role.RESPONDER, Role.LEAD}:
        if not regions:
            table.wrong("regions is missing or empty; name at least one that this responder or lead belongs to.")
        if not phone:
            table.odd('has no phone: nobody can page them; write phone = "+…".')
    pin_hash, code = _read_pin(table, f"{organisation}/{person_id}")
    if Role.STAFF in roles and not pin_hash:
        table.odd('has no pin: the staff line connects them like any caller; write pin = "…".')
    return Person(
        id=PersonId(person_id),
        name=table.text("name"),
        roles=roles,
        regions=regions,
        phone=phone,
        email=table.text("email", default="", shape=EMAIL, expected="an e-mail address"),
        languages=table.texts("languages", default=("en",), shape=LANGUAGE, expected='language codes such as "en"'),
        pin_hash=pin_hash,
        code=code,
    )


def _read_pin(table: Table, whose: str) -> tuple[str, str]:
    """Return the PIN's hash and the code that stands for the number where somebody calls from another phone."""
    pin_hash = code = ""
    if "pin" in table:
        pin = table.text("pin", shape=r"[0-9]{4,12}", expected="4 to 12 digits in quotes")
        pin_hash = "" if pin == INVALID else hash_pin(pin, whose)
        if "pin_hash" in table:
            table.wrong(
                "stands beside a pin; keep one of the two: pin for a new one, pin_hash for the old.", "pin_hash"
            )
    elif "pin_hash" in table:
        pin_hash = table.text("pin_hash", shape=HASHED, expected="what export-config wrote; for a new one, pin = …")
    if "code" in table:
        code = table.text("code", shape=r"[0-9]{3,6}", expected="3 to 6 digits in quotes")
        if "pin" not in table and "pin_hash" not in table:
            table.wrong("a code is of no use without a pin; write one, or take the code out.", "code")
    return pin_hash, code


def read_policy(table: Table) -> Policy:
    """Read one ``[[policy]]``, without its region."""
    table.only(POLICY_KEYS)
    default = default_policy()
    if table.text_list_is_given("steps"):
        steps = tuple(step for inner in table.tables("steps") if (step := _read_step(inner)) is not None)
    else:
        steps = default.steps
    for index, (before, after) in enumerate(pairwise(steps), start=1):
        if after.after < before.after:
            table.wrong("comes before the step above it; put the steps in the order of their time.", "steps", index)
    if not steps:
        table.wrong("has no steps: nobody would be paged; add one, or take the policy out for the usual ones.", "steps")
    spans = {}
    for key in ("alarm_after", "repeat_every", "activity_within"):
        spans[key] = table.duration(key, default=getattr(default, key))
        if not spans[key]:
            table.wrong('must be longer than nothing; write a time such as "10m".', key)
    return Policy(steps=steps, ring=_read_ring(table, default.ring), **spans)


def _read_ring(table: Table, default: tuple[timedelta, ...]) -> tuple[timedelta, ...]:
    """Read how long phones ring for a caller: the primary's, with the secondary's, everybody's."""
    if "ring" not in table:
        return default
    spans = table.durations("ring")
    if len(spans) != len(default) or not all(spans):
        table.wrong('expected three times such as ["25s", "25s", "30s"].', "ring")
        return default
    return spans


def _read_step(table: Table) -> Step | None:
    table.only(("after", "page", "by"))
    after, by = table.duration("after"), table.choices("by", Channel)
    page = _choice(table, "page", Target)
    return None if page is None else Step(after, page, by)


def read_retention(table: Table) -> Retention:
    """Read ``[retention]``: how long each class of closed records is kept, in days or years."""
    default, expected = Retention(), 'days or years such as "30d" or "5y", at most thirty years'
    names = [part.name for part in fields(Retention)]
    table.only(names)
    spans = {}
    for name in names:
        said = table.text(name, default=str(getattr(default, name)), expected=expected)
        span = Span.parse(said)
        if span is None and said != INVALID:
            table.wrong(f"expected {expected}.", name)
        spans[name] = span or getattr(default, name)
    return Retention(**spans)


ORGANISATION_KEYS = ("name", "guide", "two_people")
REGION_KEYS = ("code", "name", "time_zone", "languages", "emergency", "texts_from", "email", "neighbours", "contacts",
               "bypass", "page_at", "greeting", "places", *REACH_KEYS)  # fmt: skip
LINE_KEYS = ("number", "display", "region", "purpose", "rate", "sms", "voice", "call_back")
PERSON_KEYS = ("id", "name", "roles", "regions", "phone", "email", "languages", "pin", "pin_hash",
               "code")  # fmt: skip
POLICY_KEYS = ("region", "repeat_every", "alarm_after", "activity_within", "steps", "ring")
