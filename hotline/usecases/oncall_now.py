"""Who is on call now and next, as people are told: by first name, in the reader's language and zone."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hotline.domain.oncall import Shift, is_off, is_scheduled, shifts
from hotline.domain.oncall_changes import Lasting, lasts
from hotline.domain.phone import sms_segments
from hotline.domain.terms import LAYERS, PersonId, Target
from hotline.domain.words import Words
from hotline.usecases.oncall_words import Said, in_words, said, short_name
from hotline.usecases.runtime import Directory

LOOK_AHEAD = timedelta(days=35)
"""How far ahead it is looked for who is on call next."""


def region_now(directory: Directory, code: str, words: Words, zone: ZoneInfo, now: datetime) -> str:
    """Return who is on call for a region now, until when, and who is next: one SMS part, with less where it must."""
    region, text = directory.organisation.regions[code], ""
    for with_next in (LAYERS, LAYERS[:1], ()):
        lines = tuple(_line(directory, code, layer, now, with_next=layer in with_next) for layer in LAYERS)
        text = in_words(said("oncall-region", region=region.name, line=lines), words, zone, now)
        if sms_segments(text) == 1:
            break
    return text


def duty_of(directory: Directory, person: PersonId, now: datetime) -> Said | None:
    """Return whether somebody is off, on call, or on call next, and when; None for whom no schedule names."""
    organisation = directory.organisation
    if is_off(organisation, person, now):
        offs = [one for one in organisation.rota.overrides if one.is_off and one.instead_of == person]
        return said("oncall-you-off", until=max(lasts(one).ends for one in offs if lasts(one).begins <= now))
    mine = [
        shift
        for code in organisation.people[person].regions
        for layer in LAYERS
        if is_scheduled(organisation, code, layer)
        for shift in shifts(organisation, code, layer, since=now, until=now + LOOK_AHEAD)
        if person in shift.people
    ]
    if not mine:
        return None
    first = min(mine, key=lambda shift: shift.begins)
    if first.ends >= now + LOOK_AHEAD:  # they always are; no end is known
        return said("oncall-you-always")
    when = Lasting(first.begins, first.ends, from_now=first.begins <= now)
    return said("oncall-you-now" if when.from_now else "oncall-you-next", when=when)


def _line(directory: Directory, region: str, layer: Target, now: datetime, *, with_next: bool) -> Said:
    on, *later = shifts(directory.organisation, region, layer, since=now, until=now + LOOK_AHEAD)
    label, people = said(f"oncall-rank-{layer.value}"), _names(directory, on)
    if not later or not with_next:
        return said("oncall-line-on", layer=label, people=people)
    return said("oncall-line", layer=label, people=people, until=on.ends, to=_names(directory, later[0]))


def _names(directory: Directory, shift: Shift) -> Said | str:
    return ", ".join(short_name(directory, person) for person in shift.people) or said("oncall-nobody")
