"""Who is kept out while their phone rings, or while they are in a call about it, hears what anybody hears then."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from hotline.carriers import CallEnd, Receipt, SignedForm
from hotline.domain.organisation import Channel
from hotline.domain.speech import HangUp, Join, Listen, Say, Spoken
from hotline.usecases import calls, listening, phones
from tests.calling_in import CallingIn
from tests.sounds import wav
from tests.story import A_MOMENT, Hotline, configuration, minutes, opened

HARM = "Somebody shouts at people near gate 4"
BY_VOICE = (("0s", "primary", "voice"), ("2m", "secondary", "sms"))
_COUNT = itertools.count(1)


@dataclass
class Legs:
    """The calls that the hotline makes: whom it rings, and what whoever picks up hears and presses."""

    hotline: Hotline
    placed: dict[str, tuple[str, str]] = field(default_factory=dict)
    """By the carrier's id: whose number, and where the call asks next."""
    ended: list[str] = field(default_factory=list)

    def place_call(self, *, to: str, url: str, **_: object) -> Receipt:
        sid = f"CA9{next(_COUNT):031x}"
        self.placed[sid] = (to, url)
        return Receipt(sid)

    def redirect_call(self, sid: str, url: str) -> None:
        self.placed[sid] = (self.placed[sid][0], url)

    def end_call(self, sid: str) -> None:
        self.ended.append(sid)
        self.over(sid)

    def to(self, name: str) -> list[str]:
        """Return the calls to somebody that were not ended."""
        number = self.hotline.phone(name).number
        return [sid for sid, (to, _) in self.placed.items() if to == number and sid not in self.ended]

    def asks(self, sid: str, keys: str = "") -> Spoken:
        """Ask for the next document of a call; return what is heard."""
        to, url = self.placed[sid]
        call, _, turn = url.partition("/voice/")[2].partition("/")
        form = {"CallSid": sid, "From": "+15550100100", "To": to, "Digits": keys}
        signed = SignedForm(form, hashlib.sha256(f"{form}{next(_COUNT)}".encode()).digest(), "")
        self.placed[sid] = (to, calls.receive(self.hotline.runtime, "fake", signed, call, turn))
        heard = self.hotline.carrier.heard[-1]
        self.hotline.clock.forward(A_MOMENT)
        return heard

    def over(self, sid: str) -> None:
        to, url = self.placed[sid]
        form = {"CallSid": sid, "From": "+15550100100", "To": to, "Over": "1"}
        call = url.partition("/voice/")[2].partition("/")[0]
        calls.receive_status(self.hotline.runtime, "fake", SignedForm(form, b"", ""), call)
        self.hotline.clock.forward(A_MOMENT)


def words_of(spoken: Spoken) -> str:
    said = [one for part in spoken for one in (part.said if isinstance(part, Listen) else (part,))]
    return " ".join(one.text for one in said if isinstance(one, Say))


@pytest.fixture
def rung(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Hotline, Legs]]:
    """A hotline that pages by voice, whose line can call."""
    with opened(with_voice()) as hotline:
        yield hotline, listening_in(hotline, monkeypatch)


def with_voice(**more: str) -> str:
    return configuration(steps=BY_VOICE, **more).replace("rate = 10", "voice = true\nrate = 10")


def listening_in(hotline: Hotline, monkeypatch: pytest.MonkeyPatch) -> Legs:
    """Let the calls that the hotline makes be played by a story."""
    legs = Legs(hotline)
    for name in ("place_call", "redirect_call", "end_call"):
        monkeypatch.setattr(hotline.carrier, name, getattr(legs, name), raising=False)
    monkeypatch.setattr(hotline.carrier, "call_state", lambda _sid: CallEnd.ANSWERED)
    return legs


def kept_out(hotline: Hotline, incident, name: str = "Ana") -> None:
    hotline.phone("Lee").replies(f"{incident.short} keep out {name}")


def test_a_phone_that_rings_for_a_page_stops_and_nothing_else_arrives(rung):
    hotline, legs = rung
    incident = hotline.reporter.text(HARM)
    assert len(legs.to("Ana")) == 1

    kept_out(hotline, incident)

    assert legs.to("Ana") == []
    hotline.phone("Ben").got("Reply 1")
    hotline.clock.forward(minutes(30))
    assert legs.to("Ana") == []
    hotline.phone("Ana").got_nothing()


def test_a_phone_that_rings_for_a_page_stops_where_its_person_goes_off(rung):
    hotline, legs = rung
    hotline.reporter.text(HARM)
    assert len(legs.to("Ana")) == 1

    hotline.phone("Ana").texts_us("off until 18:00")

    assert legs.to("Ana") == []
    hotline.phone("Ben").got("Reply 1")
    hotline.clock.forward(minutes(30))
    assert legs.to("Ana") == []
    hotline.phone("Ana").got_only("You are off until 6:00 pm")


