"""Everybody is written to in their own language, and a language is one file."""

import re
from dataclasses import dataclass, replace
from xml.etree import ElementTree

import pytest

from hotline.carriers import SignedForm
from hotline.carriers.twilio_calls import TwilioCalls
from hotline.domain.calling import Caller, Heard, Place
from hotline.domain.spoken_wording import seconds
from hotline.domain.words import LOCALES, Languages
from hotline.usecases import calls
from hotline.usecases.runtime import Runtime
from hotline.usecases.scene import Scene
from hotline.usecases.speaking import to_caller
from tests.story import NA_LINE, REPORTER, Hotline, minutes, opened
from tests.story import configuration as configured_file

configured = pytest.mark.configured
FOUR = configured(languages=("en", "es", "fr", "de"))
OPENINGS = {"es": "Código de Conducta", "fr": "Code de conduite", "de": "Verhaltenskodex"}
SWITCHES = {"es": "ESPAÑOL", "fr": "Français", "de": "deutsch"}


def language(story):
    return story.now.intake.language


@FOUR
def test_the_first_texts_offer_a_word_for_each_other_language(hotline):
    hotline.reporter.text("he pushed me")

    offers = hotline.reporter.got("This chat is our record")
    assert all(word in offers for word in ("ESPANOL", "FRANÇAIS", "DEUTSCH"))
    assert "ENGLISH" not in offers


@FOUR
@pytest.mark.parametrize("code", ["es", "fr", "de"])
def test_a_first_text_that_begins_with_a_switch_word_is_answered_in_that_language(hotline, code):
    story = hotline.reporter.text(SWITCHES[code])

    assert language(story) == code
    texts = hotline.reporter.reads_all()
    assert len(texts) == 3
    assert not any("We got your text" in text for text in texts)


@FOUR
@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Hola, un hombre me sigue por todas partes y tengo miedo", "es"),
        ("Bonjour, un homme me suit partout et j'ai peur de lui", "fr"),
        ("Hallo, ein Mann verfolgt mich und ich habe Angst vor ihm", "de"),
        ("Hello, a man keeps following me and I am scared of him", "en"),
        ("??", "en"),
    ],
)
def test_the_language_of_a_first_text_is_guessed_among_the_regions(hotline, words, code):
    assert language(hotline.reporter.text(words)) == code


@configured(languages=("en",))
def test_a_language_that_the_region_does_not_offer_is_not_guessed(hotline):
    assert language(hotline.reporter.text("Hola, un hombre me sigue por todas partes y tengo miedo")) == "en"


@FOUR
def test_switching_in_the_middle_asks_the_open_question_again_and_says_so(hotline):
    story = hotline.reporter.text("he pushed me")
    hotline.clock.forward(minutes(1))
    hotline.reporter.reads_all()
    hotline.reporter.text("Deutsch")

    first, second = hotline.reporter.reads_all()
    assert "Deutsch" in first
    assert "Sicherheit" in second
    assert any("Deutsch" in line for line in story.entries("event"))
    assert "Deutsch" in story.entries("text_in")


@FOUR
@pytest.mark.parametrize(
    ("switch", "unsafe"),
    [("ESPANOL", "no estoy a salvo"), ("francais", "je ne suis pas en sécurité"), ("deutsch", "nicht in Sicherheit")],
)
def test_danger_is_heard_in_every_language_of_the_region(hotline, switch, unsafe):
    story = hotline.reporter.text(switch)
    hotline.reporter.text(unsafe)

    assert story.fact("safe") == "no"
    hotline.phone("Ana").got("NOT SAFE")


@FOUR
def test_a_nationality_at_the_beginning_of_a_text_switches_nothing(hotline):
    assert language(hotline.reporter.text("French guy pushed me")) == "en"
    story = hotline.reporter.text("German one too")
    assert language(story) == "en"


@configured(languages=("de",))
def test_english_is_understood_where_it_is_not_offered(hotline):
    story = hotline.reporter.text("I am not safe")

    assert story.fact("safe") == "no"
    assert language(story) == "de"


@configured(people_speak=("de", "en"))
def test_a_responder_reads_and_commands_in_their_own_language(hotline):
    story = hotline.reporter.text("he pushed me")
    page = hotline.phone("Ana").texts[0].text
    assert "1" in page
    assert "text report" not in page
    hotline.phone("Ana").replies("übernehme")

    assert story.owner == "ana"
    assert "You have" not in " ".join(hotline.phone("Ana").unread())
    hotline.reporter.got("Ana has your report")


@configured(people_speak=("fr",))
def test_times_are_said_as_the_readers_language_says_them(hotline):
    hotline.reporter.text("he pushed me")
    hotline.clock.forward(minutes(63))
    hotline.phone("Ben").replies("1")

    assert re.search(r"\b13:0\d\b", " ".join(hotline.phone("Ana").unread()))


