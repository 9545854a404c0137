"""The REST API of calls: create, read, list, redirect, hang up; and the way to conferences and recordings.

Source: twilio.com/docs/voice/api/call-resource; twilio.com/docs/api/errors, the page of each code.
"""

from hotline.simulator.call_resources import call_filter, call_json
from hotline.simulator.errors import ApiError
from hotline.simulator.exchange import Exchange, Wish
from hotline.simulator.legs import Leg, Source
from hotline.simulator.overrides import Target
from hotline.simulator.replies import Manner, Reply, Request, draw
from hotline.simulator.resources import BASE, Json, page_of
from hotline.simulator.rest_conferences import ConferenceRest
from hotline.simulator.rest_recordings import RecordingRest
from hotline.simulator.rest_terms import check_ends, progress_of, timeout_of, told

LONGEST_TWIML = 4000  # characters


class VoiceRest:
    """Answers what concerns calls, for a caller who may ask."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange, self._core = exchange, exchange.core
        self._conferences, self._recordings = ConferenceRest(exchange), RecordingRest(exchange)

    def answer(self, request: Request, path: str) -> Reply:
        """Return the reply to *request*, whose *path* is the part after the account. Raises ApiError."""
        bare = path.removesuffix(".json")
        match [request.method, *bare.split("/")]:
            case ["POST", "Calls"]:
                return self._create(request)
            case ["GET", "Calls"]:
                return self._list(request)
            case [("GET" | "POST" | "DELETE"), "Calls", sid]:
                return self._one(request, sid)
            case ["GET", "Calls", sid, "Recordings"]:
                return self._recordings.list(request, self._path(bare), self._found(sid).sid)
            case ["GET", "Recordings"]:
                return self._recordings.list(request, self._path(bare))
            case [("GET" | "DELETE"), "Recordings", name]:
                sid, _, form = name.partition(".")
                return self._recordings.one(request, sid, "json" if bare != path else form)
            case ["DELETE", "Calls", _, "Recordings", sid]:
                return self._recordings.one(request, sid, "json")
            case ["GET", "Calls", _, "Recordings", sid]:
                return self._recordings.one(request, sid, "json" if bare != path else "")
            case [_, "Conferences", *rest]:
                return self._conferences.answer(request, rest)
            case _:
                raise ApiError(20404)

    def _create(self, request: Request) -> Reply:
        luck = draw(self._core)
        if luck.cut:
            return Reply(0, manner=Manner.RESET)
        leg = self._exchange.create(self._wish(request))
        document = self._json(leg) | {"status": "queued", "start_time": None}
        return Reply(201, document, manner=luck.manner, wait=luck.wait, call=leg.sid)

    def _wish(self, request: Request) -> Wish:
        form = request.form
        from_, to = check_ends(self._exchange, form.get("From", ""), form.get("To", ""))
        source = _source(request)
        if source is None:
            raise ApiError(21205)
        fallback = form.get("FallbackUrl", "")
        detect = "async" if form.get("AsyncAmd") == "true" else "sync"
        return Wish(
            from_,
            to,
            source,
            Source(_checked(fallback), form.get("FallbackMethod", "POST")) if fallback else None,
            progress_of(request),
            timeout_of(request),
            detect if form.get("MachineDetection", "") in ("Enable", "DetectMessageEnd") else "",
            told(request, "AsyncAmdStatusCallback"),
        )

    def _list(self, request: Request) -> Reply:
        newest = self._core.times.now() - self._core.faults.list_lag
        wanted = call_filter(request.query)
        found = [leg.record for leg in self._exchange.legs() if leg.record.created_at <= newest and wanted(leg)]

        def as_json(record: object) -> Json:
            return self._json(self._found(getattr(record, "sid", "")))

        return Reply(200, page_of(found, request.query, self._path("Calls"), "calls", as_json))

    def _one(self, request: Request, sid: str) -> Reply:
        leg = self._found(sid)
        if request.method == "DELETE":
            if not leg.ended:
                raise ApiError(20009)
            self._exchange.forget(sid)
            return Reply(204)
        if request.method == "POST":
            self._update(leg, request)
        return Reply(200, self._json(leg))

    def _update(self, leg: Leg, request: Request) -> None:
        status, source = request.form.get("Status", ""), _source(request)
        if status not in ("", "completed", "canceled"):
            raise ApiError(20001)
        if leg.ended:
            raise ApiError(21220)
        if status == "canceled" and leg.answered:
            return  # "to hang up calls that are queued or ringing", and no others
        if status:
            self._exchange.end(leg, "us", "completed" if leg.answered else "canceled")
            return
        if source is None:
            return
        if not leg.answered:
            raise ApiError(21220)
        with leg.world.changed:
            leg.move = source
            leg.world.ring()

    def _path(self, of: str) -> str:
        return f"{BASE}{self._core.account_sid}/{of}.json"

    def _found(self, sid: str) -> Leg:
        leg = self._exchange.leg(sid)
        if leg is None:
            raise ApiError(20404)
        return leg

    def _json(self, leg: Leg) -> Json:
        return call_json(leg, self._core.account_sid)


def _source(request: Request) -> Source | None:
    url, text = request.form.get("Url", ""), request.form.get("Twiml", "")
    if url:  # "If a url is given, twiml is ignored" [OpenAPI description, Twiml]
        return Source(_checked(url), request.form.get("Method", "POST"))
    if len(text) > LONGEST_TWIML:
        raise ApiError(20001)
    return Source(text=text) if text else None


def _checked(address: str) -> str:
    try:
        Target.of(address)
    except ValueError as error:
        raise ApiError(21205) from error
    return address
