"""The scenes of the demo: story files beside this one.

``hotline demo --scene NAME``, the page and the tests play them.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path

from hotline.domain.storyfile import StoryError, StoryFile, read_story

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


SUFFIX = ".story"


def story_called(name: str) -> StoryFile:
    """Return a scene, or the story in a file, whose name has ``SUFFIX``. Raises ValueError with a plain sentence."""
    if not name.endswith(SUFFIX):
        return scene(name)
    try:
        return read_story(Path(name).read_text(encoding="utf-8"))
    except OSError as error:
        raise ValueError(f"{name} can't be read: {error.strerror}.") from None
    except StoryError as error:
        raise ValueError(f"{name}, {error}") from None


@cache
def scene(key: str) -> StoryFile:
    """Return a scene. Raises ValueError for what is none."""
    if key not in KEYS:
        raise ValueError(f"There is no scene {key!r}; expected one of {', '.join(KEYS)}, or a file NAME{SUFFIX}.")
    return read_story((resources.files(__name__) / f"{key}{SUFFIX}").read_text(encoding="utf-8"))
