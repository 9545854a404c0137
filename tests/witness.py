"""A witness of a hotline: knows what went in, sees what comes out, and judges whether the promises were kept.

It looks from outside: at what the carrier and the mail server took, at each instant, and at the written record. What
the product believes of itself (flags, states) is asked only for who is kept out, which nobody outside can see.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from hotline.domain.carrier_words import OPT_IN_WORDS, OPT_OUT_WORDS
from hotline.domain.phone import can_be_texted
from hotline.domain.words import LOCALES, Languages, languages
from hotline.usecases.record import as_text
from tests.story import FakePhone, Hotline, Story, minutes, seconds

FIRST_SIGNAL, LONGEST_GAP = seconds(65), minutes(10.5)
"""From nobody having it to the first page, and between two signals: the longest distance in the stories' policy."""
LONGEST_UNHEARD, ALARM_BY = minutes(16), minutes(16)
SIGN_WITHIN = minutes(5) + seconds(10)
SAYS_WHY = ("language-set", "ask-on")
Key = tuple[str, str]
"""A reporter's number and the line of ours that they text."""


@cache
def _sentences() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return what tells a question, and a sentence that says why it comes again, in every language that we have."""
    found = []
    for code in languages():
        words = Languages().of(code)
        source = (LOCALES / f"{code}.ftl").read_text("utf-8")
        values = dict.fromkeys(re.findall(r"\$([a-z]+)", source), "\x00")
        keys = re.findall(r"^(ask-[a-z-]+|language-set) =", source, re.MULTILINE)
        forms = (re.escape(words.say(key, **values)).replace("\x00", ".*") for key in keys)
        found += [(key, re.compile(form, re.DOTALL)) for key, form in zip(keys, forms, strict=True)]
    return tuple(found)


@cache
def sentence_in(body: str) -> str:
    """Return the key of the question that *body* is, or of the sentence that says why; "" if it is neither."""
    return next((key for key, form in _sentences() if form.fullmatch(body)), "")


class Witness:
    """Stands beside one hotline. ``judge`` raises AssertionError with the record where a promise was broken."""

    def __init__(self, hotline: Hotline) -> None:
        self.hotline = hotline
        self.told: dict[int, list[str]] = defaultdict(list)
        """What reporters wrote, by incident, in order."""
        self.broken: list[str] = []
        self._stopped: set[Key] = set()
        self._answers_left: dict[Key, int] = {}
        """For each who asked not to be contacted: how many texts may still leave."""
        self._asked: dict[int, Counter[str]] = defaultdict(Counter)
        self._goes_on: dict[int, bytes] = {}
        self._pages: dict[int, list[datetime]] = defaultdict(list)
        self._taken_pages: dict[int, list[datetime]] = defaultdict(list)
        self._wrote_at: dict[str, datetime] = {}
        self._reporter_wrote: dict[int, list[datetime]] = defaultdict(list)
        self._wrote: Counter[str] = Counter()
        self._turned_away: Counter[str] = Counter()
        self._left: set[str] = set()
        self._reports: dict[Key, list[Story]] = defaultdict(list)
        """By a reporter's number and the region that they text."""
        self._paged: dict[int, set[str]] = defaultdict(set)
        self._team_stopped: set[str] = set()
        self._records: dict[int, tuple[int, dict[str, Any]]] = {}
        self._judged: dict[int, int] = {}
        self._send = hotline.carrier.send_sms
        hotline.carrier.send_sms = self._sent  # type: ignore[method-assign]

    # --- what goes in

    def reporter(self, phone: FakePhone, line: str, words: str, *, names: str = "", pictures: int = 0) -> Story:
        """Let a reporter text *words*, in which they name *names*."""
        key, said = (phone.number, line), words.strip().upper()
        if said in OPT_OUT_WORDS:
            self._stopped.add(key)
        elif said in OPT_IN_WORDS:
            self._stopped.discard(key)
        if key in self._answers_left:
            self._answers_left[key] += 1
        before = len(self.hotline.carrier.ledger)
        at, reports = self.hotline.clock.now, self._reports[phone.number, self._region(line)]
        has_open = [known for known in reports if known.open] if can_be_texted(phone.number) else []
        story = self.hotline.receives(words, sender=phone.number, to=line, pictures=pictures)
        self._keep(story, words)
        self._hold(not has_open or story in has_open, f"{words!r} opened a second report of one person", story)
        reports += [] if story in reports else [story]
        if words.strip() and said not in OPT_OUT_WORDS | {"START", "UNSTOP"}:
            self._reporter_wrote[story.id].append(at)
        self._hear_wishes(key, story, words, before)
        if names and not any(entry["text"].endswith(" took it.") for entry in self._entries(story)):
            self._hold(names in self.record(story)["kept_out"], f"{names} was named and is not kept out", story)
        return story

    def _hear_wishes(self, key: Key, story: Story, words: str, before: int) -> None:
        """Whoever asks not to be contacted is promised one answer to that text too."""
        latest = [entry["text"] for entry in self._entries(story)]
        place = max((i for i, entry in enumerate(self._entries(story)) if entry["kind"] == "text_in"), default=0)
        after = latest[place:]
        if any(text.startswith("The reporter asks us not to text them") for text in after):
            gone = {t.message for t in self.hotline.carrier.ledger[before:] if (t.to, t.sender) == key}
            self._answers_left.setdefault(key, 1 - len(gone))
            self._hold(self._answers_left[key] >= 0, f"{words!r} was answered by {len(gone)} texts", story)
        elif any(text.startswith("The reporter says that we may text them") for text in after):
            self._answers_left.pop(key, None)

    def asks_for_quiet(self, phone: FakePhone, line: str) -> None:
        """The next text of this reporter asks us not to contact them: from that instant one text may leave."""
        self._answers_left.setdefault((phone.number, line), 0)

    def lets_us_text(self, phone: FakePhone, line: str) -> None:
        """The next text of this reporter lets us text them again."""
        self._answers_left.pop((phone.number, line), None)

    def responder(self, name: str, words: str) -> Story:
        """Let somebody of the team text *words*."""
        owners = {story.id: self.record(story)["owner"] for story in self._open()}
        paged = {story: set(people) for story, people in self._paged.items()}
        self._wrote_at[name] = self.hotline.clock.now
        self._wrote[name] += 1
        if words.strip().upper() in OPT_OUT_WORDS:
            self._team_stopped.add(name)
        elif words.strip().upper() in OPT_IN_WORDS:
            self._team_stopped.discard(name)
        story = self.hotline.phone(name).text(words)
        if words.startswith("report "):
            self._keep(story, words.removeprefix("report "))
        for other in self._open():
            former, now = owners.get(other.id), self.record(other)["owner"]
            if former and now == name != former:
                asked = f"{former} asked {name} to take it over."
                self._hold(asked in [e["text"] for e in self._entries(other)], f"{name} took it from {former}", other)
            if now == name != former:
                self._judge_take(other, name, former, paged.get(other.id, set()))
        return story

    def _judge_take(self, story: Story, name: str, former: str | None, paged: set[str]) -> None:
        """A take is told to everybody who was *paged* before it."""
        record, entries = self.record(story), self._entries(story)
        takes = (f"{name} took it.", f"{former} handed it to {name}.")
        place = max((i for i, entry in enumerate(entries) if entry["text"] in takes), default=0)
        said = f"{record['reference']}: {name} took it at "
        told = {entry["who"].removeprefix("hotline to ") for entry in entries[place:] if entry["text"].startswith(said)}
        waiting = paged - {name, former, *record["kept_out"]} - self._team_stopped
        self._hold(waiting <= told, f"nobody told {waiting - told} that {name} took it", story)

    def _keep(self, story: Story, words: str) -> None:
        self._hold(story.id != 0, f"{words!r} belongs to no incident")
        self.told[story.id].append(words)

    # --- what comes out

    def _sent(self, **text: Any) -> Any:
        """See a text at the instant at which it is handed to the carrier."""
        to, message, now = text["to"], text["message"], self.hotline.clock.now
        rows = self.hotline.query(
            "SELECT m.incident, m.page, i.owner FROM message m LEFT JOIN incident i ON i.id = m.incident "
            "WHERE m.id = :id",
            id=message,
        )
        incident, page, owner = rows[0]
        if page:
            self._pages[incident].append(now)
        before = len(self.hotline.carrier.ledger)
        try:
            return self._send(**text)
        finally:
            if len(self.hotline.carrier.ledger) > before and message not in self._left:
                self._left.add(message)
                person = next((p.name for p in self.hotline.people.values() if p.phone == to), None)
                if page:
                    self._taken_pages[incident].append(now)
                    self._paged[incident].add(str(person))
                if person is None:
                    self._reporter_gets(incident, owner, text["sender"], to, text["body"])
                else:
                    self._responder_gets(incident, person, text["body"], page=bool(page))

    def _reporter_gets(self, incident: int, owner: bytes | None, line: str, to: str, body: str) -> None:
        story, key, asks = Story(self.hotline, incident), (to, line), sentence_in(body)
        self._hold(key not in self._stopped, f"after STOP came {body!r}", story)
        if key in self._answers_left:
            self._answers_left[key] -= 1
            self._hold(self._answers_left[key] >= 0, f"asked not to be contacted, and got {body!r}", story)
        if asks == "ask-on" and owner:
            self._goes_on[incident] = owner
        if not asks.startswith("ask-") or asks == "ask-on":
            return
        self._hold(owner is None or self._goes_on.get(incident) == owner, f"asked after it was taken: {body!r}", story)
        if self._asked[incident][asks]:
            written = [
                e["text"] for e in self._entries(story) if e["kind"] == "text_out" and e["who"].endswith("reporter")
            ]
            place = len(written) - 1 - written[::-1].index(body)
            said = sentence_in(written[place - 1]) if place else ""
            self._hold(said in SAYS_WHY, f"asked twice without saying why: {body!r}", story)
        self._asked[incident][asks] += 1

    def _responder_gets(self, incident: int | None, person: str, body: str, *, page: bool) -> None:
        if page:
            words = [said for texts in self.told.values() for said in texts if len(said) > 8]
            self._hold(not any(said in body for said in words), f"a page carries the report's words: {body!r}")
        for story in self.hotline.stories():
            found = story.now
            if self.hotline.person(person) not in found.excluded:
                continue
            about = story.id == incident or found.short in body
            if not about or (found.source and story.id == incident):
                continue
            unknown = "You have no open page {}. Nothing was done. Please check the reference and send it again."
            neutral = (
                f"{found.reference} is with somebody else now. Nothing for you to do.",
                unknown.format(found.reference),
                unknown.format(found.short),
            )
            self._turned_away[person] += 1
            fair = body in neutral and self._turned_away[person] <= self._wrote[person]
            self._hold(fair, f"{person} is kept out and got {body!r}", story)

    # --- the judgement

    def judge(self) -> None:
        """Hold everything against the promises."""
        self._hold(not self.hotline.failures, f"our code stumbled: {self.hotline.failures!r}")
        unread = self.hotline.query("SELECT count(*) FROM inbox WHERE readable = 0")[0][0]
        self._hold(unread == 0, f"{unread} texts counted as unreadable")
        for story in self.hotline.stories():
            if self._has_grown(story):
                self._judge_texts(story)
            if self.record(story)["state"] == "open":
                self._judge_owner(story)
                self._judge_silence(story)
        assert not self.broken, "\n".join(self.broken)

    def _has_grown(self, story: Story) -> bool:
        """Whether this incident's record has grown since it was judged."""
        before, count = self._judged.get(story.id, -1), self._count(story)
        self._judged[story.id] = count
        return before != count

    def judge_texts_again(self) -> None:
        """Every text stands word for word in one record, and no record has another."""
        self._records.clear()
        for story in self.hotline.stories():
            self._judge_texts(story)
        assert not self.broken, "\n".join(self.broken)

    def _judge_texts(self, story: Story) -> None:
        said = [entry["text"] for entry in self._entries(story) if entry["kind"] == "text_in"]
        self._hold(said == self.told[story.id], f"the record has {said!r} of {self.told[story.id]!r}", story)

    def _judge_owner(self, story: Story) -> None:
        record, (owner, since) = self.record(story), self._owner(story)
        self._hold(owner == record["owner"], f"{record['owner']} has it, the entries say {owner}", story)
        if owner is None:
            return
        told = [told for entry in self._entries(story) if (told := _told(entry, record["reference"]))]
        self._hold(told[-1:] == [owner], f"{owner} has it and was not told", story)
        now, wrote = self.hotline.clock.now, self._wrote_at[owner]
        owes = [since] if wrote <= since else [at for at in self._reporter_wrote[story.id] if at > wrote]
        self._hold(not owes or now - owes[0] <= SIGN_WITHIN, f"no sign of {owner}, and nobody else is paged", story)

    def _judge_silence(self, story: Story) -> None:
        owner, since = self._owner(story)
        if owner:
            return
        now, reference = self.hotline.clock.now, self.record(story)["reference"]
        mails = [mail.at for mail in self.hotline.alarms() if reference in mail.subject]
        alarmed = now - since < ALARM_BY or any(at >= since for at in mails)
        self._hold(alarmed, f"no alarm since {since:%H:%M:%S}", story)
        tried = _gaps(since, [*mails, *self._pages[story.id]], now)
        heard = _gaps(since, [*mails, *self._taken_pages[story.id]], now)
        self._hold(tried[0] <= FIRST_SIGNAL, f"the first page came after {tried[0]}", story)
        self._hold(max(tried) <= LONGEST_GAP, f"nobody was called for {max(tried)}", story)
        self._hold(max(heard) <= LONGEST_UNHEARD, f"nobody was reached for {max(heard)}", story)

    # --- the record, read back

    def owners(self) -> list[str]:
        """Return who has an open incident, by the records."""
        return [owner for story in self._open() if (owner := self.record(story)["owner"])]

    def paged(self) -> list[tuple[str, str]]:
        """Return who was paged about an open incident and for which, the latest last."""
        known = {story.id: story.short for story in self._open()}
        names = {person.phone: person.name for person in self.hotline.people.values()}
        rows = self.hotline.query("SELECT id, incident FROM message WHERE page")
        about = {message: known[incident] for message, incident in rows if incident in known}
        return [(names[one.to], about[one.message]) for one in self.hotline.carrier.ledger if one.message in about]

    def kept_out(self) -> list[tuple[str, str]]:
        """Return who is kept out of an open incident, and of which."""
        return [(name, story.short) for story in self._open() for name in self.record(story)["kept_out"]]

    def record(self, story: Story) -> dict[str, Any]:
        """Return an incident's record; read again where it has grown."""
        count = self._count(story)
        if self._records.get(story.id, (-1, {}))[0] != count:
            self._records[story.id] = (count, story.record())
        return self._records[story.id][1]

    def _count(self, story: Story) -> int:
        return int(self.hotline.query("SELECT entries FROM incident WHERE id = :id", id=story.id)[0][0])

    def _entries(self, story: Story) -> list[dict[str, Any]]:
        entries: list[dict[str, Any]] = self.record(story)["entries"]
        return entries

    def _open(self) -> list[Story]:
        return [Story(self.hotline, row[0]) for row in self.hotline.query("SELECT id FROM incident WHERE open = 1")]

    def _owner(self, story: Story) -> tuple[str | None, datetime]:
        """Return who has it by the record's entries, and since when; nobody since when."""
        owner, since = None, datetime.fromisoformat(self.record(story)["opened_at"])
        for entry in self._entries(story):
            if entry["kind"] != "event":
                continue
            text, before = entry["text"], owner
            if found := re.fullmatch(r"(\w+) took it\.|\w+ handed it to (\w+)\.", text):
                owner = found[1] or found[2]
            elif owner and text in (
                f"{owner} passed.",
                f"No sign of {owner}. Others are paged again.",
                f"{owner} had it and is kept out from now on. Others are paged.",
            ):
                owner = None
            if owner != before:
                since = datetime.fromisoformat(entry["at"])
        return owner, since

    def _region(self, number: str) -> str:
        organisation = self.hotline.store.read(lambda tx: tx.people.organisation())
        line = organisation.line(number) if organisation else None
        return line.region if line else ""

    def _hold(self, kept: bool, otherwise: str, story: Story | None = None) -> None:
        if not kept:
            record = f"\n{as_text(story.record())}" if story else ""
            self.broken.append(f"{self.hotline.clock.now:%H:%M:%S} {otherwise}{record}")


def _told(entry: dict[str, Any], reference: str) -> str:
    """Return who was told in *entry* that they have it, or could not be told; "" for any other entry."""
    if entry["text"].startswith(f"You have {reference}"):
        return str(entry["who"].removeprefix("hotline to "))
    said = re.fullmatch(r"(\w+) could not be told by text: .+ texted STOP to our number\.", entry["text"])
    return said[1] if said and entry["kind"] == "event" else ""


def _gaps(since: datetime, signals: Iterable[datetime], now: datetime) -> list[timedelta]:
    """Return the waits from *since* to *now*, cut by the signals."""
    at = [since, *sorted(signal for signal in signals if since <= signal <= now), now]
    return [later - earlier for earlier, later in itertools.pairwise(at)]
