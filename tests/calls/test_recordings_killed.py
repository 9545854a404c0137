"""Killed between every two steps of find, fetch, encrypt, commit, delete: no recording is lost, none is left at the
carrier, and none is deleted there before it is ours.
"""

from __future__ import annotations

import multiprocessing
import shutil
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from hotline.domain.organisation import Organisation
from hotline.domain.sound import seconds_of
from hotline.simulator import Simulator
from hotline.simulator.call_records import RecordingRecord
from hotline.store.attachments import Attachment, AttachmentState, Part
from hotline.store.calls import Call, CallKind
from hotline.store.transaction import Store, Transaction, opened
from hotline.usecases import recordings
from hotline.usecases.runtime import Directory, Runtime
from hotline.usecases.scene import Scene
from tests.calls import dying
from tests.databases import on_sqlite
from tests.site import ACCOUNT, TOKEN
from tests.sounds import wav
from tests.story import NA_LINE, NOON, REPORTER, RING, configuration

pytestmark = pytest.mark.xdist_group("calls-killed")

TOLD, MISSED = "RE" + "1" * 32, "RE" + "2" * 32
SOUNDS = {TOLD: wav(60, b"he followed me to the car park. "), MISSED: wav(45, b"it was the man in the hat. ")}
"""Each of several chunks, in several transactions. Of one of them no request told us."""
LATER = timedelta(minutes=1)
"""Between a death and the next attempt: the lease has ended."""


@pytest.fixture
def carrier() -> Iterator[Simulator]:
    with Simulator(ACCOUNT, TOKEN) as simulator:
        yield simulator


@pytest.fixture
def nursery() -> multiprocessing.context.ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.calls.dying"])
    return context


@pytest.fixture
def call(carrier: Simulator) -> str:
    """A call that the carrier knows; return its id."""
    carrier.add_number(NA_LINE, "", voice_url="http://127.0.0.1:9/voice")
    made = carrier.phone(REPORTER).call(NA_LINE)
    made.wait_for_end(20)
    return made.sid


def leave(carrier: Simulator, call: str) -> dict[str, RecordingRecord]:
    """Have the carrier hold the recordings of a call, afresh."""
    book, made = carrier._exchange.recordings, {}
    for sid, sound in SOUNDS.items():
        made[sid] = RecordingRecord(sid, call, seconds_of(sound) or 0, time.time(), status="completed")
        book._records[sid], book._sounds[sid] = made[sid], sound
    return made


def expecting(path: Path, call_sid: str) -> None:
    """Make a database in which a call is over, and one of its recordings is known and not fetched yet."""
    with on_sqlite().copy_of(configuration(), RING, NOON) as url:
        shutil.copy(url.removeprefix("sqlite:///"), path)

    def write(tx: Transaction) -> None:
        organisation = tx.people.organisation()
        assert isinstance(organisation, Organisation)
        region = organisation.regions["na"]
        incident = tx.incidents.begin(
            region="na", line=NA_LINE, contact=REPORTER, textable=True, at=NOON, policy=region.policy
        )
        scene = Scene(Runtime(**nothing(store)), tx, Directory(organisation, {}, (0, b"")), incident, NOON, is_new=True)
        call = Call("c" * 32, "twilio", CallKind.CALLER, NA_LINE, REPORTER, NOON, incident.id, call_sid)
        recordings.keep(scene, call, TOLD, 60)
        recordings.look_for(scene, call, 0)
        scene.save()
        tx.calls.add(call)

    with opened(f"sqlite:///{path}", RING) as store:
        store.transact(write)


def nothing(store: Store) -> dict[str, object]:
    return {
        "store": store, "carriers": {}, "mailer": None, "public_url": "", "process": "test", "now": lambda: NOON,
    }  # fmt: skip


def kept(path: Path) -> dict[str, tuple[Attachment, bytes]]:
    """Return the recordings as the database has them, and what can be read of each."""

    def read(tx: Transaction) -> dict[str, tuple[Attachment, bytes]]:
        (incident,) = tx.connection.exec_driver_sql("SELECT id FROM incident").scalars()
        return {
            one.media_sid: (
                one,
                tx.attachments.read(one, Part.ORIGINAL) if one.state is AttachmentState.KEPT else b"",
            )
            for one in tx.attachments.of(incident)
        }

    with opened(f"sqlite:///{path}", RING) as store:
        return store.read(read)


@pytest.mark.parametrize("stride", [pytest.param(1, marks=pytest.mark.slow), 7])
def test_killed_between_every_two_steps_nothing_is_lost_left_or_deleted_too_early(
    carrier, call, nursery, tmp_path, stride
):
    template, path = tmp_path / "template.db", tmp_path / "hotline.db"
    expecting(template, call)
    ends, seen = [], set()
    for last in range(1, 1000, stride):
        for part in ("", "-wal", "-shm"):
            path.with_name(path.name + part).unlink(missing_ok=True)
        shutil.copy(template, path)
        there = leave(carrier, call)
        ends.append(run(nursery, path, carrier, NOON + LATER, last))
        found = kept(path)
        for sid, record in there.items():
            one, sound = found.get(sid, (None, b""))
            seen.add((one and one.state.value, one and one.at_carrier, record.deleted_at is not None))
            if record.deleted_at is not None:
                assert sound == SOUNDS[sid], f"deleted before our commit: killed at step {last}"
        if ends[-1] != dying.DIED:
            break
        assert run(nursery, path, carrier, NOON + 2 * LATER, 0) == 0, f"killed at step {last}"
        found = kept(path)
        assert {sid: sound for sid, (_, sound) in found.items()} == SOUNDS, f"lost: killed at step {last}"
        assert all(record.deleted_at for record in there.values()), f"left at the carrier: killed at step {last}"
        assert not any(one.at_carrier for one, _ in found.values())
    deaths = ends.count(dying.DIED)
    assert ends[-1] == 0
    print(f"killed at {deaths} steps: 0 lost, 0 left at the carrier, 0 deleted before our commit")
    assert deaths > 80 / stride
    if stride == 1:  # before it was known, kept, deleted there, and before that was noted
        assert seen == {
            (None, None, False), ("waiting", True, False), ("kept", True, False), ("kept", True, True),
            ("kept", False, True),
        }  # fmt: skip


def run(nursery, path: Path, carrier: Simulator, begin, last: int) -> int:
    arguments = (str(path), carrier.base_url, (ACCOUNT, TOKEN), begin, last)
    child = nursery.Process(target=dying.carry_out, args=arguments)
    child.start()
    child.join(60)
    assert child.exitcode is not None, f"step {last} hangs"
    return child.exitcode
