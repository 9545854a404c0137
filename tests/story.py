"""The language of the stories: one hotline in one process, with a clock that we move and phones that we read.

The store is the real one (SQLite or PostgreSQL, migrated, sealed); the carrier and the mail server are played here. A
text takes a few seconds to type and to be answered (``A_MOMENT``); ``clock.forward`` carries out every due row at its
own instant.
"""

from __future__ import annotations

import base64
import hashlib
import itertools
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

import pytest
from sqlalchemy import text as sql

from hotline.carriers import (
    Attached,
    CallEnd,
    CallEvent,
    FoundCall,
    FoundText,
    InboundSms,
    Receipt,
    Recorded,
    ReportedState,
    Sent,
    SignedForm,
    StatusReport,
    Voices,
)
from hotline.domain.errors import (
    CarrierError,
    CarrierMisconfigured,
    CarrierRefused,
    CarrierUnavailable,
    OptedOut,
    OutcomeUnknown,
    StoreUnavailable,
)
from hotline.domain.incident import Incident
from hotline.domain.organisation import Person, PersonId
from hotline.domain.speech import Spoken
from hotline.domain.words import Languages
from hotline.logs import configure as configure_logs
from hotline.store.outbox import Due
from hotline.store.sealed import KeyRing
from hotline.store.transaction import Store
from hotline.usecases import intake, outbox, sending
from hotline.usecases.record import as_text, record_of
from hotline.usecases.runtime import Runtime
from tests.databases import Databases, forget_templates, on_sqlite

NOON = datetime(2027, 2, 1, 17, tzinfo=UTC)
"""A Monday, noon in New York."""
A_MOMENT = timedelta(seconds=5)
RING = KeyRing({"test": bytes(range(32))}, bytes(range(100, 132)), bytes(range(200, 232)))
NA_LINE, EU_LINE = "+15550100100", "+447700900100"
REPORTER = "+15550100199"
STEPS = (("0s", "primary", "sms"), ("2m", "secondary", "sms"), ("4m", "region", "sms"), ("8m", "neighbours", "sms"))
RESPONDERS = ("Ana", "Ben", "Cleo")
PICTURE = base64.b64decode(
    "R0lGODlhAQABAIAAAP8AAP///ywAAAAAAQABAAACAkQBADs="  # a red point
)


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def seconds(count: float) -> timedelta:
    return timedelta(seconds=count)


def weekly(layer: str, *people: str, begins: str = "2027-01-04") -> str:
    """Return a schedule of North America: these people (ids) take turns on Mondays at 9:00."""
    listed = ", ".join(f'"{person}"' for person in people)
    return (
        f'\n[[schedule]]\nregion = "na"\nlayer = "{layer}"\npeople = [{listed}]\nrotate = "weekly"\n'
        f'hand_over = "Mon 09:00"\nfrom = {begins}\n'
    )


