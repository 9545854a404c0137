"""The text of the first configuration file: what was answered, with a comment beside whatever somebody will change."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from hotline.domain.configuration_writer import quoted
from hotline.domain.first_configuration import Answers

HEAD = """\
# The hotline's configuration: who answers, on which number, in which order. Written by `hotline init`.
#
# `hotline apply` shows what would change, refuses what can't work (with the line), and applies the rest. Applying the
# same file twice changes nothing. Everything that can stand here: docs/configuration.md.
#
# This file holds people's numbers in the clear. Keep it out of version control and let nobody else read it.
"""
LONGEST_ID = 40


def first_file(answers: Answers, today: date) -> str:
    """Return the file that *answers* describe; the rota begins on the Monday before *today*."""
    ids = _ids([person.name for person in answers.on_call])
    monday = today - timedelta(days=today.weekday())
    blocks = [HEAD, _head(answers, lead=ids[0])]
    for place, (person, one) in enumerate(zip(answers.on_call, ids, strict=True)):
        blocks.append(_person(answers.code, one, person.name, person.phone, lead=not place))
    blocks.append(_policy(answers.code))
    blocks += [
        _schedule(answers.code, "primary", ids, monday),
        _schedule(answers.code, "secondary", [*ids[1:], ids[0]], monday),
    ]
    return "\n".join(blocks)


def _head(answers: Answers, *, lead: str) -> str:
    languages = ", ".join(quoted(one) for one in answers.languages)
    return f"""\
[organisation]
name = {quoted(answers.organisation)}   # stands in front of every page; short is better

[[region]]
code = {quoted(answers.code)}
name = {quoted(answers.region)}
time_zone = {quoted(answers.time_zone)}
languages = [{languages}]   # the first is spoken until another is asked for
emergency = {quoted(answers.emergency)}   # told to every reporter
texts_from = {quoted(answers.number)}
email = {quoted(answers.alarm)}   # alarms go here when nobody answers, and to the leads
bypass = [{quoted(lead)}]   # who may hear of a report about the team itself
# contacts = ["Venue security +1 555 010 0150"]   # told to the reporter at the end, for later
# places = ["Hall A", "Hall B"]                   # offered with the question where it happened
# drill = "first Mon 18:00"                       # rehearse then, by itself

[[line]]
number = {quoted(answers.number)}
region = {quoted(answers.code)}
sms = true
voice = true   # people can call it, and pages by voice come from it; false if the number has no voice

# People. Roles: responder (reports they are paged for), lead (all reports of their regions), organiser (people and
# rota, no report content), admin (settings, no report content), staff. One person may hold several.
"""


def _person(region: str, one: str, name: str, phone: str, *, lead: bool) -> str:
    roles = '["responder", "lead", "organiser", "admin"]' if lead else '["responder"]'
    return f"""\
[[person]]
id = {quoted(one)}
name = {quoted(name)}
roles = {roles}
regions = [{quoted(region)}]
phone = {quoted(phone)}
"""


def _policy(region: str) -> str:
    return f"""\
# Who is tried when nobody answers. Times count from the report.
[[policy]]
region = {quoted(region)}
repeat_every = "10m"
alarm_after = "15m"
steps = [
  {{ after = "0s", page = "primary", by = ["sms"] }},
  {{ after = "1m", page = "primary", by = ["voice"] }},
  {{ after = "2m", page = "secondary", by = ["sms", "voice"] }},
  {{ after = "4m", page = "region", by = ["sms", "voice"] }},
  {{ after = "8m", page = "neighbours", by = ["sms", "voice"] }},
]

# On call: in turns, in this order. More: docs/on-call.md.
"""


def _schedule(region: str, layer: str, ids: Sequence[str], starts: date) -> str:
    return f"""\
[[schedule]]
region = {quoted(region)}
layer = {quoted(layer)}
people = [{", ".join(quoted(one) for one in ids)}]
rotate = "weekly"
hand_over = "Mon 09:00"
from = {starts.isoformat()}
"""


def _ids(names: Sequence[str]) -> list[str]:
    """Return an id for each name, no two alike: letters, digits, dots and dashes, as the file wants them."""
    found: list[str] = []
    for name in names:
        plain = re.sub(r"[^\w.-]+", "-", name.casefold()).strip("-") or "person"
        number, one = 1, plain[:LONGEST_ID]
        while one in found:
            number += 1
            end = f"-{number}"
            one = plain[: LONGEST_ID - len(end)] + end
        found.append(one)
    return found
