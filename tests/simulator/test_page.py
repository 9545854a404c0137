"""The page of phones without a browser: what it shows, how it is followed, and how it ends."""

import socket
import threading

import pytest

from hotline.simulator import Faults
from hotline.simulator.page import Page, app
from hotline.simulator.page.board import Changes
from hotline.simulator.page.live import MOST_STREAMS
from hotline.simulator.page.words import words_of
from tests.browser.pretend import ANA, ATTENDEE, EUROPE, KIM, NORTH, STAFF, Site, report
from tests.simulator.pages import Browser


@pytest.fixture
def site():
    with Site() as site:
        yield site


@pytest.fixture
def page(site):
    with Page(site.simulator, site.troupe) as page:
        yield page


@pytest.fixture
def browser(page):
    return Browser(page)


# --- what it shows


def test_everybody_has_a_phone_and_every_line_its_name(browser):
    names = [(doc["name"], doc["role"], doc["line"], doc["on"]) for doc in browser.all("phone")]
    assert names == [
        ("Attendee", "attendee", NORTH, True), ("Kim, staff", "staff", STAFF, True),
        ("Ana", "responder", NORTH, True), ("Ben", "responder", NORTH, True),
    ]  # fmt: skip
    lines = [(doc["id"], doc["sms"], doc["voice"]) for doc in browser.all("line")]
    assert lines == [(NORTH, True, True), (EUROPE, True, True), (STAFF, False, True)]


def test_a_text_reaches_the_application_and_is_shown_with_its_parts_and_state(site, browser):
    sid = browser.do("text", phone=ATTENDEE, to=NORTH, text="Someone is following me. " * 8)["id"]
    bubble = browser.one("bubble", state="taken")
    assert (bubble["id"], bubble["side"], bubble["segments"], bubble["http"]) == (sid, "sent", 2, 200)
    assert site.voice.asked("/sms")[0].params["Body"] == "Someone is following me. " * 8


def test_a_text_to_a_phone_is_on_its_way_and_then_there_with_the_answers_that_it_offers(site, browser):
    site.send(ANA, "NorthConf E7K-32. Reply 1 to take, 2 to pass.")
    bubble = browser.one("bubble", side="got", state="delivered")
    assert bubble["phone"] == ANA
    assert bubble["offers"] == [{"key": "1", "label": "to take"}, {"key": "2", "label": "to pass"}]


def test_a_text_that_has_left_and_is_not_there_yet_has_a_word_for_that(site, browser):
    site.simulator.faults = Faults(delivery_delay=60)
    site.send(ANA, "slow")
    assert f"state-{browser.one('bubble', state='sent')['state']}" in words_of("en")


def test_a_text_that_leaves_while_somebody_looks_is_seen_to_leave(site, browser):
    site.simulator.faults = Faults(delivery_delay=60)
    site.simulator.number(NORTH).rate = 1
    site.send(ANA, "first")
    site.send(ANA, "second, a second later")
    browser.one("bubble", text="second, a second later", state="queued")
    assert browser.one("bubble", text="second, a second later", state="sent")["code"] is None


def test_a_text_that_waits_takes_its_place_when_it_arrives(site, browser):
    site.simulator.number(NORTH).rate = 1
    site.send(ANA, "first")
    site.send(ANA, "second, a second later")
    browser.one("bubble", text="second, a second later", state="queued")
    browser.do("text", phone=ANA, to=EUROPE, text="meanwhile")
    browser.one("bubble", text="second, a second later", state="delivered")
    assert [doc["text"] for doc in browser.all("bubble")] == ["first", "meanwhile", "second, a second later"]


def test_a_text_to_a_phone_that_is_off_says_why_it_did_not_arrive(site, browser):
    browser.do("power", phone=ANA, on=False)
    site.send(ANA, "Reply 1 to take")
    bubble = browser.one("bubble", side="got", state="undelivered")
    assert bubble["code"] == 30003
    assert browser.one("phone", id=ANA)["on"] is False
    assert browser.one("bubble", side="note")["mode"] == "off"
    browser.do("power", phone=ANA, on=True)
    assert browser.one("bubble", side="note", mode="on")["phone"] == ANA


