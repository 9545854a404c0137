"""The pretend phone network in one object, for tests, demonstrations, load and chaos."""

import secrets
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Self

from hotline.simulator.background import Schedule
from hotline.simulator.calls import Call
from hotline.simulator.core import Core
from hotline.simulator.exchange import Exchange
from hotline.simulator.faults import Dice, Faults
from hotline.simulator.inbound import Inbound
from hotline.simulator.media import Media
from hotline.simulator.messages import Message
from hotline.simulator.outbound import Outbound
from hotline.simulator.overrides import Target
from hotline.simulator.pace import Pace, World
from hotline.simulator.phones import Number, Phone
from hotline.simulator.records import Ledger, Record
from hotline.simulator.rest import RestApi
from hotline.simulator.rest_calls import VoiceRest
from hotline.simulator.server import RestServer
from hotline.simulator.times import Times
from hotline.simulator.webhooks import Poster


class Simulator:
    """A carrier with one account, its numbers, and every phone in the world.

    ``faults`` may be replaced while running. ``caller_grace`` is how long, in seconds, a connection that closes after
    an answer still counts as a caller that was gone. ``on_record`` is told of each record that has its final form.
    ``now`` and ``speed`` hand a time in that may stand or run faster, see ``Times``; calls, lines and whatever is
    written down follow it.
    """

    def __init__(
        self,
        account_sid: str,
        auth_token: str,
        *,
        api_key: tuple[str, str] | None = None,
        seed: int = 7,
        host: str = "127.0.0.1",
        port: int = 0,
        faults: Faults | None = None,
        caller_grace: float = 0.3,
        on_record: Callable[[Record], None] | None = None,
        pace: Pace | None = None,
        calls_per_second: float = 1.0,
        most_calls: int | None = None,
        now: Callable[[], float] | None = None,
        speed: Callable[[], float] | None = None,
    ) -> None:
        self.account_sid = account_sid
        self.ledger = Ledger(on_record)
        times = Times(now, speed)
        poster = Poster(account_sid, auth_token, times.now)
        self._core = Core(
            account_sid, auth_token, self.ledger, Dice(seed), faults or Faults(), poster, times, Schedule(times)
        )
        self._phones: dict[str, Phone] = {}
        self._lock = threading.Lock()
        self._inbound = Inbound(self._core)
        self._exchange = Exchange(self._core, World(pace or Pace(), times), self.phone)
        self._exchange.world.on_ring = lambda: self.ledger.tell(None)
        self._exchange.calls_per_second, self._exchange.most_calls = calls_per_second, most_calls
        outbound = Outbound(self._core, self._inbound, self.phone)
        api = RestApi(self._core, outbound, VoiceRest(self._exchange), api_key)
        self._server = RestServer((host, port), api, self.ledger, caller_grace, times.now)
        bound_host, bound_port = self._server.server_address[:2]
        self.base_url = f"http://{bound_host!s}:{bound_port}"
        self._core.base_url = self.base_url

    @property
    def faults(self) -> Faults:
        """What goes wrong on purpose from now on."""
        return self._core.faults

    @faults.setter
    def faults(self, faults: Faults) -> None:
        self._core.faults = faults

    @property
    def pace(self) -> Pace:
        """How long a second of the carrier's lasts; it counts for every wait that begins from now on."""
        return self._exchange.world.pace

    @pace.setter
    def pace(self, pace: Pace) -> None:
        self._exchange.world.pace = pace

    @property
    def calls_per_second(self) -> float:
        """How many calls that REST asks for leave in one of the carrier's seconds."""
        return self._exchange.calls_per_second

    @calls_per_second.setter
    def calls_per_second(self, rate: float) -> None:
        if rate <= 0:
            raise ValueError(f"calls_per_second is {rate!r}; expected more than 0")
        self._exchange.calls_per_second = rate

    @property
    def most_calls(self) -> int | None:
        """How many legs, whatever their direction, the account may have at once; None: no limit."""
        return self._exchange.most_calls

    @most_calls.setter
    def most_calls(self, most: int | None) -> None:
        self._exchange.most_calls = most

    @property
    def first_pickup_wins(self) -> bool:
        """Whether the first phone of a Dial to answer silences the others before its whisper has ended."""
        return self._exchange.first_pickup_wins

    @first_pickup_wins.setter
    def first_pickup_wins(self, wins: bool) -> None:
        self._exchange.first_pickup_wins = wins

    @property
    def recording_delay(self) -> float:
        """How many of the carrier's seconds a recording is processed before it can be fetched."""
        return self._exchange.recordings.delay

    @recording_delay.setter
    def recording_delay(self, seconds: float) -> None:
        self._exchange.recordings.delay = seconds

    @property
    def silence_is_empty(self) -> bool:
        """Whether a Record in which nothing was said counts as empty: absent, and its action not asked for."""
        return self._exchange.recordings.silence_is_empty

    @silence_is_empty.setter
    def silence_is_empty(self, empty: bool) -> None:
        self._exchange.recordings.silence_is_empty = empty

    def call(self, sid: str) -> Call:
        """Return the call *sid* as its phone has it. Raises KeyError."""
        return self._exchange.call(sid)

    def start(self) -> Self:
        """Begin to serve; ``base_url`` was valid before, as the port is taken on construction."""
        self._core.schedule.start()
        self._server.start()
        return self

    def stop(self) -> None:
        """Close every socket and end every thread. What waits on a line never arrives."""
        self._core.schedule.stop()
        self._exchange.halt()  # first, or those that wait for an answer would take its loss for an error
        self._core.poster.close()
        self._exchange.stop()
        self._server.stop()
        self._core.workers.stop()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def add_number(
        self,
        e164: str,
        sms_url: str,
        *,
        fallback_url: str | None = None,
        rate: float = 1.0,
        sms: bool = True,
        voice: bool = True,
        voice_url: str = "",
        voice_fallback_url: str | None = None,
        status_callback: str = "",
    ) -> Number:
        """Give the account a number. *rate* is in segments per second: 1 for a US long code, 100 for a short code.

        Raises ValueError for an address that no webhook can go to, a rate of 0, or a number there already.
        Source of the rates: twilio.com/docs/api/errors/30001 and 21611.
        """
        for address in filter(None, (sms_url, fallback_url, voice_url, voice_fallback_url, status_callback)):
            Target.of(address)
        if rate <= 0:
            raise ValueError(f"rate is {rate!r}; expected segments per second")
        with self._lock:
            if e164 in self._core.numbers:
                raise ValueError(f"{e164} is there already")
            now, sid = self._core.times.now(), "PN" + secrets.token_hex(16)
            seq = len(self._core.numbers) + 1
            number = Number(e164, sid, sms_url, fallback_url, rate, sms, voice, seq, now, now, friendly_name=e164)
            number.voice_url, number.voice_fallback_url = voice_url, voice_fallback_url or ""
            number.status_callback = status_callback
            self._core.numbers[e164] = number
            return number

    def message(self, sid: str) -> Message | None:
        """Return what the carrier still has of a message."""
        return self._core.book.get(sid)

    def media(self, sid: str) -> Media | None:
        """Return a file if the carrier still has it."""
        return self._core.media.get(sid)

    @property
    def numbers(self) -> list[Number]:
        """The account's numbers, in the order in which it got them."""
        with self._lock:
            return list(self._core.numbers.values())

    def has_stopped(self, phone: str, number: str) -> bool:
        """Say whether the owner of *phone* has stopped the texts of the account's *number*."""
        return self._core.opt_outs.blocks(number, phone)

    def number(self, e164: str) -> Number:
        """Return the account's number *e164*. Raises KeyError."""
        return self._core.numbers[e164]

    def phone(self, e164: str) -> Phone:
        """Return the phone with this number, made when first named."""
        with self._lock:
            phone = self._phones.get(e164)
            if phone is None:
                phone = self._phones[e164] = Phone(e164, self._inbound, self._exchange)
            return phone
