"""Plays a story file on a hotline of ``tests.story``, and returns the story as it happened."""

from __future__ import annotations

import difflib
from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from hotline.demo import cast
from hotline.domain.standing import standing
from hotline.domain.storyfile import (
    MAIL,
    Deed,
    Happened,
    Moment,
    Narrated,
    Said,
    StoryError,
    StoryFile,
    Way,
    held,
    read_story,
    write_story,
)
from hotline.domain.storyworld import References, clean
from hotline.usecases.record import as_text
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
        """Let every moment that people make happen, and see what follows. Raises ValueError for a story with calls."""
        if self.story.with_calls:
            raise ValueError("calls are played with the pretend network: see hotline.demo.director")
        for moment in self.story.moments:
            if isinstance(moment, Said) and moment.way is Way.ARRIVES:
                continue
            self.hotline.clock.forward(self.starts + moment.at - self.hotline.clock.now)
            self._look()
            self.seen.append(moment)
            match moment:
                case Said():
                    self._text(moment)
                case Happened():
                    self._do(moment)
                case Narrated():
                    pass
        assert not self.hotline.failures, self.hotline.failures
        return replace(self.story, moments=tuple(self.seen), record=self._record())

    def _record(self) -> tuple[str, ...]:
        """Return how the reports stand, and which of the words that the story looks for are in their records."""
        directory = self.hotline.store.read(self.hotline.runtime.directory)
        stories = self.hotline.stories()
        stand = [self.references.shown(standing(one.now, directory.first_name)) for one in stories]
        written = {self.references.shown(one.reference): one for one in stories}
        looked_for = [(line, held(line)) for line in self.story.record]
        there = [
            line
            for line, wanted in looked_for
            if wanted
            and wanted[0] in written
            and self.references.meant(wanted[1]) in as_text(written[wanted[0]].record())
        ]
        return (*stand, *there)

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
            case Deed.END | Deed.VOICEMAIL:
                pass  # a phone's box answers calls, and there are none

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
