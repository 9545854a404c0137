"""``hotline doctor``: one screen, plain words, and exit code 1 if something would keep a text from becoming a page."""

from __future__ import annotations

import json
import socket
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hotline import logs
from hotline.cli import main, outside
from hotline.config import SETTINGS
from hotline.processes import Process, free_port, listens, valkey_command, wait_until
from hotline.simulator import Simulator
from hotline.store.sealed import KeyRing
from hotline.store.transaction import Transaction, opened
from tests.site import ACCOUNT, TOKEN, configuration, places
from tests.web.desk import RING, make_template

STEPS = '[{ after = "0s", page = "primary", by = ["voice"] }, { after = "1m", page = "region", by = ["sms"] }]'
Found = dict[str, dict[str, str]]
Doctor = Callable[..., tuple[int, Found]]


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    with Simulator(ACCOUNT, TOKEN) as running:
        yield running


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, simulator: Simulator) -> Callable[..., Result]:
    """Run a command of ours with a database that is set up, a clock that was alive just now, and the simulator."""
    make_template(tmp_path / "hotline.db")
    for setting in SETTINGS:
        monkeypatch.delenv(setting.name, raising=False)
    env = {
        "PUBLIC_URL": "https://hotline.example.org", "TWILIO_ACCOUNT_SID": ACCOUNT, "TWILIO_AUTH_TOKEN": TOKEN,
        "TWILIO_API_URL": simulator.base_url, "HOTLINE_KEYS": RING, "DATABASE_URL": f"sqlite:///{tmp_path}/hotline.db",
        "REDIS_URL": f"redis://127.0.0.1:{free_port()}/0",
    }  # fmt: skip
    beat(tmp_path)

    def run(*arguments: str, given: str | None = None, **changed: str) -> Result:
        return CliRunner().invoke(main, arguments, input=given, env={**env, **changed}, catch_exceptions=False)

    yield run
    logs.configure("WARNING")


@pytest.fixture
def doctor(command: Callable[..., Result]) -> Doctor:
    """Run the doctor; return its exit code and what it found, by name."""

    def run(**changed: str) -> tuple[int, Found]:
        done = command("doctor", "--json", **changed)
        said = json.loads(done.output)
        assert said["ready"] == (done.exit_code == 0)
        return done.exit_code, {check["name"]: check for check in said["checks"]}

    return run


def beat(folder: Path, name: str = "clock:1", ago: timedelta = timedelta(0)) -> None:
    with opened(f"sqlite:///{folder}/hotline.db", KeyRing.parse(RING)) as store:
        store.transact(lambda tx: tx.pulse.beat(name, datetime.now(UTC) - ago))


def test_all_is_well(doctor: Doctor):
    code, found = doctor()
    assert code == 0
    bad = [name for name, check in found.items() if check["state"] == "bad"]
    assert bad == []
    assert {"settings", "database", "ring", "clock", "carrier", "people", "rota", "lines", "webhook"} <= set(found)
    assert found["carrier"]["state"] == "ok"


def test_every_finding_that_is_not_well_says_what_it_means_and_every_bad_one_what_to_do(doctor: Doctor):
    _, found = doctor(TWILIO_AUTH_TOKEN="wrong", PUBLIC_URL="http://127.0.0.1:1", REDIS_URL="unix:///nowhere")
    for check in found.values():
        assert check["state"] == "ok" or check["means"], check
        assert check["state"] != "bad" or check["do"], check


def test_the_screen_names_what_is_bad_first_and_ends_with_the_verdict(command: Callable[..., Result]):
    done = command("doctor", TWILIO_AUTH_TOKEN="wrong")
    lines = done.output.splitlines()
    assert lines[2].startswith("BAD  carrier")
    assert lines[-1].startswith("A text would NOT become a page now")
    assert done.exit_code == 1
    assert len(lines) < 60


