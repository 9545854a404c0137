"""The first text after a start waits for no file, and a start without a configuration is no error."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from hotline.bootstrap import build_runtime
from hotline.domain import words
from hotline.store.migrations import upgrade
from hotline.store.sealed import KeyRing
from hotline.store.transaction import opened
from tests.site import Site, configuration, places
from tests.web.desk import RING, Desk, settings, text


def test_the_first_text_finds_all_sentences_read(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    desk.runtime.warm_up()
    monkeypatch.setattr(words.Words, "load", classmethod(_read_too_late))

    assert desk.post(text()).status_code == 204
    assert desk.pages()


def test_a_process_that_starts_before_a_configuration_was_applied_is_ready_for_it(tmp_path: Path):
    path = tmp_path / "empty.db"
    with opened(f"sqlite:///{path}", KeyRing.parse(RING)) as store:
        upgrade(store.engine)
    runtime = build_runtime(settings(path), process="web")
    with closing(runtime.store):
        runtime.warm_up()


def _read_too_late(*_: object, **__: object) -> None:
    pytest.fail("a file of sentences was read within a text's transaction")


WARMS_UP = """
import time
from hotline.domain import words
from workers import web
ends = time.monotonic() + 30
while words.parsed.cache_info().currsize < len(words.languages()) and time.monotonic() < ends:
    time.sleep(0.05)
print(words.parsed.cache_info().currsize, "of", len(words.languages()))
"""


def test_a_web_server_warms_up_though_nobody_texts():
    with Site(configuration(places(1))) as site:
        done = subprocess.run(
            [sys.executable, "-c", WARMS_UP], env=site.env, capture_output=True, text=True, timeout=90
        )
    assert done.stdout.split() == ["4", "of", "4"], done.stderr
