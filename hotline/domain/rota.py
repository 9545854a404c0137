"""What people change by themselves about who is on call, and how they can be reached.

The configuration file says who takes turns; this says what differs from it. ``hotline apply`` never touches it.
Times that a person wrote are wall times of a named zone and stay such: "until 18:00" is 18:00 whatever the clocks do.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from hotline.domain.terms import Channel, PersonId, Target
from hotline.domain.walltime import instant_of

KEPT_FOR = timedelta(days=90)
"""How long what is over is kept: enough to see who was on call then, and no diary of anybody's years."""


@dataclass(frozen=True)
class Override:
    """For a while somebody else is on call, or somebody is off. Of two that cover an instant the later made counts.

    *person* and *instead_of*: one stands in for the other. *person* alone is on beside whoever holds the layer.
    *instead_of* alone is off: no step pages them at all; or, if a *layer* is named, they only don't hold that.
    """

    id: str
    """Short and random; it names nobody."""
    region: str
    begins: datetime
    """Local wall time in *zone*, without a zone of its own; up to, not including, *ends*."""
    ends: datetime
    zone: str
    made_at: datetime
    """Aware, UTC."""
    layer: Target | None = None
    """None: whatever layer they hold."""
    person: PersonId | None = None
    instead_of: PersonId | None = None
    by: PersonId | None = None
    """Who of the team made it; None: somebody at the command line."""
    swap: str = ""
    """The id of the swap that it comes from. Those of one swap take effect at once, not one after the other."""

    def __post_init__(self) -> None:
        """Raises ValueError for what could mean nothing, or would mean another time in another place."""
        if self.person is None and self.instead_of is None:
            raise ValueError("an override names who is on, who is off, or both")
        if self.person is not None and self.instead_of is None and self.layer is None:
            raise ValueError("an override that adds somebody names the layer")
        if self.begins.tzinfo is not None or self.ends.tzinfo is not None or self.begins >= self.ends:
            raise ValueError("an override lasts from one wall time to a later one")

    @property
    def is_off(self) -> bool:
        """Whether it takes somebody off duty altogether."""
        return self.person is None and self.layer is None

    def __repr__(self) -> str:
        return f"Override({self.id})"  # an id of a person is a name


class SwapState(StrEnum):
    """What became of a swap that somebody asked for."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


@dataclass(frozen=True)
class Swap:
    """Somebody asks another to trade duties. *overrides* are what becomes so if they accept, and nothing before."""

    id: str
    region: str
    asked_by: PersonId
    asked: PersonId
    overrides: tuple[Override, ...]
    asked_at: datetime
    expires_at: datetime
    """Aware, UTC: an answer that comes later changes nothing."""
    state: SwapState = SwapState.ASKED
    settled_at: datetime | None = None

    def __repr__(self) -> str:
        return f"Swap({self.id}, {self.state})"


@dataclass(frozen=True)
class CalendarShift:
    """One shift of an imported calendar: aware UTC instants."""

    begins: datetime
    ends: datetime
    person: PersonId

    def __repr__(self) -> str:
        return f"CalendarShift({self.begins:%Y-%m-%d %H:%M})"


@dataclass(frozen=True)
class ImportedCalendar:
    """A calendar that serves as a schedule: it goes over the schedules of the file wherever it has a shift."""

    id: str
    region: str
    layer: Target
    ics: str = field(repr=False)
    """The calendar as it was imported; its shifts are expanded from it again and again."""
    expanded_until: datetime
    """Aware, UTC: up to here the shifts are complete."""
    shifts: tuple[CalendarShift, ...]
    """In the order of their beginnings."""
    imported_at: datetime
    by: PersonId | None = field(default=None, repr=False)


@dataclass(frozen=True)
class VerifiedPhone:
    """Somebody has shown that this way reaches them at this number. Another number is not verified."""

    person: PersonId
    channel: Channel
    number: str
    verified_at: datetime

    def __repr__(self) -> str:
        return f"VerifiedPhone({self.channel})"


@dataclass(frozen=True)
class FailingPhone:
    """The carrier refused this way to somebody, at this number, again and again: pages go by the other one."""

    person: PersonId
    channel: Channel
    number: str
    since: datetime

    def __repr__(self) -> str:
        return f"FailingPhone({self.channel})"


@dataclass(frozen=True)
class QuietHours:
    """When somebody wants no notices while off duty: wall times of their zone, perhaps past midnight. Pages come."""

    person: PersonId
    begins: time
    ends: time

    def __repr__(self) -> str:
        return f"QuietHours({self.begins:%H:%M}-{self.ends:%H:%M})"


@dataclass(frozen=True)
class Rota:
    """All of it, as one value. Whoever changes it makes another and saves it whole."""

    overrides: tuple[Override, ...] = ()
    """In the order in which they were made."""
    swaps: tuple[Swap, ...] = ()
    calendars: tuple[ImportedCalendar, ...] = ()
    phones: tuple[VerifiedPhone, ...] = ()
    quiet_hours: tuple[QuietHours, ...] = ()
    failing: tuple[FailingPhone, ...] = ()
    others: Mapping[str, object] = field(default_factory=dict, repr=False)
    """What a newer version keeps here: an older one beside it writes it back as it was."""

    def with_override(self, *overrides: Override) -> Rota:
        """Return the rota with these made as the latest."""
        return replace(self, overrides=(*self.overrides, *overrides))

    def with_swap(self, swap: Swap) -> Rota:
        """Return the rota with *swap* new, or in the place of the one with its id."""
        return replace(self, swaps=(*(one for one in self.swaps if one.id != swap.id), swap))

    def is_verified(self, person: PersonId, channel: Channel, number: str) -> bool:
        """Whether this way was shown to reach *person* at this very number (E.164)."""
        return any(one.person == person and one.channel is channel and one.number == number for one in self.phones)

    def knows_phone(self, person: PersonId, number: str) -> bool:
        """Whether any way was shown to reach *person* at this very number (E.164)."""
        return any(self.is_verified(person, channel, number) for channel in Channel)

    def is_failing(self, person: PersonId, channel: Channel, number: str) -> bool:
        """Whether the carrier refuses this way to *person* at this very number (E.164)."""
        return any(one.person == person and one.channel is channel and one.number == number for one in self.failing)

    def with_failing(self, phone: FailingPhone) -> Rota:
        """Return the rota with this way marked as failing."""
        return replace(self, failing=(*self.without_failing(phone.person, phone.channel).failing, phone))

    def without_failing(self, person: PersonId, channel: Channel) -> Rota:
        """Return the rota without a mark on this way to somebody."""
        return replace(
            self, failing=tuple(one for one in self.failing if (one.person, one.channel) != (person, channel))
        )

    def without_the_past(self, now: datetime) -> Rota:
        """Return the rota without what was over ``KEPT_FOR`` before *now*. Verified phones stay."""
        before = now - KEPT_FOR
        return replace(
            self,
            overrides=tuple(one for one in self.overrides if instant_of(one.ends, ZoneInfo(one.zone)) > before),
            swaps=tuple(one for one in self.swaps if (one.settled_at or one.expires_at) > before),
            calendars=tuple(
                replace(one, shifts=tuple(shift for shift in one.shifts if shift.ends > before))
                for one in self.calendars
            ),
        )
