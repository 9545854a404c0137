"""A customer's web server that does as it is told, a pretend carrier, and Twilio's own client."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl

import pytest
from twilio.http.http_client import TwilioHttpClient
from twilio.rest import Client

from hotline.simulator import Faults, Pace, Simulator

ACCOUNT, TOKEN = "AC" + "0" * 31 + "1", "not a secret"
LINE, PHONE = "+15550100100", "+15550100142"


@dataclass
class Hook:
    """One request the customer got."""

    method: str
    path: str
    headers: dict[str, str]
    params: dict[str, str]
    at: float = field(default_factory=time.monotonic)


class Customer:
    """Answers 204, unless told what to answer first: a status, a number of seconds to hang, or "reset"."""

    def __init__(self) -> None:
        self.got: list[Hook] = []
        self.answers: list[int | float | str] = []
        self._came = threading.Condition()
        customer = self

        class Handler(BaseHTTPRequestHandler):
            def answer(self):
                form = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
                params = dict(parse_qsl(form, keep_blank_values=True))
                customer.take(self, Hook(self.command, self.path, dict(self.headers.items()), params))

            do_GET = do_POST = answer  # noqa: N815

            def log_message(self, *args):
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 128  # the default of 5 turns a burst away, and TCP asks again after a second

        self._server = Server(("127.0.0.1", 0), Handler)
        self._server.handle_error = lambda request, address: None  # the carrier may hang up first
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    def take(self, handler: BaseHTTPRequestHandler, hook: Hook) -> None:
        with self._came:
            self.got.append(hook)
            answer = self.answers.pop(0) if self.answers else 204
            self._came.notify_all()
        if answer == "reset":
            handler.connection.close()
        elif answer == "partial":
            handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n<Resp")
            handler.close_connection = True
        elif isinstance(answer, float):
            time.sleep(answer)
        else:
            handler.send_response(answer)
            handler.send_header("Content-Length", "0")
            handler.end_headers()

    def wait(self, count: int, timeout: float = 3.0) -> list[Hook]:
        """Return the requests once there are *count*."""
        with self._came:
            assert self._came.wait_for(lambda: len(self.got) >= count, timeout), f"{len(self.got)} of {count} came"
            return list(self.got)

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def customer() -> Iterator[Customer]:
    customer = Customer()
    yield customer
    customer.close()


@pytest.fixture
def start(customer: Customer) -> Iterator[Callable[..., Simulator]]:
    """Start a carrier with one line, whose webhook is the customer's /sms."""
    running: list[Simulator] = []

    def begin(
        faults: Faults | None = None, overrides: str = "", fallback: str = "", rate: float = 100.0, **more
    ) -> Simulator:
        sim = Simulator(ACCOUNT, TOKEN, faults=faults, **more)
        sim.add_number(LINE, customer.url + "/sms" + overrides, fallback_url=fallback or None, rate=rate)
        running.append(sim.start())
        return sim

    yield begin
    for sim in running:
        sim.stop()


@pytest.fixture
def sim(start: Callable[..., Simulator]) -> Simulator:
    return start()


def twilio_client(sim: Simulator, user: str = ACCOUNT, secret: str = TOKEN) -> Client:
    """Twilio's client, unchanged but for where the API is. An empty environment would be read from the process's."""
    client = Client(user, secret, ACCOUNT, environment={"_": ""}, http_client=TwilioHttpClient(timeout=5))
    client.api.base_url = sim.base_url
    return client


@pytest.fixture
def client_of() -> Callable[..., Client]:
    return twilio_client


@pytest.fixture
def client(sim: Simulator) -> Client:
    return twilio_client(sim)


@pytest.fixture
def eventually() -> Callable[[Callable[[], object]], None]:
    """Wait until something is true, for what another thread is about to do."""

    def wait(happened: Callable[[], object], timeout: float = 3.0) -> None:
        deadline = time.monotonic() + timeout
        while not happened():
            assert time.monotonic() < deadline, "it did not happen"
            time.sleep(0.005)

    return wait


@pytest.fixture
def voice():
    """The customer's server that answers with TwiML."""
    from tests.simulator.callers import Voice

    voice = Voice()
    yield voice
    voice.close()


@pytest.fixture
def start_voice(voice) -> Iterator[Callable[..., Simulator]]:
    """Start a carrier whose seconds are short, with one line; its calls go to /voice of the customer's server."""
    running: list[Simulator] = []

    def begin(faults: Faults | None = None, voice_fallback_url: str = "", **more) -> Simulator:
        sim = Simulator(ACCOUNT, TOKEN, faults=faults, pace=Pace(second=0.05), **more)
        sim.add_number(
            LINE, voice.url + "/sms", voice_url=voice.url + "/voice", voice_fallback_url=voice_fallback_url or None
        )
        running.append(sim.start())
        return sim

    yield begin
    for sim in running:
        sim.stop()
