"""Signed texts at full load: prepared beforehand, posted over kept connections by a process of their own."""

from __future__ import annotations

import base64
import hashlib
import hmac
import itertools
import multiprocessing
import socket
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from tests.site import ACCOUNT, TOKEN

CONNECTIONS = 16


@dataclass(frozen=True)
class Load:
    """What came of one run: answers of 204 per second, and their latencies in seconds."""

    answered: int
    refused: int
    seconds: float
    p50: float
    p99: float

    @property
    def per_second(self) -> float:
        """Answered requests a second."""
        return self.answered / self.seconds


def text(url: str, *, sender: str, to: str, body: str, sid: str) -> bytes:
    """Return one signed webhook as it stands on the wire, with the parameters that Twilio sends."""
    params = {
        "ToCountry": "US", "ToState": "CA", "SmsMessageSid": sid, "NumMedia": "0", "ToCity": "", "FromZip": "94303",
        "SmsSid": sid, "FromState": "CA", "SmsStatus": "received", "FromCity": "PALO ALTO", "Body": body,
        "FromCountry": "US", "To": to, "ToZip": "94103", "NumSegments": "1", "MessageSid": sid, "AccountSid": ACCOUNT,
        "From": sender, "ApiVersion": "2010-04-01",
    }  # fmt: skip
    signed = url + "".join(name + params[name] for name in sorted(params))
    signature = base64.b64encode(hmac.digest(TOKEN.encode(), signed.encode(), hashlib.sha1)).decode()
    content = urlencode(params).encode()
    path = url[url.index("/", 8) :]
    head = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: TwilioProxy/1.1\r\nX-Twilio-Signature: {signature}\r\n"
        f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(content)}\r\n\r\n"
    )
    return head.encode() + content


def pairs(url: str, count: int, lines: list[str], run: int) -> list[bytes]:
    """Return *count* reporters' first text and later text each, in the order first, later."""
    made = []
    for number in range(count):
        sender, to = f"+1{run:03}{number:07}", lines[number % len(lines)]
        for part, body in enumerate(("Someone keeps following me near gate 4, please help", "1")):
            sid = "SM" + hashlib.md5(f"{run}-{number}-{part}".encode()).hexdigest()
            made.append(text(url, sender=sender, to=to, body=body, sid=sid))
    return made


def post_all(port: int, requests: list[bytes], *, seconds: float) -> Load:
    """Post *requests* over 16 connections from a process of its own, for at most *seconds*."""
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_post, args=(port, requests, seconds, sender))
    process.start()
    load: Load = receiver.recv()
    process.join()
    return load


def _post(port: int, requests: list[bytes], seconds: float, result: object) -> None:
    latencies: list[float] = []
    refused = itertools.count()
    start = time.monotonic()

    def connection(mine: Iterable[bytes]) -> None:
        with socket.create_connection(("127.0.0.1", port)) as sock:
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for request in mine:
                began = time.monotonic()
                if began - start > seconds:
                    return
                sock.sendall(request)
                answer = b""
                while b"\r\n\r\n" not in answer:
                    part = sock.recv(4096)
                    if not part:
                        raise ConnectionError("the server closed a kept connection")
                    answer += part
                if answer[9:12] == b"204":
                    latencies.append(time.monotonic() - began)
                else:
                    next(refused)

    # A reporter's first and later text go over one connection, in order.
    shares = [
        [part for pair in range(number * 2, len(requests), CONNECTIONS * 2) for part in requests[pair : pair + 2]]
        for number in range(CONNECTIONS)
    ]
    threads = [threading.Thread(target=connection, args=(share,)) for share in shares]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    ordered = sorted(latencies) or [0.0]
    load = Load(
        answered=len(latencies),
        refused=next(refused),
        seconds=time.monotonic() - start,
        p50=ordered[len(ordered) // 2],
        p99=ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))],
    )
    result.send(load)  # type: ignore[attr-defined]
