"""Write story files as they happen now: ``python -m tests.stories.rewrite [FILES]``.

What people text, when they do, and the lines above stay; what the hotline texts is written anew, so that a change of
wording is reviewed as a diff. Without FILES all conversations are written.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from hotline.domain.storyfile import StoryError, read_story, write_story
from tests.databases import forget_templates
from tests.player import CONVERSATIONS, conversations, played

_ARRIVES = re.compile(r"^\d{2,3}:\d\d:\d\d  [^<>\n]+<.*\n(?: +\|.*\n)*", re.MULTILINE)


def main(names: list[str]) -> int:
    """Rewrite the files; return the exit code: 1 where one could not be read."""
    try:
        return max([_rewrite(_path(name)) for name in names] or map(_rewrite, conversations()), default=0)
    finally:
        forget_templates()


def _rewrite(path: Path) -> int:
    try:
        before = path.read_text(encoding="utf-8")
        after = write_story(played(read_story(what_people_do(before))))
    except (OSError, StoryError, ValueError) as error:
        print(f"{path}: {error}")
        return 1
    if after != before:
        path.write_text(after, encoding="utf-8")
        print(f"{path}: written anew")
    return 0


def what_people_do(text: str) -> str:
    """Return a story without the texts that arrive: whoever has moved a text need not move the answers."""
    return _ARRIVES.sub("", text)


def _path(name: str) -> Path:
    """Return a file by its path, or by its name among the conversations."""
    given = Path(name)
    return given if given.exists() else next(CONVERSATIONS.glob(f"*/{given.name}"), given)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
