"""The story that the demo plays, and the judge of whether it came true: the ledger and the printed record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hotline.demo import cast
from hotline.demo.screen import Screen
from hotline.demo.stage import Stage
from hotline.simulator import Delivery, Ledger, Send

REPORT = "someone keeps following me"
FROM_BEN = "I am on my way to you. Where are you now?"
FROM_REPORTER = "By the coffee stand in hall B. He is still here."
BEAT_WITHIN = 6.0
"""Seconds that a text may take; where the policy waits, its wait comes on top."""
REFERENCE = re.compile(r"\b[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{2}\b")
PHONES = {"attendee": cast.ATTENDEE, **{one.key: one.phone for one in cast.TEAM}}


@dataclass(frozen=True)
class Beat:
    """One text that must reach a phone: what it is, whose phone, and words that it holds."""

    what: str
    phone: str
    holds: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    waits: float = 0.0
    """Seconds that it may take longer, because the policy waits."""

    def fits(self, text: Send, reference: str) -> bool:
        """Tell whether *text* arrived and is the one that is meant."""
        return (
            text.to == PHONES[self.phone]
            and text.arrived_at is not None
            and all(words.format(reference=reference) in text.body for words in self.holds)
            and not any(words in text.body for words in self.lacks)
        )


@dataclass(frozen=True)
class Scene:
    """Somebody texts, or nobody does, and then these beats come, in any order."""

    beats: tuple[Beat, ...]
    told: str = ""
    """What the narrator says before."""
    who: str = ""
    words: str = ""
    pause: float = 0.0
    """Seconds before, as people take them."""


STORY = (
    Scene(
        told="An attendee in North America texts the number on the badge. No app, no account, no name.",
        who="attendee",
        words=REPORT,
        beats=(
            Beat("the opening reply", "attendee", (cast.ORGANISATION, "911")),
            Beat("the text with the report number", "attendee", ("{reference}",)),
            Beat("the first question", "attendee", ("Reply 1",)),
            Beat("the page on Ana's phone", "ana", (cast.ORGANISATION, "{reference}"), (REPORT,)),
        ),
    ),
    Scene(
        told="Ana's phone has buzzed. The page says where and how urgent, and never what was reported. "
        "Ana does not answer. The policy of "
        f"{cast.ORGANISATION} waits {cast.SECOND_PERSON_AFTER} seconds (in real life: minutes). "
        "The attendee answers a question meanwhile.",
        who="attendee",
        words="3",
        pause=1.5,
        beats=(
            Beat("the next question", "attendee"),
            Beat(
                "the page on Ben's phone", "ben", (cast.ORGANISATION, "{reference}"), (REPORT,),
                cast.SECOND_PERSON_AFTER,
            ),
        ),
    ),
    Scene(
        told="So Ben is paged, and takes it with one key.",
        who="ben",
        words="1",
        pause=1.0,
        beats=(
            Beat("the confirmation on Ben's phone", "ben", ("{reference}",)),
            Beat("the word to Ana that Ben took it", "ana", ("{reference}", "Ben")),
            Beat("the word to the attendee that Ben has it", "attendee", ("{reference}", "Ben")),
        ),
    ),
    Scene(
        told="Whatever Ben texts now reaches the attendee. Neither sees the other's number.",
        who="ben",
        words=FROM_BEN,
        pause=1.0,
        beats=(Beat("Ben's text on the attendee's phone", "attendee", (FROM_BEN,)),),
    ),
    Scene(
        who="attendee",
        words=FROM_REPORTER,
        pause=1.5,
        beats=(Beat("the attendee's text on Ben's phone", "ben", (FROM_REPORTER,)),),
    ),
)  # fmt: skip


def play(stage: Stage, screen: Screen) -> str:
    """Play the story; return which beat did not come, or nothing. Raises what ``Stage.check`` raises."""
    for number, scene in enumerate(STORY):
        if scene.told:
            screen.tell(scene.told)
        stage.until(lambda: False, seconds=scene.pause)
        before = len(screen.seen)
        delivery = _text(stage, scene)
        if number == 0:
            screen.begin(delivery.posted_at)
        for beat in scene.beats:
            came = lambda beat=beat, before=before: _came(screen, beat, before)  # noqa: E731
            if not stage.until(came, seconds=BEAT_WITHIN + beat.waits):
                return f"{beat.what} did not come within {BEAT_WITHIN + beat.waits:g} s"
    return ""


def _text(stage: Stage, scene: Scene) -> Delivery:
    member = next((one for one in cast.TEAM if one.key == scene.who), None)
    line = cast.line_of(member.place if member else "na")
    return stage.simulator.phone(PHONES[scene.who]).text(line, scene.words, wait=False)


def _came(screen: Screen, beat: Beat, before: int) -> bool:
    reference = reference_in(record for record in screen.seen if isinstance(record, Send))
    return any(beat.fits(record, reference) for record in screen.seen[before:] if isinstance(record, Send))


def reference_in(texts: Iterable[Send]) -> str:
    """Return the report number that the attendee was told; what can't be one if there is none."""
    for text in texts:
        if text.to == PHONES["attendee"] and (found := REFERENCE.search(text.body)):
            return found[0]
    return "(no report number)"


def missing_in(ledger: Ledger, scenes: Sequence[Scene] = STORY) -> str:
    """Return what of the story is not in the ledger, or not in its order; nothing if all of it is."""
    reference, sends, moment = reference_in(ledger.sends), ledger.sends, 0.0
    for scene in scenes:
        said = [
            one
            for one in ledger.deliveries
            if (one.from_, one.body) == (PHONES[scene.who], scene.words) and one.accepted and one.posted_at >= moment
        ]
        if not said:
            return f'the text "{scene.words}" was not taken in its turn'
        came = []
        for beat in scene.beats:
            at = [one.arrived_at or 0.0 for one in sends if beat.fits(one, reference)]
            if not (after := [time for time in at if time >= said[0].posted_at]):
                return f"{beat.what} came too early" if at else f"{beat.what} never arrived"
            came.append(min(after))
        moment = max(came)
    return ""


def missing_in_record(record: str, ledger: Ledger) -> str:
    """Return what the printed record lacks of the story, or nothing."""
    reference = reference_in(ledger.sends)
    holds = {
        "the report number": reference,
        "the reporter's words": f"reporter: {REPORT}",
        "who took it": "Taken by Ben",
        "Ben's reply": "Ben: 1",
        "Ben's text to the reporter": FROM_BEN,
        "the reporter's text to Ben": FROM_REPORTER,
    }
    for name in ("ana", "ben"):
        wanted = f"the page on {name.title()}'s phone"
        page = next(beat for scene in STORY for beat in scene.beats if beat.what == wanted)
        sent = [one.body for one in ledger.sends if page.fits(one, reference)]
        holds[f"the page to {name.title()}"] = sent[0] if sent else "(no page)"
    return next((f"the record lacks {what}" for what, words in holds.items() if words not in record), "")


def settled(ledger: Ledger) -> bool:
    """Tell whether the hotline was told of every text that arrived."""
    told = {one.sid for one in ledger.callbacks if one.message_status == "delivered" and one.accepted}
    return all(one.sid in told for one in ledger.sends if one.arrived_at)
