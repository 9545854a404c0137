"""Fetching a file: never where we must not go, never more than we want, never longer than we have."""

from __future__ import annotations

import gzip
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest

from hotline.carriers import Attached, SignedForm, media
from hotline.carriers.media import LARGEST, Source, fetch, is_public
from hotline.carriers.twilio import Twilio
from hotline.domain.errors import CarrierMisconfigured, CarrierRefused, CarrierUnavailable, TooLarge
from hotline.simulator import Media, Simulator
from tests.site import ACCOUNT, TOKEN

LINE, PHONE = "+15550100100", "+15550100199"
SOURCE = Source("twilio", ("AC1", "secret"), ssl.create_default_context())


@dataclass
class Server:
    """Answers every connection with the next of *answers*: bytes, or what is done with the connection."""

    answers: list[bytes | Callable[[socket.socket], None]] = field(default_factory=list)
    heard: list[bytes] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/file"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        with connection:
            self.heard.append(connection.recv(65536))
            answer = self.answers.pop(0) if self.answers else b"HTTP/1.1 200 OK\r\n\r\nfine"
            try:
                if callable(answer):
                    answer(connection)
                else:
                    connection.sendall(answer)
            except OSError:
                return

    def close(self) -> None:
        self._listening.close()


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    yield made
    made.close()


@pytest.fixture
def elsewhere() -> Iterator[Server]:
    """Another server of this machine, where nobody may be sent."""
    made = Server()
    yield made
    made.close()


def answer(body: bytes = b"fine", status: str = "200 OK", *headers: str) -> bytes:
    return "\r\n".join([f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers, "", ""]).encode() + body


def to(location: str) -> bytes:
    return answer(b"", "302 Found", f"Location: {location}")


def endless(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        connection.sendall(b"x" * 65536)


def drip(what: bytes, after: bytes = b"") -> Callable[[socket.socket], None]:
    def slow(connection: socket.socket) -> None:
        connection.sendall(after)
        for _ in range(10_000):
            connection.sendall(what)
            time.sleep(0.05)

    return slow


# --- where we go


def test_the_file_comes_as_it_is(server):
    server.answers = [answer(bytes(range(256)))]
    assert fetch(server.url, SOURCE) == bytes(range(256))
    assert b"Authorization: Basic QUMxOnNlY3JldA==" in server.heard[0]
    assert b"Accept-Encoding: identity" in server.heard[0]


def test_the_carrier_may_send_us_on_within_its_own_address_and_gets_our_credentials_once(server):
    server.answers = [to("/there"), to(server.url), answer(b"fine")]
    assert fetch(server.url, SOURCE) == b"fine"
    assert [b"Authorization" in heard for heard in server.heard] == [True, False, False]


def test_two_redirects_are_enough(server):
    server.answers = [to("/a"), to("/b"), to("/c")]
    with pytest.raises(CarrierRefused, match="redirects"):
        fetch(server.url, SOURCE)
    assert len(server.heard) == 3


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0", "0.0.0.0", "[::1]",
        "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[fe80::1]",
        "[fd00::1]", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1",
        "255.255.255.255",
        "198.18.0.1", "192.0.2.1", "[2001:db8::1]", "127.0.0.1.", "①②⑦.⓪.⓪.①", "user@127.0.0.1",
        "127.0.0.1%00.example.org",
    ],
)  # fmt: skip
@pytest.mark.parametrize("scheme", ["http", "https", "HTTPS", "//", "ftp", "file", "gopher", "javascript"])
def test_nobody_sends_us_into_our_own_network(server, elsewhere, scheme, host):
    address = f"//{host}" if scheme == "//" else f"{scheme}://{host}"
    for port in (f":{elsewhere.port}", ""):
        server.answers = [to(f"{address}{port}/x")]
        with pytest.raises((CarrierRefused, CarrierUnavailable)):
            fetch(server.url, SOURCE)
    assert elsewhere.heard == []


def test_a_public_name_that_stands_for_an_address_of_ours_is_not_gone_to(server, elsewhere, monkeypatch):
    real, asked = media._resolve, []

    def rebinding(host, port):
        asked.append(host)
        return real(host, port) if host == "127.0.0.1" else ["93.184.215.14", "127.0.0.1"]

    monkeypatch.setattr(media, "_resolve", rebinding)
    server.answers = [to("https://rebinding.example.org/x")]
    with pytest.raises(CarrierRefused, match="redirect"):
        fetch(server.url, SOURCE)
    assert asked.count("rebinding.example.org") == 1