def configuration(
    *,
    steps: Sequence[tuple[str, str, str]] | None = STEPS,
    responders: Sequence[str] = RESPONDERS,
    lead: bool = True,
    page_at: str = "first_text",
    rate: float = 10,
    activity_within: str = "5m",
    email: bool = True,
    languages: Sequence[str] = ("en",),
    people_speak: Sequence[str] = ("en",),
    of_region: str = 'contacts = ["Venue security +1 555 010 0150"]',
    more: str = "",
) -> str:
    """Return a made-up organisation: North America (Ana, Ben, Cleo; Lee leads) and Europe (Cora, Dev; Sam leads)."""
    bypass = '["lee"]' if lead else "[]"
    people = [(name, "responder", "na", f"+1555010011{index}") for index, name in enumerate(responders)]
    people += [("Lee", "lead", "na", "+15550100119")] if lead else []
    people += [("Cora", "responder", "eu", "+447700900111"), ("Dev", "responder", "eu", "+447700900112")]
    people += [("Sam", "lead", "eu", "+447700900113")]
    planned = ", ".join(f'{{ after = "{at}", page = "{page}", by = {by.split("+")} }}' for at, page, by in steps or ())
    policy = (
        f'[[policy]]\nregion = "na"\nrepeat_every = "10m"\nalarm_after = "15m"\n'
        f'activity_within = "{activity_within}"\nsteps = [{planned}]\n'
        if steps
        else ""
    )
    regions = (
        ("na", "North America", "America/New_York", "911", NA_LINE, '["eu"]', bypass, page_at),
        ("eu", "Europe", "Europe/London", "999 or 112", EU_LINE, "[]", '["sam"]', "first_text"),
    )
    return "\n".join(
        [
            '[organisation]\nname = "NorthConf"\nguide = "2017-11-21"\n',
            *(
                f'[[region]]\ncode = "{code}"\nname = "{name}"\ntime_zone = "{zone}"\nlanguages = {list(languages)}\n'
                f'emergency = "{emergency}"\ntexts_from = "{line}"\nneighbours = {neighbours}\nbypass = {few}\n'
                f'page_at = "{when}"\n{of_region}\n' + (f'email = "incidents-{code}@example.org"\n' if email else "")
                for code, name, zone, emergency, line, neighbours, few, when in regions
            ),
            *(
                f'[[line]]\nnumber = "{line}"\nregion = "{code}"\nrate = {rate}\n'
                for line, code in ((NA_LINE, "na"), (EU_LINE, "eu"))
            ),
            *(
                f'[[person]]\nid = "{name.split()[0].lower()}"\nname = "{name}"\nroles = ["{role}"]\n'
                f'regions = ["{region}"]\nphone = "{phone}"\nlanguages = {list(people_speak)}\n'
                for name, role, region, phone in people
            ),
            policy,
            more,
        ]
    )


# --- phones


@dataclass(frozen=True)
class Arrived:
    """One text on a phone."""

    at: datetime
    sender: str
    text: str


class FakePhone:
    """Somebody's phone: what arrived, and what they text. ``got`` reads on from where it stopped before."""

    def __init__(self, hotline: Hotline, name: str, number: str, line: str) -> None:
        self._hotline, self.name, self.number, self.line = hotline, name, number, line
        self.texts: list[Arrived] = []
        self._read = 0

    def text(
        self, words: str, *, to: str | None = None, pictures: int | Sequence[bytes | CarrierError] = (), sid: str = ""
    ) -> Story:
        """Text one of our lines, with so many small pictures or with these files; an error is what fetching meets."""
        return self._hotline.receives(words, sender=self.number, to=to or self.line, pictures=pictures, sid=sid)

    texts_us = replies = text

    def got(self, *parts: str) -> str:
        """Read on to a text with all *parts* in it and return it."""
        for place in range(self._read, len(self.texts)):
            if all(part in self.texts[place].text for part in parts):
                self._read = place + 1
                return self.texts[place].text
        raise AssertionError(f"{self.name} got no text with {parts!r}. {self._inbox()}")

    def got_only(self, *parts: str) -> str:
        """Read the one new text, which has all *parts* in it."""
        text = self.got(*parts)
        self.got_nothing()
        return text

    def got_nothing(self) -> None:
        """Nothing arrived that was not read yet."""
        assert not self.unread(), f"{self.name} should have got nothing more. {self._inbox()}"

    def got_nothing_like(self, words: str) -> None:
        """No text ever had these words in it."""
        assert not any(words.casefold() in one.text.casefold() for one in self.texts), self._inbox()

    def unread(self) -> list[str]:
        """Return what arrived and was not read yet."""
        return [one.text for one in self.texts[self._read :]]

    def reads_all(self) -> list[str]:
        """Read everything and return it."""
        unread, self._read = self.unread(), len(self.texts)
        return unread

    def pages(self) -> list[Arrived]:
        """Return the pages among the texts."""
        return [one for one in self.texts if "Reply 1 to" in one.text and one.text.startswith("NorthConf ")]

    def will(self, *what: CarrierError | str) -> None:
        """The carrier does this with the next texts to the phone: an error, ``lost`` (sent, no answer) or ``fine``."""
        self._hotline.carrier.planned.setdefault(self.number, deque()).extend(what)

    def always(self, what: CarrierError | None) -> None:
        """The carrier does this with every text to the phone."""
        self._hotline.carrier.standing[self.number] = what

    def _inbox(self) -> str:
        shown = [
            f"  {one.at:%H:%M:%S} {'(read) ' if place < self._read else ''}{one.text!r}"
            for place, one in enumerate(self.texts)
        ]
        return "\n".join(["It holds:", *(shown or ["  nothing"]), "The record:", self._hotline.transcript()])


