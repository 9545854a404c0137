"""Who may use the page: this computer's own browser, on this page, and nobody through it.

The page listens on the loopback address only. What is left is another page in the same browser: one that has its own
name point here (refused by the Host), or that sends forms or reads what it finds (refused by Origin, content type and
Sec-Fetch-Site).
"""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import Response, request

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def refusal() -> Response | None:
    """Return the answer to a request that the page's own browser would not make, or None."""
    host = request.headers.get("Host", "")
    if _name_of(host) not in LOOPBACK:
        return _refused("This page answers to this computer's own address only.")
    # Following a link from elsewhere is fine; what a page elsewhere asks for is not.
    if request.path != "/demo" and request.headers.get("Sec-Fetch-Site") in ("cross-site", "same-site"):
        return _refused("This page answers to itself only.")
    if request.method not in ("GET", "HEAD", "OPTIONS"):
        if request.headers.get("Origin") != f"http://{host}":
            return _refused("This page answers to itself only.")
        if request.mimetype != "application/json":
            return _refused("Expected JSON.", 415)
    return None


def protect(response: Response) -> Response:
    """Give every answer the headers that keep the page to itself."""
    for name, value in HEADERS.items():
        response.headers[name] = value
    return response


def _refused(why: str, status: int = 403) -> Response:
    return Response(why + "\n", status, mimetype="text/plain")


def _name_of(host: str) -> str:
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:  # half an IPv6 address
        return ""
