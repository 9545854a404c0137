"""The masked call-back: somebody who has an incident talks with its reporter, and neither sees the other's number.

Our line calls the responder, who keys in the code of our text: neither a voicemail box nor anybody else who picks up
that phone ever talks with the reporter. Then it dials the reporter; the number comes from the incident's own row and
nowhere else. Whoever picks up the reporter's phone hears who we are and nothing of the report, and is connected by a
key only.
"""

from __future__ import annotations

import hmac
import secrets
from datetime import datetime, timedelta

from hotline.domain.contact_rules import wants_only_texts
from hotline.domain.phone import can_be_texted
from hotline.domain.speech import Connect, Dial, HangUp, Listen, Say, Spoken
from hotline.domain.voice_page import Paged, Place
from hotline.store.calls import CODE, Call, CallKind
from hotline.usecases import casework, legs
from hotline.usecases.paging import kept
from hotline.usecases.scene import Scene

ASKED_PATH = "/carriers/{carrier}/asked/{call}"
RINGS_FOR = timedelta(seconds=30)
"""How long either phone rings for a call-back: the carrier's own default (shared Twilio notes, 2.3)."""
CODE_SECONDS = 15
"""How long the code is waited for: they look for our text on the phone that they hold to their ear."""
CODE_DIGITS = 4
ASKED_SECONDS = 6
"""Whoever picks up for the reporter hears twice who we are, and has so long each time to press 1."""


def why_not(scene: Scene) -> str:
    """Return why the reporter can't or may not be called, as the key of a sentence; nothing if they can."""
    incident = scene.incident
    if incident.intake.quiet:
        return "back-no-contact"
    if wants_only_texts(incident):
        return "back-only-texts"
    if not can_be_texted(incident.contact):  # a whole number that a phone can have
        return "back-no-number"
    return ""


def by_text(scene: Scene) -> None:
    """Whoever has it asked by text to talk with the reporter: their own phone rings first."""
    person = scene.directory.organisation.people[scene.actor]
    reason, line = why_not(scene), legs.calling_line(scene)
    if reason or line is None or scene.tx.calls.is_busy(person.id):
        scene.tell(person.id, reason or ("back-no-line" if line is None else "back-busy"))
        return
    scene.record("record-back-asked", name=person.name)
    code = _new_code(scene.incident.reference)
    scene.tell(person.id, "back-calling-you", secret=code, code=code)  # first: the phone may ring at once
    flow = {"paged": kept(Paged(Place.READY)), CODE: code}
    legs.place(scene, CallKind.BACK, person, line=line, caller=None, flow=flow)


def _new_code(reference: str) -> str:
    """Return four digits that nobody can guess, and that don't stand in the reference beside them."""
    while True:
        code = f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}}"
        if code not in reference.replace("-", ""):
            return code


def is_code(leg: Call, keys: str) -> bool:
    """Tell whether *keys* are the code of this call. A call has none once it was used or the call is over."""
    code = leg.flow.get(CODE)
    return code is not None and hmac.compare_digest(keys.encode(), code.encode())


def begin(scene: Scene, leg: Call) -> None:
    """The reporter is called for whoever is on this leg."""
    scene.record("record-back-calling", name=scene.name(leg.person))
    leg.flow.pop(CODE, None)  # used
    leg.flow["connected_at"], leg.flow["asked"] = None, 0


def dial(scene: Scene, leg: Call, said: Say) -> Spoken:
    """Return the document that calls the reporter. Both sides see our line."""
    address = scene.runtime.public_url + ASKED_PATH.format(carrier=leg.carrier, call=leg.id)
    return (said, Dial(scene.incident.contact, leg.line, int(RINGS_FOR.total_seconds()), address))


def asked(scene: Scene, leg: Call, keys: str) -> Spoken:
    """Return what the reporter's side hears before the two are connected; 1 connects them."""
    calls_now = leg.flow["paged"]["place"] == Place.CALLING.value and scene.incident.owner == leg.person
    if not calls_now or leg.person is None or not scene.incident.is_for(leg.person) or why_not(scene):
        return (HangUp(),)
    if keys[:1] == "1":
        leg.flow["connected_at"] = scene.now.isoformat()
        scene.record("record-back-connected", name=scene.name(leg.person))
        return (Connect(),)
    leg.flow["asked"] += 1
    if leg.flow["asked"] > 2:
        return (HangUp(),)
    words = scene.reporter_words
    said = Say(words.say("back-asked", organisation=scene.directory.organisation.name), words.code)
    # Only keys come back from here: what nobody presses runs on to the end, and that hangs up.
    return (Listen((said,), ASKED_SECONDS), Listen((said,), ASKED_SECONDS), HangUp())


def talked(leg: Call) -> bool:
    """Tell whether the two were connected."""
    return leg.flow.get("connected_at") is not None


def over(scene: Scene, leg: Call) -> None:
    """The reporter's side is over, or the responder hung up: write down how it went."""
    since = leg.flow.get("connected_at")
    if leg.person is None:
        return
    if since is None:
        scene.record("record-back-no-answer", name=scene.name(leg.person))
        return
    seconds = int((scene.now - datetime.fromisoformat(since)).total_seconds())
    scene.record("record-back-over", name=scene.name(leg.person), seconds=seconds)
    casework.ask_to_write(scene, leg.person)