def test_who_hears_the_page_as_they_go_off_may_still_take_it(rung):
    hotline, legs = rung
    incident = hotline.reporter.text(HARM)
    (sid,) = legs.to("Ana")
    legs.asks(sid)

    hotline.phone("Ana").texts_us("off until 18:00")
    legs.asks(sid, "1")

    assert incident.owner == "ana"


def test_who_hears_the_page_hears_next_what_is_heard_when_another_took_it(rung):
    hotline, legs = rung

    def heard(*, out: bool) -> Spoken:
        incident = hotline.stranger(f"reporter {out}", f"+1555010019{int(out)}").text(HARM)
        (sid,) = legs.to("Ana")
        assert "To take it, press 1" in words_of(legs.asks(sid))
        if out:
            kept_out(hotline, incident)
        else:
            hotline.phone("Lee").replies(f"{incident.short} 1")
        said = legs.asks(sid, "4")
        legs.over(sid)
        legs.ended.append(sid)
        return said

    taken = heard(out=False)
    assert "Somebody else has it" in words_of(taken)
    assert heard(out=True) == taken


def test_who_took_it_in_the_call_and_is_kept_out_then_hears_no_more(rung):
    hotline, legs = rung
    incident = hotline.reporter.text(HARM)
    (sid,) = legs.to("Ana")
    legs.asks(sid)
    legs.asks(sid, "1")
    assert incident.owner == hotline.person("Ana")

    kept_out(hotline, incident)

    assert incident.owner is None
    said = legs.asks(sid, "4")
    assert "Somebody else has it" in words_of(said)
    assert said[-1] == HangUp()
    hotline.reporter.got("A different person will help you now")


def test_who_rings_for_a_caller_is_let_go_and_the_next_is_rung(rung):
    hotline, legs = rung
    call = CallingIn(hotline, number="+15550100198")
    call.presses("1")
    assert legs.to("Ana")

    kept_out(hotline, call.story)

    assert legs.to("Ana") == []
    hotline.clock.forward(minutes(0.5))
    assert legs.to("Ben")


def test_who_goes_off_while_their_phone_rings_for_a_caller_is_rung_no_more_and_the_next_is(rung):
    hotline, legs = rung
    call = CallingIn(hotline, number="+15550100198")
    call.presses("1")
    assert legs.to("Ana")

    hotline.phone("Ana").texts_us("off until 18:00")

    assert legs.to("Ana") == []
    hotline.clock.forward(minutes(0.5))
    assert legs.to("Cleo")  # secondary now
    assert call.story.owner is None


def test_a_checked_phone_rings_for_a_caller_first_and_the_others_where_nobody_of_those_is_left(monkeypatch):
    with opened(with_voice(of_region="verified_only = true")) as hotline:
        legs = listening_in(hotline, monkeypatch)
        ben, number = hotline.person("Ben"), hotline.phone("Ben").number
        hotline.store.transact(lambda tx: phones.verify(hotline.runtime, tx, ben, Channel.VOICE, number))
        call = CallingIn(hotline, number="+15550100198")
        call.presses("1")
        assert (len(legs.to("Ana")), len(legs.to("Ben"))) == (0, 1)

        (sid,) = legs.to("Ben")
        legs.asks(sid)
        legs.asks(sid, "2")

        assert legs.to("Ana") or legs.to("Cleo")
        assert call.story.owner is None


def test_who_talks_with_a_caller_and_is_kept_out_is_parted_from_them_and_told_nothing(rung):
    hotline, legs = rung
    call = CallingIn(hotline, number="+15550100198")
    call.presses("1")
    sid = next(sid for sid in legs.to("Ana"))
    legs.asks(sid)
    assert isinstance(legs.asks(sid, "1")[-1], Join)
    hotline.phone("Ana").reads_all()

    kept_out(hotline, call.story)

    said = legs.asks(sid)
    assert "Somebody else has it" in words_of(said)
    legs.over(sid)
    hotline.phone("Ana").got_nothing()
    assert call.story.owner is None


def test_a_name_that_is_typed_from_a_recording_keeps_out_as_one_in_a_text_does(rung):
    hotline, _ = rung
    call = CallingIn(hotline, number="+15550100198")
    call.presses("2")
    call.presses("1")
    call.presses("1")
    call.says(wav(4), 4)
    hotline.clock.forward(minutes(1))
    story = call.story
    hotline.store.transact(
        lambda tx: listening.transcribe(hotline.runtime, tx, story.reference, 1, "Lee", "It was Ben, I think")
    )

    assert story.record()["kept_out"] == ["Ben"]
