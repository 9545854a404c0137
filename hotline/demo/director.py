"""Plays a story on a stage: lets its people act, waits for all that must come of it, and says what did not come.

What people do waits for everything above it, and for its own time: as long after what somebody did last as in the
story. So nobody is slower because texts were slow, nor faster than what they wait for. Texts to a reporter and
connections that the story doesn't have are wrong too; a page more to somebody of the team is not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from hotline.demo import cast, phonebook
from hotline.demo.listening import Listener, Nobody
from hotline.demo.onthephone import OnThePhone, has_voicemail, spoken
from hotline.demo.reports import Reports, reports_of
from hotline.demo.stage import Stage
from hotline.demo.story import REFERENCE, settled
from hotline.demo.waiting import Missed, Waits
from hotline.domain.storycalls import InCall
from hotline.domain.storyfile import MAIL, Deed, Happened, Moment, Narrated, Said, StoryFile, Way, held, report_in
from hotline.domain.storyfit import fits
from hotline.domain.storyworld import References, clean
from hotline.simulator import Media, Phone, Send

SETTLED_WITHIN = 5.0
"""Seconds that the last texts and calls may take before the record is read."""
KEPT_WITHIN = 30.0
"""Seconds until the record holds what it must, such as a recording that is fetched from the carrier first."""
CALLS_AT_MOST = 2.0
"""The speed of time while people answer and press keys."""
PICTURE = bytes.fromhex("47494638396101000100800000ff00ff00000021f90401000000002c00000000010001000002024401003b")
"""A point in one colour (GIF)."""
SHOWN = 60
"""Characters of a text that the sentence about its absence has."""


class Director:
    """Plays one story after the other on one stage."""

    def __init__(
        self, stage: Stage, listener: Listener | None = None, newcomer: Callable[[], str] | None = None
    ) -> None:
        self.stage, self.listener = stage, listener or Nobody()
        self.newcomer = newcomer or (lambda: phonebook.newcomer(stage))
        """Gives the number of an attendee who has not been in touch before. Raises ValueError if there is none."""

    def play(self, story: StoryFile) -> str:
        """Play a story; return what did not come, or nothing. Raises what ``Stage.check`` raises."""
        with reports_of(self.stage) as reports, self._as_fast_as_hands(story):
            performance = Performance(self.stage, story, reports, self.listener, self.newcomer)
            try:
                performance.run()
            except Missed as missed:
                return str(missed)
            finally:
                performance.ends()
        return ""

    @contextmanager
    def _as_fast_as_hands(self, story: StoryFile) -> Iterator[None]:
        """Slow time down where there are calls: at 20 times the speed a phone stops to ring before it is heard."""
        time, speed = self.stage.time, self.stage.time.speed()
        slower = story.with_calls and speed > CALLS_AT_MOST
        if slower:
            time.run(CALLS_AT_MOST)
        try:
            yield
        finally:
            if slower and time.speed() == CALLS_AT_MOST:  # unless somebody has changed it meanwhile
                time.run(speed)


class Performance:
    """One story, played once."""

    def __init__(
        self, stage: Stage, story: StoryFile, reports: Reports, listener: Listener, newcomer: Callable[[], str]
    ) -> None:
        self._stage, self._story, self._listener, self._newcomer = stage, story, listener, newcomer
        self._simulator, self._reports = stage.simulator, reports
        self._waits = Waits(stage)
        self._numbers: dict[str, str] = {}
        self._references = References()
        self._known = set(reports.references())
        self._looked: set[str] = set()
        """Numbers that were seen in texts of this story."""
        self._before = len(self._simulator.ledger.sends)
        self._read: set[str] = set()
        """The texts that the story has; by the carrier's name of each."""
        self._acted: dict[str, float] = {}
        """When each phone's owner did something last."""
        languages = (*story.setting.languages, *story.setting.team, "en")
        self._calls = OnThePhone(self._simulator, self._waits, spoken(languages), self._number)

    def run(self) -> None:
        """Play it from the beginning to the end, and judge it. Raises Missed."""
        self._listener.begins(self._story.title, self._waits.began)
        for member in phonebook.TEAM.values():
            self._switch_on(member)
        for moment in self._story.moments:
            self._stage.check()
            self._play(moment)
        self._judge()

    def ends(self) -> None:
        """Put down every phone, whatever became of the story."""
        self._calls.put_down()
        for number in {*phonebook.TEAM.values(), *self._numbers.values()}:
            self._switch_on(number)

    def _play(self, moment: Moment) -> None:
        match moment:
            case Said(phone=phone) if phone == MAIL:
                pass  # the demo has no mail server
            case Said(way=Way.ARRIVES):
                self._await_text(moment)
            case InCall(part=part) if not part.by_people:
                self._calls.awaits(moment)
            case Narrated():
                self._waits.pause(moment.at)
                self._listener.tells(moment.words)
            case Said() | InCall():
                self._waits.pause(moment.at)
                self._number(moment.phone)  # who hasn't been in touch is somebody new, whatever the time is
                self._waits.act(moment.at)
                self._acted[moment.phone] = self._waits.now
                self._act(moment)
            case Happened():
                self._waits.pause(moment.at)
                self._waits.act(moment.at)
                self._do(moment)

    # --- what people do

    def _act(self, moment: Said | InCall) -> None:
        if isinstance(moment, InCall):
            self._calls.acts(moment)
            return
        self._learn()
        line = cast.line_of(moment.line or phonebook.usual_line(moment.phone))
        words = self._references.meant(moment.words)
        pictures = [Media("image/gif", PICTURE) for _ in range(moment.pictures)]
        self._phone(moment.phone).text(line, words, wait=False, media=pictures)

    def _do(self, moment: Happened) -> None:
        match moment.deed:
            case Deed.OFF:
                phone = self._phone(moment.phone)
                phone.mode, phone.answers = "off", "unreachable"
            case Deed.ON:
                self._switch_on(self._number(moment.phone))
            case Deed.VOICEMAIL:
                has_voicemail(self._phone(moment.phone))
            case Deed.END:
                pass
            case Deed.RESTART | Deed.DOWN | Deed.UP:
                raise Missed(f"here it can't happen that {moment.deed}")

    def _switch_on(self, number: str) -> None:
        phone = self._simulator.phone(number)
        phone.mode, phone.answers = "on", "no"

    # --- what must come of it

    def _await_text(self, moment: Said) -> None:
        what = clean(moment.words).split("\n")[0][:SHOWN]
        self._waits.until(
            lambda: self._finds(moment), f"the text {what!r} did not reach {moment.phone}'s phone", moment.at
        )

    def _finds(self, moment: Said) -> bool:
        """Tell whether a text came that the story has not had yet; a reporter's is an answer to what they did last."""
        self._learn()
        number, after = self._number(moment.phone), 0.0
        if phonebook.is_reporter(moment.phone):
            after = self._acted.get(moment.phone, 0.0)
        for one in self._came():
            new = one.to == number and one.sid not in self._read and (one.arrived_at or 0.0) >= after
            if new and fits(moment.words, clean(self._references.shown(one.body))):
                self._read.add(one.sid)
                return True
        return False

    def _came(self) -> list[Send]:
        return [one for one in self._simulator.ledger.sends[self._before :] if one.arrived_at is not None]

    def _learn(self) -> None:
        """Give the story's numbers to the reports that were opened since it began."""
        seen = {found for one in self._came() for found in REFERENCE.findall(one.body)}
        if seen - self._known - self._looked:
            self._looked |= seen
            self._references.learn(one for one in self._reports.references() if one not in self._known)

    # --- at the end

    def _judge(self) -> None:
        """Raise Missed for what came and should not have, and for what the reports lack."""
        self._waits.comes(self._all_over, SETTLED_WITHIN)
        for name, number in self._numbers.items():
            more = [one for one in self._came() if one.to == number and one.sid not in self._read]
            if more and phonebook.is_reporter(name):
                raise Missed(f"{name} got a text that the scene does not have: {more[0].body[:SHOWN]!r}")
        if self._calls.strangers_connected(self._numbers.values()):
            raise Missed("two phones were connected that the scene does not connect")
        self._references.learn(one for one in self._reports.references() if one not in self._known)
        opened = {name: reference for reference, name in self._references.known.items()}
        for name in dict.fromkeys([*opened, *map(report_in, self._story.record)]):
            if name not in opened:
                raise Missed(f"the report {name} was not opened")
            self._judge_report(opened[name], name)

    def _judge_report(self, reference: str, name: str) -> None:
        wanted = [found[1] for line in self._story.record if (found := held(line)) and found[0] == name]
        told = [line for line in self._story.record if report_in(line) == name and held(line) is None]
        missing: list[str] = []
        record = stands = ""

        def is_as_told() -> bool:
            nonlocal missing, record, stands
            record, stands = self._reports.record(reference), self._references.shown(self._reports.standing(reference))
            missing = [words for words in wanted if self._references.meant(words) not in record]
            return not missing and told in ([], [stands])

        came = self._waits.comes(is_as_told, KEPT_WITHIN)
        self._listener.reads(reference, record)
        if not came:
            raise Missed(f"the record lacks {missing[0]!r}" if missing else f"the report stands otherwise: {stands}")

    def _all_over(self) -> bool:
        """Tell whether all calls of this story have ended and all texts have come."""
        sends = self._simulator.ledger.sends
        come = all(one.arrived_at or one.error_code for one in sends)
        return come and settled(self._simulator.ledger) and self._calls.all_over()

    # --- whose phone

    def _phone(self, name: str) -> Phone:
        return self._simulator.phone(self._number(name))

    def _number(self, name: str) -> str:
        """Return the number of a phone; an attendee's is one of somebody who has not been in touch before."""
        if name not in self._numbers:
            self._numbers[name] = number = self._new_number(name)
            self._listener.meets(number, phonebook.names().get(number, name))
        return self._numbers[name]

    def _new_number(self, name: str) -> str:
        if name in phonebook.TEAM:
            return phonebook.TEAM[name]
        try:
            if name == phonebook.WITHHELD or name.startswith("attendee"):
                return self._newcomer()
            return cast.number_of(name, cast.PLACES[0].code)
        except ValueError as error:
            raise Missed(str(error)) from None