def test_stop_shows_their_word_then_the_carriers_and_that_nothing_more_can_come(site, browser):
    browser.do("text", phone=ATTENDEE, to=NORTH, text="Stop")
    browser.one("bubble", side="carrier")
    browser.one("bubble", side="sent", state="taken")
    assert [doc["side"] for doc in browser.all("bubble")] == ["sent", "note", "carrier"]
    assert browser.one("bubble", side="note")["note"] == "stopped"
    browser.do("text", phone=ATTENDEE, to=NORTH, text="START")
    assert browser.one("bubble", note="started")["line"] == NORTH


def test_a_webhook_that_fails_or_is_posted_twice_is_told(site, browser):
    site.voice.raw("/sms", 500)
    browser.do("text", phone=ATTENDEE, to=NORTH, text="one")
    assert browser.one("bubble", text="one", state="refused")["http"] == 500
    site.voice.says("/sms", "")
    site.simulator.faults = Faults(duplicate_webhooks=1.0)
    browser.do("text", phone=ATTENDEE, to=NORTH, text="two")
    assert browser.one("bubble", text="two", state="taken", duplicates=1)["http"] == 200


def test_what_happened_before_the_page_began_is_there(site):
    site.simulator.phone(ATTENDEE).text(NORTH, "early")
    with Page(site.simulator, site.troupe) as page:
        assert Browser(page).one("bubble", text="early")["phone"] == ATTENDEE


def test_what_the_system_did_is_shown_and_what_no_longer_comes_goes(site, browser):
    case = report()
    site.troupe.tell(case)
    assert browser.one("case", id="E7K-32")["state"] == "Ana has it"
    assert [doc["what"] for doc in browser.all("entry")][-1] == "next"
    site.troupe.tell(type(case)(case.reference, case.title, "closed", False, case.opened_at, case.entries[:-1]))
    browser.one("case", state="closed")
    assert all(doc["what"] != "next" for doc in browser.all("entry"))
    site.troupe.tell()
    browser.until(lambda: not browser.all("case"))
    assert browser.all("entry") == []


def test_time_runs_as_the_backstage_says_and_is_told_only_when_it_changes(site, browser):
    assert browser.one("time")["speed"] == 1
    before = browser.version
    browser.look()
    assert browser.version == before
    browser.do("speed", speed=0)
    assert browser.one("time", speed=0.0)["fixed"] is False
    browser.do("skip", seconds=120)
    assert site.troupe.asked == [("speed", 0.0), ("skip", 120.0)]
    then = browser.one("time")["now"]
    browser.until(lambda: browser.one("time")["now"] >= then)


def test_troubles_scenes_and_new_phones_go_to_the_backstage(site, browser):
    assert [doc["id"] for doc in browser.all("trouble")][:2] == ["slow", "undelivered"]
    browser.do("trouble", key="slow", on=True, phone=ATTENDEE)
    assert browser.one("trouble", id="slow", on=True)
    browser.do("play", key="text")
    assert browser.one("scene", id="text", told="Nobody has an app.")["state"] == "playing"
    assert browser.one("scene", id="text", state="came true")["told"] == ""
    added = browser.do("add", role="responder")["id"]
    assert browser.one("phone", id=added)["role"] == "responder"
    assert ("trouble", "slow", True, ATTENDEE) in site.troupe.asked


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "[::1]"])
def test_a_click_signs_the_browser_in_under_the_name_that_it_knows_this_computer_by(site, browser, name):
    status, _, headers = browser.ask("GET", "/demo/console/ana", Host=f"{name}:{browser.port}", User_Agent="a browser")

    assert (status, headers["location"]) == (303, f"http://{name}:4321/first")
    assert headers["set-cookie"] == "known=too"  # the last of two lines
    assert site.troupe.asked[-1] == ("enter", "ana", "a browser")


def test_who_can_not_be_signed_in_is_told_so(browser):
    status, said, headers = browser.ask("GET", "/demo/console/<b>nobody")

    assert (status, said, headers["content-type"]) == (
        409, "Nobody here is called that.\n", "text/plain; charset=utf-8",
    )  # fmt: skip
    assert "set-cookie" not in headers


