"""Who is signed in, where a test says it by a cookie: only servers of tests read it."""

from __future__ import annotations

from flask import request

from hotline.domain.organisation import PersonId

WHO = "who"


def who_the_cookie_says() -> PersonId | None:
    """Return who asks, as the cookie says."""
    said = request.cookies.get(WHO, "")
    return PersonId(said) if said else None