@pytest.mark.parametrize(
    ("changed", "name", "said"),
    [
        pytest.param({"TWILIO_AUTH_TOKEN": "wrong"}, "carrier", "it refuses us (20003)", id="wrong-token"),
        pytest.param({"TWILIO_API_URL": "http://127.0.0.1:1"}, "carrier", "not reachable from here", id="offline"),
        pytest.param({"HOTLINE_KEYS": "nowhere/hotline.keys"}, "ring", "can't be read", id="no-ring"),
        pytest.param({"HOTLINE_KEYS": KeyRing.new("test").strip().replace("\n", ",")}, "ring", "not the one",
                     id="another-ring"),
        pytest.param({"DATABASE_URL": "sqlite:///nowhere.db"}, "database", "not up to date", id="no-database"),
        pytest.param({"DATABASE_URL": "sqlite:////nowhere/at/all.db"}, "database", "not reachable", id="no-folder"),
        pytest.param({"PUBLIC_URL": ""}, "settings", "PUBLIC_URL is not set", id="a-setting-is-missing"),
    ],
)  # fmt: skip
def test_what_keeps_a_text_from_becoming_a_page(
    doctor: Doctor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changed: dict[str, str], name: str, said: str
):
    monkeypatch.chdir(tmp_path)
    code, found = doctor(**changed)
    assert code == 1
    assert found[name]["state"] == "bad"
    assert said in found[name]["said"]


def test_this_machines_own_address_is_no_good_for_the_real_carrier_and_fine_for_a_simulator(doctor: Doctor):
    _, found = doctor(PUBLIC_URL="http://127.0.0.1:8000")
    assert found["webhook"]["state"] == "remark"
    assert outside.webhook(_settings(PUBLIC_URL="http://127.0.0.1:8000")).state == "bad"
    assert outside.webhook(_settings(PUBLIC_URL="https://hotline.example.org")).state == "ok"


def test_no_sign_of_a_clock(doctor: Doctor, tmp_path: Path):
    with sqlite3.connect(tmp_path / "hotline.db") as connection:
        connection.execute("DELETE FROM heartbeat")
    code, found = doctor()
    assert (code, found["clock"]["said"]) == (1, "no sign of a clock")


@pytest.mark.parametrize(
    ("ago", "state", "said"),
    [
        pytest.param(None, "remark", "none was ever taken", id="never"),
        pytest.param(timedelta(hours=3), "ok", "the last one 3 hours ago", id="last-night"),
        pytest.param(timedelta(days=4), "remark", "the last one 4 days ago", id="too-long-ago"),
    ],
)
def test_the_age_of_the_last_backup(doctor: Doctor, tmp_path: Path, ago: timedelta | None, state: str, said: str):
    if ago is not None:
        beat(tmp_path, "backup", ago)
    code, found = doctor()
    assert (code, found["backup"]["state"], found["backup"]["said"]) == (0, state, said)


def test_people_rota_and_lines_as_the_configuration_tells(command: Callable[..., Result], doctor: Doctor):
    first, second = places(2)
    config = configuration([first, second], voice="false", steps=STEPS)
    config = config.replace(f'phone = "{first.phones[1]}"\n', "")
    config += (
        f'[[schedule]]\nregion = "{first.code}"\nlayer = "primary"\npeople = ["{first.code}p0"]\n'
        'hours = "09:00-17:00"\nfrom = 2026-01-01\n'
    )
    applied = command("apply", "-", given=config)
    assert applied.exit_code == 0, applied.output

    code, found = doctor()

    assert code == 0
    assert found["people"]["said"] == f"no phone: Qx{first.code}p1"
    assert found["rota"]["said"].startswith(f"nobody on call: Region {first.code}, primary, ")
    assert found["rota"]["said"].count(" to ") == 5
    assert "more" in found["rota"]["said"]
    assert found["lines"]["said"] == f"no line with voice: Region {first.code}, Region {second.code}"


