"""Conferences: who is in them, when they start and end, what their callbacks say.

Source: twilio.com/docs/voice/twiml/conference: one starts with its second participant, once somebody is there who may
start it; until then those who wait hear the waitUrl. Reasons: Twilio's OpenAPI description, Conference.
"""

import secrets
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field

from hotline.simulator.bridges import Bridges
from hotline.simulator.callbacks import Lane, Reports, timestamp
from hotline.simulator.core import Core
from hotline.simulator.legs import Leg
from hotline.simulator.pace import World

MOST = 250


@dataclass(frozen=True)
class Terms:
    """How a call enters a conference. ``beep`` is what the others hear of it: "true", "onEnter", "onExit", "false"."""

    starts: bool = True
    ends: bool = False
    muted: bool = False
    beep: str = "true"
    label: str = ""
    most: int = MOST
    reports: Reports | None = None


@dataclass
class Participant:
    """A call in a conference."""

    leg: Leg
    starts: bool
    ends: bool
    beep: str
    label: str
    joined_at: float
    seq: int
    hold: bool = False


@dataclass
class Conference:
    """One conference; another with its name may follow when it is completed."""

    sid: str
    name: str
    lane: Lane
    created_at: float
    seq: int
    most: int
    reports: Reports | None
    status: str = "init"
    participants: dict[str, Participant] = field(default_factory=dict)
    invited: dict[str, Participant] = field(default_factory=dict)  # called through REST and not in yet
    reason: str = ""
    ended_by: str = ""  # the call that ended it
    ended_at: float | None = None
    events: int = 0

    @property
    def started(self) -> bool:
        """Whether its participants hear each other."""
        return self.status == "in-progress"