def test_the_connection_goes_to_the_address_that_was_looked_at(server, monkeypatch):
    """A second look-up could say something else."""
    gone_to = []

    def refuse(address, timeout):
        gone_to.append(address)
        raise OSError("not in a test")

    monkeypatch.setattr(
        media, "_resolve", lambda host, port: ["127.0.0.1"] if host == "127.0.0.1" else ["93.184.215.14"]
    )
    server.answers = [to("https://files.example.org/x")]
    real = socket.create_connection
    monkeypatch.setattr(
        socket,
        "create_connection",
        lambda address, timeout: (real if address[1] == server.port else refuse)(address, timeout),
    )
    with pytest.raises(CarrierUnavailable):
        fetch(server.url, SOURCE)
    assert gone_to == [("93.184.215.14", 443)]


@pytest.mark.parametrize("location", ["", "http:", "https://", "https://[", "https://x:99999/", "/a b", "/ü", "/\x7f"])
def test_an_address_that_is_none_is_refused(server, location):
    server.answers = [to(location), to(location), to(location)]
    with pytest.raises((CarrierRefused, CarrierUnavailable)):
        fetch(server.url, SOURCE)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_a_public_address(address):
    assert is_public(address)


# --- how much, how long


def test_a_file_without_end_is_cut_off(server):
    server.answers = [endless]
    with pytest.raises(TooLarge):
        fetch(server.url, SOURCE)


