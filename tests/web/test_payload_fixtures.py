"""Every messaging payload that others recorded, and what we do with it, written down line by line.

A signed text is never refused for the form of its From, To or id: it opens an incident, or is kept raw and a person is
paged "unreadable". The file is shared beside the checkout; without it these tests skip.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.site import ACCOUNT, ROOT
from tests.web.desk import FIRST, STATUS, Desk, text

FILE = ROOT.parent / "shared" / "fixtures" / "twilio-payloads.jsonl"
PAYLOADS: list[dict[str, Any]] = (
    [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()] if FILE.exists() else []
)
MESSAGING = ("sms", "mms", "whatsapp")
ONE_OF_EACH = (1, 1, 1, 1)
"""One inbox row, one incident, one text in its transcript, one page."""

READ, RAW = True, False
TEXTABLE, NOT_TEXTABLE = True, False

# line: (kind, what stands in the transcript or how it begins, readable, whether the reporter can be texted)
INBOUND: dict[int, tuple[str, str, bool, bool]] = {
    1: ("sms.inbound", "Msg", READ, TEXTABLE),
    2: ("sms.inbound.buttontext", "Msg", READ, TEXTABLE),
    3: ("mms.inbound.nobody", "", READ, TEXTABLE),
    4: ("mms.inbound", "Msg", READ, TEXTABLE),
    5: ("sms.inbound.base64body", "QmFubm9uIEV4cGxhaW5z", READ, TEXTABLE),
    12: ("sms.inbound.shortcode", "John Cruz", READ, TEXTABLE),
    13: ("whatsapp.inbound", "Msg", READ, NOT_TEXTABLE),
    14: ("whatsapp.inbound.externaluserid", "Msg", READ, NOT_TEXTABLE),
    15: ("whatsapp.inbound.from_bsuid", "Msg", READ, NOT_TEXTABLE),
    16: ("whatsapp.inbound.bad_externaluserid", "Msg", READ, NOT_TEXTABLE),
    17: ("whatsapp.inbound.button", "Msg", READ, NOT_TEXTABLE),
    18: ("sms.inbound.mixed_prefix", "Msg", READ, TEXTABLE),
    36: ("sms.inbound.addons", "Ahoy", READ, TEXTABLE),
    38: ("sms.inbound.referral", "Ahoy!", READ, TEXTABLE),
    44: ("sms.inbound.messagingservice.behind_two_proxies", "test body", READ, TEXTABLE),
    45: ("sms.inbound.empty_body", "", READ, TEXTABLE),
    46: ("sms.inbound.shortcode.messagingservice", "Y1", READ, NOT_TEXTABLE),  # From is a digit short
    49: ("sms.inbound.addons", "This is a test message.", READ, TEXTABLE),
    51: ("sms.inbound.intl", "Hello", READ, TEXTABLE),
    52: ("mms.inbound", "Hello", READ, NOT_TEXTABLE),  # From is "+2222"
    53: ("sms.inbound.nullbytes", "remove\0 null bytes\0", READ, NOT_TEXTABLE),  # From is "+12345"
    54: ("sms.inbound.body_absent", "", READ, NOT_TEXTABLE),
    55: ("mms.inbound.two_media", "testing multiple media", READ, NOT_TEXTABLE),
    56: ("mms.inbound.ssrf_media_url", "media", READ, NOT_TEXTABLE),
    57: ("whatsapp.inbound.location", "", READ, NOT_TEXTABLE),
    58: ("whatsapp.inbound.profilename", "Hello with profile name", READ, NOT_TEXTABLE),  # ten digits: no +1 number
    67: ("sms.send.error.21211_to_anonymous", "Msg=", RAW, NOT_TEXTABLE),  # a debugger's event: no id, no From
    91: ("sms.inbound.legacy2008_no_plus", "Test", READ, NOT_TEXTABLE),  # From has no "+": whose country?
    93: ("sms.inbound.long", "Please, you have to help me", READ, TEXTABLE),
    94: ("sms.inbound.start_keyword", "start", READ, NOT_TEXTABLE),  # From is "+1859aaabbbb"
    95: ("sms.inbound.spain", "Test2", READ, TEXTABLE),
    96: ("mms.inbound.tollfree", "Test", READ, TEXTABLE),
    97: ("mms.inbound.empty_body", "", READ, TEXTABLE),
    98: ("whatsapp.inbound.image", "", READ, NOT_TEXTABLE),
    99: ("mms.inbound.fallback_url_retry", "Steve& i fixed", RAW, NOT_TEXTABLE),  # has no From
    104: ("sms.inbound.optout_stop.unknown_field", "STOP", READ, NOT_TEXTABLE),  # kept and paged, never texted
    105: ("sms.inbound.optout_stop", "STOP", READ, NOT_TEXTABLE),
    110: ("whatsapp.inbound.emoji", "🚗 Frenos malos & humo", RAW, NOT_TEXTABLE),  # has no id
}

# line: (kind, HTTP status, state of the page it is about, further pages, alarms)
REPORTS: dict[int, tuple[str, int, str, int, list[str]]] = {
    6: ("sms.status.failed.21610", 204, "failed 21610", 1, ["responder_stop"]),
    7: ("sms.status.unknown", 400, "waiting", 0, []),
    8: ("sms.status.delivered.minimal", 204, "delivered", 0, []),
    9: ("sms.status.read", 204, "delivered", 0, []),
    10: ("sms.status.failed.63018", 204, "failed 63018", 1, []),
    11: ("sms.status.sent.messagingservice", 204, "sent", 0, []),
    47: ("sms.status.failed.30002", 204, "failed 30002", 1, ["carrier_settings"]),
    48: ("sms.status.delivered", 204, "delivered", 0, []),
    50: ("sms.status.delivered.intl", 204, "delivered", 0, []),
    59: ("sms.status.delivered.from_only", 204, "delivered", 0, []),
    92: ("sms.status.delivered.mms", 204, "delivered", 0, []),
    100: ("sms.status.sent.intl", 204, "sent", 0, []),
    101: ("sms.status.delivered.rawdlr", 204, "delivered", 0, []),
    102: ("sms.status.undelivered.30007", 204, "failed 30007", 1, ["carrier_settings"]),
    103: ("sms.status.failed.30034", 204, "failed 30034", 1, ["carrier_settings"]),
}

pytestmark = pytest.mark.skipif(not PAYLOADS, reason=f"{FILE.name} is not beside this checkout")


def payload(line: int, kind: str) -> dict[str, str]:
    """Return the parameters of one line, the account made ours."""
    recorded = PAYLOADS[line - 1]
    assert recorded["kind"] == kind
    params: dict[str, str] = dict(recorded["params"])
    return params | ({"AccountSid": ACCOUNT} if "AccountSid" in params else {})


def can_be_texted(desk: Desk) -> list[bool]:
    found = desk.values("SELECT id FROM incident")
    return [desk.store.read(lambda tx, row=row: tx.incidents.get(row).can_be_texted) for row in found]


def test_every_messaging_payload_has_its_expectation():
    messaging = {n for n, one in enumerate(PAYLOADS, 1) if one["kind"].split(".")[0] in MESSAGING}
    assert messaging == INBOUND.keys() | REPORTS.keys()


@pytest.mark.parametrize("line", INBOUND)
def test_a_recorded_text_to_our_line_becomes_an_incident_and_a_page(desk: Desk, line: int):
    kind, words, readable, textable = INBOUND[line]
    params = payload(line, kind)
    app = "whatsapp:" if params.get("To", "").startswith("whatsapp:") else ""
    params["To"] = app + FIRST.line

    assert desk.post(list(params.items())).status_code == 204

    assert desk.counts() == ONE_OF_EACH
    ((phone, page),) = desk.pages()
    assert phone == FIRST.phones[0]
    assert ("could not read" in page) is not readable
    assert desk.regions() == [FIRST.code]
    assert desk.values("SELECT readable FROM inbox") == [readable]
    (said,) = desk.said()
    assert said.startswith(words) if words else said == ""
    assert can_be_texted(desk) == [textable]
    desk.post(list(params.items()))
    assert desk.counts() == ONE_OF_EACH  # a repeat


@pytest.mark.parametrize("line", INBOUND)
def test_a_recorded_text_to_a_line_of_others_is_kept_raw_and_paged_as_unreadable(desk: Desk, line: int):
    params = payload(line, INBOUND[line][0])

    assert desk.post(list(params.items())).status_code == 204

    assert desk.counts() == ONE_OF_EACH
    ((phone, page),) = desk.pages()
    assert phone == FIRST.phones[0]  # of the first region: no line says which
    assert "could not read" in page
    assert desk.values("SELECT readable FROM inbox") == [0]
    assert desk.values("SELECT key FROM inbox")[0].startswith("unreadable:")
    assert params.get("Body") in (None, "") or desk.said() == [params["Body"]]
    desk.post(list(params.items()))
    assert desk.counts() == ONE_OF_EACH


@pytest.mark.parametrize("line", REPORTS)
def test_a_recorded_delivery_report_only_raises_the_state_of_its_text(desk: Desk, line: int):
    kind, status, state, further, alarms = REPORTS[line]
    params = payload(line, kind)
    desk.post(text())
    (page,) = desk.values("SELECT id FROM page")

    assert desk.post(list(params.items()), STATUS + page).status_code == status

    read = f"SELECT trim(state || ' ' || coalesce(error_code, '')) FROM message WHERE id = '{page}'"
    assert desk.values(read) == [state]
    assert desk.counts() == (1, 1, 1, 1 + further)
    sent = desk.values("SELECT detail FROM outbox WHERE job = 'send_alarm'")
    assert [detail.partition(":")[0] for detail in sent] == alarms


@pytest.mark.parametrize("line", REPORTS)
def test_a_recorded_delivery_report_of_an_unknown_text_changes_nothing(open_desk: Callable[[], Desk], line: int):
    kind, status, *_ = REPORTS[line]
    desk = open_desk()
    before = desk.state()

    answer = desk.post(list(payload(line, kind).items()), STATUS + "0123456789abcdef01234567")

    assert answer.status_code == (400 if status == 400 else 404)
    assert desk.state() == before