REFUSED = CarrierRefused("fake", "refused", "21614")
OPTED_OUT = OptedOut("fake", "opted_out", "21610")
MISCONFIGURED = CarrierMisconfigured("fake", "configuration", "20003")
UNAVAILABLE = CarrierUnavailable("fake", "busy", "429")
NO_ANSWER = OutcomeUnknown("fake", "no_answer")
GONE = CarrierUnavailable("fake", "busy", "404")
LOST = "lost"
"""The carrier took the text, and its answer never came."""


@dataclass
class Taken:
    """A text that the carrier took."""

    sid: str
    at: datetime
    sender: str
    to: str
    body: str
    message: str
    validity: timedelta


@dataclass
class Placed:
    """A call that we made."""

    sid: str
    at: datetime
    line: str
    to: str
    url: str


@dataclass
class FakeCarrier:
    """A carrier at the port: takes texts and delivers them at once, or does what it was told to."""

    hotline: Hotline
    name: str = "fake"
    ledger: list[Taken] = field(default_factory=list)
    asked: list[tuple[datetime, str]] = field(default_factory=list)
    looked_up: int = 0
    planned: dict[str, deque[CarrierError | str]] = field(default_factory=dict)
    standing: dict[str, CarrierError | None] = field(default_factory=dict)
    everywhere: CarrierError | None = None
    list_is_down: bool = False
    media: dict[str, bytes | CarrierError] = field(default_factory=dict)
    fetched: list[tuple[datetime, str]] = field(default_factory=list)
    redacted: list[str] = field(default_factory=list)
    forgets: CarrierError | None = None
    """What the carrier answers when it is asked to forget something."""
    recorded: dict[str, list[Recorded]] = field(default_factory=dict)
    """What the carrier recorded in each call."""
    texted: list[tuple[datetime, SignedForm]] = field(default_factory=list)
    """Every text to us, whether a webhook told us or not."""
    called: list[FoundCall] = field(default_factory=list)
    heard: list[Spoken] = field(default_factory=list)
    """The documents of all calls."""
    placed: list[Placed] = field(default_factory=list)
    """Every call that we made."""
    ended: list[str] = field(default_factory=list)

    def verify(self, url: str, body: bytes, content_type: str, headers: Mapping[str, str]) -> SignedForm:
        raise NotImplementedError("stories begin behind the signature")

    def read_sms(self, form: SignedForm) -> InboundSms | None:
        params = form.params
        if not params.get("MessageSid"):
            return None
        return InboundSms(
            self.name, params["MessageSid"], params.get("From", ""), params.get("To", ""), params.get("Body", ""),
            tuple(Attached(params[f"Media{n}"], "image/jpeg") for n in range(int(params.get("NumMedia", "0")))), form,
        )  # fmt: skip

    def read_status(self, message: str, form: SignedForm) -> StatusReport | None:
        raise NotImplementedError("stories hand reports in themselves")

    def send_sms(self, *, sender: str, to: str, body: str, message: str, validity: timedelta) -> Receipt:
        now = self.hotline.clock.now
        self.asked.append((now, to))
        planned = self.planned.get(to)
        what = planned.popleft() if planned else (self.standing.get(to) or self.everywhere)
        if isinstance(what, CarrierError):
            raise what
        sid = f"SM{len(self.ledger):032x}"
        self.ledger.append(Taken(sid, now, sender, to, body, message, validity))
        if (phone := self.hotline.phone_with(to)) is not None:
            phone.texts.append(Arrived(now, sender, body))
        if what == LOST:
            raise NO_ANSWER
        return Receipt(sid)

    def find_sms(self, *, sender: str, to: str, body: str, since: datetime) -> list[Sent]:
        self.looked_up += 1
        if self.list_is_down or self.everywhere is not None:
            raise UNAVAILABLE
        return [
            Sent(one.sid, one.at, failed=False)
            for one in self.ledger
            if (one.sender, one.to, one.body) == (sender, to, body) and one.at >= since
        ]

    def read_call(self, form: SignedForm) -> CallEvent | None:
        params = form.params
        return CallEvent(
            self.name, params["CallSid"], params["From"], params["To"], form,
            state=CallEnd(params.get("How", "completed")) if "Over" in params else None,
            keys=params.get("Digits", ""),
            recording=params.get("RecordingSid", ""),
            seconds=int(params.get("RecordingDuration", "0")),
        )  # fmt: skip

    def render_call(self, spoken: Spoken, step: str, voices: Voices) -> str:
        self.heard.append(spoken)
        return step

    def place_call(
        self, *, line: str, to: str, url: str, status_url: str, seconds: int, tell_machines: bool
    ) -> Receipt:
        planned = self.planned.get(f"call {to}")
        if planned:
            raise planned.popleft()  # type: ignore[misc]
        sid = f"CA1{len(self.placed):031x}"
        self.placed.append(Placed(sid, self.hotline.clock.now, line, to, url))
        return Receipt(sid)

    def end_call(self, sid: str) -> None:
        self.ended.append(sid)

    def call_state(self, sid: str) -> CallEnd | None:
        return CallEnd.ANSWERED

    def list_recordings(self, call: str) -> list[Recorded]:
        if self.list_is_down:
            raise UNAVAILABLE
        return self.recorded.get(call, [])

    def list_texts(self, *, line: str, since: datetime) -> list[FoundText]:
        if self.list_is_down:
            raise UNAVAILABLE
        found = []
        for at, form in self.texted:
            sms = self.read_sms(form)
            assert sms is not None
            if sms.to == line and at >= since:
                words = "" if sms.key in self.redacted else sms.text
                listed = replace(form, digest=hashlib.sha256(f"listed {sms.key}".encode()).digest())
                found.append(FoundText(replace(sms, text=words, form=listed), at))
        return found

    def list_calls(self, *, line: str, since: datetime) -> list[FoundCall]:
        return [call for call in self.called if call.to == line and call.at >= since]

    def fetch_attachment(self, text: str, media_sid: str) -> bytes:
        self.fetched.append((self.hotline.clock.now, media_sid))
        found = self.media.get(media_sid, GONE)
        if isinstance(found, CarrierError):
            raise found
        return found

    def list_attachments(self, text: str) -> list[str]:
        return [sid for sid in self.media if sid.startswith(f"ME{text[-20:]}")]

    def delete_attachment(self, text: str, media_sid: str) -> None:
        if self.forgets is not None:
            raise self.forgets
        self.media.pop(media_sid, None)

    def redact_text(self, text: str) -> None:
        if self.forgets is not None:
            raise self.forgets
        self.redacted.append(text)

    def taken_for(self, phone: FakePhone) -> list[Taken]:
        """Return the texts to one phone that the carrier took."""
        return [one for one in self.ledger if one.to == phone.number]