@pytest.fixture
def with_a_fifth_language(tmp_path):
    """Pig Latin of a kind: every sentence begins with its own mark, and a few words and the voice are its own."""
    english = (LOCALES / "en.ftl").read_text("utf-8")
    (tmp_path / "en.ftl").write_text(english, "utf-8")
    fifth = re.sub(
        r"^((?!said|command|lint|switch|common|speech)[a-z-]+) = (?=\S)", r"\1 = ¡Oi! ", english, flags=re.MULTILINE
    )
    fifth = fifth.replace("switch-words = english", "switch-words = piglatin")
    fifth = re.sub(r"^said-safe-no = .*$", "said-safe-no = onay", fifth, flags=re.MULTILINE)
    fifth = re.sub(r"^taken = .*$\n", "", fifth, flags=re.MULTILINE)  # unfinished: English is said instead
    fifth = fifth.replace("speech-voice = Polly.Joanna", "speech-voice = Polly.Oink")
    fifth = fifth.replace("speech-language = en-US", "speech-language = pig-US")
    fifth = re.sub(r"^call-(?:mistake|calling) = .*$\n", "", fifth, flags=re.MULTILINE)
    (tmp_path / "pig.ftl").write_text(fifth, "utf-8")
    with opened(configured_file(languages=("en", "pig"))) as hotline:
        hotline.runtime.languages = Languages(tmp_path)
        yield hotline


def test_a_fifth_language_is_one_file(with_a_fifth_language):
    hotline = with_a_fifth_language
    story = hotline.reporter.text("Piglatin")
    hotline.reporter.text("onay")

    assert story.now.intake.language == "pig"
    assert story.fact("safe") == "no"
    assert all(text.startswith("¡Oi!") for text in hotline.reporter.reads_all())
    hotline.phone("Ana").replies("1")
    hotline.reporter.got_only("Ana has your report")


# --- on the phone


@dataclass
class Line:
    """A call to the hotline, step by step: what the carrier sends, and the document that it gets back."""

    hotline: Hotline
    step: str = ""

    @property
    def runtime(self) -> Runtime:
        """The hotline's own, with the real adapter's words for calls: nothing is sent here."""
        return replace(self.hotline.runtime, carriers={"twilio": TwilioCalls(None)})  # type: ignore[arg-type]

    def sends(self, keys: str = "") -> list[tuple[str | None, str | None, str]]:
        """Press *keys*, or nothing; return what is heard, each with its voice and language."""
        params = {"CallSid": "CA" + "7" * 32, "From": REPORTER, "To": NA_LINE, "CallStatus": "in-progress"}
        form = SignedForm(params | ({"Digits": keys} if keys else {}), (self.step + keys).encode(), "")
        call, _, turn = self.step.partition("/")
        document = calls.receive(self.runtime, "twilio", form, call, turn)
        heard = ElementTree.fromstring(document)
        self.step = (
            next(part.get("action", "") for part in heard.iter("Gather")).partition("/voice/")[2].partition("#")[0]
        )
        return [(one.get("voice"), one.get("language"), one.text or "") for one in heard.iter("Say")]


def test_the_menu_offers_a_fifth_language_in_its_own_words_and_voice(with_a_fifth_language):
    line = Line(with_a_fifth_language)
    greeting, menu, offer = line.sends()

    assert greeting[:2] == menu[:2] == ("Polly.Joanna", "en-US")
    assert not menu[2].startswith("¡Oi!")
    assert offer == ("Polly.Oink", "pig-US", "¡Oi! For English, press 4.")

    greeting, menu, offer = line.sends("4")
    assert greeting[:2] == menu[:2] == ("Polly.Oink", "pig-US")
    assert greeting[2].startswith("¡Oi! NorthConf")
    assert "9 1 1" in greeting[2]
    assert offer == ("Polly.Joanna", "en-US", "For English, press 4.")

    ((_, _, calling),) = line.sends("1")
    assert calling.startswith("We are calling")  # unfinished: English is said instead
    assert with_a_fifth_language.stories()[0].now.intake.language == "pig"


@FOUR
def test_the_menu_offers_each_language_of_the_region_in_its_own_voice(hotline):
    line = Line(hotline)
    *_, spanish, french, german = line.sends()
    assert spanish == ("Polly.Lupe", "es-US", "Para español, marque 4.")
    assert french == ("Polly.Lea", "fr-FR", "Pour le français, tapez 5.")
    assert german == ("Polly.Vicki", "de-DE", "Für Deutsch drücken Sie die 6.")

    line.sends("6")
    line.sends("2")
    assert any("in Sicherheit" in text for _voice, _language, text in line.sends("*"))


@pytest.mark.parametrize("language", ["en", "es", "fr", "de"])
@pytest.mark.parametrize("heard", [Heard.CALLING, Heard.STILL_CALLING, Heard.SOMEBODY_ELSE, Heard.FEW])
def test_a_caller_who_waits_hears_how_it_stands_every_twenty_seconds(hotline, language, heard):
    story = hotline.reporter.text("Hello")
    scene = Scene(hotline.runtime, None, hotline.store.read(hotline.runtime.directory), story.now, hotline.clock.now)

    (listen,) = to_caller(scene, Caller(place=Place.WAITING, language=language, heard=heard), "call")

    assert 10 < listen.seconds + sum(seconds(said.text) for said in listen.said) <= 20
