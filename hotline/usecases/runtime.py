"""What a use case works with: the store, the carriers, the words, the time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import format_time

from hotline.carriers import Carrier
from hotline.carriers.mail import Mailer
from hotline.carriers.offsite import Way
from hotline.domain.commands import Commands
from hotline.domain.errors import StoreUnavailable
from hotline.domain.names import NameFinder
from hotline.domain.organisation import Organisation, Person, PersonId, Region
from hotline.domain.script import Script
from hotline.domain.vocabulary import Vocabulary
from hotline.domain.words import ENGLISH, Languages, Words
from hotline.pretend_time import PretendClock
from hotline.store.sealed import Tag
from hotline.store.transaction import Store, Transaction


@dataclass(frozen=True)
class Directory:
    """The organisation of one version, with what is looked up in it on every text."""

    organisation: Organisation
    tags: Mapping[Tag, PersonId]
    stamp: tuple[int, bytes]
    """Which document it was read from."""
    scripts: dict[tuple[str, tuple[str, ...]], Script] = field(default_factory=dict)
    """By region and running events; made when first needed."""

    @cached_property
    def names(self) -> NameFinder:
        """Finds the team's names in a text: of everybody, whatever their region."""
        return NameFinder((person.id, person.name) for person in self.organisation.people.values())

    def name(self, person: PersonId | None) -> str:
        """Return somebody's name for the record and for texts to the team."""
        known = self.organisation.people.get(person) if person else None
        return known.name if known else "somebody who left the team"

    def first_name(self, person: PersonId | None) -> str:
        """Return the name that a reporter is told."""
        return self.name(person).split()[0]


@dataclass
class Runtime:
    """One process's access to everything outside the decisions. *process* says who carries rows out, for the record."""

    store: Store
    carriers: Mapping[str, Carrier]
    mailer: Mailer
    public_url: str
    process: str
    now: Callable[[], datetime]
    languages: Languages = field(default_factory=Languages)
    metrics_token: str = ""
    deadman_url: str = ""
    redact_at_carrier: bool = True
    """Whether the carrier is to forget the words of texts; files it forgets always, once they are kept here."""
    transcriber: tuple[str, ...] = ()
    """The command that puts a recording into words; without one, people do."""
    ways: tuple[Way, ...] = ()
    """Where checkpoints go."""
    pretend: PretendClock | None = None
    """The demo's clock, if ``now`` is its time."""
    heard_at: datetime | None = None
    """When the carrier last sent this process something signed."""
    _directory: Directory | None = None
    _commands: dict[tuple[str, ...], Commands] = field(default_factory=dict)

    def ago(self, span: timedelta) -> datetime:
        """Return what time it was *span* ago by the machine's time, which is what our own processes are late by."""
        return self.pretend.ago(span) if self.pretend else self.now() - span

    @property
    def words(self) -> Words:
        """The sentences of the written record, and of what is said to nobody in particular."""
        return self.languages.of(ENGLISH)

    def words_of(self, person: Person | None) -> Words:
        """Return the sentences in the first language of *person* that we have."""
        return self.languages.first_of(person.languages if person else ())

    def commands(self, codes: tuple[str, ...]) -> Commands:
        """Return the commands of these languages, as far as we have them."""
        if codes not in self._commands:
            known = tuple(self.languages.of(code) for code in codes if code in self.languages.codes)
            self._commands[codes] = Commands.of(Vocabulary(known))
        return self._commands[codes]

    def script(self, directory: Directory, region: Region, now: datetime) -> Script:
        """Return the interview as *region* asks it now. English is understood everywhere."""
        running: tuple[str, ...] = ()
        if directory.organisation.events:
            today = now.astimezone(ZoneInfo(region.time_zone)).date()
            running = tuple(event.code for event in directory.organisation.events_on(region.code, today))
        key = (region.code, running)
        if key not in directory.scripts:
            known = [code for code in region.languages if code in self.languages.codes] or [ENGLISH]
            vocabulary = Vocabulary(
                tuple(self.languages.of(code) for code in known),
                also=() if ENGLISH in known else (self.words,),
            )
            events = running if len(running) > 1 else ()
            directory.scripts[key] = Script(vocabulary, directory.names, region.page_at, region.places, events)
        return directory.scripts[key]

    def warm_up(self) -> None:
        """Read what the first text would wait for: all sentences, the organisation, each region's interview.

        Nothing is lost if the database can't be asked now: the first text reads it then.
        """
        for code in self.languages.codes:
            self.languages.of(code)
        with suppress(StoreUnavailable):
            directory = self.store.read(self.directory)
            for region in directory.organisation.regions.values():
                self.script(directory, region, self.now())

    def carrier(self, name: str = "twilio") -> Carrier:
        """Return the carrier called *name*. Raises KeyError if we have none."""
        return self.carriers[name]

    def directory(self, tx: Transaction) -> Directory:
        """Return the organisation as it is now. Raises StoreUnavailable until one was applied."""
        stamp = tx.people.stamp()
        if self._directory is None or self._directory.stamp != stamp:
            organisation = tx.people.organisation()
            if organisation is None:
                raise StoreUnavailable("no configuration was applied yet: run hotline apply")
            tags = {tx.people.tag(person): person for person in organisation.people}
            self._directory = Directory(organisation, tags, stamp)
        return self._directory


def locale_of(language: str) -> Locale:
    """Return how *language* writes days and times; of a language of somebody's own, as English does."""
    try:
        return Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return Locale.parse(ENGLISH)


def local_time(at: datetime, region: Region, language: str = ENGLISH) -> str:
    """Return the wall time of *at* in *region*, as *language* says it: ``2:31 pm``, ``14:31``."""
    said = format_time(at, "short", tzinfo=ZoneInfo(region.time_zone), locale=locale_of(language))
    # Babel's narrow space is not in GSM-7 and would make every text two parts.
    return " ".join(said.split()).replace("AM", "am").replace("PM", "pm")


def moment(at: datetime, region: Region) -> str:
    """Return date and wall time of *at* in *region*, in a form that every language reads: ``2026-11-23 14:02``."""
    return f"{at.astimezone(ZoneInfo(region.time_zone)):%Y-%m-%d %H:%M}"


class Phrase(str):
    """The key of a sentence, said in the language of whoever reads it."""

    __slots__ = ()


Value = str | int | datetime | Sequence[Phrase]
"""What may be put into a sentence: a name, a number, an instant (said as the region's wall time), other sentences."""


def sentence(words: Words, key: str, values: Mapping[str, Value], region: Region) -> str:
    """Return the sentence *key* with its values said in its own language."""
    return words.say(key, **{name: _said(words, value, region) for name, value in values.items()})


def _said(words: Words, value: Value, region: Region) -> str | int:
    match value:
        case Phrase():
            return words.say(value)
        case datetime():
            return local_time(value, region, words.code)
        case str() | int():
            return value
        case _:
            return ", ".join(words.say(phrase) for phrase in value)
