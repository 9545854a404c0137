"""Plays a story file on a hotline of ``tests.story``, and returns the story as it happened."""

from __future__ import annotations

import difflib
from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from hotline.demo import cast
from hotline.domain.incident import Incident
from hotline.domain.intake import FactState
from hotline.domain.script import EVENT, FACTS, OWN_WORDS
from hotline.domain.storyfile import (
    MAIL,
    Deed,
    Happened,
    Moment,
    Said,
    StoryError,
    StoryFile,
    Way,
    clean,
    read_story,
    write_story,
)
from hotline.domain.storyworld import References
from tests.story import REFUSED, UNAVAILABLE, Hotline, Mail, Taken, opened

CONVERSATIONS = Path(__file__).parent / "stories" / "conversations"


def conversations() -> list[Path]:
    """Return all story files."""
    return sorted(CONVERSATIONS.glob("*/*.story"))


def played(story: StoryFile) -> StoryFile:
    """Play what people do in *story* on a new hotline; return all that happened."""
    setting = story.setting
    place = next(place for place in cast.PLACES if place.code == setting.region)
    starts = setting.starts.replace(tzinfo=ZoneInfo(setting.zone or place.zone)).astimezone(UTC)
    with opened(cast.configuration(setting), starts) as hotline:
        return Player(hotline, story).play()


def difference(file: str, now: str, name: str) -> str:
    """Return how the story as it happens now differs from its file; nothing where it doesn't."""
    lines = difflib.unified_diff(
        file.splitlines(), now.splitlines(), f"{name} (the file)", f"{name} (as it happens now)", lineterm=""
    )
    return "\n".join(lines)


def check(path: Path) -> None:
    """Play a file. Fails with a readable diff where anything, to anybody, at any time, is not as it says."""
    text = path.read_text(encoding="utf-8")
    try:
        told = read_story(text)
    except StoryError as error:
        raise AssertionError(f"{path.name}: {error}") from None
    found = difference(text, write_story(played(told)), path.name)
    assert not found, f"{found}\nIf it should be so: python -m tests.stories.rewrite {path.name}"


class Player:
    """One story and one hotline."""

    def __init__(self, hotline: Hotline, story: StoryFile) -> None:
        self.hotline, self.story = hotline, story
        self.starts = hotline.clock.now
        self.references = References()
        self.seen: list[Moment] = []
        self._texts = self._mails = 0
        self._strangers: dict[str, str] = {}

    def play(self) -> StoryFile:
        """Let every moment that people make happen, and see what follows."""
        for moment in self.story.moments:
            if isinstance(moment, Said) and moment.way is Way.ARRIVES:
                continue
            self.hotline.clock.forward(self.starts + moment.at - self.hotline.clock.now)
            self._look()
            self.seen.append(moment)
            if isinstance(moment, Said):
                self._text(moment)
            else:
                self._do(moment)
        assert not self.hotline.failures, self.hotline.failures
        record = tuple(self._standing(story.now) for story in self.hotline.stories())
        return replace(self.story, moments=tuple(self.seen), record=record)

    def _text(self, moment: Said) -> None:
        region = self.story.setting.region
        number = cast.number_of(moment.phone, region)
        self._strangers[number] = moment.phone
        line = cast.line_of(moment.line or cast.usual_line(moment.phone, region))
        words = self.references.meant(moment.words)
        self.hotline.takes(words, sender=number, to=line, pictures=moment.pictures)

    def _do(self, moment: Happened) -> None:
        carrier = self.hotline.carrier
        match moment.deed:
            case Deed.RESTART:
                self.hotline.restart()
            case Deed.DOWN | Deed.UP:
                carrier.everywhere = UNAVAILABLE if moment.deed is Deed.DOWN else None
            case Deed.OFF | Deed.ON:
                number = cast.number_of(moment.phone, self.story.setting.region)
                carrier.standing[number] = REFUSED if moment.deed is Deed.OFF else None
            case Deed.END:
                pass

    # --- what follows

    def _look(self) -> None:
        """See what left since the last look, in the order in which it did."""
        self.references.learn(story.reference for story in self.hotline.stories())
        texts, mails = self.hotline.carrier.ledger[self._texts :], self.hotline.mailer.sent[self._mails :]
        self._texts, self._mails = self._texts + len(texts), self._mails + len(mails)
        new: list[Taken | Mail] = [*texts, *mails]
        for one in sorted(new, key=lambda one: one.at):
            at = timedelta(seconds=int((one.at - self.starts).total_seconds()))
            self.seen.append(self._mail(at, one) if isinstance(one, Mail) else self._arrival(at, one))

    def _arrival(self, at: timedelta, taken: Taken) -> Said:
        region = self.story.setting.region
        phone = self._strangers.get(taken.to) or next(one.name for one in cast.TEAM if one.phone == taken.to)
        usual = cast.usual_line(phone, region)
        names = [code for code in ("na", "na 2", "eu", "eu 2") if cast.line_of(code) == taken.sender]
        line = "" if names == [usual] else names[0]
        return Said(at, phone, Way.ARRIVES, clean(self.references.shown(taken.body)), line=line)

    def _mail(self, at: timedelta, mail: Mail) -> Said:
        words = f"to {', '.join(mail.to)}: {mail.subject}\n{mail.text}"
        return Said(at, MAIL, Way.ARRIVES, clean(self.references.shown(words)))

    def _standing(self, incident: Incident) -> str:
        """Return how a report stands: who has it, what is known, what was asked for."""
        directory = self.hotline.store.read(self.hotline.runtime.directory)
        name, intake = directory.first_name, incident.intake
        parts = [f"{name(incident.owner)} has it" if incident.owner else "nobody has it"]
        parts += [] if incident.open else ["closed"]
        parts += ["not a report"] if incident.not_a_report else []
        parts += [f"goes with {incident.follows}"] if incident.follows else []
        parts += [f"{fact} {self._fact(incident, fact)}" for fact in FACTS if fact != EVENT or EVENT in intake.answers]
        parts += [f"kept out {', '.join(sorted(map(name, incident.excluded)))}"] if incident.excluded else []
        parts += [f"to do {', '.join(incident.to_do)}"] if incident.to_do else []
        parts += [f"police {incident.law}"] if incident.law else []
        parts += [f"written to in {intake.language}"]
        parts += ["asked for no contact"] if intake.quiet else []
        parts += ["texted STOP"] if incident.stopped else []
        return self.references.shown(f"record {incident.reference}: {'; '.join(parts)}")

    @staticmethod
    def _fact(incident: Incident, fact: str) -> str:
        known = incident.intake.answers.get(fact)
        if known is None:
            return "asked" if fact in incident.intake.asked else "not asked"
        if known.state is FactState.TOLD and known.value and known.value != OWN_WORDS:
            return known.value
        return known.state.value
