"""Deeds that several commands share stand in the audit."""

from __future__ import annotations

from hotline.domain.deeds import AuditKind
from hotline.usecases import auditing, listening


def deeds(hotline, incident=None):
    return hotline.store.read(lambda tx: [(deed.kind, deed.who) for deed in tx.audit.of(incident)])


def test_reading_a_record_is_written_down(hotline):
    story = hotline.reporter.text("Someone keeps following me")
    reference, runtime = story.reference, hotline.runtime

    found = hotline.store.transact(lambda tx: auditing.read_record(runtime, tx, reference, who="Ana"))

    assert found["reference"] == reference
    assert deeds(hotline, story.id) == [(AuditKind.READ, "Ana")]
    assert hotline.store.transact(lambda tx: auditing.read_record(runtime, tx, "ZZZ-99")) is None


def test_taking_a_file_out_is_written_down(hotline):
    story = hotline.reporter.text("Someone keeps following me", pictures=1)
    hotline.store.transact(lambda tx: listening.take_out(hotline.runtime, tx, story.reference, 1, "Ana"))

    (deed,) = hotline.store.read(lambda tx: list(tx.audit.of(story.id)))
    assert (deed.kind, deed.who, deed.details) == (AuditKind.FILE_TAKEN_OUT, "Ana", {"file": 1})


def test_a_configuration_and_a_migration_are_the_organisations(hotline):
    (first,) = hotline.store.read(lambda tx: list(tx.audit.of(None)))
    assert (first.kind, first.who) == (AuditKind.CONFIGURED, "command line")
    assert first.details["changes"]

    auditing.note_migration(hotline.store, hotline.clock.now, [])
    auditing.note_migration(hotline.store, hotline.clock.now, ["0004", "0005"])

    assert [kind for kind, _ in deeds(hotline)] == [AuditKind.CONFIGURED, AuditKind.MIGRATED]
