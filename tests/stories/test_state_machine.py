"""Any order of texts, silence, takes, hand-offs, STOP, carrier trouble and restarts: what was promised is kept.

Hypothesis makes the orders up; ``tests.witness`` judges after each step. A failing order is printed as the calls that
play it. ``MACHINE_RANDOM=1`` tries other orders than those of every day.
"""

from __future__ import annotations

import os
from contextlib import ExitStack
from datetime import timedelta

import hypothesis
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from hotline.carriers import ReportedState
from tests.story import (
    EU_LINE,
    LOST,
    MISCONFIGURED,
    NA_LINE,
    NO_ANSWER,
    OPTED_OUT,
    REFUSED,
    UNAVAILABLE,
    FakePhone,
    Hotline,
    Story,
    configuration,
    minutes,
    opened,
    seconds,
)
from tests.witness import Witness

REPORTERS = {"Robin": "+15550100199", "Sascha": "+15550100198", "withheld": "anonymous"}
PICTURE = "(a picture)"
PAGE_AT = ("first_text", "first_text", "first_answer")
LINES = {"NA": NA_LINE, "EU": EU_LINE}
TEAM = ("Ana", "Ben", "Cleo", "Lee", "Cora", "Dev", "Sam")
ANSWERS = (
    *("1", "2", "3", "0", "5", "1 3", "13", "1.", "2️⃣", "yes im safe", "no", "not sure", "skip", "?", "👍", "Hello"),
    *("He grabbed my arm", "at the bar at ten", "call me", "call the police", "I am not safe", "he has a knife"),
    *(
        "ENGLISH",
        "español",
        "Español alguien me sigue",
        "thank you",
        "Nadia saw it too",
        "x" * 500,
        "line\none\ttwo é€ñ",
    ),
)
STOPS, STARTS, OTHERS = ("STOP", " stop ", "UNSUBSCRIBE"), ("START", "YES"), ("HELP", "INFO", PICTURE)
QUIET = ("Please don't contact me", "do not text me any more")
AGAIN = ("You can text me", "ok, please contact me again")
NAMING = {"It was Ana": "Ana", "ben did it": "Ben", "that Cleo of yours": "Cleo", "someone called lee": "Lee"}
SAID = (*ANSWERS, *STOPS, *STARTS, *OTHERS, QUIET[0], *AGAIN, *NAMING)
COMMANDS = (
    *(
        "1",
        "1",
        "1",
        "1",
        "1",
        "ok",
        "2",
        "pass",
        "3",
        "9",
        "9",
        "who",
        "facts",
        "status",
        "questions",
        "done",
        "done 1",
        "1?",
    ),
    *("not a report", "police", "police asked", "police danger", "hand Ben", "hand Ana", "hand Cora", "hand Zoe"),
    *("STOP", "START", "HELP", "# I saw it myself", "#", "!", "XXX 1", "lorem", "", "👍", "Liked “You have E7K-32.”"),
    *("Are you somewhere safe now?", "Why did you go there?", "! He will be banned, I promise", "report a man shouts"),
)
WORDS = ("Are you somewhere safe now?", "I am at the door", "Stay there please")
OWNERS = (*COMMANDS, *WORDS * 8, "9", "9", "questions", "questions", "hand Ben", "hand Lee", "3")
WITH_REFERENCE = ("1", "2", "3", "9", "ok", "facts", "who", "I am at the door", "# by the stairs", "hand Dev", "")
TROUBLES = {
    "refused": REFUSED, "opted out": OPTED_OUT, "misconfigured": MISCONFIGURED, "unavailable": UNAVAILABLE,
    "no answer": NO_ANSWER, "lost": LOST,
}  # fmt: skip
OPENINGS = (
    *((), ("He grabbed my arm",), ("Hello", "1", "0"), ("He grabbed my arm", "Ana takes it")),
    *(("Hello", "1", "Ana takes it"), ("It was Ben",), ("Hello", "2", "It was Ana")),
    ("He grabbed my arm", "Ana takes it", "Please don't contact me"),
)
SPANS = (seconds(1), seconds(20), seconds(61), minutes(3), minutes(6), minutes(16), minutes(45))
LONG_SPANS = (*[minutes(150)] * 7, timedelta(hours=25))
"""A day is rare: who is paged every ten minutes through it costs as much as a hundred other steps."""