def test_a_file_that_says_it_is_too_large_is_not_begun(server):
    server.answers = [b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"]
    with pytest.raises(TooLarge):
        fetch(server.url, SOURCE)


def test_the_largest_file_is_taken(server):
    server.answers = [answer(bytes(LARGEST))]
    assert len(fetch(server.url, SOURCE)) == LARGEST


def test_nothing_is_unpacked(server):
    packed = gzip.compress(bytes(50_000_000))
    server.answers = [answer(packed, "200 OK", "Content-Encoding: gzip", "Content-Type: image/jpeg")]
    assert fetch(server.url, SOURCE) == packed


DRIPS = {
    "silence": lambda connection: time.sleep(5),
    "status": drip(b"H"),
    "heads": drip(b"HTTP/1.1 200 OK\r\nX: 1\r\n"),
    "one-head": drip(b"x", after=b"HTTP/1.1 200 OK\r\nX: "),
    "body": drip(b"x", after=b"HTTP/1.1 200 OK\r\n\r\n"),
    "chunks": drip(b"1\r\nx\r\n", after=b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"),
}


@pytest.mark.parametrize("slow", DRIPS.values(), ids=DRIPS)
def test_a_server_that_drips_is_cut_off(server, monkeypatch, slow):
    monkeypatch.setattr(media, "LONGEST", 1.0)
    server.answers = [slow]
    begun = time.monotonic()
    with pytest.raises(CarrierUnavailable):
        fetch(server.url, SOURCE)
    assert time.monotonic() - begun < 1.6


@pytest.mark.parametrize(
    "broken",
    [
        b"", b"nonsense", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nfour",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
        b"HTTP/1.1 200 OK\r\n" + b"X: 1\r\n" * 200 + b"\r\n", b"HTTP/1.1 200 OK\r\nX: " + b"x" * 70_000,
    ],
)  # fmt: skip
def test_a_broken_answer_is_no_file(server, broken):
    server.answers = [broken]
    with pytest.raises(CarrierUnavailable):
        fetch(server.url, SOURCE)


@pytest.mark.parametrize(
    ("status", "error"),
    [
        ("404 Not Found", CarrierUnavailable),
        ("429 Busy", CarrierUnavailable),
        ("503 Down", CarrierUnavailable),
        ("401 Who", CarrierMisconfigured),
        ("410 Gone", CarrierRefused),
        ("204 None", CarrierRefused),
    ],
)
def test_what_an_answer_means(server, status, error):
    server.answers = [answer(b"", status)]
    with pytest.raises(error):
        fetch(server.url, SOURCE)


def test_no_thread_is_left_behind(server):
    before = threading.active_count()
    fetch(server.url, SOURCE)
    time.sleep(0.1)
    assert threading.active_count() <= before + 1  # the server's own


# --- Twilio's own


@pytest.fixture
def sim() -> Iterator[Simulator]:
    with Simulator(ACCOUNT, TOKEN) as made:
        made.add_number(LINE, "http://127.0.0.1:9/unused")
        yield made


@pytest.fixture
def twilio(sim: Simulator) -> Twilio:
    return Twilio(account_sid=ACCOUNT, auth_tokens=(TOKEN,), api_url=sim.base_url, callback_url="http://127.0.0.1/x")


def text(sim: Simulator, *files: Media) -> str:
    return sim.phone(PHONE).text(LINE, "look", wait=False, media=files).sid


def test_a_file_is_fetched_listed_and_deleted(sim, twilio):
    one, other = Media("image/jpeg", b"\xff\xd8\xff1"), Media("image/png", b"2")
    message = text(sim, one, other)
    assert twilio.fetch_attachment(message, one.sid) == b"\xff\xd8\xff1"
    assert set(twilio.list_attachments(message)) == {one.sid, other.sid}
    twilio.delete_attachment(message, one.sid)
    twilio.delete_attachment(message, one.sid)
    assert sim.media(one.sid) is None
    assert sim.media(other.sid) is other
    assert other.authorizations == []
    with pytest.raises(CarrierUnavailable):
        twilio.fetch_attachment(message, one.sid)


def test_the_words_of_a_text_are_forgotten_and_its_line_stays(sim, twilio):
    message = text(sim)
    twilio.redact_text(message)
    twilio.redact_text(message)
    assert sim.message(message).body == ""
    twilio.redact_text("SM" + "0" * 32)  # gone already


@pytest.mark.parametrize("sid", ["", "ME1", "../../x", "ME" + "0" * 31 + "/", "ME" + "0" * 33, "ＭE" + "0" * 32])
def test_no_id_that_is_none_gets_into_an_address(sim, twilio, sid):
    for ask in (
        lambda: twilio.fetch_attachment("MM" + "0" * 32, sid),
        lambda: twilio.delete_attachment("MM" + "0" * 32, sid),
        lambda: twilio.redact_text(sid),
    ):
        with pytest.raises(CarrierRefused):
            ask()
    assert sim.ledger.requests == []


ME = "ME" + "0123456789abcdef" * 2


@pytest.mark.parametrize(
    ("url", "sid"),
    [
        (f"https://api.twilio.com/2010-04-01/Accounts/{ACCOUNT}/Messages/MM1/Media/{ME}", ME),
        (f"http://169.254.169.254/Media/{ME}", ME),  # never gone to
        (f"https://x/Media/{ME}?y=/Media/ME2#z", ME),
        ("http://169.254.169.254/latest/meta-data", ""),
        (f"https://x/Media/{ME}0", ""),
        ("https://[", ""),
        ("", ""),
    ],
)
def test_of_an_address_only_the_id_counts(twilio, url, sid):
    params = {"MessageSid": "MM" + "0" * 32, "From": PHONE, "To": LINE, "NumMedia": "1", "MediaUrl0": url}
    sms = twilio.read_sms(SignedForm(params | {"MediaContentType0": "image/jpeg"}, b"", ""))
    assert sms is not None
    assert sms.attached == (Attached(sid, "image/jpeg"),)


@pytest.mark.parametrize(
    ("said", "count"),
    [("0", 0), ("2", 2), ("10", 10), ("999", 10), ("1000", 0), ("-1", 0), ("x", 0), ("²", 0), ("", 0)],
)
def test_no_more_files_than_a_text_can_have(twilio, said, count):
    sms = twilio.read_sms(SignedForm({"MessageSid": "MM1", "From": PHONE, "NumMedia": said}, b"", ""))
    assert sms is not None
    assert len(sms.attached) == count


def test_the_same_file_named_twice_is_one(twilio):
    params = {"MessageSid": "MM1", "From": PHONE, "NumMedia": "2"}
    params |= {f"MediaUrl{place}": f"https://api.twilio.com/Media/{ME}" for place in range(2)}
    sms = twilio.read_sms(SignedForm(params, b"", ""))
    assert sms is not None
    assert len(sms.attached) == 1
