"""``cost.segments_*``: how many SMS segments a whole interview sends to a reporter, in every language that we have.

Carriers bill by segment. The longest interview is played: nothing is told at first, so every question is asked and
answered, then come the thanks and the contacts, and then a person takes it. What is counted is what arrived.
"""

from __future__ import annotations

from hotline.domain.phone import is_gsm7, sms_segments
from hotline.domain.words import ENGLISH, languages
from tests.figures import Figures
from tests.story import configuration, opened

GREETINGS = {"en": "Hello", "es": "Hola", "fr": "Bonjour", "de": "Hallo"}
ANSWERS = ("1", "0", "Il m'a suivi", "Tall, red coat", "12:30, Berlin", "Nadia", "1 3")
"""To the seven questions, in their order; none tells what a later one asks."""
QUESTIONS = len(ANSWERS)
AT_MOST, AT_MOST_WIDE = 12, 24
"""For a language whose letters are in GSM-7, and for one that has letters outside it, however it is spelled today."""
OUTSIDE_GSM7 = {"es": "áíóú", "fr": "âêîôûçë"}


def measure(figures: Figures, *, seconds: float | None, seed: int) -> None:
    """Play an interview in each language and print what it cost; *seconds* and *seed* change nothing."""
    for code in languages():
        texts = _interview(code)
        segments = sum(map(sms_segments, texts))
        wide = sum(not is_gsm7(text) for text in texts)
        print(f"  {code}: {len(texts)} texts, {segments} segments, {wide} texts outside GSM-7", flush=True)
        figures.add(
            f"cost.segments_{code}",
            segments,
            "segments",
            at_most=AT_MOST_WIDE if wide or code in OUTSIDE_GSM7 else AT_MOST,
            texts=len(texts),
            outside_gsm7=wide,
            questions=QUESTIONS,
        )


def _interview(code: str) -> list[str]:
    """Return all texts that reach a reporter of *code* in a whole interview. Raises AssertionError if it wasn't one."""
    offered = (code, *(other for other in languages() if other != code))
    with opened(configuration(languages=offered)) as hotline:
        story = hotline.reporter.text(GREETINGS.get(code, GREETINGS[ENGLISH]))
        for answer in ANSWERS:
            hotline.reporter.text(answer)
        hotline.phone("Ana").replies("1")
        answered = {fact for fact, known in story.record()["facts"].items() if "entry" in known}
        assert len(answered) == QUESTIONS, f"{code}: only {sorted(answered)} were answered\n{hotline.transcript()}"
        assert story.owner, f"{code}: nobody took it"
        return [taken.body for taken in hotline.carrier.taken_for(hotline.reporter)]
