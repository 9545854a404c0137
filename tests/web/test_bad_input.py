"""Bad input: forged, oversized, unreadable, stumbled over; and a database that can't commit."""

from __future__ import annotations

import base64
import hashlib
import hmac
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import unquote_to_bytes

import pytest
from sqlalchemy import event

from hotline.usecases import opening
from tests.site import ACCOUNT, TOKEN
from tests.web.desk import FIRST, PUBLIC, SECOND, SMS, STATUS, Desk, signature, text

ONE_OF_EACH = (1, 1, 1, 1)
NOTHING = (0, 0, 0, 0)
UNKNOWN_TEXT = "0123456789abcdef01234567"


def assert_paged_as_unreadable(desk: Desk, phone: str) -> None:
    assert desk.counts() == ONE_OF_EACH
    ((to, page),) = desk.pages()
    assert to == phone
    assert "could not read" in page
    assert desk.values("SELECT readable FROM inbox") == [0]
    assert desk.values("SELECT key FROM inbox")[0].startswith("unreadable:")


# --- refused


def test_a_forged_request_is_a_403_and_a_log_line_without_content(desk: Desk):
    answer = desk.raw(b"Body=a+secret&From=%2B13125550142", SMS, "forged")
    assert (answer.status_code, answer.data) == (403, b"")
    assert desk.counts() == NOTHING
    (line,) = desk.logged("webhook_refused")
    assert line["reason"] == "signature"
    assert "secret" not in str(line)
    assert "3125550142" not in str(line)


@pytest.mark.parametrize("signed", [True, False])
def test_an_oversized_request_is_a_413(desk: Desk, signed: bool):
    pairs = text(words="x" * 70_000)
    answer = desk.post(pairs) if signed else desk.raw(b"Body=" + b"x" * 70_000, SMS, "forged")
    assert answer.status_code == 413
    assert desk.counts() == NOTHING


def test_the_longest_text_that_a_carrier_sends_is_not_oversized(desk: Desk):
    assert desk.post(text(words="🚗" * 1600)).status_code == 204
    assert desk.said() == ["🚗" * 1600]


@pytest.mark.parametrize("path", [SMS, STATUS + UNKNOWN_TEXT])
@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH"])
def test_webhooks_are_posted_only(desk: Desk, path: str, method: str):
    assert desk.client.open(path, method=method).status_code == 405
    assert desk.counts() == NOTHING


@pytest.mark.parametrize(
    "path", ["/carriers/other/sms", "/carriers/Twilio/sms", f"/carriers/other/status/{UNKNOWN_TEXT}"]
)
def test_an_unknown_carrier_is_a_404(desk: Desk, path: str):
    assert desk.post(text(), path).status_code == 404
    assert desk.counts() == NOTHING


def test_a_report_about_an_unknown_text_is_a_404_and_logged(desk: Desk):
    report = [("MessageSid", "SM1"), ("MessageStatus", "delivered"), ("AccountSid", ACCOUNT)]
    assert desk.post(report, STATUS + UNKNOWN_TEXT).status_code == 404
    assert len(desk.logged("status_of_unknown_text")) == 1


@pytest.mark.parametrize("status", ["huh", "", "received", "DELIVERED!"])
def test_a_report_with_an_unknown_status_is_a_400_and_changes_nothing(desk: Desk, status: str):
    desk.post(text())
    (page,) = desk.values("SELECT id FROM page")
    before = desk.state()
    answer = desk.post([("MessageSid", "SM1"), ("MessageStatus", status), ("AccountSid", ACCOUNT)], STATUS + page)
    assert answer.status_code == 400
    assert desk.state() == before
    assert len(desk.logged("status_unknown")) == 1


# --- unreadable: stored raw, and a person is paged


def test_a_signed_form_without_any_id_is_kept_and_paged(desk: Desk):
    pairs = text(MessageSid=None, SmsSid=None, SmsMessageSid=None, To=SECOND.line)
    assert desk.post(pairs).status_code == 204
    assert_paged_as_unreadable(desk, SECOND.phones[0])  # the line's region
    assert desk.said() == ["Someone keeps following me"]
    assert desk.post(pairs).status_code == 204
    assert_paged_as_unreadable(desk, SECOND.phones[0])  # once


