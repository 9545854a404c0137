"""What is said in a call, who calls, and what is typed from it stand nowhere but sealed."""

from __future__ import annotations

import pytest

import hotline.simulator.recordings
from hotline.processes import wait_until
from hotline.simulator import Pace
from tests.canary.scanner import Scanner
from tests.canary.test_canaries import LINES, Canaries, Listener, Person, configuration, fetch, first_reference, look
from tests.site import Site
from tests.sounds import wav

pytestmark = pytest.mark.xdist_group("canary")


def test_no_word_of_a_voice_report_stands_in_the_clear(monkeypatch):
    # The carrier's sound is words, so that they can be looked for.
    monkeypatch.setattr(
        hotline.simulator.recordings, "recorded", lambda said, seconds: wav(seconds, f"{said}. ".encode())
    )
    canaries = Canaries()
    team = [
        [Person(canaries.word().lower(), canaries.word(), canaries.number(), f"{canaries.word().lower()}@example.org")]
        for _ in LINES
    ]
    config = configuration(canaries, team).replace("voice = false", "voice = true")
    with Site(config) as site:
        site.env["HOTLINE_LOG_LEVEL"] = site.processes.env["HOTLINE_LOG_LEVEL"] = "DEBUG"
        site.simulator.pace = Pace(second=0.3)
        site.serve(LINES)
        listener = Listener(site.redis_port)
        said = [f"{canaries.word()} {canaries.word()} in the {canaries.word()}" for _ in range(2)]
        leave(site, canaries.number(), said)
        wait_until(
            lambda: [one.deleted_at is not None for one in site.simulator.ledger.recordings] == [True, True],
            seconds=40,
            what="two recordings, deleted at the carrier",
        )
        reference = first_reference(site)
        by, typed = canaries.word(), canaries.word()
        site.hotline("transcribe", reference, "1", "--by", by, given=typed)
        site.hotline("file", reference, "2", "-o", "two.wav", "--by", by)
        heard = (site.folder / "two.wav").read_bytes()
        (site.folder / "two.wav").unlink()
        scraped = b"".join(fetch(site, path) for path in ("/metrics", "/readyz", "/healthz"))
        scanner = Scanner(canaries.made)
        found = look(site, scanner, listener, scraped)
        record = site.hotline("record", reference).encode()
    assert set(said[1].split()[:2]) <= scanner.hits(heard)  # what was sealed opens for the command
    assert {by, typed} <= scanner.hits(record)
    assert found == {}, f"in the clear: {found}"


def leave(site: Site, number: str, said: list[str]) -> None:
    """Leave a voice report: safe, nobody of the team, then these words; hang up after the last."""
    call = site.simulator.phone(number).call(LINES[0])
    for key, then in (("2", "Are you safe"), ("1", "on our team"), ("2", "What happened?")):
        call.wait_until_asked(10)
        call.press(key)
        call.wait_to_hear(then, 10)
    for count, words in enumerate(said, start=1):
        wait_until(
            lambda count=count: sum(one.kind == "beep" for one in call.heard) == count, seconds=10, what="a tone"
        )
        call.wait_until_asked(10)
        call.speak(words)
        if count < len(said):
            call.wait_to_hear("Who did it?", 15)
    call.hang_up()