@dataclass(frozen=True)
class Mail:
    """One mail that left."""

    at: datetime
    to: tuple[str, ...]
    subject: str
    text: str


@dataclass
class FakeMailer:
    """A mail server that takes everything, or nothing."""

    hotline: Hotline
    ready: bool = True
    down: bool = False
    sent: list[Mail] = field(default_factory=list)

    def send(self, to: Sequence[str], subject: str, text: str) -> None:
        if self.down:
            raise CarrierUnavailable("mail", "ConnectionRefusedError")
        self.sent.append(Mail(self.hotline.clock.now, tuple(to), subject, text))


class FakeClock:
    """The time, and all that is due when it moves."""

    def __init__(self, hotline: Hotline, now: datetime) -> None:
        self._hotline, self.now = hotline, now

    def forward(self, span: timedelta) -> None:
        """Let *span* pass. Every timer runs at its own instant."""
        self._hotline.drain(self.now + span)


@dataclass(frozen=True)
class Story:
    """An incident as a story sees it; always read afresh."""

    hotline: Hotline
    id: int

    @property
    def now(self) -> Incident:
        """The incident as it stands."""
        found = self.hotline.store.read(lambda tx: tx.incidents.get(self.id))
        assert found is not None
        return found

    @property
    def reference(self) -> str:
        return self.now.reference

    @property
    def short(self) -> str:
        return self.now.short

    @property
    def owner(self) -> str | None:
        return self.now.owner

    @property
    def open(self) -> bool:
        return self.now.open

    def record(self) -> dict[str, Any]:
        """Return the written record."""
        hotline = self.hotline
        found = hotline.store.read(lambda tx: record_of(hotline.runtime, tx, self.reference))
        assert found is not None
        return found

    def fact(self, fact: str) -> str | None:
        """Return what is known of a fact: a choice, ``own_words``, ``skipped``; None where it was not asked."""
        return self.now.intake.answer(fact)

    def entries(self, kind: str) -> list[str]:
        """Return the texts of all entries of one kind."""
        return [entry["text"] for entry in self.record()["entries"] if entry["kind"] == kind]


