"""The reply box: a note first, a text only after a look at it, five seconds to take it back, and no word lost."""

from __future__ import annotations

import re

import pytest

from hotline.store.messages import MessageState
from tests.console.room import LEAD_ID, PRIMARY, WORDS, Room, words_of

SAID = "I am at the desk, come when you like"


@pytest.fixture
def path(room: Room) -> str:
    """A report that the primary has, who is signed in."""
    path = f"/i/{room.report().reference}"
    room.signed_in(PRIMARY).do(f"{path}/do/take")
    return path


def contact(room: Room) -> str:
    (newest,) = room.values("SELECT max(id) FROM incident")
    return room.incident(newest).contact


def sent(room: Room) -> list[str]:
    """Return what this person wrote to the reporter, as it will reach them."""
    return [body for body in room.texts_to(contact(room)) if body.startswith(f"Qx{PRIMARY}:")]


def states(room: Room) -> list[str]:
    (newest,) = room.values("SELECT id FROM message ORDER BY created_at DESC, ordinal DESC LIMIT 1")
    return room.values(f"SELECT state FROM message WHERE id = '{newest}'")


def test_a_first_text_is_looked_at_before_it_leaves(room: Room, path: str):
    page = room.do(f"{path}/text", words=SAID)
    assert sent(room) == []
    assert f"This is what they get Qx{PRIMARY}: {SAID} 1 part" in words_of(page)
    page = room.do(f"{path}/text", words=SAID, looked="1")
    assert sent(room) == [f"Qx{PRIMARY}: {SAID}"]
    assert "leaves in 5 seconds" in words_of(page)
    room.do(f"{path}/text", words="And now?")
    assert sent(room)[1:] == [f"Qx{PRIMARY}: And now?"]  # who has written before need not look


def test_a_text_waits_five_seconds(room: Room, path: str):
    room.do(f"{path}/text", words=SAID, looked="1")
    both = "outbox o JOIN message m ON m.id = o.message"
    (waits,) = room.values(f"SELECT o.run_at - m.created_at FROM {both} ORDER BY m.ordinal DESC LIMIT 1")
    assert waits == 5_000_000


def test_it_can_be_taken_back_until_it_leaves_and_its_words_stay(room: Room, path: str):
    page = room.do(f"{path}/text", words=SAID, looked="1")
    message = re.search(r'name="message" value="(\w+)"', page.text)
    assert message
    page = room.do(f"{path}/undo", message=message[1])
    assert states(room) == [MessageState.CANCELLED.value]
    assert "It is taken back" in words_of(page)
    assert re.search(rf"<textarea[^>]*>{SAID}</textarea>", page.text)
    assert "It has left already" in words_of(room.do(f"{path}/undo", message=message[1]))


def test_what_has_left_is_not_taken_back(room: Room, path: str):
    page = room.do(f"{path}/text", words=SAID, looked="1")
    message = re.search(r'name="message" value="(\w+)"', page.text)
    assert message
    room.store.transact(lambda tx: tx.messages.update(message[1], state=MessageState.SENDING.value))
    assert "It has left already" in words_of(room.do(f"{path}/undo", message=message[1]))
    assert states(room) == [MessageState.SENDING.value]


def test_nobody_takes_back_what_another_wrote_or_what_is_of_another_report(room: Room, path: str):
    page = room.do(f"{path}/text", words=SAID, looked="1")
    message = re.search(r'name="message" value="(\w+)"', page.text)
    assert message
    room.signed_in(LEAD_ID).do(f"{path}/undo", message=message[1])
    other = f"/i/{room.report().reference}"
    room.signed_in(PRIMARY).do(f"{other}/do/take")
    room.do(f"{other}/undo", message=message[1])
    assert room.values(f"SELECT state FROM message WHERE id = '{message[1]}'") == ["waiting"]


