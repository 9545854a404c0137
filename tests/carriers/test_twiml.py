"""What a caller hears, as Twilio reads it: valid, whatever is said, and dialling nobody but whom we name."""

import sys
import xml.etree.ElementTree as ElementTree

import pytest

from hotline.carriers.twilio import Twilio
from hotline.domain.speech import Answer, Connect, Dial, HangUp, Join, Listen, Part, Say
from tests.twiml import SCHEMA, problems_of, targets

VOICES = {"en": ("Polly.Joanna", "en-US"), "de": ("Polly.Vicki", "de-DE")}
STEP = "https://hotline.test/carriers/twilio/voice/1/2?a=b&c=d"
HELLO = Say("Hello", "en")
PARTS: list[tuple[Part, ...]] = [
    (HELLO,),
    (Listen((HELLO, Say("Guten Tag", "de")), 5),),
    (Listen((), 8, digits=12),),
    (Answer((HELLO,), 120),),
    (HELLO, Join("room")),
    (Listen((HELLO,), 1), Join("room")),
    (Dial("+15550100123", "+15550100100", 25, "https://hotline.test/asked"),),
    (HELLO, HangUp()),
    (),
]

needs_schema = pytest.mark.skipif(not SCHEMA.exists(), reason="Twilio's schema lies beside the project, not in it")


@pytest.fixture
def twilio() -> Twilio:
    return Twilio(account_sid="AC" + "0" * 32, auth_tokens=("t",), api_url="http://127.0.0.1:1", callback_url="")


@pytest.mark.parametrize("parts", PARTS, ids=lambda parts: " ".join(type(part).__name__ for part in parts) or "nothing")
def test_every_kind_of_document_is_valid(twilio, parts):
    assert not problems_of(twilio.render_call(parts, STEP, VOICES))


@needs_schema
@pytest.mark.parametrize(
    "wrong",
    [
        "<Response><Talk>Hello</Talk></Response>",
        '<Response><Say loud="yes">Hello</Say></Response>',
        "<Response><Gather><Dial>+15550100123</Dial></Gather></Response>",
        "<Reply><Say>Hello</Say></Reply>",
        "<Response><Say>Hello</Response>",
    ],
)
def test_the_judge_finds_what_is_not_valid(wrong):
    assert problems_of(wrong)


def test_a_document_that_asks_nothing_goes_on_with_the_next_request_and_none_ends_by_itself(twilio):
    for parts in PARTS:
        root = ElementTree.fromstring(twilio.render_call(parts, STEP, VOICES))
        last = list(root)[-1]
        assert last.tag in ("Redirect", "Dial", "Hangup")
        assert last.tag == "Hangup" or STEP in (last.text or last.get("action"))


def test_who_is_let_through_hears_nothing_more_and_the_document_ends(twilio):
    assert not list(ElementTree.fromstring(twilio.render_call((Connect(),), STEP, VOICES)))


def test_only_a_dial_that_we_ask_for_dials(twilio):
    (dial,) = [parts for parts in PARTS if parts and isinstance(parts[0], Dial)]

    assert targets(twilio.render_call(dial, STEP, VOICES)) == {"+15550100123"}
    assert not any(targets(twilio.render_call(parts, STEP, VOICES)) for parts in PARTS if parts != dial)


def test_every_code_point_can_be_said(twilio):
    """Twilio reads none of a document with one character that XML does not allow (12100)."""
    for start in range(0, sys.maxunicode + 1, 4000):
        text = "".join(map(chr, range(start, min(start + 4000, sys.maxunicode + 1))))
        ElementTree.fromstring(twilio.render_call((Say(text, "en"),), STEP, VOICES))


def test_markup_in_what_is_said_stays_words(twilio):
    hostile = "</Say><Dial>+15550100199</Dial><Say>"

    document = twilio.render_call((Listen((Say(hostile, "en"),), 5),), STEP, VOICES)

    assert not targets(document)
    assert hostile in "".join(ElementTree.fromstring(document).itertext())


def test_a_document_never_is_longer_than_twilio_takes(twilio):
    parts = (Listen(tuple(Say("&" * 10_000, "en") for _ in range(6)), 5),)

    assert not problems_of(twilio.render_call(parts, STEP, VOICES))
