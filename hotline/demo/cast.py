"""Who and what there is in the demo: an organisation that is obviously made up.

Numbers are the 555-01xx that North America keeps for fiction, and those that Ofcom keeps for drama (London
020 7946 0xxx, mobile 07700 900xxx): nobody has them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta

from hotline.domain.organisation import Channel, PageAt, Policy, Step, Target
from hotline.domain.storyworld import Setting, said_span

ORGANISATION = "NorthConf"
RATE = 5
"""Segments a second that each line takes: a real long number takes one, and a story would drag."""
SECOND_PERSON_AFTER = 4
"""Seconds without an answer until the next person is paged; in real life minutes."""


@dataclass(frozen=True)
class Place:
    """One region of the organisation."""

    code: str
    name: str
    zone: str
    emergency: str
    line: str
    security: str
    neighbour: str
    languages: tuple[str, ...]


@dataclass(frozen=True)
class Member:
    """One person of the team."""

    key: str
    place: str
    phone: str
    role: str = "responder"

    pin: str = ""

    @property
    def name(self) -> str:
        """The first name."""
        return self.key.capitalize()


PLACES = (
    Place("na", "North America", "America/New_York", "911", "+12065550100", "+1 206 555 0150", "eu", ("en", "es")),
    Place("eu", "Europe", "Europe/London", "999 or 112", "+447700900100", "+44 20 7946 0150", "na", ("en", "fr", "de")),
)
TEAM = (
    Member("ana", "na", "+12065550111"),
    Member("ben", "na", "+12065550112"),
    Member("cleo", "na", "+12065550113"),
    Member("lee", "na", "+12065550114", "lead"),
    Member("dora", "eu", "+447700900111"),
    Member("emil", "eu", "+447700900112"),
    Member("sam", "eu", "+447700900114", "lead"),
)
ALWAYS = ('rotate = "weekly"\nhand_over = "Mon 09:00"',)
BUT_AN_HOUR = (
    'hours = "14:00-13:00"',
    'hours = "13:00-14:00"\ndays = ["Mon", "Tue", "Thu", "Fri", "Sat", "Sun"]',
)
"""When somebody has a layer. The second one leaves Wednesdays from 13:00 to 14:00 to nobody (``hotline.demo.rota``)."""
STANDS_IN = ("sam", "emil")
"""Who is on call all day today, and instead of whom."""
UNCHECKED = "emil"
"""Whose phone was never checked; everybody else's was."""
STAFF = Member("kim", "na", "+12065550115", "staff", pin="482613")
"""Somebody at the registration desk: not in the team, and may call the staff line."""
STAFF_LINE = "+12065550105"
RING = ("3s", "3s", "4s")
"""How long phones ring for a caller: the primary's, with the secondary's, everybody's. In real life 25, 25 and 30 s."""
ATTENDEE, EUROPE = "+12065550142", "+447700900142"
STRANGE = {"withheld": "anonymous", "short code": "12345"}
"""Senders that are nobody's phone, as the carrier names them."""
POLICY = Policy(
    steps=tuple(
        Step(timedelta(seconds=after), target, (Channel.SMS,))
        for after, target in zip((0, SECOND_PERSON_AFTER, 30, 60), Target, strict=True)
    ),
    alarm_after=timedelta(minutes=2),
    repeat_every=timedelta(minutes=3),
)
SETTING = Setting(languages=PLACES[0].languages, policy=POLICY)
"""Where and when the demo plays; its people don't wait for minutes."""


def another_attendee(number: int, place: str = "na") -> str:
    """Return the phone of the attendee number 2, 3, … in a region."""
    if not 2 <= number <= 50:
        raise ValueError(f"attendee {number} has no fictional number left; expected 2 to 50")
    return f"{'+120655501' if place == 'na' else '+4477009001'}{49 + number:02d}"


def line_of(place: str) -> str:
    """Return the number that people text in a region; *place* is ``na``, or ``na 2`` for its second one."""
    code, _, second = place.partition(" ")
    line = next(entry.line for entry in PLACES if entry.code == code)
    return line[:-1] + "1" if second else line


def number_of(phone: str, place: str) -> str:
    """Return the number of somebody's *phone* in a story that plays in the region *place*.

    Phones are called Ana, attendee, attendee 2, London (of an attendee there), withheld, short code. Raises
    ValueError for any other.
    """
    known = {one.name: one.phone for one in TEAM} | STRANGE | {"London": EUROPE}
    known["attendee"] = ATTENDEE if place == "na" else EUROPE
    first, _, number = phone.partition(" ")
    if phone not in known and first == "attendee" and number.isdecimal():
        return another_attendee(int(number), place)
    if phone not in known:
        raise ValueError(f"nobody's phone is called {phone!r}; expected one such as {', '.join(known)}, attendee 2")
    return known[phone]