class Conferences:
    """All conferences of the account, guarded by ``World.changed``."""

    def __init__(self, core: Core, world: World) -> None:
        self._core, self._world = core, world
        self.bridges = Bridges(core.ledger, world)
        self._lock = threading.Lock()
        self._all: list[Conference] = []
        self._joined = 0

    def all(self) -> list[Conference]:
        """Return every conference, newest first."""
        with self._lock:
            return list(reversed(self._all))

    def find(self, name: str) -> Conference | None:
        """Return the newest conference with this sid or, while it goes on, this name."""
        return next(
            (one for one in self.all() if one.sid == name or (one.name == name and one.status != "completed")), None
        )

    def enter(self, leg: Leg, name: str, terms: Terms) -> Conference | None:
        """Put *leg* into the conference *name*, which begins with its first participant; None if it is full."""
        with self._world.changed:
            leg.check()
            conference = self.find(name)
            if conference is None or conference.status == "completed":
                conference = self._open(name, terms)
            if not conference.events and not conference.participants:
                conference.reports = terms.reports  # the first participant's counts, and later ones are not heard of
            if len(conference.participants) >= min(conference.most, terms.most):
                return None
            conference.invited.pop(leg.sid, None)
            member = self._member(leg, terms)
            leg.muted = terms.muted
            if terms.beep in ("true", "onEnter"):
                self._beep(conference)
            conference.participants[leg.sid] = member
            self._tell(conference, "join", "participant-join", member)
            if conference.status == "init" and self._may_start(conference):
                conference.status = "in-progress"
                self._tell(conference, "start", "conference-start", member)
            self._rewire(conference)
            return conference

    def leave(self, conference: Conference, leg: Leg, *, kicked: bool = False) -> None:
        """Take *leg* out, if it is in; the conference ends if it has to."""
        with self._world.changed:
            member = conference.participants.pop(leg.sid, None)
            if member is None:
                return
            leg.muted = False
            self._rewire(conference, leg)
            how = "participant_updated_via_api" if kicked else "participant_hung_up" if leg.ended else "moved"
            more = [("ReasonParticipantLeft", how), ("ParticipantCallStatus", leg.record.status)]
            self._tell(conference, "leave", "participant-leave", member, more)
            if member.beep in ("true", "onExit"):
                self._beep(conference)
            done = "kicked" if kicked else "left"
            if member.ends:
                self._end(conference, f"participant-with-end-conference-on-exit-{done}", member)
            elif not conference.participants and not conference.invited:
                self._end(conference, f"last-participant-{done}", member)

    def part(self, leg: Leg) -> None:
        """Take *leg* out of whatever it is in, and disconnect it from everybody."""
        with self._world.changed:
            for conference in self.all():
                if leg.sid in conference.participants:
                    self.leave(conference, leg)
                lost = conference.invited.pop(leg.sid, None)
                if lost is not None and not conference.participants and not conference.invited:
                    self._end(conference, "last-participant-left", lost)
            self.bridges.part(leg)

    def invite(self, leg: Leg, name: str, label: str) -> Conference:
        """Expect *leg*, which is being called, in the conference *name*; it is there from now on."""
        with self._world.changed:
            conference = self.find(name) or self._open(name, Terms())
            member = self._member(leg, Terms(label=label))
            if leg.ended and not conference.participants and not conference.invited:
                self._end(conference, "last-participant-left", member)
            elif not leg.ended and leg.sid not in conference.participants:  # it may have been quicker than we are
                conference.invited[leg.sid] = member
            return conference

    def end(self, conference: Conference) -> None:
        """End a conference, as REST asks for."""
        with self._world.changed:
            if conference.status != "completed":
                self._end(conference, "conference-ended-via-api", None)

    def change(
        self, conference: Conference, member: Participant, *, muted: bool | None, hold: bool | None, ends: bool | None
    ) -> None:
        """Mute or hold a participant, or let the conference end with it; None leaves a thing as it is."""
        with self._world.changed:
            if muted is not None and muted != member.leg.muted:
                member.leg.muted = muted
                word = "mute" if muted else "unmute"
                self._tell(conference, "mute", f"participant-{word}", member)
            if hold is not None and hold != member.hold:
                member.hold = hold
                self._tell(conference, "hold", "participant-hold" if hold else "participant-unhold", member)
                if hold:
                    member.leg.hear("music", "hold music")
            member.ends = member.ends if ends is None else ends
            self._rewire(conference)

    def _member(self, leg: Leg, terms: Terms) -> Participant:
        self._joined += 1
        now = self._world.times.now()
        return Participant(leg, terms.starts, terms.ends, terms.beep, terms.label, now, self._joined)

    def _open(self, name: str, terms: Terms) -> Conference:
        with self._lock:
            sid, seq = "CF" + secrets.token_hex(16), len(self._all) + 1
            now = self._world.times.now()
            conference = Conference(sid, name, Lane(self._core), now, seq, terms.most, terms.reports)
            self._all.append(conference)
            return conference

    @staticmethod
    def _may_start(conference: Conference) -> bool:
        members = conference.participants.values()
        return len(members) > 1 and any(member.starts for member in members)

    def _end(self, conference: Conference, reason: str, member: Participant | None) -> None:
        conference.status, conference.reason, conference.ended_at = "completed", reason, self._world.times.now()
        conference.ended_by = member.leg.sid if member else ""
        for other in list(conference.participants.values()):
            conference.participants.pop(other.leg.sid, None)
            other.leg.muted = False
            self._rewire(conference, other.leg)
            self._tell(conference, "leave", "participant-leave", other, [("ReasonParticipantLeft", "conference_ended")])
        more = [("ReasonConferenceEnded", reason)]
        if member is not None:
            more.append(("CallSidEndingConference", member.leg.sid))
            more += [("ParticipantLabelEndingConference", member.label)] if member.label else []
        self._tell(conference, "end", "conference-end", None, more)
        self._world.ring()

    def _rewire(self, conference: Conference, left: Leg | None = None) -> None:
        """Connect exactly those who are in, not on hold, and started."""
        members = list(conference.participants.values())
        for at, one in enumerate(members):
            if left is not None:
                self.bridges.disconnect(one.leg, left)
            for other in members[at + 1 :]:
                if conference.started and not one.hold and not other.hold:
                    self.bridges.connect(one.leg, other.leg, conference.name)
                else:
                    self.bridges.disconnect(one.leg, other.leg)
        self._world.ring()

    @staticmethod
    def _beep(conference: Conference) -> None:
        for member in conference.participants.values() if conference.started else ():
            member.leg.hear("beep", "beep")

    def _tell(
        self,
        conference: Conference,
        event: str,
        name: str,
        member: Participant | None,
        more: Sequence[tuple[str, str]] = (),
    ) -> None:
        to = conference.reports
        if to is None or event not in to.events:
            return
        params = [
            ("ConferenceSid", conference.sid),
            ("FriendlyName", conference.name),
            ("AccountSid", self._core.account_sid),
            ("StatusCallbackEvent", name),
            ("Timestamp", timestamp(self._world.times.now())),
            ("SequenceNumber", str(conference.events + 1)),
        ]
        if member is not None:
            params += [
                ("CallSid", member.leg.sid),
                ("Muted", str(member.leg.muted).lower()),
                ("Hold", str(member.hold).lower()),
                ("Coaching", "false"),
                ("EndConferenceOnExit", str(member.ends).lower()),
                ("StartConferenceOnEnter", str(member.starts).lower()),
            ]
            params += [("ParticipantLabel", member.label)] if member.label else []
        conference.events += 1
        conference.lane.post(to, "conference", conference.sid, name, [*params, *more], last=event == "end")
