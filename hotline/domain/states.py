"""States are frozen; a step makes a new one from the one before."""

from __future__ import annotations

from typing import Any, TypeVar

State = TypeVar("State")


def replace(state: State, **changes: Any) -> State:
    """Return *state* with these fields changed, as ``dataclasses.replace`` does, in a fifth of its time.

    For frozen dataclasses that are made of their fields alone; every text makes several. Raises TypeError for a field
    that is not there.
    """
    fields = state.__dict__
    if not changes.keys() <= fields.keys():
        raise TypeError(f"{type(state).__name__} has no such field")
    made = object.__new__(type(state))
    made.__dict__.update(fields)
    made.__dict__.update(changes)
    return made