@pytest.mark.parametrize("key", ["x" * 81, " " * 81])
def test_an_id_longer_than_any_is_kept_and_paged(desk: Desk, key: str):
    assert desk.post(text(MessageSid=key)).status_code == 204
    assert_paged_as_unreadable(desk, FIRST.phones[0])


@pytest.mark.parametrize("to", [None, "", "+19995550100", "12005550100", "sip:we@example.org", "ünknown"])
def test_a_line_that_is_missing_or_none_of_ours_is_kept_and_paged_in_the_first_region(desk: Desk, to: str | None):
    assert desk.post(text(To=to)).status_code == 204
    assert_paged_as_unreadable(desk, FIRST.phones[0])
    assert desk.said() == ["Someone keeps following me"]


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b"%ff%fe=%80&\xff=%00&Body", id="invalid-utf-8"),
        pytest.param(b"Body=%C3%28+help&To=%2B12005550100", id="invalid-utf-8-in-the-words"),
        pytest.param(b"just words", id="no-form"),
    ],
)
@pytest.mark.parametrize("as_text", [False, True], ids=["signed-as-bytes", "signed-as-text"])
def test_bytes_that_are_no_text_are_kept_as_they_came_and_paged(desk: Desk, raw: bytes, as_text: bool):
    signed = _signed_by(raw, as_text=as_text)
    assert desk.raw(raw, SMS, signed).status_code == 204
    assert_paged_as_unreadable(desk, FIRST.phones[0])
    assert desk.kept() == [raw.decode("latin-1")]
    assert desk.raw(raw, SMS, signed).status_code == 204
    assert_paged_as_unreadable(desk, FIRST.phones[0])


def _signed_by(raw: bytes, *, as_text: bool) -> str:
    pairs = []
    for field in raw.split(b"&"):
        name, _, value = field.replace(b"+", b" ").partition(b"=")
        pair = (unquote_to_bytes(name), unquote_to_bytes(value))
        pairs.append(tuple(part.decode("utf-8", "replace").encode() for part in pair) if as_text else pair)
    signed = f"{PUBLIC}{SMS}".encode() + b"".join(name + value for name, value in sorted(set(pairs)))
    return base64.b64encode(hmac.digest(TOKEN.encode(), signed, "sha1")).decode()


def test_broken_letters_in_a_readable_text_do_not_make_it_unreadable(desk: Desk):
    pairs = text(words="caf\N{REPLACEMENT CHARACTER}")
    raw = (
        "&".join(f"{name}={value.replace('+', '%2B')}" for name, value in pairs)
        .encode()
        .replace(b"\xef\xbf\xbd", b"%E9")
    )
    assert desk.raw(raw, SMS, signature(PUBLIC + SMS, pairs)).status_code == 204
    assert desk.said() == ["caf\N{REPLACEMENT CHARACTER}"]
    assert "could not read" not in desk.pages()[0][1]


def test_a_signed_json_body_is_kept_and_paged(desk: Desk):
    raw = b'{"Body": "help"}'
    path = f"{SMS}?bodySHA256={hashlib.sha256(raw).hexdigest()}"
    answer = desk.raw(raw, path, signature(PUBLIC + path), content_type="application/json")
    assert answer.status_code == 204
    assert_paged_as_unreadable(desk, FIRST.phones[0])
    assert desk.said() == desk.kept() == [raw.decode()]


def test_a_signed_empty_body_is_kept_and_paged(desk: Desk):
    assert desk.raw(b"", SMS, signature(PUBLIC + SMS)).status_code == 204
    assert_paged_as_unreadable(desk, FIRST.phones[0])


