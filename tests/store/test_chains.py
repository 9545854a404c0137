"""Entries are linked as they are written; what an older version wrote is adopted; nothing is changed afterwards."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from hotline.domain.chain import Chain, canonical, commit, link
from hotline.domain.deeds import AuditKind
from hotline.domain.errors import NotFound
from hotline.domain.incident import EntryKind
from tests.store.test_store import open_incident
from tests.story import NOON, seconds
from tests.untriggered import untriggered


def say(store, incident, words):
    def work(tx):
        found = tx.incidents.get(incident)
        tx.transcript.append(found, EntryKind.TEXT_IN, at=NOON + seconds(found.entries), who="reporter", text=words)
        tx.incidents.save(found)

    store.transact(work)


def whole(tx, chain, incident):
    """Check a chain from its beginning; return its entries and its head."""
    head, entries = tx.chains.genesis(chain, incident), list(tx.chains.entries(chain, incident))
    for number, stored in enumerate(entries, start=1):
        content, salt = tx.chains.open(stored)
        assert stored.seq == number
        assert stored.commitment == commit(salt, canonical(content))
        head = link(head, stored.entry)
        assert stored.hash == head
    return entries, head


def forget_links(store, incident):
    """Leave an incident as an older version wrote it."""
    with untriggered(store.engine) as connection:
        connection.execute(text("UPDATE transcript SET hash = NULL, commitment = NULL"))
        connection.execute(text("UPDATE incident SET head = NULL, chained = 0 WHERE id = :row"), {"row": incident})


def test_each_entry_is_linked_and_the_incident_knows_the_last(store):
    incident = store.transact(open_incident)
    for words in ("Two", "\ud83d", "\ud83d\ude00", "Vier\n\x00"):
        say(store, incident, words)

    def look(tx):
        entries, head = whole(tx, Chain.TRANSCRIPT, incident)
        found = tx.incidents.get(incident)
        return len(entries), head, found.head, found.chained, found.entries

    assert store.read(look)[1] == store.read(look)[2]
    assert store.read(look)[0] == store.read(look)[3] == store.read(look)[4] == 5


def test_what_an_older_version_wrote_is_linked_by_the_next_text(store):
    incident = store.transact(open_incident)
    say(store, incident, "Two")
    before = store.read(lambda tx: list(tx.transcript.of(incident)))
    forget_links(store, incident)

    say(store, incident, "Three")

    entries, head = store.read(lambda tx: whole(tx, Chain.TRANSCRIPT, incident))
    assert len(entries) == 3
    assert store.read(lambda tx: tx.incidents.get(incident)).head == head
    assert store.read(lambda tx: list(tx.transcript.of(incident)))[:2] == before


def test_an_entry_that_was_changed_before_it_was_linked_refuses_no_text(store):
    incident = store.transact(open_incident)
    forget_links(store, incident)
    with untriggered(store.engine) as connection:
        connection.execute(text("UPDATE transcript SET entry = substr(entry, 1, 20)"))

    say(store, incident, "Two")

    found = store.read(lambda tx: list(tx.chains.entries(Chain.TRANSCRIPT, incident)))
    assert [stored.seq for stored in found if stored.hash] == [1, 2]


def old_row(store, incident, seq=2):
    """Insert a row as an older version does, which knows no links."""
    with store.engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO transcript (incident, seq, at, kind, entry)"
                " SELECT incident, :seq, at, kind, entry FROM transcript WHERE incident = :row AND seq = 1"
            ),
            {"row": incident, "seq": seq},
        )
        connection.execute(text("UPDATE incident SET entries = entries + 1 WHERE id = :row"), {"row": incident})


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE transcript SET hash = x'00', commitment = x'00' WHERE seq = 1",
        "UPDATE transcript SET entry = x'00' WHERE seq = 1",
        "UPDATE transcript SET entry = x'00' WHERE seq = 2",
        "UPDATE transcript SET hash = x'00', commitment = x'00', kind = 'note' WHERE seq = 2",
        "UPDATE transcript SET hash = x'00', commitment = x'00', at = 5 WHERE seq = 2",
        "UPDATE transcript SET hash = x'00', commitment = x'00', seq = 7 WHERE seq = 2",
        "DELETE FROM transcript WHERE seq = 2",
        "INSERT OR REPLACE INTO transcript SELECT * FROM transcript WHERE seq = 1",
        "UPDATE audit SET kind = 'note'",
        "DELETE FROM audit",
        "UPDATE checkpoint SET document = ''",
        "DELETE FROM checkpoint",
        "UPDATE checkpoint_leaf SET seq = 1",
        "DELETE FROM checkpoint_leaf",
    ],
)
def test_nothing_is_changed_but_an_unlinked_entry_which_is_linked_once(store, statement):
    incident = store.transact(open_incident)
    store.transact(lambda tx: tx.audit.append(incident, AuditKind.READ, at=NOON, who="Ana", text="Read it."))
    store.transact(lambda tx: tx.checkpoints.make(NOON))
    old_row(store, incident)

    if store.engine.dialect.name != "sqlite":
        if "OR REPLACE" in statement:
            pytest.skip("only SQLite has it")
        statement = statement.replace("x'00'", r"'\x00'")
    with pytest.raises(DBAPIError, match="append only"), store.engine.begin() as connection:
        connection.execute(text(statement))
    say(store, incident, "Three")
    with pytest.raises(DBAPIError, match="append only"), store.engine.begin() as connection:
        connection.execute(text("UPDATE transcript SET hash = entry, commitment = entry WHERE seq = 2"))


# --- the audit


def test_deeds_are_chained_for_each_incident_and_for_the_organisation(store):
    incident = store.transact(open_incident)

    def do(tx):
        return [
            tx.audit.append(None, AuditKind.CONFIGURED, at=NOON, who="command line", text="Applied version 2."),
            tx.audit.append(incident, AuditKind.READ, at=NOON, who="Ana", text="Read the record."),
            tx.audit.append(incident, AuditKind.EXPORTED, at=NOON, who="Ben", text="Exported.", sha256="00", files=[1]),
        ]

    assert store.transact(do) == [2, 1, 2]  # the first was the configuration
    deeds = store.read(lambda tx: list(tx.audit.of(incident)))
    assert [(deed.kind, deed.who, deed.text) for deed in deeds] == [
        (AuditKind.READ, "Ana", "Read the record."),
        (AuditKind.EXPORTED, "Ben", "Exported."),
    ]
    assert deeds[1].details == {"sha256": "00", "files": [1]}
    assert len(store.read(lambda tx: whole(tx, Chain.AUDIT, incident))[0]) == 2
    assert len(store.read(lambda tx: whole(tx, Chain.AUDIT, 0))[0]) >= 1


def test_there_is_no_audit_of_what_does_not_exist(store):
    with pytest.raises(NotFound):
        store.transact(lambda tx: tx.audit.append(77, AuditKind.READ, at=NOON, who="Ana", text="Read it."))