def test_a_region_whose_people_all_texted_stop_has_nobody_to_page(doctor: Doctor, tmp_path: Path):
    def stop(tx: Transaction, *people: str) -> None:
        organisation = tx.people.organisation()
        assert organisation is not None
        blocked = {key: replace(organisation.people[key], texts_blocked=True) for key in people}
        tx.people.save(replace(organisation, people={**organisation.people, **blocked}), datetime.now(UTC))

    with opened(f"sqlite:///{tmp_path}/hotline.db", KeyRing.parse(RING)) as store:
        store.transact(lambda tx: stop(tx, "r0p0"))
        code, found = doctor()
        assert (code, found["people"]["said"]) == (0, "texted STOP: Qxr0p0")

        store.transact(lambda tx: stop(tx, "r0p1"))
        code, found = doctor()
        assert (code, found["people"]["said"]) == (1, "nobody to page in Region r0")


def test_rows_that_were_laid_aside_are_counted(doctor: Doctor, tmp_path: Path):
    with sqlite3.connect(tmp_path / "hotline.db") as connection:
        connection.execute(
            "INSERT INTO outbox (id, job, queue, run_at, state, attempt) VALUES (1, 'speak', 'timers', 0, 'parked', 9)"
        )
    code, found = doctor()
    assert (code, found["parked"]["said"]) == (0, "1 laid aside")


def test_a_mail_server_that_does_not_let_us_in(doctor: Doctor):
    _, found = doctor(SMTP_URL=f"smtp://127.0.0.1:{free_port()}", ALARM_FROM="alarm@example.org")
    assert found["mail"]["said"] == "the mail server does not let us in (ConnectionRefusedError)"


# --- Redis


def test_a_redis_that_answers_is_well_and_one_that_does_not_stops_nothing(doctor: Doctor, tmp_path: Path):
    port = free_port()
    server = Process("valkey", [*valkey_command(port, tmp_path), "--requirepass", "se cret"], {}, tmp_path / "v.log")
    server.start()
    try:
        wait_until(lambda: listens(port), seconds=10, what="Valkey")
        assert outside.ping(f"redis://:se%20cret@127.0.0.1:{port}/0") == ""
        assert outside.ping(f"redis://127.0.0.1:{port}/0") == "it wants a password"
        assert outside.ping(f"redis://:wrong@127.0.0.1:{port}/0") == "it does not take our password"
        assert doctor(REDIS_URL=f"redis://:se%20cret@127.0.0.1:{port}/0")[1]["redis"]["state"] == "ok"
    finally:
        server.kill()
    code, found = doctor(REDIS_URL=f"redis://127.0.0.1:{port}/0")
    assert (code, found["redis"]["said"]) == (0, "does not answer (Connection refused)")


def test_a_redis_that_hangs_is_not_waited_for():
    with socket.create_server(("127.0.0.1", 0)) as silent:
        began = datetime.now(UTC)
        assert outside.ping(f"redis://127.0.0.1:{silent.getsockname()[1]}").startswith("does not answer")
        assert datetime.now(UTC) - began < timedelta(seconds=outside.TIMEOUT + 1)


# --- the disk


@pytest.mark.parametrize(
    ("free", "state"),
    [(5_000_000_000, "ok"), (500_000_000, "remark"), (50_000_000, "bad")],
)
def test_room_on_the_disk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, free: int, state: str):
    monkeypatch.setattr(outside.shutil, "disk_usage", lambda _folder: type("Usage", (), {"free": free}))
    assert [check.state for check in outside.disk(f"sqlite:///{tmp_path}/hotline.db")] == [state]


def test_of_a_database_elsewhere_no_disk_is_known():
    assert outside.disk("postgresql://db.example.org/hotline") == ()


def _settings(**changed: str):
    from hotline.config import Settings

    return Settings.from_env(
        {
            "TWILIO_ACCOUNT_SID": ACCOUNT,
            "TWILIO_AUTH_TOKEN": TOKEN,
            "HOTLINE_KEYS": RING,
            **changed,
        }
    )
