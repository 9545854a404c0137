"""What the views of deeds share: done in one transaction, and said on the page that comes next."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import current_app, flash

from hotline.usecases.console.refused import Refused
from hotline.usecases.console.visitor import Visitor
from hotline.web.console.guard import act


def say(key: str, **values: object) -> str:
    """Return one of the console's sentences in the language of the page."""
    context: dict[str, Any] = {}
    current_app.update_template_context(context)
    said: str = context["t"](key, **values)
    return said


def done(deed: Callable[[Visitor], str]) -> bool:
    """Do something as the signed-in person, and have the next page say what came of it. Tells whether it was done."""
    try:
        said = act(deed)
    except Refused as error:
        flash(error.said or say(error.key))
        return False
    flash(said)
    return True