class Hotline:
    """One hotline, its phones and its clock."""

    def __init__(self, database: str, now: datetime = NOON) -> None:
        configure_logs("CRITICAL")  # a story shows the record where it fails; tracebacks of planned failures are noise
        self.clock = FakeClock(self, now)
        self.carrier, self.mailer = FakeCarrier(self), FakeMailer(self)
        self.url, self._hints = database, set[tuple[int, int]]()
        self._start()
        self.failures: list[Exception] = []
        """What carrying out a row raised, as a worker's log would show it."""
        self.before_row: Callable[[int], None] | None = None
        self.unreachable = False
        """Whether our web server is down: what is texted stays with the carrier."""
        self._sids = itertools.count(1)
        self._phones: dict[str, FakePhone] = {}
        organisation = self.store.read(lambda tx: tx.people.organisation())
        assert organisation is not None
        lines = {region.code: region.texts_from for region in organisation.regions.values()}
        self.people: dict[str, Person] = {person.name: person for person in organisation.people.values()}
        for person in organisation.people.values():
            self._phones[person.phone] = FakePhone(self, person.name, person.phone, lines[person.regions[0]])
        self.reporter = self.stranger("the reporter", REPORTER)

    def _start(self) -> None:
        self.store = Store(self.url, RING, hint=self._hinted)
        self.runtime = Runtime(
            store=self.store,
            carriers={"twilio": self.carrier, "fake": self.carrier},
            mailer=self.mailer,  # type: ignore[arg-type]
            public_url="http://hotline.test",
            process="story:1",
            now=lambda: self.clock.now,
            languages=_languages(),
        )

    def restart(self) -> None:
        """Forget all that is not in the store, as if every process had been started again."""
        self.store.close()
        self._hints.clear()
        self._start()

    # --- who

    def phone(self, name: str) -> FakePhone:
        """Return the phone of somebody of the team."""
        return self._phones[self.people[name].phone]

    def stranger(self, name: str, number: str, line: str = NA_LINE) -> FakePhone:
        """Return the phone of somebody whom we don't know."""
        return self._phones.setdefault(number, FakePhone(self, name, number, line))

    def phone_with(self, number: str) -> FakePhone | None:
        return self._phones.get(number)

    def person(self, name: str) -> PersonId:
        return self.people[name].id

    # --- what happens

    def receives(
        self,
        words: str,
        *,
        sender: str,
        to: str,
        pictures: int | Sequence[bytes | CarrierError] = (),
        sid: str = "",
    ) -> Story:
        """Take one text and let a moment pass; return the incident that it belongs to."""
        sid = self.takes(words, sender=sender, to=to, pictures=pictures, sid=sid)
        self.clock.forward(A_MOMENT)
        return self.story_of(sid)

    def takes(
        self,
        words: str,
        *,
        sender: str,
        to: str,
        pictures: int | Sequence[bytes | CarrierError] = (),
        sid: str = "",
    ) -> str:
        """Take one text and return the carrier's id of it; what follows is carried out when the clock moves."""
        sid = sid or f"SM9{next(self._sids):031d}"  # the texts that leave begin with 0
        files = [PICTURE] * pictures if isinstance(pictures, int) else pictures
        params = {"MessageSid": sid, "From": sender, "To": to, "Body": words, "NumMedia": str(len(files))}
        for place, file in enumerate(files):
            params[f"Media{place}"] = media_sid = f"ME{sid[-20:]}{place:012d}"
            self.carrier.media[media_sid] = file
        self.receives_form(params)
        return sid

    def receives_form(self, params: Mapping[str, str]) -> SignedForm:
        """Take one signed form, as the webhook would hand it over."""
        raw = "&".join(f"{name}={value}" for name, value in sorted(params.items()))
        form = SignedForm(params, hashlib.sha256(raw.encode("utf-8", "surrogatepass")).digest(), raw)
        if params.get("MessageSid"):
            self.carrier.texted.append((self.clock.now, form))
        if not self.unreachable:
            intake.receive_sms(self.runtime, "fake", form)
        return form

    def story_of(self, sid: str) -> Story:
        """Return the incident that a text belongs to; 0 stands for none."""
        rows = self.query("SELECT incident FROM inbox WHERE key = :sid", sid=sid)
        return Story(self, int(rows[0][0] or 0) if rows else 0)

    def stories(self) -> list[Story]:
        """Return all incidents, the oldest first."""
        return [Story(self, row[0]) for row in self.query("SELECT id FROM incident ORDER BY opened_at, id")]

    def reports(self, taken: Taken, state: ReportedState, error: CarrierError | None = None, sid: str = "") -> bool:
        """Hand in a delivery report of the carrier's."""
        known = sending.receive_status(self.runtime, StatusReport(taken.message, sid or taken.sid, state, error))
        self.clock.forward(A_MOMENT)
        return known

    # --- the outbox

    def drain(self, until: datetime) -> None:
        """Carry out what is due, row by row at its own instant, until then."""
        # A phone out of reach is tried four times a minute, for as long as it takes.
        for _ in range(20_000 + int((until - self.clock.now).total_seconds())):
            due = self._next(until)
            if due is None:
                self.clock.now = max(self.clock.now, until)
                return
            at, row, attempt = due
            self.clock.now = max(self.clock.now, at)
            self._hints.discard((row, attempt))
            if self.before_row is not None:
                self.before_row(row)
            try:
                outbox.carry_out_row(self.runtime, row, attempt)
            except StoreUnavailable:
                raise
            except Exception as error:  # noqa: BLE001 - a worker logs it and goes on, and so do we
                self.failures.append(error)
        raise AssertionError(f"the outbox never comes to rest\n{self.transcript()}")

    def _hinted(self, rows: list[Due]) -> None:
        self._hints |= {(due.row, due.attempt) for due in rows}

    def _next(self, until: datetime) -> tuple[datetime, int, int] | None:
        due = self.query("SELECT id, attempt, run_at, lease_until, queue FROM outbox WHERE state = 'due'")
        waiting = []
        for row, attempt, run_at, lease, queue in due:
            free_at = run_at if (row, attempt) in self._hints else max(run_at, lease or 0)
            waiting.append((free_at, queue != "pages", row, attempt))
        if not waiting:
            return None
        free_at, _, row, attempt = min(waiting)
        at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=free_at)
        return (at, row, attempt) if at <= until else None

    # --- what can be seen

    def query(self, statement: str, **values: object) -> list[Any]:
        """Look into the database itself."""
        with self.store.engine.connect() as connection:
            return list(connection.execute(sql(statement), values))

    def transcript(self) -> str:
        """Return the written records of all incidents."""
        return "\n".join(as_text(story.record()) for story in self.stories())

    def alarms(self) -> list[Mail]:
        """Return the mails that left."""
        return self.mailer.sent


@cache
def _languages() -> Languages:
    return Languages()


@pytest.fixture(scope="session", autouse=True)
def _no_templates_left_behind() -> Iterator[None]:
    yield
    forget_templates()


@contextmanager
def opened(config: str = "", now: datetime = NOON, on: Databases | None = None) -> Iterator[Hotline]:
    """Open a hotline of its own, for a story that needs more than one; SQLite unless it is to run *on* others."""
    with (on or on_sqlite()).copy_of(config or configuration(), RING, NOON) as url:
        hotline = Hotline(url, now)
        try:
            yield hotline
        finally:
            hotline.store.close()


@pytest.fixture
def hotline(request: pytest.FixtureRequest, databases: Databases) -> Iterator[Hotline]:
    """A hotline; ``@configured(...)`` above a story changes its file."""
    marker = request.node.get_closest_marker("configured")
    with opened(configuration(**(marker.kwargs if marker else {})), on=databases) as made:
        yield made


configured = pytest.mark.configured


def one_of_each(phones: Iterable[FakePhone]) -> dict[str, list[str]]:
    """Return what each phone has not read yet."""
    return {phone.name: phone.unread() for phone in phones}
