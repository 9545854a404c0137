"""The scenes of the demo: story files beside this one.

``hotline demo --scene NAME``, the page and the tests play them.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

from hotline.domain.storyfile import StoryFile, read_story

TEXTS, ALL = "texts", "all"
KEYS = (
    TEXTS,
    "urgent",
    "staff-call",
    "nobody-texts",
    "nobody-answers",
    "voice-report",
    "voicemail",
    "spanish",
    "stop",
)
"""By which scenes are called, in the order of ``--scene all``."""
NAMES = (*KEYS, ALL)


@cache
def scene(key: str) -> StoryFile:
    """Return a scene. Raises ValueError for what is none."""
    if key not in KEYS:
        raise ValueError(f"there is no scene {key!r}; expected one of {', '.join(KEYS)}")
    return read_story((resources.files(__name__) / f"{key}.story").read_text(encoding="utf-8"))