def test_the_conversation_is_saved_once_there_is_one(browser):
    assert browser.problem("save") == "Nothing was said yet."
    browser.do("text", phone=ATTENDEE, to=NORTH, text="hello")
    assert browser.do("save")["story"] == "A conversation\n"


# --- what can't be done


@pytest.mark.parametrize(
    ("deed", "asked", "says"),
    [
        pytest.param("text", {"phone": "+15550109999", "to": NORTH, "text": "x"}, "no such phone", id="a-stranger"),
        pytest.param("text", {"phone": ATTENDEE, "to": "+15550109999", "text": "x"}, "no such number", id="elsewhere"),
        pytest.param("text", {"phone": KIM, "to": STAFF, "text": "x"}, "takes no texts", id="a-line-for-calls"),
        pytest.param("text", {"phone": ATTENDEE, "to": NORTH, "text": " \n"}, "no words", id="nothing"),
        pytest.param("text", {"phone": ATTENDEE, "to": NORTH, "text": "x" * 1601}, "1600", id="too-long"),
        pytest.param("text", {"phone": ATTENDEE, "to": NORTH}, "text is missing", id="without-words"),
        pytest.param("text", {"phone": 1, "to": NORTH, "text": "x"}, "phone is missing", id="a-number"),
        pytest.param("press", {"call": "CA1", "keys": "x"}, "the keys", id="no-key"),
        pytest.param("press", {"call": "CA1", "keys": "1"}, "over", id="no-call"),
        pytest.param("answer", {"call": "CA1"}, "over", id="nothing-to-answer"),
        pytest.param("say", {"call": "CA1", "text": " "}, "Say something", id="nothing-said"),
        pytest.param("power", {"phone": ANA, "on": 1}, "neither true nor false", id="no-truth"),
        pytest.param("speed", {"speed": 3}, "Time stands", id="no-such-speed"),
        pytest.param("speed", {"speed": True}, "no number", id="no-speed"),
        pytest.param("skip", {"seconds": -1}, "forward", id="backwards"),
        pytest.param("trouble", {"key": "fire", "on": True, "phone": ANA}, "can't go wrong", id="no-such-trouble"),
        pytest.param("play", {"key": "none"}, "no such scene", id="no-such-scene"),
        pytest.param("add", {"role": "admin"}, "no kind of phone", id="no-such-role"),
        pytest.param("erase", {}, "can't be done", id="no-such-deed"),
    ],
)
def test_what_can_not_be_done_is_said_in_a_sentence(browser, deed, asked, says):
    assert says in browser.problem(deed, **asked)


@pytest.mark.parametrize("body", ["", "[]", '"x"', "{", "null", '{"a": 1' + "1" * 70_000])
def test_what_is_no_question_is_refused(browser, body):
    status, _, _ = browser.ask("POST", "/demo/text", body)
    assert status in (400, 413)


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        "\u202eevil\u202c \u2066x\u2069",
        "Z̶̢̛̻͈͕a̷͚͑l̵͔̈́g̸͙̀o" * 40,
        "\x00\x07 bell",
        "é" * 1600,
        "\ud800 half",
    ],
)
def test_whatever_is_written_is_shown_as_it_was_written(browser, words):
    sid = browser.do("text", phone=ATTENDEE, to=NORTH, text=words)["id"]
    assert browser.one("bubble", id=sid)["text"] == words.replace("\ud800", "?")


# --- how it is followed


def test_only_what_has_changed_is_given(site, browser):
    browser.look()
    browser.do("text", phone=ATTENDEE, to=NORTH, text="one")
    browser.one("bubble", state="taken")
    assert browser.look() == []
    browser.do("text", phone=ATTENDEE, to=NORTH, text="two")
    browser.until(lambda: {doc["text"] for doc in browser.look() if doc["kind"] == "bubble"} == {"two"})


