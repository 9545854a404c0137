"""The REST API of conferences and their participants.

Sources: twilio.com/docs/voice/api/conference-resource, twilio.com/docs/voice/api/conference-participant-resource.
"""

from collections.abc import Mapping
from urllib.parse import unquote
from xml.sax.saxutils import escape, quoteattr

from hotline.simulator.call_resources import time_filter
from hotline.simulator.conferences import Conference, Participant
from hotline.simulator.errors import ApiError
from hotline.simulator.exchange import Exchange, Wish
from hotline.simulator.legs import Leg, Source
from hotline.simulator.replies import Manner, Reply, Request, draw
from hotline.simulator.resources import BASE, Json, page_of, rfc2822
from hotline.simulator.rest_terms import check_ends, progress_of, timeout_of

# REST name -> attribute of the Conference noun.
NOUN = {
    "Beep": "beep",
    "StartConferenceOnEnter": "startConferenceOnEnter",
    "EndConferenceOnExit": "endConferenceOnExit",
    "Muted": "muted",
    "Label": "participantLabel",
    "WaitUrl": "waitUrl",
    "WaitMethod": "waitMethod",
    "MaxParticipants": "maxParticipants",
    "ConferenceStatusCallback": "statusCallback",
    "ConferenceStatusCallbackMethod": "statusCallbackMethod",
}


class ConferenceRest:
    """Answers what concerns conferences."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange, self._core, self._book = exchange, exchange.core, exchange.conferences
        self._base = f"{BASE}{exchange.core.account_sid}/Conferences"

    def answer(self, request: Request, path: list[str]) -> Reply:
        """Return the reply to *request*; *path* is what follows Conferences. Raises ApiError."""
        match [request.method, *path]:
            case ["GET"]:
                return self._list(request)
            case [("GET" | "POST"), sid]:
                return self._one(request, self._found(sid))
            case ["POST", name, "Participants"]:
                return self._add(request, unquote(name))
            case ["GET", sid, "Participants"]:
                return self._members(request, self._found(sid))
            case [("GET" | "POST" | "DELETE"), sid, "Participants", call]:
                return self._member(request, self._found(sid), unquote(call))
            case _:
                raise ApiError(20404)

    def _list(self, request: Request) -> Reply:
        query = request.query
        in_time = time_filter(query, "DateCreated", _created)
        found = [
            one
            for one in self._book.all()
            if query.get("FriendlyName") in (None, one.name) and query.get("Status") in (None, one.status)
            if in_time(one)
        ]
        return Reply(200, page_of(found, query, self._base + ".json", "conferences", self._json))

    def _one(self, request: Request, conference: Conference) -> Reply:
        if request.method == "POST" and request.form.get("Status") == "completed":
            self._book.end(conference)
        return Reply(200, self._json(conference))

    def _add(self, request: Request, name: str) -> Reply:
        luck = draw(self._core)
        if luck.cut:
            return Reply(0, manner=Manner.RESET)
        form = request.form
        from_, to = check_ends(self._exchange, form.get("From", ""), form.get("To", ""))
        known = self._book.find(name)
        conference_name = known.name if known is not None else name
        noun = {NOUN[key]: value for key, value in form.items() if key in NOUN}
        events = [value for key, value in request.pairs if key == "ConferenceStatusCallbackEvent"]
        noun |= {"statusCallbackEvent": " ".join(events)} if events else {}
        text = _document(conference_name, noun)
        wish = Wish(from_, to, Source(text=text), reports=progress_of(request), timeout=timeout_of(request))
        leg = self._exchange.create(wish)
        room = self._book.invite(leg, conference_name, form.get("Label", ""))
        document = self._member_json(room.sid, leg, room.invited.get(leg.sid)) | {"status": "queued"}
        return Reply(201, document, manner=luck.manner, wait=luck.wait, call=leg.sid)

    def _members(self, request: Request, conference: Conference) -> Reply:
        query = request.query
        # Those who are being called are participants too.
        there = [*conference.participants.values(), *conference.invited.values()]
        members = sorted(there, key=lambda member: -member.seq)
        found = [
            member
            for member in members
            if query.get("Muted") in (None, str(member.leg.muted).lower())
            and query.get("Hold") in (None, str(member.hold).lower())
        ]

        def as_json(member: Participant) -> Json:
            return self._member_json(conference.sid, member.leg, member)

        path = f"{self._base}/{conference.sid}/Participants.json"
        return Reply(200, page_of(found, query, path, "participants", as_json))

    def _member(self, request: Request, conference: Conference, call: str) -> Reply:
        members = conference.invited | conference.participants
        member = members.get(call) or next((one for one in members.values() if one.label == call and call), None)
        if member is None:
            raise ApiError(20404)
        if request.method == "DELETE":
            if member.leg.sid in conference.invited:
                self._exchange.end(member.leg, "us")
            self._book.leave(conference, member.leg, kicked=True)
            return Reply(204)
        if request.method == "POST":
            form = request.form
            self._book.change(
                conference,
                member,
                muted=_truth(form, "Muted"),
                hold=_truth(form, "Hold"),
                ends=_truth(form, "EndConferenceOnExit"),
            )
        return Reply(200, self._member_json(conference.sid, member.leg, member))

    def _found(self, sid: str) -> Conference:
        conference = self._book.find(unquote(sid))
        if conference is None:
            raise ApiError(20404)
        return conference

    def _json(self, conference: Conference) -> Json:
        uri = f"{self._base}/{conference.sid}"
        return {
            "account_sid": self._core.account_sid,
            "api_version": "2010-04-01",
            "call_sid_ending_conference": conference.ended_by or None,
            "date_created": rfc2822(conference.created_at),
            "date_updated": rfc2822(conference.ended_at or conference.created_at),
            "friendly_name": conference.name,
            "reason_conference_ended": conference.reason or None,
            "region": "us1",
            "sid": conference.sid,
            "status": conference.status,
            "subresource_uris": {"participants": f"{uri}/Participants.json", "recordings": f"{uri}/Recordings.json"},
            "uri": f"{uri}.json",
        }

    def _member_json(self, sid: str, leg: Leg, member: Participant | None) -> Json:
        return {
            "account_sid": self._core.account_sid,
            "call_sid": leg.sid,
            "call_sid_to_coach": None,
            "coaching": False,
            "conference_sid": sid,
            "date_created": rfc2822(member.joined_at if member else leg.record.created_at),
            "date_updated": rfc2822(member.joined_at if member else leg.record.created_at),
            "end_conference_on_exit": member is not None and member.ends,
            "hold": member is not None and member.hold,
            "label": (member.label if member else "") or None,
            "muted": leg.muted,
            "queue_time": None,
            "start_conference_on_enter": member is None or member.starts,
            "status": "connected" if leg.answered else leg.record.status.replace("initiated", "queued"),
            "uri": f"{self._base}/{sid}/Participants/{leg.sid}.json",
        }


def _created(conference: Conference) -> float:
    return conference.created_at


def _document(name: str, attributes: Mapping[str, str]) -> str:
    noun = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
    return f"<Response><Dial><Conference{noun}>{escape(name)}</Conference></Dial></Response>"


def _truth(form: Mapping[str, str], name: str) -> bool | None:
    value = form.get(name, "").lower()
    return None if not value else value == "true"
