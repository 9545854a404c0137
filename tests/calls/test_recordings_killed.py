"""Killed between every two steps of fetch, encrypt, commit, delete: no recording is lost, none is left at the carrier,
and none is deleted there before it is ours.
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
from hotline.simulator import Simulator
from hotline.simulator.call_records import RecordingRecord
from hotline.store.attachments import Attachment, AttachmentState, Part
from hotline.store.calls import Call, CallKind
from hotline.store.transaction import Store, Transaction, opened
from hotline.usecases import recordings
from hotline.usecases.runtime import Directory, Runtime
from hotline.usecases.scene import Scene
from tests.calls import dying
from tests.site import ACCOUNT, TOKEN
from tests.sounds import wav
from tests.story import NA_LINE, NOON, REPORTER, RING, _applied, configuration

pytestmark = pytest.mark.xdist_group("calls-killed")

SOUND = wav(60, b"he followed me to the car park. ")
"""Several chunks, in several transactions."""
CALL, RECORDING = "CA" + "1" * 32, "RE" + "2" * 32
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


def leave(carrier: Simulator) -> RecordingRecord:
    """Have the carrier hold one recording, afresh."""
    book = carrier._exchange.recordings
    record = RecordingRecord(RECORDING, CALL, 60.0, time.time(), said="he followed me", status="completed")
    book._records[RECORDING], book._sounds[RECORDING] = record, SOUND
    return record


def expecting(path: Path) -> None:
    """Make a database in which one recording is written down and not fetched yet."""
    shutil.copy(_applied(configuration()), path)

    def write(tx: Transaction) -> None:
        organisation = tx.people.organisation()
        assert isinstance(organisation, Organisation)
        region = organisation.regions["na"]
        incident = tx.incidents.begin(
            region="na", line=NA_LINE, contact=REPORTER, textable=True, at=NOON, policy=region.policy
        )
        scene = Scene(Runtime(**nothing(store)), tx, Directory(organisation, {}), incident, NOON, is_new=True)
        call = Call("c" * 32, "twilio", CallKind.CALLER, NA_LINE, REPORTER, NOON, incident.id, CALL)
        recordings.keep(scene, call, RECORDING, 60, None)
        scene.save()
        tx.calls.add(call)

    with opened(f"sqlite:///{path}", RING) as store:
        store.transact(write)


def nothing(store: Store) -> dict[str, object]:
    return {
        "store": store, "carriers": {}, "mailer": None, "public_url": "", "process": "test", "now": lambda: NOON,
    }  # fmt: skip


def kept(path: Path) -> tuple[Attachment, bytes]:
    """Return the recording as the database has it, and what can be read of it."""

    def read(tx: Transaction) -> tuple[Attachment, bytes]:
        (incident,) = tx.connection.exec_driver_sql("SELECT id FROM incident").scalars()
        (one,) = tx.attachments.of(incident)
        return one, tx.attachments.read(one, Part.ORIGINAL) if one.state is AttachmentState.KEPT else b""

    with opened(f"sqlite:///{path}", RING) as store:
        return store.read(read)


@pytest.mark.parametrize("stride", [pytest.param(1, marks=pytest.mark.slow), 4])
def test_killed_between_every_two_steps_nothing_is_lost_left_or_deleted_too_early(carrier, nursery, tmp_path, stride):
    template, path = tmp_path / "template.db", tmp_path / "hotline.db"
    expecting(template)
    ends, seen = [], set()
    for last in range(1, 1000, stride):
        for part in ("", "-wal", "-shm"):
            path.with_name(path.name + part).unlink(missing_ok=True)
        shutil.copy(template, path)
        record = leave(carrier)
        ends.append(run(nursery, path, carrier, NOON + LATER, last))
        one, sound = kept(path)
        seen.add((one.state.value, one.at_carrier, record.deleted_at is not None))
        if record.deleted_at is not None:
            assert sound == SOUND, f"deleted before our commit: killed at step {last}"
        if ends[-1] != dying.DIED:
            break
        assert run(nursery, path, carrier, NOON + 2 * LATER, 0) == 0, f"killed at step {last}"
        one, sound = kept(path)
        assert sound == SOUND, f"lost: killed at step {last}"
        assert record.deleted_at is not None, f"left at the carrier: killed at step {last}"
        assert not one.at_carrier
    deaths = ends.count(dying.DIED)
    assert ends[-1] == 0
    print(f"killed at {deaths} steps: 0 lost, 0 left at the carrier, 0 deleted before our commit")
    assert deaths > 40 / stride
    if stride > 1:
        return
    # It was killed before it was kept, between our commit and the deletion, between that and our note of it, and after.
    assert seen == {
        ("waiting", True, False), ("kept", True, False), ("kept", True, True), ("kept", False, True),
    }  # fmt: skip


def run(nursery, path: Path, carrier: Simulator, begin, last: int) -> int:
    arguments = (str(path), carrier.base_url, (ACCOUNT, TOKEN), begin, last)
    child = nursery.Process(target=dying.carry_out, args=arguments)
    child.start()
    child.join(60)
    assert child.exitcode is not None, f"step {last} hangs"
    return child.exitcode
