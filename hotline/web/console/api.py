"""The API for programs of the organisation: JSON behind a token, without cookies. ``/api`` says how it is used."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import Any, cast

from flask import Blueprint, Flask, Request, Response, current_app, g, render_template, request
from flask.blueprints import BlueprintSetupState
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface, SessionMixin

from hotline.domain.api_scopes import Scope
from hotline.domain.errors import NotFound, StoreUnavailable
from hotline.domain.rights import Area
from hotline.store.case_list import LAST
from hotline.store.transaction import Transaction
from hotline.usecases.console import answers, tokens
from hotline.usecases.console.answers import Answer
from hotline.usecases.console.visitor import Visitor
from hotline.web.console.api_document import REFUSALS, ROOT, ROUTES, document
from hotline.web.console.guard import for_anybody, opens, runtime
from hotline.web.console.pace import Pace

blueprint = Blueprint("api", __name__)
BEARER = "Bearer "
LONGEST = 200
"""Characters of a token: of whatever is longer nobody asks the database."""
PER_TOKEN, PER_STRANGER = 120, 30
"""Requests a minute: of a token, and of an address that sends none which opens something."""
Look = Callable[[Visitor, frozenset[Scope]], Answer]


class Refused(Exception):
    """An answer that is a problem document."""

    def __init__(self, status: int, detail: str = "", wait: int = 0) -> None:
        self.status, self.detail, self.wait = status, detail, wait
        super().__init__(status)


class SessionsOfPeople(SecureCookieSessionInterface):
    """Sessions by cookie for people's pages, and none for programs: what opens the API is the token alone."""

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        """Return the session of a request; an empty one for a program's, whatever cookie came with it."""
        return SecureCookieSession() if _of_a_program(request) else super().open_session(app, request)

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Set the cookie, if it is a person's."""
        if not _of_a_program(request):
            super().save_session(app, session, response)


def _of_a_program(asked: Request) -> bool:
    return asked.path.startswith(f"{ROOT}/")


def paces() -> dict[str, Pace]:
    """Return counts of who asked lately, of nobody yet."""
    return {"tokens": Pace(PER_TOKEN), "strangers": Pace(PER_STRANGER)}


@blueprint.record
def count_anew(state: BlueprintSetupState) -> None:
    """Each application counts by itself."""
    state.app.extensions["paces"] = paces()


@blueprint.get("/api")
@opens(Area.STATUS)
def about() -> str:
    """Say how programs ask."""
    return render_template("console/api.html", routes=ROUTES, root=runtime().public_url + ROOT)


@blueprint.get(f"{ROOT}/openapi.json")
@for_anybody
def described() -> Response:
    """Describe the API for programs."""
    return _answered(document(runtime().public_url))


@blueprint.get(f"{ROOT}/on-call")
@for_anybody
def on_call() -> Response:
    """Say who is on call now."""
    return _asked(Scope.ON_CALL, lambda who, scopes: answers.on_call(who, names=Scope.NAMES in scopes))


@blueprint.get(f"{ROOT}/incidents")
@for_anybody
def incidents() -> Response:
    """Say how incidents stand, without content."""
    state, before = request.args.get("state"), request.args.get("before", str(LAST))
    if state not in (None, "open", "closed") or not before.isdecimal() or int(before) > LAST:
        raise Refused(400, "state is open or closed; before is a number.")
    is_open = None if state is None else state == "open"
    return _asked(Scope.INCIDENTS, lambda who, _: answers.incidents(who, is_open=is_open, before=int(before)))


@blueprint.get(f"{ROOT}/drills")
@for_anybody
def drills() -> Response:
    """Say what the latest drills showed."""
    return _asked(Scope.DRILLS, lambda who, scopes: answers.rehearsals(who, names=Scope.NAMES in scopes))


@blueprint.get(f"{ROOT}/health")
@for_anybody
def health() -> Response:
    """Say whether a text would become a page now."""
    return _asked(Scope.HEALTH, lambda who, _: answers.health(who))


@blueprint.route(f"{ROOT}/", methods=["GET", "POST"])
@blueprint.route(f"{ROOT}/<path:rest>", methods=["GET", "POST"])
@for_anybody
def nothing(rest: str = "") -> Response:
    """Say that there is nothing here: the API is only read."""
    raise Refused(404, "See /api/v1/openapi.json for what there is. Everything is asked with GET.")


@blueprint.errorhandler(Refused)
def refuse(refused: Refused) -> Response:
    """Answer with a problem document (RFC 9457)."""
    problem = {"type": "about:blank", "title": REFUSALS[refused.status], "status": refused.status}
    if refused.detail:
        problem["detail"] = refused.detail
    answer = Response(json.dumps(problem), refused.status, content_type="application/problem+json")
    if refused.status == 401:
        answer.headers["WWW-Authenticate"] = 'Bearer realm="hotline"'
    if refused.wait:
        answer.headers["Retry-After"] = str(refused.wait)
    return answer


@blueprint.errorhandler(StoreUnavailable)
def not_read(_: StoreUnavailable) -> Response:
    """The database does not answer."""
    return refuse(Refused(503, wait=5))


def _asked(scope: Scope, look: Look) -> Response:
    """Answer as the owner of the token sees it, in one snapshot."""
    given = request.headers.get("Authorization", "")
    secret = given.removeprefix(BEARER) if given.startswith(BEARER) and len(given) < LONGEST else ""
    try:
        answer = runtime().store.read(lambda tx: _look(tx, secret, scope, look))
    except NotFound:
        # Only now: behind a proxy everybody has one address, and nobody's haste is to shut out a good token.
        _count("strangers", request.remote_addr or "")
        raise Refused(401) from None
    tokens.note_use(runtime(), g.token)
    return _answered(answer)


def _look(tx: Transaction, secret: str, scope: Scope, look: Look) -> Answer:
    if not secret:
        raise NotFound("no token")
    owner, scopes, g.token = tokens.asking(runtime(), tx, secret)
    _count("tokens", g.token.id)
    if scope not in scopes:
        raise Refused(403, f"It needs the scope {scope.value}.")
    return look(owner, scopes)


def _count(who: str, key: str) -> None:
    """Note one more request of *key*. Raises Refused where there were too many in this minute."""
    pace: Pace = current_app.extensions["paces"][who]
    if wait := pace.full(key):
        raise Refused(429, wait=wait)
    pace.count(key)


def _answered(answer: dict[str, Any]) -> Response:
    """Return JSON with its ETag; nothing but the ETag to who has it already."""
    body = json.dumps(answer, ensure_ascii=False, sort_keys=True).encode()
    response = Response(body, content_type="application/json")
    response.set_etag(hashlib.sha256(body).hexdigest()[:32])
    response.headers["Cache-Control"] = "private, no-cache"
    return cast(Response, response.make_conditional(request))
