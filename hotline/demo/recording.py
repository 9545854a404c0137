"""A conversation that was played in the demo becomes a story file (``hotline demo --record FILE``, *save* on the page).

The pretend network knows every text and call. Times count from the first text or call, reports get the numbers of a
story, and phones are called by their names. ``python -m tests.stories.rewrite FILE`` sets the times of texts to the
story's own clock.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from hotline.demo import cast, phonebook
from hotline.demo.onthephone import spoken
from hotline.demo.recorded_calls import RecordedCall, Teller, happened_in
from hotline.demo.reports import reports_of
from hotline.demo.stage import Stage
from hotline.domain.storyfile import Deed, Happened, Moment, Said, StoryFile, Way, write_story
from hotline.domain.storyworld import References, clean
from hotline.simulator import Bridge, Delivery, Phone, Send, Simulator


@dataclass(frozen=True)
class Switched:
    """Somebody's phone was switched off or on, or to its voicemail; *at* in seconds since 1970, as all times here."""

    at: float
    deed: Deed
    number: str


@dataclass(frozen=True)
class Seen:
    """What was seen of a conversation up to *until*."""

    said: Sequence[Delivery]
    came: Sequence[Send]
    until: float
    calls: Sequence[RecordedCall] = ()
    bridges: Sequence[Bridge] = ()
    switched: Sequence[Switched] = ()

    @property
    def begun(self) -> float | None:
        """When somebody texted or called first; None if nobody did."""
        first = [one.posted_at for one in self.said] + [one.created_at for one in self.calls if not one.by_us]
        return min(first, default=None)


def record(path: Path, stage: Stage) -> bool:
    """Write what was said as a story file; return False where nobody said anything, and nothing was written."""
    story = story_on(stage)
    if story is None:
        return False
    path.write_text(write_story(story), encoding="utf-8")
    return True


def story_on(stage: Stage) -> StoryFile | None:
    """Return what was said on a stage up to now, and how the reports stand; None where nobody said anything.

    Raises ValueError where there were more reports than a story has room for.
    """
    seen = seen_by(stage.simulator, stage.time.seconds())
    if seen.begun is None:
        return None
    references = References()
    with reports_of(stage) as reports:
        references.learn(reports.references(since=seen.begun))
        seen = without(seen, [one for one in reports.references() if one not in references.known])
        standing = [references.shown(reports.standing(one)) for one in references.known]
    return story_of(seen, references, standing)


def seen_by(simulator: Simulator, until: float) -> Seen:
    """Return what a pretend network has seen."""
    ledger = simulator.ledger
    met = {one.phone for one in ledger.calls} | {one.from_ for one in ledger.deliveries}
    phones = [simulator.phone(number) for number in sorted({*phonebook.names(), *met})]
    return Seen(
        [one for one in ledger.deliveries if one.accepted],
        [one for one in ledger.sends if one.arrived_at is not None],
        until,
        [happened_in(call) for phone in phones for call in phone.calls],
        ledger.bridges,
        [one for phone in phones for one in switched(phone)],
    )


def without(seen: Seen, reports: Iterable[str]) -> Seen:
    """Return what was seen without texts about *reports*, which are older than the conversation."""
    others = tuple(reports)
    return replace(seen, came=[one for one in seen.came if not any(other in one.body for other in others)])


def switched(phone: Phone) -> Iterator[Switched]:
    """Yield when a phone was switched off or on, or to its voicemail."""
    mode, habit, stands = "on", "", Deed.ON
    changes: list[tuple[float, str, str]] = [(at, value, "") for at, value in phone.modes]
    changes += [(at, "", value if isinstance(value, str) else "no") for at, value in phone.habits]
    for at, new_mode, new_habit in sorted(changes):
        mode, habit = new_mode or mode, new_habit or habit
        is_off = mode != "on" or habit == "unreachable"
        now = Deed.OFF if is_off else Deed.VOICEMAIL if habit == "voicemail" else Deed.ON
        if now is not stands:
            stands = now
            yield Switched(at, now, phone.e164)


def story_of(seen: Seen, references: References, standing: Sequence[str] = ()) -> StoryFile | None:
    """Return a conversation as a story; None where nobody said anything. *standing* is how its reports stand."""
    begun = seen.begun
    if begun is None:
        return None
    return _Writer(begun, references).story(seen, standing)


class _Writer:
    """One story that began at a time, in seconds since 1970."""

    def __init__(self, begun: float, references: References) -> None:
        self._begun, self._references = begun, references
        self._exact = False
        self._names = phonebook.names()

    def story(self, seen: Seen, standing: Sequence[str]) -> StoryFile:
        """Return the whole story. In calls tenths of seconds matter: whether a key is pressed before a tone."""
        self._exact = bool(seen.calls)
        languages = [code for place in cast.PLACES for code in place.languages]
        teller = Teller(self._since, self._name, self._shown, spoken(languages))
        moments: list[tuple[float, Moment]] = [(one.at, self._switch(one)) for one in self._from_begin(seen.switched)]
        texts: list[Send | Delivery] = [*seen.said, *seen.came]
        moments += [(_when(one), self._said(one)) for one in texts]
        moments += teller.moments(seen.calls, seen.bridges)
        moments = sorted((one for one in moments if one[0] >= self._begun), key=lambda moment: moment[0])
        end = Happened(self._since(max([seen.until, *(at for at, _ in moments)])), Deed.END)
        starts = datetime.fromtimestamp(int(self._begun), ZoneInfo(cast.PLACES[0].zone)).replace(tzinfo=None)
        title = f"A conversation of the demo, {starts:%Y-%m-%d}"
        setting = replace(cast.SETTING, starts=starts)
        return StoryFile(title, setting, (*(moment for _, moment in moments), end), tuple(standing))

    def _from_begin(self, switched: Sequence[Switched]) -> list[Switched]:
        """Return what was switched from the beginning on; a phone that was off before is switched off there."""
        before = {one.number: one for one in switched if one.at < self._begun}
        off = [replace(one, at=self._begun) for one in before.values() if one.deed is not Deed.ON]
        return [*off, *(one for one in switched if one.at >= self._begun)]

    def _since(self, at: float) -> timedelta:
        since = max(0.0, at - self._begun)
        return timedelta(milliseconds=100 * int(since * 10)) if self._exact else timedelta(seconds=int(since))

    def _switch(self, one: Switched) -> Happened:
        return Happened(self._since(one.at), one.deed, self._name(one.number))

    def _said(self, one: Send | Delivery) -> Said:
        leaves = isinstance(one, Delivery)
        phone, line = (one.from_, one.to) if leaves else (one.to, one.from_)
        name, code = self._name(phone), phonebook.LINES[line]
        words, way = self._shown(clean(one.body)), Way.LEAVES if leaves else Way.ARRIVES
        usual = phonebook.usual_line(name)
        return Said(self._since(_when(one)), name, way, clean(words), line="" if code == usual else code)

    def _shown(self, words: str) -> str:
        return self._references.shown(phonebook.without_numbers(words, self._names))

    def _name(self, number: str) -> str:
        """Return what the story calls a phone; one that the demo doesn't know is one more attendee's."""
        if number not in self._names:
            taken = set(self._names.values())
            self._names[number] = next(name for name in _attendees() if name not in taken)
        return self._names[number]


def _attendees() -> Iterator[str]:
    number = 1
    while True:
        number += 1
        yield f"attendee {number}"


def _when(one: Send | Delivery) -> float:
    return one.posted_at if isinstance(one, Delivery) else one.arrived_at or one.accepted_at