@pytest.mark.parametrize(
    "error", [KeyError("Someone keeps following me"), RecursionError(), AssertionError("+13125550142")]
)
def test_what_our_own_code_stumbles_over_is_kept_raw_and_paged(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, error: Exception
):
    def stumble(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(opening, "continue_or_open", stumble)
    assert desk.post(text(To=SECOND.line)).status_code == 204
    assert_paged_as_unreadable(desk, SECOND.phones[0])
    assert desk.said() == ["Someone keeps following me"]
    (line,) = desk.logged("inbound_handler_raised")
    assert "following" not in str(line)
    assert "3125550142" not in str(line)
    monkeypatch.undo()
    assert desk.post(text(To=SECOND.line)).status_code == 204
    assert_paged_as_unreadable(desk, SECOND.phones[0])  # a repeat of what is kept


def test_a_report_that_no_longer_opens_does_not_cost_the_next_text(desk: Desk):
    """The incident's own row was damaged: the reporter's next text is kept raw and paged, not answered with a 500."""
    desk.post(text(1))
    with sqlite3.connect(desk.path) as connection:
        connection.execute("UPDATE incident SET state = ?", [b"\1" + bytes(60)])
    assert desk.post(text(2, "and now they are at the door")).status_code == 204
    assert desk.rows("inbox") == 2
    assert "could not read" in desk.pages()[-1][1]


# --- a database that can't commit: 503, and nothing pretended


@contextmanager
def locked_by_another_process(desk: Desk) -> Iterator[None]:
    other = sqlite3.connect(desk.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


@contextmanager
def pragma(desk: Desk, bad: str, good: str) -> Iterator[None]:
    event.listen(desk.store.engine, "connect", _saying(bad))
    desk.store.close()
    try:
        yield
    finally:
        event.listen(desk.store.engine, "connect", _saying(good))
        desk.store.close()


def _saying(sentence: str) -> Callable[[sqlite3.Connection, object], None]:
    def say(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute(sentence).close()

    return say


def disk_full(desk: Desk) -> object:
    return pragma(desk, "PRAGMA max_page_count = 1", "PRAGMA max_page_count = 1000000")


def read_only(desk: Desk) -> object:
    return pragma(desk, "PRAGMA query_only = 1", "PRAGMA query_only = 0")


@pytest.mark.parametrize(
    ("trouble", "path"),
    [
        (locked_by_another_process, "sms"),
        (locked_by_another_process, "status"),
        (disk_full, "sms"),  # a report changes rows where they stand and needs no more room
        (read_only, "sms"),
        (read_only, "status"),
    ],
)
def test_a_database_that_cannot_commit_is_a_503_and_nothing_is_pretended(desk: Desk, trouble: Callable, path: str):
    event.listen(desk.store.engine, "connect", _saying("PRAGMA busy_timeout = 100"))
    desk.post(text(1))
    desk.store.close()
    (page,) = desk.values("SELECT id FROM page")
    before = desk.state()
    pairs = text(2, "x" * 5000) if path == "sms" else [("MessageSid", "SM1"), ("MessageStatus", "delivered")]
    where = SMS if path == "sms" else STATUS + page

    with trouble(desk):
        answer = desk.post(pairs, where)
        assert answer.status_code == 503
        assert answer.headers["Retry-After"]
        assert answer.data == b""
        assert len(desk.logged("webhook_not_kept")) == 1
    assert desk.state() == before  # nor later

    assert desk.post(pairs, where).status_code == 204  # the carrier asks again
    assert desk.state() != before
    if path == "sms":
        assert desk.counts() == (2, 1, 2, 1)


def test_without_a_configuration_a_text_is_a_503(desk: Desk):
    """Nobody could be paged: the carrier's fallback must have it."""
    with sqlite3.connect(desk.path) as connection:
        connection.execute("DELETE FROM configuration")
    assert desk.post(text()).status_code == 503
    assert desk.counts() == NOTHING


# --- for those who watch


def test_metrics_are_behind_their_token(desk: Desk):
    assert desk.client.get("/metrics").status_code == 401
    assert desk.client.get("/metrics", headers={"Authorization": "Bearer wrong"}).status_code == 401
    answer = desk.client.get("/metrics", headers={"Authorization": "Bearer metrics"})
    assert answer.status_code == 200
    assert "hotline_incidents_open 0.0" in answer.text


def test_metrics_are_closed_where_no_token_is_set(desk: Desk):
    desk.runtime.metrics_token = ""
    assert desk.client.get("/metrics", headers={"Authorization": "Bearer "}).status_code == 404
