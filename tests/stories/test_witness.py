"""The witness of the state machine finds what it is there for: mistakes that are planted in the product."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from hotline.domain import conversation, routing
from hotline.domain.incident import Incident
from hotline.domain.views import View
from hotline.store.inbox import Inbox
from hotline.store.incidents import Incidents
from hotline.store.messages import Messages
from hotline.usecases import carry_out, casework, desk, opening, scene
from tests.story import NA_LINE, UNAVAILABLE, Hotline, configuration, minutes, opened, seconds
from tests.witness import Witness

SECOND_NA_LINE = "+15550100101"
CONFIGURATION = configuration(more=f'[[line]]\nnumber = "{SECOND_NA_LINE}"\nregion = "na"\n')
HARM, LEAVE_ME = "He grabbed my arm", "Please don't contact me"


def stops(hotline: Hotline, witness: Witness) -> None:
    witness.reporter(hotline.reporter, NA_LINE, HARM)
    witness.reporter(hotline.reporter, NA_LINE, "STOP")
    witness.responder("Ana", "1")


def wants_no_contact(hotline: Hotline, witness: Witness) -> None:
    witness.reporter(hotline.reporter, NA_LINE, HARM)
    witness.responder("Ana", "1")
    witness.asks_for_quiet(hotline.reporter, NA_LINE)
    witness.reporter(hotline.reporter, NA_LINE, LEAVE_ME)
    witness.responder("Ana", "Are you there?")


def is_taken_while_a_question_waits(hotline: Hotline, witness: Witness) -> None:
    witness.reporter(hotline.reporter, NA_LINE, HARM)
    hotline.reporter.always(UNAVAILABLE)
    witness.reporter(hotline.reporter, NA_LINE, "1")
    witness.responder("Ana", "1")
    hotline.reporter.always(None)
    hotline.clock.forward(seconds(30))


def names_ana(hotline: Hotline, witness: Witness) -> None:
    witness.reporter(hotline.reporter, NA_LINE, HARM)
    witness.reporter(hotline.reporter, NA_LINE, "It was Ana", names="Ana")
    hotline.clock.forward(minutes(5))


def goes_unanswered(hotline: Hotline, witness: Witness) -> None:
    witness.reporter(hotline.reporter, NA_LINE, HARM)
    hotline.clock.forward(minutes(17))


def is_forgotten(hotline: Hotline, witness: Witness) -> None:
    witness.reporter(hotline.reporter, NA_LINE, HARM)
    witness.responder("Ana", "1")
    hotline.clock.forward(minutes(6))


def comes_back_after_stop(hotline: Hotline, witness: Witness) -> None:
    stops(hotline, witness)
    witness.responder("Ana", "9")
    witness.responder("Ana", "9")
    witness.reporter(hotline.reporter, NA_LINE, "He is back")


def is_posted_twice(hotline: Hotline, witness: Witness) -> None:
    witness.reporter(hotline.reporter, NA_LINE, HARM)
    (key,) = hotline.query("SELECT key FROM inbox")[0]
    hotline.receives_form({"MessageSid": key, "From": hotline.reporter.number, "To": NA_LINE, "Body": HARM})


def is_taken(hotline: Hotline, witness: Witness) -> None:
    witness.reporter(hotline.reporter, NA_LINE, HARM)
    witness.responder("Ana", "1")


def is_taken_after_two_were_paged(hotline: Hotline, witness: Witness) -> None:
    witness.reporter(hotline.reporter, NA_LINE, HARM)
    hotline.clock.forward(minutes(2))
    witness.responder("Ana", "1")


def names_ana_while_a_text_to_her_waits(hotline: Hotline, witness: Witness) -> None:
    witness.reporter(hotline.reporter, NA_LINE, HARM)
    hotline.phone("Ana").always(UNAVAILABLE)
    witness.responder("Ana", "who")
    witness.reporter(hotline.reporter, NA_LINE, "It was Ana", names="Ana")
    hotline.phone("Ana").always(None)
    hotline.clock.forward(seconds(30))


def ana_is_named_and_asks(hotline: Hotline, witness: Witness) -> None:
    witness.reporter(hotline.reporter, NA_LINE, HARM)
    witness.reporter(hotline.reporter, NA_LINE, "It was Ana", names="Ana")
    witness.responder("Ana", "who")


def texts_two_lines(hotline: Hotline, witness: Witness) -> None:
    witness.reporter(hotline.reporter, NA_LINE, HARM)
    witness.reporter(hotline.reporter, SECOND_NA_LINE, "near gate 4")


def answers(hotline: Hotline, witness: Witness) -> None:
    for words in (HARM, "1", "0"):
        witness.reporter(hotline.reporter, NA_LINE, words)


def lets_all_be_texted(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Incident, "can_be_reached", property(lambda incident: incident.textable))


def forgets_the_wish(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Incident, "can_be_texted", property(lambda incident: incident.can_be_reached))


def keeps_asking(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Messages, "drop_questions", lambda *_: None)


def keeps_nobody_out(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(conversation, "_exclude", lambda intake, *_: intake)


def tells_everybody(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Incident, "is_for", lambda *_: True)
    patch.setattr(routing, "eligible", lambda _, people, **__: (tuple(people), ()))


def raises_no_alarm(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(carry_out, "raise_alarm", lambda *_: None)


def awaits_no_sign(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(casework, "await_sign", lambda *_: None)


def confirms_nothing(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(casework, "_confirm", lambda *_: None)


def starts_afresh(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(opening, "_follow", lambda *_: None)


def asks_again(patch: pytest.MonkeyPatch) -> None:
    asking = conversation.ask_next
    patch.setattr(
        conversation,
        "ask_next",
        lambda known, at, effects: asking(replace(known, asked=frozenset(), answers={}), at, effects),
    )


def takes_it_twice(patch: pytest.MonkeyPatch) -> None:
    keep, kept = Inbox.keep, set()

    def once(inbox: Inbox, carrier: str, key: str, digest: bytes, form: str, **more: Any) -> None:
        if key not in kept:
            keep(inbox, carrier, key, digest, form, **more)
        kept.add(key)

    patch.setattr(Inbox, "knows", lambda *_: False)
    patch.setattr(Inbox, "keep", once)


def holds_nothing_back(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(scene.Scene, "untell", lambda *_: None)


def tells_no_other_of_a_take(patch: pytest.MonkeyPatch) -> None:
    tell = scene.Scene.tell
    patch.setattr(
        scene.Scene, "tell", lambda at, who, key, **values: None if key == "took-it" else tell(at, who, key, **values)
    )


def answers_whoever_is_kept_out(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(desk, "view_of", lambda *_, **__: View.OFFERED)


def looks_at_one_line_only(patch: pytest.MonkeyPatch) -> None:
    joins = opening.continue_or_open

    def of_this_line(arrival: opening.Arrival, *text: Any) -> Incident:
        if arrival.line == SECOND_NA_LINE:
            patch.setattr(Incidents, "join", lambda *_: None)
        return joins(arrival, *text)

    patch.setattr(opening, "continue_or_open", of_this_line)


PLANTED = (
    (lets_all_be_texted, stops, "after STOP came"),
    (forgets_the_wish, wants_no_contact, "asked not to be contacted, and got"),
    (keeps_asking, is_taken_while_a_question_waits, "asked after it was taken"),
    (keeps_nobody_out, names_ana, "is not kept out"),
    (tells_everybody, names_ana, "is kept out and got"),
    (raises_no_alarm, goes_unanswered, "no alarm since"),
    (awaits_no_sign, is_forgotten, "no sign of Ana"),
    (confirms_nothing, is_taken, "was not told"),
    (starts_afresh, comes_back_after_stop, "after STOP came"),
    (asks_again, answers, "asked twice without saying why"),
    (takes_it_twice, is_posted_twice, "the record has"),
    (holds_nothing_back, names_ana_while_a_text_to_her_waits, "Ana is kept out and got"),
    (answers_whoever_is_kept_out, ana_is_named_and_asks, "Ana is kept out and got"),
    (tells_no_other_of_a_take, is_taken_after_two_were_paged, "nobody told {'Ben'} that Ana took it"),
    (looks_at_one_line_only, texts_two_lines, "opened a second report of one person"),
)


@pytest.mark.parametrize(("mistake", "happens", "found"), PLANTED, ids=[planted[0].__name__ for planted in PLANTED])
def test_a_planted_mistake_is_found(monkeypatch, mistake, happens, found):
    mistake(monkeypatch)
    with opened(CONFIGURATION) as hotline:
        witness = Witness(hotline)
        happens(hotline, witness)
        with pytest.raises(AssertionError, match=found):
            witness.judge()


@pytest.mark.parametrize("happens", dict.fromkeys(planted[1] for planted in PLANTED), ids=lambda story: story.__name__)
def test_the_same_without_a_mistake_is_fine(happens):
    with opened(CONFIGURATION) as hotline:
        witness = Witness(hotline)
        happens(hotline, witness)
        witness.judge()
        witness.judge_texts_again()
