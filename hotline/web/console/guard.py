"""Who gets in, and which headers every page has.

Each view says what it needs: ``@opens(Area.CASES)``, or ``@for_anybody`` where nobody is signed in yet. One that says
nothing is served to nobody.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast
from urllib.parse import urlencode

from flask import Response, abort, current_app, g, redirect, request
from werkzeug.wrappers import Response as BaseResponse

from hotline.domain.errors import NotFound
from hotline.domain.organisation import Person, PersonId
from hotline.domain.rights import Area
from hotline.store.transaction import Transaction
from hotline.usecases.console.visitor import Visitor, visitor
from hotline.usecases.runtime import Runtime

View = TypeVar("View", bound=Callable[..., Any])
T = TypeVar("T")
SIGN_IN = "/sign-in"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
    "X-Robots-Tag": "noindex, nofollow",
}


def opens(area: Area) -> Callable[[View], View]:
    """Say that a view is for whoever may open *area*."""

    def mark(view: View) -> View:
        view.area = area  # type: ignore[attr-defined]
        return view

    return mark


def for_anybody(view: View) -> View:
    """Say that a view is for people who are not signed in."""
    view.area = None  # type: ignore[attr-defined]
    return view


def refusal() -> BaseResponse | None:
    """Return the answer to somebody who may not open the page that they ask for; None where they may."""
    view = current_app.view_functions.get(request.endpoint or "")
    if view is None:
        return None  # no such page: 404, and the guard of none
    if request.endpoint == "static" or getattr(view, "area", False) is None:
        return None
    person = signed_in_as()
    if person is None:
        if request.method != "GET":
            abort(401)
        return redirect(f"{SIGN_IN}?{urlencode({'next': request.full_path.rstrip('?')})}")
    g.person = person
    _, areas = who_is_here()
    if getattr(view, "area", None) not in areas:
        abort(404)
    return None


def who_is_here() -> tuple[Person | None, frozenset[Area]]:
    """Return who is signed in, with what they may open; asked once in a request."""
    if "person" not in g:
        return None, frozenset()
    if "here" not in g:
        g.here = read(lambda who: (who.person, who.areas))
    return cast("tuple[Person, frozenset[Area]]", g.here)


def signed_in_as() -> PersonId | None:
    """Return who asks, if somebody is signed in who still may be."""
    return cast("PersonId | None", current_app.extensions["signed_in"]())


def runtime() -> Runtime:
    """Return the runtime of the console that serves this request."""
    return cast(Runtime, current_app.extensions["hotline"])


def read(look: Callable[[Visitor], T]) -> T:
    """Return what the signed-in person sees, from a snapshot. Answers 404 where there is none for them."""
    return _as_visitor(runtime().store.read, look)


def act(deed: Callable[[Visitor], T]) -> T:
    """Do something as the signed-in person, in one transaction. Answers 404 where there is nothing such for them."""
    return _as_visitor(runtime().store.transact, deed)


def _as_visitor(carry_out: Callable[[Callable[[Transaction], T]], T], work: Callable[[Visitor], T]) -> T:
    try:
        return carry_out(lambda tx: work(visitor(runtime(), tx, g.person)))
    except NotFound:
        abort(404)


def protect(response: Response) -> Response:
    """Give every answer the headers that keep it to this browser and this site."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if request.endpoint != "static":
        response.headers.setdefault("Cache-Control", "no-store")
    return response