def test_a_text_that_would_hurt_is_held_back_with_the_reason(room: Room, path: str):
    hurts = "Why did you go there?"
    page = words_of(room.do(f"{path}/text", words=hurts, looked="1"))
    assert "It asks why, and that can sound like blame" in page
    assert "Send it all the same" in page
    assert sent(room) == []
    room.do(f"{path}/text", words=hurts, looked="1", as_it_is="1")
    assert sent(room) == [f"Qx{PRIMARY}: {hurts}"]
    (newest,) = room.values("SELECT max(id) FROM incident")
    assert any("was held back" in line for line in room.entries(room.incident(newest)))


def test_a_short_word_is_sent_where_a_button_says_so(room: Room, path: str):
    room.do(f"{path}/text", words="ok", looked="1")
    assert sent(room) == [f"Qx{PRIMARY}: ok"]


def test_letters_that_cost_are_named_before_it_leaves(room: Room, path: str):
    page = words_of(room.do(f"{path}/text", words="x" * 70 + "\u2713"))
    assert "2 parts" in page
    assert "longer because of: \u2713" in page


@pytest.mark.parametrize(
    ("changed", "because"),
    [
        pytest.param({"stopped": True}, "They texted STOP", id="stop"),
        pytest.param({"textable": False}, "Their number takes no texts", id="landline"),
        pytest.param({"only_called": True}, "did not say that a text is safe", id="only-called"),
        pytest.param({"intake": {"quiet": True}}, "asked for no contact", id="no-contact"),
    ],
)
def test_no_text_leaves_where_it_may_not_and_the_page_says_why(room: Room, path: str, changed: dict, because: str):
    def change(tx) -> None:
        (newest,) = room.values("SELECT max(id) FROM incident")
        incident = tx.incidents.get(newest)
        for name, value in changed.items():
            setattr(incident, name, incident.intake.__class__(**value) if name == "intake" else value)
        tx.incidents.save(incident)

    room.store.transact(change)
    page = room.do(f"{path}/text", words=SAID, looked="1")
    assert sent(room) == []
    assert because in words_of(page)
    assert 'id="text"' not in page.text


def test_only_who_has_it_writes_to_the_reporter(room: Room, path: str):
    page = room.signed_in(LEAD_ID).do(f"{path}/text", words=SAID, looked="1")
    assert not any(SAID in body for body in room.texts_to(contact(room)))
    assert "Only who has it texts the reporter" in words_of(page)


def test_what_was_typed_is_there_again_for_who_typed_it_alone(room: Room, path: str):
    for kind in ("note", "text", "told"):
        assert room.do(f"{path}/draft/{kind}", words=f"half a {kind}").status_code == 204
    page = room.get(path).text
    for kind in ("note", "text", "told"):
        assert re.search(rf"<textarea[^>]*>half a {kind}</textarea>", page)
    assert "half a" not in room.signed_in(LEAD_ID).get(path).text
    room.signed_in(PRIMARY).do(f"{path}/do/note", words="a whole note")
    assert "half a note" not in room.get(path).text
    assert room.do(f"{path}/draft/poem", words="x").status_code == 400


def test_a_draft_stands_sealed_in_the_database_and_tells_nothing_of_itself(room: Room, path: str):
    canary = "Xylophon-Kanarie"
    before = room.get(f"{path}/version").text
    room.do(f"{path}/draft/text", words=canary)
    assert canary.encode() not in room.path.read_bytes()
    wal = room.path.with_name(f"{room.path.name}-wal")
    assert not wal.exists() or canary.encode() not in wal.read_bytes()
    assert room.get(f"{path}/version").text == before


def test_a_ready_reply_is_put_in_without_a_script_and_nothing_leaves(room: Room, path: str):
    page = room.do(f"{path}/text", words="Hello.", canned="canned-coming")
    assert re.search(r"<textarea[^>]*>Hello\. I am on my way to you\. Where are you now\?</textarea>", page.text)
    assert sent(room) == []
    assert room.do(f"{path}/text", words="", canned="nothing").status_code == 400


def test_the_note_is_the_first_of_the_two_and_the_one_that_is_open(room: Room, path: str):
    page = room.get(path).text
    assert page.index('id="note"') < page.index('id="text"')
    opened = re.findall(r'<details name="box" class="box (\w+)" open>', page)
    assert opened == ["team"]
    assert WORDS in page