def test_a_stream_tells_at_once_and_one_that_is_taken_up_again_misses_nothing(browser):
    stream = browser.stream()
    events = stream.events()
    _, first = next(events)
    assert first["whole"]
    browser.do("text", phone=ATTENDEE, to=NORTH, text="while it lasts")
    version, second = next(events)
    assert [doc["text"] for doc in second["changes"]] == ["while it lasts"]
    assert not second["whole"]
    stream.close()

    browser.do("text", phone=ATTENDEE, to=NORTH, text="in between")
    again = browser.stream(Last_Event_ID=version).events()
    bodies: list[str] = []
    while "in between" not in bodies:
        _, event = next(again)
        assert not event["whole"]
        bodies += [doc["text"] for doc in event["changes"] if doc["kind"] == "bubble"]


def test_the_version_of_another_page_gets_everything(browser):
    assert browser.look()
    for version in ("", "junk", "deadbeef.3", browser.version.split(".")[0] + ".999999", "."):
        browser.version = version
        assert browser.look()[0]["kind"] == "phone"


def test_more_streams_than_a_browser_has_connections_for_are_refused_and_a_place_is_given_back(browser):
    streams = [browser.stream() for _ in range(MOST_STREAMS)]
    events = [next(stream.events()) for stream in streams]
    assert len(events) == MOST_STREAMS
    assert browser.ask("GET", "/demo/events")[0] == 503
    assert browser.look()  # and who asks is answered
    streams[0].close()

    def one_more() -> bool:
        stream = browser.stream()
        stream_is_open = stream.answer.status == 200
        stream.close()
        return stream_is_open

    browser.until(one_more)
    for stream in streams[1:]:
        stream.close()


def test_a_stream_that_nobody_reads_ends_and_gives_its_place_back(page, browser, monkeypatch):
    """A tab that is frozen leaves its connection open; what doesn't fit into it waits."""
    monkeypatch.setattr(app, "GIVES_UP", 0.2)
    much = Changes("0.1", whole=True, documents=[{"kind": "bubble", "text": "x" * 20_000_000}])
    page.live.changes = lambda _since: much
    streams = [browser.stream() for _ in range(MOST_STREAMS)]
    browser.until(page.live.enter)
    for stream in streams:
        stream.close()


def test_a_connection_that_comes_while_the_page_ends_is_ended(site):
    page = Page(site.simulator, site.troupe).start()
    server = page._server
    page.stop()
    ours, theirs = socket.socketpair()
    with ours, theirs:
        server.note(ours)
        theirs.settimeout(10)
        assert theirs.recv(1) == b""


def test_the_page_ends_with_its_threads_and_streams(site):
    before = set(threading.enumerate())
    page = Page(site.simulator, site.troupe).start()
    browser = Browser(page)
    stream = browser.stream()
    events = stream.events()
    next(events)
    page.stop()
    assert list(events) == []  # it ends in good order
    stream.close()
    assert {thread.name for thread in set(threading.enumerate()) - before} == set()
    with pytest.raises(ConnectionRefusedError):
        browser.look()


def test_a_port_that_is_taken_is_told_at_once(site, page):
    with pytest.raises(OSError, match=r"."):
        Page(site.simulator, site.troupe, port=page.port)


def test_the_page_itself_is_in_the_language_that_is_wanted(browser):
    assert browser.ask("GET", "/")[0] == 302
    assert 'lang="en"' in browser.ask("GET", "/demo")[1]
    assert "Was das System tat" in browser.ask("GET", "/demo?lang=de", Accept_Language="fr")[1]
    assert 'lang="fr"' in browser.ask("GET", "/demo", Accept_Language="pt, fr-CA;q=0.8, en;q=0.5")[1]
    assert 'lang="en"' in browser.ask("GET", "/demo?lang=xx", Accept_Language="zh")[1]


def test_a_phone_can_be_added_only_where_the_backstage_has_more(site):
    site.troupe.adds = ("attendee",)
    with Page(site.simulator, site.troupe) as page:
        shown = Browser(page).ask("GET", "/demo")[1]
    assert 'data-role="attendee"' in shown
    assert 'data-role="responder"' not in shown


def test_a_title_is_no_html(site):
    site.troupe.title = "<script>alert(1)</script>"
    with Page(site.simulator, site.troupe) as page:
        shown = Browser(page).ask("GET", "/demo")[1]
    assert "<script>alert" not in shown
    assert "&lt;script&gt;alert(1)" in shown