class AnyOrder(RuleBasedStateMachine):
    """One hotline, three reporters, the whole team, and a carrier in a mood."""

    @initialize(
        page_at=st.sampled_from(["first_text", "first_text", "first_answer"]), opening=st.sampled_from(OPENINGS)
    )
    def begin(self, page_at: str, opening: tuple[str, ...]) -> None:
        self._closing = ExitStack()
        config = configuration(page_at=page_at, languages=("en", "es"))
        self.hotline: Hotline = self._closing.enter_context(opened(config))
        self.witness = Witness(self.hotline)
        self.phones = {name: self.hotline.stranger(name, number) for name, number in REPORTERS.items()}
        self._outage = 0
        for words in opening:
            if words == "Ana takes it":
                self.witness.responder("Ana", "1")
            else:
                self._texts("Robin", words)

    def _texts(self, who: str, words: str, line: str = NA_LINE) -> Story:
        phone = self.phones[who]
        if words in QUIET:
            self.witness.asks_for_quiet(phone, line)
        elif words in AGAIN:
            self.witness.lets_us_text(phone, line)
        if words == PICTURE:
            return self.witness.reporter(phone, line, "", pictures=1)
        return self.witness.reporter(phone, line, words, names=NAMING.get(words, ""))

    def _phone(self, name: str) -> FakePhone:
        return self.phones[name] if name in self.phones else self.hotline.phone(name)

    @rule(words=st.sampled_from(SAID))
    def robin_texts(self, words: str) -> None:
        self._texts("Robin", words)

    @rule(words=st.sampled_from(SAID), after=st.sampled_from(SPANS))
    def robin_texts_later(self, words: str, after: timedelta) -> None:
        self.hotline.clock.forward(after)
        self._texts("Robin", words)

    @rule(words=st.lists(st.sampled_from(SAID), min_size=2, max_size=4))
    def robin_texts_on(self, words: list[str]) -> None:
        for one in words:
            self._texts("Robin", one)

    @rule(
        who=st.sampled_from(list(REPORTERS)),
        words=st.sampled_from(SAID),
        line=st.sampled_from(["NA", "NA", "NA", "EU"]),
    )
    def reporter_texts(self, who: str, words: str, line: str) -> None:
        self._texts(who, words, LINES[line])

    @rule(who=st.sampled_from(["Robin", "Sascha"]), words=st.sampled_from(ANSWERS))
    def carrier_posts_a_text_twice(self, who: str, words: str) -> None:
        story = self._texts(who, words)
        (key,) = self.hotline.query(
            "SELECT key FROM inbox WHERE incident = :id ORDER BY received_at DESC LIMIT 1", id=story.id
        )
        form = {"MessageSid": key[0], "From": self.phones[who].number, "To": NA_LINE, "Body": words, "NumMedia": "0"}
        self.hotline.receives_form(form)

    @rule(which=st.integers(0, 2), words=st.lists(st.sampled_from(OWNERS), min_size=1, max_size=3))
    def owner_texts(self, which: int, words: list[str]) -> None:
        owners = self.witness.owners()
        for one in words if owners else ():
            self.witness.responder(owners[which % len(owners)], one)

    @rule(which=st.integers(0, 2), then=st.sampled_from(SAID))
    def owner_closes_and_robin_texts(self, which: int, then: str) -> None:
        self.owner_texts(which, ["9", "9"])
        self._texts("Robin", then)

    @rule(words=st.sampled_from(SAID), then=st.sampled_from(["1", "1", "2", "3"]))
    def robin_is_out_of_reach_while_somebody_answers(self, words: str, then: str) -> None:
        """What is said to Robin waits at the carrier while others go on."""
        self.phones["Robin"].always(UNAVAILABLE)
        self._texts("Robin", words)
        self.paged_person_answers(0, then)
        self.phones["Robin"].always(None)
        self.hotline.clock.forward(seconds(30))

    @rule(words=st.sampled_from(sorted(NAMING)), replies=st.sampled_from(["1", "9", "who", "status"]))
    def somebody_is_named_while_out_of_reach(self, words: str, replies: str) -> None:
        """What is said to them waits at the carrier, and must not leave any more."""
        phone = self.hotline.phone(NAMING[words])
        phone.always(UNAVAILABLE)
        self.paged_person_answers(1, "1")
        self._texts("Robin", words)
        phone.always(None)
        self.witness.responder(NAMING[words], replies)
        self.hotline.clock.forward(seconds(30))

    @rule(which=st.integers(0, 3), words=st.sampled_from(["1", "1", "1", "2", "3"]))
    def paged_person_answers(self, which: int, words: str) -> None:
        paged = self.witness.paged()
        if paged:
            name, short = paged[-1 - which % len(paged)]
            self.witness.responder(name, f"{short} {words}")

    @rule(which=st.integers(0, 3), words=st.sampled_from(["1", "2", "9", "who", "status", "I know them", "facts"]))
    def kept_out_person_texts(self, which: int, words: str) -> None:
        out = self.witness.kept_out()
        if out:
            name, short = out[which % len(out)]
            self.witness.responder(name, words)
            self.witness.responder(name, f"{short} {words}")

    @rule(who=st.sampled_from(TEAM), words=st.sampled_from(COMMANDS))
    def team_texts(self, who: str, words: str) -> None:
        self.witness.responder(who, words)

    @rule(who=st.sampled_from(TEAM), which=st.integers(0, 3), words=st.sampled_from(WITH_REFERENCE))
    def team_texts_a_reference(self, who: str, which: int, words: str) -> None:
        stories = self.hotline.stories()
        if stories:
            self.witness.responder(who, f"{stories[-1 - which % len(stories)].short} {words}".strip())

    @rule(span=st.sampled_from(SPANS))
    def time_passes(self, span: timedelta) -> None:
        self.hotline.clock.forward(span)

    @rule(who=st.sampled_from([*TEAM, "Robin", "Sascha"]), what=st.lists(st.sampled_from(sorted(TROUBLES)), max_size=3))
    def carrier_will(self, who: str, what: list[str]) -> None:
        self._phone(who).will(*(TROUBLES[one] for one in what))

    @rule(who=st.sampled_from([*TEAM, "Robin", "Sascha"]), steps=st.integers(1, 4))
    def carrier_cannot_reach(self, who: str, steps: int) -> None:
        self._phone(who).always(UNAVAILABLE)
        self._outage = steps

    @rule(steps=st.integers(1, 3))
    def carrier_is_down(self, steps: int) -> None:
        self.hotline.carrier.everywhere = UNAVAILABLE
        self._outage = steps

    @rule(back=st.integers(0, 12), state=st.sampled_from(ReportedState))
    def carrier_reports(self, back: int, state: ReportedState) -> None:
        ledger = self.hotline.carrier.ledger
        if ledger:
            error = REFUSED if state is ReportedState.FAILED else None
            self.hotline.reports(ledger[-1 - back % len(ledger)], state, error)

    @rule()
    def everything_restarts(self) -> None:
        self.hotline.restart()

    @invariant()
    def promises_are_kept(self) -> None:
        if hasattr(self, "witness"):
            self.witness.judge()
            self._outage -= 1
            if self._outage < 0:
                self._end_outage()

    def _end_outage(self) -> None:
        self.hotline.carrier.everywhere = None
        self.hotline.carrier.standing.clear()

    def teardown(self) -> None:
        if hasattr(self, "witness"):
            try:
                self.witness.judge_texts_again()
            finally:
                self._closing.close()


class AnyOrderOfADay(AnyOrder):
    """The same, with hours and days of silence."""

    @rule(span=st.sampled_from(LONG_SPANS))
    def much_time_passes(self, span: timedelta) -> None:
        """An outage is over within the hour; what a longer one does has stories of its own (test_delivery)."""
        self.hotline.clock.forward(minutes(60))
        self._end_outage()
        self.hotline.clock.forward(span - minutes(60))


def _steps(examples: int, each: int) -> settings:
    return settings(
        max_examples=examples,
        stateful_step_count=each,
        deadline=None,
        database=None,
        derandomize=not os.environ.get("MACHINE_RANDOM"),
        suppress_health_check=list(HealthCheck),
    )


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = _steps(8, 25)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_ten_thousand_steps(seed: int) -> None:
    """10,000 steps in four parts, for ``make test-all``; each part makes up orders of its own."""
    machine = type(f"AnyOrder{seed}", (AnyOrderOfADay,), {})
    hypothesis.seed(seed)(machine)
    run_state_machine_as_test(machine, settings=_steps(50, 50))
