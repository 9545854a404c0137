"""The address of a feed: what it answers to a calendar, and to a stranger; and that no log has it."""

from __future__ import annotations

from icalendar import Calendar

from hotline.processes import web_command
from hotline.usecases import feeds
from tests.site import ROOT
from tests.web.desk import FIRST


def address(desk):
    url = desk.store.transact(lambda tx: feeds.add(desk.runtime, tx, who=f"{FIRST.code}p0", by=f"{FIRST.code}p0"))
    return url.removeprefix("https://hotline.example.org")


def test_a_calendar_gets_the_feed_and_asks_again_each_time(desk):
    path = address(desk)

    answer = desk.client.get(path)

    assert (answer.status_code, answer.content_type) == (200, "text/calendar; charset=utf-8")
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert Calendar.from_ical(answer.data).walk("VEVENT")
    again = desk.client.get(path, headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", answer.headers["ETag"])
    assert desk.client.head(path).headers["ETag"] == answer.headers["ETag"]


def test_a_revoked_address_answers_like_one_that_never_was(desk):
    path = address(desk)
    (feed,) = desk.store.read(lambda tx: tx.feeds.all())
    desk.store.transact(lambda tx: tx.feeds.remove(feed))

    revoked, unknown = desk.client.get(path), desk.client.get(path[:-10] + "AAAAAA.ics")

    assert revoked.status_code == unknown.status_code == 404
    assert (revoked.data, list(revoked.headers)) == (unknown.data, list(unknown.headers))


def test_reading_a_feed_writes_nothing_down(desk):
    path = address(desk)
    before = desk.state()

    desk.client.get(path)

    assert desk.state() == before


def test_no_log_line_has_an_address(desk, monkeypatch):
    path = address(desk)
    secret = path.rpartition("/")[2].removesuffix(".ics")
    monkeypatch.setattr(feeds, "written", lambda *_, **__: 1 / 0)
    desk.app.config["PROPAGATE_EXCEPTIONS"] = False

    assert desk.client.get(path).status_code == 500  # an error of our own is the one thing that is logged
    assert desk.client.post(path).status_code == 405

    assert desk.logged("library_message")
    assert secret not in desk._log.getvalue()


def test_the_web_server_keeps_no_log_of_addresses():
    assert "--no-access-log" in web_command(8000)
    assert "--no-access-log" in (ROOT / "Procfile").read_text(encoding="utf-8")