def usual_line(phone: str, place: str) -> str:
    """Return the region whose line a phone of a story texts."""
    return next((one.place for one in TEAM if one.name == phone), "eu" if phone == "London" else place)


def spaced(e164: str) -> str:
    """Return a number of the demo as people write it."""
    if e164.startswith("+1"):
        return f"+1 {e164[2:5]} {e164[5:8]} {e164[8:]}"
    return f"+44 {e164[3:7]} {e164[7:]}"


def configuration(setting: Setting = SETTING, *, calls: bool = False) -> str:
    """Return the file that ``hotline apply`` reads, for the demo or for a story that plays in *setting*.

    With *calls* people can call the lines, and staff a line of their own.
    """
    parts = [f'[organisation]\nname = "{ORGANISATION}"\nguide = "2017-11-21"\n']
    parts += [_region(place, setting, calls=calls) for place in PLACES]
    parts += [
        f'[[person]]\nid = "{one.key}"\nname = "{one.name}"\nroles = ["{one.role}"]\nregions = ["{one.place}"]\n'
        f'phone = "{one.phone}"\nemail = "{one.key}@example.org"\nlanguages = {json.dumps(setting.team)}\n'
        for one in TEAM
    ]
    day = setting.starts.date().isoformat()
    parts += [
        f'[[event]]\ncode = "event{number}"\nname = {json.dumps(name)}\nregion = "{setting.region}"\n'
        f"from = {day}\nuntil = {day}\n"
        for number, name in enumerate(setting.events, start=1)
    ]
    return "\n".join([*parts, _staff()] if calls else parts)


def _region(place: Place, setting: Setting, *, calls: bool) -> str:
    """Return the tables of one region; only the one that the story plays in differs from the demo's."""
    here = place.code == setting.region
    policy, lines = setting.policy, setting.lines if here else 1
    emergency = (here and setting.emergency) or place.emergency
    zone = (here and setting.zone) or place.zone
    contacts = (here and setting.contacts) or (f"Venue security {place.security}",)
    leads = [one.key for one in TEAM if one.place == place.code and one.role == "lead"]
    return f"""[[region]]
code = "{place.code}"
name = "{place.name}"
time_zone = "{zone}"
languages = {json.dumps(setting.languages if here else place.languages)}
emergency = "{emergency}"
texts_from = "{place.line}"
email = "incidents-{place.code}@example.org"
neighbours = ["{place.neighbour}"]
contacts = {json.dumps(contacts, ensure_ascii=False)}
places = {json.dumps(setting.places if here else (), ensure_ascii=False)}
page_at = "{(setting.page_at if here else PageAt.FIRST_TEXT).value}"
bypass = {json.dumps(leads)}

{"".join(_line(place, number, calls=calls) for number in range(1, lines + 1))}
[[policy]]
region = "{place.code}"
repeat_every = "{said_span(policy.repeat_every)}"
alarm_after = "{said_span(policy.alarm_after)}"
activity_within = "{said_span(policy.activity_within)}"
{f"ring = {json.dumps(RING)}" if calls else ""}
steps = [
{"".join(_step(step) for step in policy.steps)}]

{_rota(place)}"""


def _line(place: Place, number: int, *, calls: bool) -> str:
    e164 = line_of(place.code if number == 1 else f"{place.code} 2")
    voice = json.dumps(calls)
    return f'[[line]]\nnumber = "{e164}"\nregion = "{place.code}"\nrate = {RATE}\nvoice = {voice}\n'


def _staff() -> str:
    return f"""[[line]]
number = "{STAFF_LINE}"
region = "{STAFF.place}"
purpose = "staff"
sms = false
voice = true

[[person]]
id = "{STAFF.key}"
name = "{STAFF.name}"
roles = ["{STAFF.role}"]
regions = ["{STAFF.place}"]
phone = "{STAFF.phone}"
pin = "{STAFF.pin}"
"""


def _step(step: Step) -> str:
    return f'  {{ after = "{said_span(step.after)}", page = "{step.page.value}", by = ["sms"] }},\n'


def _rota(place: Place) -> str:
    first, second, *_ = [one.key for one in TEAM if one.place == place.code]
    served = {"primary": (first, ALWAYS), "secondary": (second, BUT_AN_HOUR if place.code == "eu" else ALWAYS)}
    return "".join(
        f'[[schedule]]\nregion = "{place.code}"\nlayer = "{layer}"\npeople = ["{person}"]\n{when}\nfrom = 2025-01-06\n'
        for layer, (person, times) in served.items()
        for when in times
    )
