"""A process that starts before its database does waits for it, and one that starts slowly in a deploy is waited for."""

from __future__ import annotations

import os
import signal
import time

import pytest

from hotline.config import Settings
from hotline.domain.errors import SettingsError, StoreUnavailable
from hotline.processes import answers, children_of, free_port, web_command
from tests.site import Site, configuration, places
from tests.web.desk import RING
from workers import process

SETTINGS = Settings.from_env({
    "DATABASE_URL": f"postgresql://hotline@127.0.0.1:{free_port()}/hotline",
    "PUBLIC_URL": "https://hotline.example.org",
    "TWILIO_ACCOUNT_SID": "AC" + "0" * 32,
    "TWILIO_AUTH_TOKEN": "a-token-of-a-test-that-is-long",
    "HOTLINE_KEYS": RING,
})  # fmt: skip


def test_a_database_that_comes_later_is_waited_for(monkeypatch: pytest.MonkeyPatch):
    found, tries = object(), []

    def build(*_: object, **__: object) -> object:
        tries.append(1)
        if len(tries) < 3:
            raise StoreUnavailable("OperationalError")
        return found

    monkeypatch.setattr(process, "build_runtime", build)
    monkeypatch.setattr(process, "LOOK_FOR_DATABASE_EVERY", 0.01)
    assert process.start(SETTINGS, "clock") is found
    assert len(tries) == 3


def test_a_database_that_never_comes_ends_the_process_with_a_sentence(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(process, "WAIT_FOR_DATABASE", 0.1)
    with pytest.raises(SystemExit) as ended:
        process.start(SETTINGS, "clock")
    assert "the database does not answer" in str(ended.value)


def test_what_waiting_does_not_mend_ends_the_process_at_once(monkeypatch: pytest.MonkeyPatch):
    def build(*_: object, **__: object) -> None:
        raise SettingsError("HOTLINE_KEYS: another ring")

    monkeypatch.setattr(process, "build_runtime", build)
    with pytest.raises(SystemExit, match="another ring"):
        process.start(SETTINGS, "clock")


@pytest.mark.slow
def test_in_a_deploy_the_old_web_server_answers_until_the_new_one_does_even_on_a_slow_host():
    """To load the product takes five seconds: a small host that is busy."""
    with Site(configuration(places(1))) as site:
        slow = site.folder / "slow"
        (site.folder / "slowly.py").write_text(
            f"import os, time\nif os.path.exists({str(slow)!r}):\n    time.sleep(5)\nfrom workers.web import app\n"
        )
        path = os.pathsep.join((site.env["PYTHONPATH"], str(site.folder)))
        site.processes.start("web", web_command(site.web_port, target="slowly:app"), PYTHONPATH=path)
        site.wait_until_up(["web"])
        web = site.processes.all["web"].pid
        before = set(children_of(web))
        slow.touch()
        os.kill(web, signal.SIGHUP)
        end = time.monotonic() + 40
        while before & set(children_of(web)) or not set(children_of(web)):
            assert answers(f"{site.public_url}/healthz")
            assert time.monotonic() < end
            time.sleep(0.05)
        for _ in range(20):
            assert answers(f"{site.public_url}/healthz")
            time.sleep(0.05)
