"""Any order of texts, silence, takes, hand-offs, STOP, carrier trouble and restarts: what was promised is kept.

Hypothesis makes the orders up; ``tests.witness`` judges after each step. A failing order is printed as the calls that
play it. ``MACHINE_RANDOM=1`` tries other orders than those of every day.
"""

from __future__ import annotations

import os
from contextlib import ExitStack
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

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
    configuration,
    minutes,
    opened,
    seconds,
)
from tests.witness import Witness

REPORTERS = {"Robin": "+15550100199", "Sascha": "+15550100198", "withheld": "anonymous"}
LINES = {"NA": NA_LINE, "EU": EU_LINE}
TEAM = ("Ana", "Ben", "Cleo", "Lee", "Cora", "Dev", "Sam")
SAID = (
    *("1", "2", "3", "0", "5", "1 3", "13", "1.", "2️⃣", "yes im safe", "no", "not sure", "skip", "?", "👍", "Hello"),
    *("He grabbed my arm", "at the bar at ten", "call me", "call the police", "I am not safe", "he has a knife"),
    *("ENGLISH", "español", "Español alguien me sigue", "thank you", "Nadia saw it too", "x" * 500, "line\none\ttwo é€ñ"),
)
CARRIERS_WORDS = ("STOP", " stop ", "UNSUBSCRIBE", "START", "YES", "HELP", "INFO")
QUIET = ("Please don't contact me", "do not text me any more")
AGAIN = ("You can text me", "ok, please contact me again")
NAMING = {"It was Ana": "Ana", "ben did it": "Ben", "that Cleo of yours": "Cleo", "someone called lee": "Lee"}
COMMANDS = (
    *("1", "1", "1", "ok", "2", "pass", "3", "9", "9", "who", "facts", "status", "questions", "done", "done 1", "1?"),
    *("not a report", "police", "police asked", "police danger", "hand Ben", "hand Ana", "hand Cora", "hand Zoe"),
    *("STOP", "START", "HELP", "# I saw it myself", "#", "!", "XXX 1", "lorem", "", "👍", "Liked “You have E7K-32.”"),
    *("Are you somewhere safe now?", "Why did you go there?", "! He will be banned, I promise", "report a man shouts"),
)
WITH_REFERENCE = ("1", "2", "3", "9", "ok", "facts", "who", "I am at the door", "# by the stairs", "hand Dev", "")
TROUBLES = {
    "refused": REFUSED, "opted out": OPTED_OUT, "misconfigured": MISCONFIGURED, "unavailable": UNAVAILABLE,
    "no answer": NO_ANSWER, "lost": LOST,
}  # fmt: skip
SPANS = (seconds(1), seconds(20), seconds(61), minutes(3), minutes(6), minutes(16), minutes(45))
LONG_SPANS = (minutes(150), timedelta(hours=25))


class AnyOrder(RuleBasedStateMachine):
    """One hotline, three reporters, the whole team, and a carrier in a mood."""

    @initialize(page_at=st.sampled_from(["first_text", "first_text", "first_answer"]))
    def begin(self, page_at: str) -> None:
        self._closing = ExitStack()
        config = configuration(page_at=page_at, languages=("en", "es"))
        self.hotline: Hotline = self._closing.enter_context(opened(config))
        self.witness = Witness(self.hotline)
        self.phones = {name: self.hotline.stranger(name, number) for name, number in REPORTERS.items()}

    def _phone(self, name: str) -> FakePhone:
        return self.phones[name] if name in self.phones else self.hotline.phone(name)

    @rule(
        who=st.sampled_from(["Robin", "Robin", "Sascha", "withheld"]),
        words=st.sampled_from(SAID),
        line=st.sampled_from(["NA", "NA", "NA", "EU"]),
    )
    def reporter_texts(self, who: str, words: str, line: str) -> None:
        self.witness.reporter(self.phones[who], LINES[line], words)

    @rule(words=st.sampled_from(SAID))
    def robin_answers(self, words: str) -> None:
        self.witness.reporter(self.phones["Robin"], NA_LINE, words)

    @rule(who=st.sampled_from(["Robin", "Sascha"]), words=st.sampled_from(CARRIERS_WORDS))
    def reporter_texts_a_carriers_word(self, who: str, words: str) -> None:
        self.witness.reporter(self.phones[who], NA_LINE, words)

    @rule(who=st.sampled_from(list(REPORTERS)), words=st.sampled_from(sorted(NAMING)))
    def reporter_names(self, who: str, words: str) -> None:
        self.witness.reporter(self.phones[who], NA_LINE, words, names=NAMING[words])

    @rule(who=st.sampled_from(["Robin", "Sascha"]), words=st.sampled_from(QUIET))
    def reporter_wants_no_contact(self, who: str, words: str) -> None:
        self.witness.asks_for_quiet(self.phones[who], NA_LINE)
        self.witness.reporter(self.phones[who], NA_LINE, words)

    @rule(who=st.sampled_from(["Robin", "Sascha"]), words=st.sampled_from(AGAIN))
    def reporter_wants_contact_again(self, who: str, words: str) -> None:
        self.witness.lets_us_text(self.phones[who], NA_LINE)
        self.witness.reporter(self.phones[who], NA_LINE, words)

    @rule(who=st.sampled_from(list(REPORTERS)))
    def reporter_sends_a_picture(self, who: str) -> None:
        self.witness.reporter(self.phones[who], NA_LINE, "", pictures=1)

    @rule(who=st.sampled_from(["Robin", "Sascha"]), words=st.sampled_from(SAID))
    def carrier_posts_a_text_twice(self, who: str, words: str) -> None:
        story = self.witness.reporter(self.phones[who], NA_LINE, words)
        (key,) = self.hotline.query(
            "SELECT key FROM inbox WHERE incident = :id ORDER BY received_at DESC LIMIT 1", id=story.id
        )
        form = {"MessageSid": key[0], "From": self.phones[who].number, "To": NA_LINE, "Body": words, "NumMedia": "0"}
        self.hotline.receives_form(form)

    @rule(who=st.sampled_from(TEAM), words=st.sampled_from(COMMANDS))
    def team_texts(self, who: str, words: str) -> None:
        self.witness.responder(who, words)

    @rule(words=st.sampled_from(COMMANDS))
    def ana_texts(self, words: str) -> None:
        self.witness.responder("Ana", words)

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

    @rule(who=st.sampled_from([*TEAM, "Robin", "Sascha"]), down=st.booleans())
    def carrier_cannot_reach(self, who: str, down: bool) -> None:
        self._phone(who).always(UNAVAILABLE if down else None)

    @rule(down=st.booleans())
    def carrier_is_down(self, down: bool) -> None:
        self.hotline.carrier.everywhere = UNAVAILABLE if down else None

    @rule(back=st.integers(0, 12), state=st.sampled_from(ReportedState))
    def carrier_reports(self, back: int, state: ReportedState) -> None:
        ledger = self.hotline.carrier.ledger
        if ledger:
            error = REFUSED if state is ReportedState.FAILED else None
            self.hotline.reports(ledger[-1 - back % len(ledger)], state, error)

    @rule()
    def everything_restarts(self) -> None:
        self.hotline.restarts()

    @invariant()
    def promises_are_kept(self) -> None:
        if hasattr(self, "witness"):
            self.witness.judge()

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
        self.hotline.clock.forward(span)


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
TestAnyOrder.settings = _steps(25, 30)


@pytest.mark.slow
class TestTenThousandSteps(AnyOrderOfADay.TestCase):
    """10,000 steps, for ``make test-all``."""

    settings = _steps(200, 50)
