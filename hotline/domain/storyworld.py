"""Where and when a story plays, in the lines above its conversation, and what its reports are called.

Each is ``key: value``, and only what differs from the usual is written::

    region: na                      na or eu of the made-up organisation, NorthConf
    languages: es en                of the region, its own first
    team: es                        what its people read (usually English)
    starts: 2027-02-06 23:40        wall time in the region (usually Monday, 1 February 2027, 12:00)
    policy: primary 0s, secondary 2m, region 4m, neighbours 8m, alarm 15m, again 10m, sign 5m
    page at: first answer           (usually the first text)
    emergency: 112
    zone: Europe/Berlin
    contacts: Venue security +1 206 555 0150
    places: hall A, hall B
    events: PyDays, Maker Fair      those that run while it plays
    lines: 2                        numbers that the region has
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from hotline.domain.organisation import Channel, PageAt, Policy, Step, Target
from hotline.domain.reference import ALPHABET

USUAL_POLICY = Policy(
    steps=(
        Step(timedelta(0), Target.PRIMARY, (Channel.SMS,)),
        Step(timedelta(minutes=2), Target.SECONDARY, (Channel.SMS,)),
        Step(timedelta(minutes=4), Target.REGION, (Channel.SMS,)),
        Step(timedelta(minutes=8), Target.NEIGHBOURS, (Channel.SMS,)),
    )
)
_FIRST_REFERENCES = ("E7K-32", "B4M-77", "H9T-54", "P3W-68", "K6D-29", "W8F-43", "C5R-92", "N2V-66", "T7J-35")


def _references() -> Iterator[str]:
    """Yield what the reports of a story are called: fifty names, each with another beginning."""
    yield from _FIRST_REFERENCES
    letters, digits = "".join(sorted(ALPHABET, key=str.isdecimal)), "23456789"
    for number in range(50 - len(_FIRST_REFERENCES)):
        first, third = letters[number % 20], letters[(number * 7 + 3) % 20]
        yield f"{first}{digits[number % 7]}{third}-{digits[number % 8]}{digits[(number + 5) % 8]}"


REFERENCES = tuple(_references())
"""What the reports of a story are called, the first opened first."""
_UNPRINTABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_TIME = "%Y-%m-%d %H:%M"
_SPAN = re.compile(r"(\d{1,5})([smh])")
_UNITS = {"h": 3600, "m": 60, "s": 1}
_OF_POLICY = {"alarm": "alarm_after", "again": "repeat_every", "sign": "activity_within"}


@dataclass(frozen=True)
class Setting:
    """Where and when a story plays. What is empty is as the made-up organisation has it."""

    region: str = "na"
    languages: tuple[str, ...] = ("en",)
    team: tuple[str, ...] = ("en",)
    starts: datetime = datetime(2027, 2, 1, 12)  # noqa: DTZ001 - a wall time in the region
    policy: Policy = USUAL_POLICY
    page_at: PageAt = PageAt.FIRST_TEXT
    emergency: str = ""
    zone: str = ""
    contacts: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    lines: int = 1


def read_setting(values: Mapping[str, str]) -> Setting:
    """Return the setting that these lines describe. Raises ValueError, naming the key and what is expected."""
    read: dict[str, Any] = {}
    for key, value in values.items():
        if key not in _KEYS:
            raise ValueError(f"there is no {key!r}; expected one of {', '.join(_KEYS)}")
        name = key.replace(" ", "_")
        read[name] = _READ[name](value)
    return Setting(**read)


def setting_lines(setting: Setting) -> list[str]:
    """Return the lines that describe *setting*: the region and its languages always, the rest where it is unusual."""
    usual = Setting()
    shown = []
    for name in _READ:
        value = getattr(setting, name)
        if name in ("region", "languages") or value != getattr(usual, name):
            shown.append(f"{name.replace('_', ' ')}: {_said(value)}")
    return shown


def _said(value: object) -> str:
    match value:
        case Policy():
            return said_policy(value)
        case PageAt():
            return value.value.replace("_", " ")
        case datetime():
            return value.strftime(_TIME + (":%S" if value.second else ""))
        case tuple():
            return (" " if all(_CODE.fullmatch(str(one)) for one in value) else ", ").join(map(str, value))
        case _:
            return str(value)


def said_policy(policy: Policy) -> str:
    """Return a policy as a story writes it: ``primary 0s, secondary 2m, alarm 15m, again 10m, sign 5m``."""
    steps = [f"{step.page.value} {said_span(step.after)}" for step in policy.steps]
    rest = [f"{word} {said_span(getattr(policy, name))}" for word, name in _OF_POLICY.items()]
    return ", ".join([*steps, *rest])


def said_span(span: timedelta) -> str:
    """Return whole seconds in the largest unit that holds them: ``90s``, ``2m``."""
    count = int(span.total_seconds())
    unit = next(unit for unit, size in _UNITS.items() if unit == "s" or (count and count % size == 0))
    return f"{count // _UNITS[unit]}{unit}"


def _read_policy(text: str) -> Policy:
    steps: list[Step] = []
    rest: dict[str, Any] = {}
    for part in text.split(","):
        word, _, said = part.strip().partition(" ")
        span = _SPAN.fullmatch(said)
        if span is None or word not in (*Target, *_OF_POLICY):
            raise ValueError(f"policy: {part.strip()!r} is no step; expected one such as 'secondary 2m'")
        after = timedelta(seconds=int(span[1]) * _UNITS[span[2]])
        if word in _OF_POLICY:
            rest[_OF_POLICY[word]] = after
        else:
            steps.append(Step(after, Target(word), (Channel.SMS,)))
    if not steps:
        raise ValueError("policy: nobody is paged; expected 'primary 0s' at least")
    return Policy(steps=tuple(steps), **rest)


def _read_time(text: str) -> datetime:
    try:
        return datetime.strptime(text, _TIME + (":%S" if text.count(":") > 1 else ""))  # noqa: DTZ007 - a wall time
    except ValueError:
        raise ValueError(f"starts: {text!r} is no time; expected one such as 2027-02-01 12:00") from None


def _read_page_at(text: str) -> PageAt:
    known = {place.value.replace("_", " "): place for place in PageAt}
    if text not in known:
        raise ValueError(f"page at: {text!r}; expected {' or '.join(known)}")
    return known[text]


def _read_codes(text: str) -> tuple[str, ...]:
    codes = tuple(text.split())
    if not codes or not all(_CODE.fullmatch(code) for code in codes):
        raise ValueError(f"{text!r}: expected language codes such as 'es en'")
    return codes


def _read_listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _read_count(text: str) -> int:
    if text not in ("1", "2"):
        raise ValueError(f"lines: {text!r}; expected 1 or 2")
    return int(text)


def _read_region(text: str) -> str:
    if text not in ("na", "eu"):
        raise ValueError(f"region: {text!r}; expected na or eu")
    return text


_CODE = re.compile(r"[a-z]{2}")
_READ: Mapping[str, Callable[[str], object]] = {
    "region": _read_region,
    "languages": _read_codes,
    "team": _read_codes,
    "starts": _read_time,
    "policy": _read_policy,
    "page_at": _read_page_at,
    "emergency": str,
    "zone": str,
    "contacts": _read_listed,
    "places": _read_listed,
    "events": _read_listed,
    "lines": _read_count,
}
_KEYS = tuple(name.replace("_", " ") for name in _READ)


def clean(words: str) -> str:
    """Return *words* as a story can hold them: no blanks at the ends of a line, nothing that a file can't show."""
    lines = _UNPRINTABLE.sub(" ", words.replace("\r\n", "\n")).split("\n")
    return "\n".join(line.rstrip() for line in lines).strip()


# --- the numbers of reports


@dataclass
class References:
    """The reports of a story: their own numbers, and those by which the story calls them."""

    known: dict[str, str] = field(default_factory=dict)
    """From a report's own number to the story's."""

    def learn(self, references: Iterable[str]) -> None:
        """Give a name to each number that is new, in this order. Raises ValueError where there are too many."""
        for reference in references:
            if reference not in self.known:
                if len(self.known) == len(REFERENCES):
                    raise ValueError(f"a story has room for {len(REFERENCES)} reports")
                self.known[reference] = REFERENCES[len(self.known)]

    def shown(self, words: str) -> str:
        """Return *words* of the hotline with the story's numbers in them."""
        return _replaced(words, self.known)

    def meant(self, words: str) -> str:
        """Return *words* of the story with the reports' own numbers in them."""
        return _replaced(words, {name: own for own, name in self.known.items()})


def _replaced(words: str, names: dict[str, str]) -> str:
    both = {**names, **{own[:3]: name[:3] for own, name in names.items()}}
    if not both:
        return words
    longest_first = "|".join(sorted(map(re.escape, both), key=len, reverse=True))
    return re.sub(rf"\b(?:{longest_first})\b", lambda found: both[found[0]], words)
