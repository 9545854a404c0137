"""The lint: every language file is in order, every planted mistake is found, and a kind sentence is left alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

import hotline.domain.words
from hotline.cli import main
from hotline.domain.commands import Commands
from hotline.domain.findings import Kind
from hotline.domain.organisation import PersonId
from hotline.domain.own_words import check_own_words
from hotline.domain.phone import sms_segments
from hotline.domain.replies import read_reply
from hotline.domain.reply_kinds import (
    Close,
    Done,
    Facts,
    GoOn,
    Hand,
    Help,
    Law,
    NotAReport,
    Pass,
    Report,
    Status,
    Take,
    ToDo,
    Who,
)
from hotline.domain.reply_kinds import Words as Said
from hotline.domain.script import BY_KEY, Script
from hotline.domain.sentences import read_language_file, usual_values
from hotline.domain.spoken_wording import CALL_QUESTIONS
from hotline.domain.vocabulary import Vocabulary, plain
from hotline.domain.wording import QUESTIONS, check_sentences, warnings_about
from hotline.domain.words import Languages, Words, languages

LOCALES = Path(hotline.domain.words.__file__).parent / "locales"
SOURCES = {language: (LOCALES / f"{language}.ftl").read_text("utf-8") for language in languages()}
ENGLISH = SOURCES["en"]
KNOWN = Languages()
INTERVIEW = ("opening-called", "opening-record", "thanks-kept", "contacts", "ask-safe", "ask-team", "ask-what",
             "ask-who", "ask-where", "ask-others", "ask-help")  # fmt: skip


def changed(language: str, key: str, text: str) -> str:
    """Return the file of *language* with another text for *key*."""
    source, changes = re.subn(rf"^{key} = .*$", lambda _: f"{key} = {text}", SOURCES[language], flags=re.MULTILINE)
    assert changes == 1, key
    return source


TELLS = {
    "en": (
        ["Hi, I need help please", "Is anyone there?", "I don't feel safe"],
        ["He grabbed my arm", "someone pushed me"],
    ),
    "es": (
        ["Hola, necesito ayuda por favor", "¿Hay alguien ahí?", "No me siento segura", "Soy Ana, quiero reportar algo"],
        ["Me tocó en el pasillo", "un hombre me sigue"],
    ),
    "fr": (
        ["Bonjour, j'ai besoin d'aide", "Il y a quelqu'un ?", "Je ne me sens pas en sécurité", "Je m'appelle Ana"],
        ["Il m'a touchée", "un homme me suit"],
    ),
    "de": (
        ["Hallo, ich brauche bitte Hilfe", "Ist da jemand?", "Ich fühle mich nicht sicher", "Es ist etwas passiert"],
        ["Er hat mich angefasst", "ein Mann verfolgt mich"],
    ),
}
COMMANDS: dict[str, dict[str, object]] = {
    "en": {"facts": Facts(), "done 1": Done(1), "police asked": Law("asked"), "hand Ben": Hand("Ben")},
    "es": {
        "tomo": Take(), "Sí": Take(), "paso": Pass(), "ayuda": Help(), "cerrar": Close(), "datos": Facts(),
        "quién?": Who(), "estado": Status(), "listo 2": Done(2), "seguridad pedida": Law("asked"),
        "policía peligro": Law("danger"), "seguridad no": Law("no"), "traspaso Ben": Hand("Ben"),
        "E7K datos": Facts("E7K"), "Nuevo reporte: me empujan": Report("me empujan"), "no es un reporte": NotAReport(),
        "preguntas": GoOn(), "pendientes": ToDo(), "Paso ahora por la entrada": Said("Paso ahora por la entrada"),
    },
    "fr": {
        "je prends": Take(), "oui": Take(), "passer": Pass(), "besoin d'aide": Help(), "clore": Close(),
        "faits": Facts(), "qui ?": Who(), "statut": Status(), "fait 1": Done(1), "police demandée": Law("asked"),
        "police danger": Law("danger"), "police non": Law("no"), "relais Ben": Hand("Ben"),
        "Nouveau signalement : on m'a poussé": Report("on m'a poussé"), "pas un signalement": NotAReport(),
        "questions": GoOn(), "à faire": ToDo(), "Faites-moi signe": Said("Faites-moi signe"),
    },
    "de": {
        "übernehme ich": Take(), "Ja": Take(), "weitergeben": Pass(), "brauche Hilfe": Help(), "abschließen": Close(),
        "Fakten": Facts(), "wer?": Who(), "Stand": Status(), "erledigt 1": Done(1), "Polizei gewünscht": Law("asked"),
        "Polizei Gefahr": Law("danger"), "Polizei nein": Law("no"), "abgeben Ben": Hand("Ben"),
        "Eigene Meldung: geschubst": Report("geschubst"), "keine Meldung": NotAReport(), "weiterfragen": GoOn(),
        "offen": ToDo(), "Meldung ist angekommen": Said("Meldung ist angekommen"),
        "Melden Sie sich jederzeit": Said("Melden Sie sich jederzeit"),
    },
}  # fmt: skip


# --- the files


@pytest.mark.parametrize("language", languages())
def test_every_language_is_in_order(language):
    assert check_sentences(SOURCES[language], ENGLISH, language) == []


@pytest.mark.parametrize(("language", "most"), [("en", 12), ("de", 12), ("es", 24), ("fr", 24)])
def test_a_whole_interview_stays_short(language, most):
    file = read_language_file(SOURCES[language])
    values = usual_values(file)
    assert sum(sms_segments(file.sentences[key].with_values(values)) for key in INTERVIEW) <= most


def vocabulary(language: str) -> dict[str, list[str]]:
    sentences = read_language_file(SOURCES[language]).sentences.values()
    listed = [one for one in sentences if one.key.startswith(("said-", "command-", "lint-", "common-", "switch-w"))]
    return {one.key: [phrase.strip() for phrase in one.text.split(",")] for one in listed}


@pytest.mark.parametrize("language", languages())
def test_what_people_write_is_listed_as_it_is_compared(language):
    for key, phrases in vocabulary(language).items():
        for phrase in phrases:
            said = phrase.removeprefix("^").replace(" .. ", " ")
            assert said
            assert plain(said) == said, (key, phrase)
        assert len(phrases) == len(set(phrases)), (key, sorted(one for one in phrases if phrases.count(one) > 1))


ANSWERS = [
    ("said-safe-yes", "said-safe-no", "said-safe-unsure"),
    ("said-team-no", "said-team-yes", "said-team-unsure"),
    ("said-help-private-place", "said-help-trusted-person", "said-help-call", "said-help-only-texts",
     "said-help-no-contact"),
    ("command-take", "command-pass", "command-help", "command-close", "command-who", "command-facts",
     "command-status", "command-go-on", "command-not-a-report", "command-todo", "command-report",
     "command-oncall", "command-undo", "command-swap-yes", "command-swap-no", "command-off", "command-on-for",
     "command-swap"),
    ("command-police-asked", "command-police-danger", "command-police-no"),
]  # fmt: skip


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize(
    "key", ["said-filler", "said-courtesies", "said-around-a-name", "common-words", "switch-words", "command-done"]
)
def test_a_list_that_is_compared_word_by_word_has_single_words(language, key):
    assert [phrase for phrase in vocabulary(language)[key] if " " in phrase] == []


@pytest.mark.parametrize("language", languages())
def test_a_call_for_help_alone_tells_nothing_and_a_deed_does(language):
    known = Vocabulary((Words.load(language),))
    nothing, deed = TELLS[language]
    for text in nothing:
        assert not known.tells_something(text), text
    for text in deed:
        assert known.tells_something(text), text


@pytest.mark.parametrize(
    ("language", "question", "text", "meant"),
    [
        ("es", "safe", "Sí, estoy a salvo", "yes"),
        ("es", "safe", "1 sí", "yes"),
        ("es", "safe", "NO", "no"),
        ("es", "safe", "no estoy segura", "unsure"),
        ("es", "safe", "no me siento segura", "no"),
        ("es", "safe", "ya no estoy en peligro, creo", None),
        ("es", "team", "nadie", "no"),
        ("es", "who", "ni idea", "unsure"),
        ("es", "what", "prefiero no decirlo", "skipped"),
        ("fr", "safe", "Oui, je suis en sécurité", "yes"),
        ("fr", "safe", "j'suis pas en sécurité", "no"),
        ("fr", "safe", "chais pas", "unsure"),
        ("fr", "safe", "2 pour non", "no"),
        ("fr", "team", "Personne de l'équipe", "no"),
        ("fr", "what", "je préfère ne pas dire", "skipped"),
        ("de", "safe", "Ja, bin in Sicherheit", "yes"),
        ("de", "safe", "nicht sicher", "unsure"),
        ("de", "safe", "Nicht in Sicherheit!", "no"),
        ("de", "safe", "unsicher", "no"),
        ("de", "safe", "3 für weiß nicht", "unsure"),
        ("de", "safe", "3 fuer weiss nicht", "unsure"),
        ("de", "team", "Niemand von Ihnen", "no"),
        ("de", "who", "weiß nicht", "unsure"),
        ("de", "what", "Überspringen", "skipped"),
        ("de", "what", "null", "skipped"),
    ],
)
def test_an_answer_is_understood_in_its_language(language, question, text, meant):
    script = Script(Vocabulary((Words.load(language),)), names=TeamNames())
    assert script.read(BY_KEY[question], text) == meant


class TeamNames:
    """A team without names."""

    def named_in(self, text: str) -> frozenset[PersonId]:
        return frozenset()


@pytest.mark.parametrize("language", languages())
def test_the_commands_that_are_offered_are_obeyed(language):
    commands = Commands.of(Vocabulary((Words.load(language),)))
    for text, meant in COMMANDS[language].items():
        assert read_reply(text, commands) == meant, text


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("keys", ANSWERS, ids=lambda keys: keys[0])
def test_no_word_means_two_things(language, keys):
    listed = [phrase for key in keys for phrase in vocabulary(language)[key]]
    assert sorted(one for one in listed if listed.count(one) > 1) == []


@pytest.mark.parametrize("keys", ANSWERS, ids=lambda keys: keys[0])
def test_no_word_means_one_thing_here_and_another_there(keys):
    """A region may have several languages, and people mix them."""
    meant: dict[str, set[str]] = {}
    for language in languages():
        for key in keys:
            for phrase in vocabulary(language)[key]:
                meant.setdefault(phrase, set()).add(key)
    assert {phrase: keys for phrase, keys in meant.items() if len(keys) > 1} == {}


def searching(key: str, language: str) -> re.Pattern[str]:
    phrases = (phrase.replace(" .. ", r"\s(?:\w+\s){0,2}") for phrase in vocabulary(language)[key])
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b")


@pytest.mark.parametrize("language", languages())
def test_who_says_that_they_are_safe_or_unsure_is_not_taken_for_not_safe(language):
    for spoken in languages():
        not_safe, denied = searching("said-not-safe", spoken), searching("said-not-safe-denied", language)
        for key in ("said-safe-yes", "said-safe-unsure", "said-team-no", "said-team-unsure", "said-unknown"):
            for phrase in vocabulary(language)[key]:
                assert not not_safe.search(denied.sub("|", phrase)), (key, phrase, spoken)


NOT_SAFE = {
    "en": ["I am not really safe here", "he has a gun"],
    "es": ["no me siento nada segura", "No estoy a salvo!!", "tiene un cuchillo", "creo que corro peligro"],
    "fr": ["je ne suis pas en sécurité", "j'suis plus en sécurité ici", "il a un couteau", "on est en danger"],
    "de": [
        "ich bin hier nicht in sicherheit",
        "ich fühle mich nicht sicher",
        "Er hat ein Messer",
        "wir sind in gefahr",
    ],
}
SAFE = {
    "en": ["no one has a gun", "we are not in danger"],
    "es": ["ya no estoy en peligro", "no tiene un cuchillo", "estoy fuera de peligro"],
    "fr": ["nous ne sommes pas en danger", "il n'a pas de couteau", "je suis hors de danger"],
    "de": ["ich bin mir nicht sicher wer es war", "wir sind nicht in Gefahr", "niemand hat ein Messer"],
}


@pytest.mark.parametrize("language", languages())
def test_not_safe_is_found_in_a_text_and_its_denial_is_not(language):
    not_safe, denied = searching("said-not-safe", language), searching("said-not-safe-denied", language)
    for text in NOT_SAFE[language]:
        assert not_safe.search(denied.sub("|", plain(text))), text
    for text in SAFE[language]:
        assert not not_safe.search(denied.sub("|", plain(text))), text


def test_the_words_that_tell_a_language_are_in_no_other():
    common = [word for language in languages() for word in vocabulary(language)["common-words"]]
    assert sorted(word for word in common if common.count(word) > 1) == []


def test_a_switch_word_is_in_one_language_and_is_what_the_offer_says():
    words = [word for language in languages() for word in vocabulary(language)["switch-words"]]
    assert len(words) == len(set(words))
    for language in languages():
        offer = plain(read_language_file(SOURCES[language]).text("switch-offer")).split()
        assert offer[-1] in vocabulary(language)["switch-words"]


# --- planted mistakes


PLANTED = [
    # the same keys, values and shape
    ("en", "taken", "Thank you for telling us. You can text here at any time.", Kind.VARIABLES),
    ("es", "closed", "Su reporte { $reference } queda cerrado por { $name }.", Kind.VARIABLES),
    ("fr", "noted", "Votre note est au dossier.", Kind.VARIABLES),
    ("de", "passed", "Sie haben { $referenz } weitergegeben.", Kind.VARIABLES),
    ("en", "thanks-kept", "Thank you. { What you sent is kept.", Kind.SYNTAX),
    # length and letters
    ("en", "nudge", "Still here. No rush. " * 8, Kind.LENGTH),
    ("es", "thanks-kept", "Gracias. Está aquí: lo que mandó queda guardado para la gente del equipo.", Kind.LENGTH),
    ("fr", "ask-who", "Qui a fait ça ? Un nom, ou à quoi ressemble la personne. Répondez 0 pour passer.", Kind.LENGTH),
    ("de", "ask-who", "Wer war es? „Ein Name“, oder das Aussehen. Antworten Sie 0 zum Überspringen.", Kind.LENGTH),
    ("de", "nudge", "Wir sind noch da. Lassen Sie sich Zeit. " * 5, Kind.LENGTH),
    ("en", "ask-what", "👋 What happened? Say as much or as little as you like. Reply 0 to skip it now.", Kind.LENGTH),
    # pages
    ("es", "page-again", "{ $organisation } { $reference } { $safety }, { $region }. Nadie lo tomó.", Kind.PAGE),
    ("fr", "page-urgent-taken", "{ $organisation } { $reference } DANGER ☎, { $region }. { $name }.", Kind.PAGE),
    ("de", "page", "{ $organisation } { $reference } { $safety }, { $region }: { $words }", Kind.PAGE),
    ("en", "page", "{ $organisation } { $reference } { $safety }, { $region }. " + "Please look. " * 12, Kind.PAGE),
    ("es", "safe-no", "NO ESTÁ A SALVO", Kind.PAGE),
    # plain words
    ("en", "thanks-kept", "Your submission has been successfully documented for subsequent examination.", Kind.PLAIN),
    ("en", "no-contact", "Communication is discontinued immediately, until additional enquiries.", Kind.PLAIN),
    # words that carriers obey
    ("en", "ask-what", "What happened? Reply STOP to skip, or 0.", Kind.RESERVED),
    ("en", "ask-team", "Is it someone on our team? Reply yes, or 0 for no.", Kind.RESERVED),
    ("es", "ask-what", "¿Qué ha pasado? Responda STOP para saltar, o 0.", Kind.RESERVED),
    ("fr", "ask-what", "Que s'est-il passé ? Répondez par stop pour passer, ou 0.", Kind.RESERVED),
    ("de", "ask-what", "Was ist passiert? Antworten Sie mit STOP zum Überspringen, oder 0.", Kind.RESERVED),
    ("de", "close-sure", "{ $reference } abschließen? Schicken Sie end.", Kind.RESERVED),
    # why, withdraw, advice, promise
    ("en", "ask-what", "Why did it happen? Reply 0 to skip.", Kind.WHY),
    ("es", "ask-what", "¿Por qué ha pasado? Responda 0 para saltar.", Kind.WHY),
    ("fr", "ask-what", "Pourquoi est-ce que cela s'est passé ? Répondez 0 pour passer.", Kind.WHY),
    ("de", "ask-what", "Warum ist es passiert? Antworten Sie 0 zum Überspringen.", Kind.WHY),
    ("en", "nudge", "Still here. You can take it back if you like.", Kind.WITHDRAW),
    ("es", "nudge", "Seguimos en este chat. Puede retirar su reporte.", Kind.WITHDRAW),
    ("fr", "nudge", "Nous restons là. Vous pouvez retirer votre signalement.", Kind.WITHDRAW),
    ("de", "nudge", "Wir sind noch da. Sie können die Meldung auch zurückziehen.", Kind.WITHDRAW),
    ("en", "ask-others", "What should happen to them? Reply 0 to skip.", Kind.ADVICE),
    ("es", "ask-others", "¿Qué quiere que hagamos con esa persona? Responda 0 para saltar.", Kind.ADVICE),
    ("fr", "ask-others", "Quelle sanction faut-il ? Répondez 0 pour passer.", Kind.ADVICE),
    ("de", "ask-others", "Welche Strafe wünschen Sie? Antworten Sie 0 zum Überspringen.", Kind.ADVICE),
    ("en", "kept-out", "We promise to keep them out.", Kind.PROMISE),
    ("es", "kept-out", "Le prometemos que esa persona queda fuera.", Kind.PROMISE),
    ("fr", "kept-out", "Nous vous promettons que tout ira bien.", Kind.PROMISE),
    ("de", "kept-out", "Wir versprechen, dass diese Person nichts erfährt.", Kind.PROMISE),
    # order of the options
    ("en", "ask-safe", "Are you safe right now? Reply safe 1, not safe 2, not sure 3.", Kind.ORDER),
    ("en", "ask-again-safe", "Are you safe? Reply 3 for not sure, 2 for not safe, 1 for safe.", Kind.ORDER),
    ("es", "ask-safe", "¿Se encuentra a salvo? A salvo: 1, en peligro: 2, no lo sabe: 3.", Kind.ORDER),
    ("fr", "ask-safe", "Vous sentez-vous en sécurité ? Répondez 2 pour non, 3 si vous ne savez pas.", Kind.ORDER),
    ("de", "ask-safe", "Sind Sie in Sicherheit? Für ja 1, für nein 2, für weiß nicht 3.", Kind.ORDER),
    # facts, emergency, ways out, links, commands
    ("en", "ask-who", "Please do not tell us a name. Reply 0.", Kind.FACTS),
    ("es", "ask-others", "Responda 0 para saltar.", Kind.FACTS),
    ("en", "ask-where", "When and where did it happen?", Kind.SKIP),
    ("fr", "ask-team", "Est-ce que cela concerne quelqu'un de notre équipe ?", Kind.SKIP),
    ("de", "ask-on", "{ $name } möchte Ihnen gern noch ein paar Fragen stellen.", Kind.SKIP),
    ("en", "not-safe", "We have told the team that you are not safe. Please call for help now.", Kind.EMERGENCY),
    ("es", "opening-called", "{ $greeting } Ya tenemos su mensaje.", Kind.EMERGENCY),
    ("fr", "nobody-yet", "Nous essayons encore de joindre quelqu'un de l'équipe.", Kind.EMERGENCY),
    ("de", "not-safe", "Wir haben dem Team gesagt, dass Sie nicht in Sicherheit sind.", Kind.EMERGENCY),
    ("en", "thanks-kept", "Thank you. See bit.ly/x1 for more.", Kind.LINK),
    ("es", "thanks-kept", "Gracias. Lea https://ejemplo.es/ayuda", Kind.LINK),
    ("de", "thanks-kept", "Danke. Mehr auf www.beispiel.de", Kind.LINK),
    ("en", "care-open", "{ $reference } to do: { $items }. Send finished and a number.", Kind.COMMAND),
    ("es", "nothing-open", "No tiene nada abierto. Empiece su texto con: comunicado.", Kind.COMMAND),
    ("fr", "you-have-it", "Vous avez { $reference }. Envoyez histoire pour lire.", Kind.COMMAND),
    ("de", "switch-offer", "Deutsch: ALLEMAND", None),
    ("fr", "switch-offer", "Répondez FRANZ", Kind.COMMAND),
    # heard on a phone: how long, plain, keys, a person, numbers and signs, the voice
    ("en", "call-greeting", "{ $organisation } team. " + "Hello! " * 20 + "Call { $emergency }.", Kind.LENGTH),
    ("de", "call-menu", "Für das Team drücken Sie die 1. " + "Oder warten Sie einfach. " * 10, Kind.LENGTH),
    ("en", "call-few", "Exclusively authorised representatives are notified. For a report, press 2.", Kind.PLAIN),
    ("en", "call-ask-what", "Why did it happen?", Kind.WHY),
    ("es", "call-ask-what", "¿Por qué ha pasado?", Kind.WHY),
    ("fr", "call-still-here", "Vous pouvez retirer votre signalement. Pour une personne, tapez 0.", Kind.WITHDRAW),
    ("de", "call-ask-others", "Welche Strafe wünschen Sie?", Kind.ADVICE),
    ("en", "call-calling", "Everything will be fine. To leave a report by voice, press 2.", Kind.PROMISE),
    ("en", "call-ask-safe", "Are you safe? Press 1 for safe, 2 for not safe, 3 for not sure.", Kind.ORDER),
    ("en", "call-ask-team", "Is someone on our team part of this? Press 1, if so. Press 2, if not.", Kind.ORDER),
    ("es", "call-ask-safe", "¿Se encuentra a salvo? Marque 1 si lo está, 2 si no, 3 si no lo sabe.", Kind.ORDER),
    ("fr", "call-ask-team", "Est-ce quelqu'un de notre équipe ? Si non, tapez 2. Si oui, tapez 1.", Kind.ORDER),
    ("de", "call-language", "Drücken Sie die { $digit } für Deutsch.", Kind.ORDER),
    ("de", "ring-asked", "{ $organisation }, { $reference }, { $safety }. Zum Annehmen drücken Sie die 1.", Kind.ORDER),
    ("es", "call-still-calling", "Seguimos llamando. Para dejar un reporte por voz, marque 3.", Kind.ORDER),
    ("en", "call-end", "Thank you. Your report number is { $reference }. You can hang up now.", Kind.PERSON),
    ("es", "call-menu", "Para hablar, marque 1. Para un reporte, marque 2. Si es del equipo, marque 3.", Kind.PERSON),
    ("fr", "call-again", "Pardon, nous n'avons pas compris.", Kind.PERSON),
    ("de", "call-still-here", "Wir sind noch da. Sie können jetzt auflegen.", Kind.PERSON),
    ("en", "call-greeting", "{ $organisation } Code of Conduct team.", Kind.EMERGENCY),
    ("fr", "call-not-safe", "Nous disons à l'équipe que vous ne vous sentez pas en sécurité.", Kind.EMERGENCY),
    ("es", "call-ask-who", "Diga un nombre.", Kind.FACTS),
    ("de", "call-texted", "Mehr steht auf www.beispiel.de", Kind.LINK),
    ("en", "call-ask-what", "What happened? Reply in your own words.", Kind.SPOKEN),
    ("es", "call-ask-what", "¿Qué ha pasado? Responda con sus palabras.", Kind.SPOKEN),
    ("fr", "call-ask-what", "Que s'est-il passé ? Envoyez vos mots.", Kind.SPOKEN),
    ("de", "call-ask-what", "Was ist passiert? Schreiben Sie so viel Sie möchten.", Kind.SPOKEN),
    ("en", "call-sorry", "Sorry, something is wrong. If you are in danger, call 911.", Kind.SPOKEN),
    ("en", "call-mistake", "Press the # key.", Kind.SPOKEN),
    ("es", "call-texted", "Le mandamos un SMS.", Kind.SPOKEN),
    ("de", "call-ask-who", "Wer hat es getan, z.B. ein Name?", Kind.SPOKEN),
    ("en", "speech-voice", "Joanna", Kind.VOICE),
    ("fr", "speech-language", "français", Kind.VOICE),
    ("de", "speech-voice", "Polly.Joanna", Kind.VOICE),
]  # fmt: skip


@pytest.mark.parametrize(("language", "key", "text", "kind"), PLANTED)
def test_a_planted_mistake_is_found(language, key, text, kind):
    found = check_sentences(changed(language, key, text), ENGLISH, language)
    if kind is None:  # the language's own name counts as well
        assert found == []
        return
    line = next(n for n, said in enumerate(SOURCES[language].splitlines(), 1) if said.startswith(f"{key} ="))
    assert kind in {one.kind for one in found if one.line == line}, found
    assert all(one.sentence for one in found)


def test_enough_is_planted_in_every_language():
    assert all(sum(planted[0] == language for planted in PLANTED) >= 8 for language in languages())
    assert {planted[3] for planted in PLANTED} >= set(Kind) - {Kind.KEYS}


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("key", [*QUESTIONS, *CALL_QUESTIONS])
def test_each_of_the_guides_questions_must_be_there(language, key):
    source = re.sub(rf"^{key} = .*\n", "", SOURCES[language], flags=re.MULTILINE)
    assert [(one.key, one.kind) for one in check_sentences(source, ENGLISH, language)] == [(key, Kind.FACTS)]


def test_two_parts_are_allowed_where_the_file_says_so_and_only_there():
    long = "Still here. No rush. " * 8
    allowed = changed("en", "nudge", long).replace("nudge = ", "# segments: 2\nnudge = ", 1)
    assert check_sentences(allowed, ENGLISH, "xx") == []
    for text, segments in (("Still here.", 2), (long * 2, 3)):
        source = changed("en", "nudge", text).replace("nudge = ", f"# segments: {segments}\nnudge = ", 1)
        assert [one.kind for one in check_sentences(source, ENGLISH, "xx")] == [Kind.LENGTH]


def test_a_key_that_stands_twice_and_one_that_english_does_not_have_are_told_by_line():
    source = ENGLISH + "\ncloses = Bye.\nclosed = Your report { $reference } is closed.\n"
    last = len(source.splitlines())
    found = [(one.key, one.kind, one.line) for one in check_sentences(source, ENGLISH, "en")]
    assert found == [("closes", Kind.KEYS, last - 1), ("closed", Kind.KEYS, last)]


# --- a language that somebody adds


def test_a_fifth_language_is_a_file(tmp_path):
    file = tmp_path / "xx.ftl"
    file.write_text(ENGLISH.replace("Thank you", "Tak"), encoding="utf-8")
    result = CliRunner().invoke(main, ["words", "check", str(file)])
    assert result.exit_code == 0, result.output
    assert "in order" in result.output

    file.write_text(re.sub(r"^closed = .*\n", "", file.read_text("utf-8"), flags=re.MULTILINE), encoding="utf-8")
    result = CliRunner().invoke(main, ["words", "check", str(file)])
    assert result.exit_code == 1
    assert "closed: this sentence is missing" in result.output


def test_a_finding_is_told_with_its_line(tmp_path):
    file = tmp_path / "xx.ftl"
    file.write_text(changed("en", "ask-what", "Why did it happen? Reply 0 to skip."), encoding="utf-8")
    line = next(n for n, said in enumerate(file.read_text("utf-8").splitlines(), 1) if said.startswith("ask-what"))
    result = CliRunner().invoke(main, ["words", "check", str(file)])
    assert result.exit_code == 1
    assert f"{file}:{line}: ask-what: it asks why" in result.output


def test_a_file_that_is_no_text_is_said_so(tmp_path):
    (tmp_path / "xx.ftl").write_bytes(b"\xff\xfe\x00")
    result = CliRunner().invoke(main, ["words", "check", str(tmp_path / "xx.ftl")])
    assert result.exit_code == 1
    assert "UTF-8" in result.output


# --- an organiser's own words


def test_ordinary_words_of_an_organiser_are_in_order():
    assert (
        check_own_words(
            greeting="NorthConf safety team.",
            contacts=("Venue security +1 555 010 0150", "Front desk, Hall A", "care@northconf.example"),
            places=("Hall A", "Hall B", "online", "Bus stop 2"),
            languages=("en", "es", "fr", "de"),
        )
        == []
    )


@pytest.mark.parametrize(
    ("own", "key", "kind"),
    [
        ({"greeting": "The Code of Conduct and community safety team of NorthConf Europe."}, "greeting", Kind.LENGTH),
        ({"greeting": "北大会 team."}, "greeting", Kind.LENGTH),
        ({"greeting": "NorthConf team, see northconf.org"}, "greeting", Kind.LINK),
        ({"greeting": "NorthConf. Reply STOP to end."}, "greeting", Kind.RESERVED),
        ({"greeting": "NorthConf. Everything will be fine."}, "greeting", Kind.PROMISE),
        ({"greeting": "NorthConf. Are you sure you want to report?"}, "greeting", Kind.WITHDRAW),
        ({"contacts": ("Security", "tinyurl.com/help")}, "contacts", Kind.LINK),
        ({"contacts": tuple(f"Desk +1 555 010 01{number}" for number in range(10, 30))}, "contacts", Kind.LENGTH),
        ({"places": ("Hall A", "Start")}, "places", Kind.RESERVED),
        ({"places": tuple(f"Lecture hall {number}" for number in range(12))}, "places", Kind.LENGTH),
        ({"greeting": "NorthConf. Todo va a salir bien."}, "greeting", Kind.PROMISE),
    ],
)  # fmt: skip
def test_own_words_that_would_do_harm_are_found(own, key, kind):
    assert (key, kind) in {(one.key, one.kind) for one in check_own_words(**own, languages=("en", "es"))}


# --- what a responder writes


BAD = [
    ("why", "Why did you go there alone?"),
    ("why", "ok. why didn't you leave"),
    ("why", "Can you tell me why you waited until now?"),
    ("why", "Why?"),
    ("why", "how come you were still there"),
    ("why", "I'm here now. Why were you in that room?"),
    ("withdraw", "You can still take it back if you want"),
    ("withdraw", "Are you sure you want to report him?"),
    ("withdraw", "Do you want to withdraw your report?"),
    ("withdraw", "Should we just drop it?"),
    ("withdraw", "If you still want to report it let me know"),
    ("advice", "What do you want us to do to him?"),
    ("advice", "Should we ban them?"),
    ("advice", "what should happen to her"),
    ("advice", "Do you want him banned?"),
    ("advice", "How would you like us to deal with them?"),
    ("promise", "I promise he is gone tomorrow"),
    ("promise", "Don't worry, it'll be okay"),
    ("promise", "He will be banned for this"),
    ("promise", "You’ll be safe, nobody will find out"),
    ("why", "¿Por qué no se fue de allí?"),
    ("why", "dígame por que estaba sola"),
    ("withdraw", "Si quiere puede retirar su reporte"),
    ("withdraw", "¿Está segura de que quiere denunciar?"),
    ("advice", "¿Qué quiere que hagamos con él?"),
    ("promise", "Le prometo que no va a volver a pasar"),
    ("promise", "Tranquila, todo va a salir bien"),
    ("why", "Pourquoi êtes-vous restée ?"),
    ("why", "Comment ça se fait que vous étiez seule"),
    ("withdraw", "Vous voulez vraiment signaler cela ?"),
    ("withdraw", "On peut aussi laisser tomber."),
    ("advice", "Quelle sanction voulez-vous ?"),
    ("promise", "Je vous promets qu'il sera exclu"),
    ("promise", "ne vous inquiétez pas, tout ira bien"),
    ("why", "Warum sind Sie nicht gegangen?"),
    ("why", "Wieso waren Sie allein dort"),
    ("withdraw", "Sie können die Meldung auch zurückziehen."),
    ("withdraw", "Haben Sie sich das gut überlegt?"),
    ("advice", "Was sollen wir mit ihm machen?"),
    ("promise", "Ich verspreche Ihnen, er fliegt raus"),
    ("promise", "Keine Sorge, alles wird gut"),
]

HARMLESS = [
    "I will be with you in five minutes",
    "You can take your time",
    "We can drop by at the desk",
    "That is why I am here",
    "You do not have to say why.",
    "I understand why you are upset",
    "Why we ask: so that the person is kept out",
    "I can not promise anything, but I am on it",
    "How can I help?",
    "Would you like us to call someone?",
    "Do you want to leave the hall? I can walk with you",
    "Do you want me to stay outside?",
    "What do you need right now?",
    "Where are you?",
    "Who was there?",
    "You can drop it off at the front desk",
    "Is it ok if I call you?",
    "If you're ok with it, I will come to you now",
    "Everything you write is kept",
    "I am sorry that this happened",
    "We decide what to do next. You can rest.",
    "Are you sure about the room number?",
    "I believe you",
    "No one else has seen this",
    "Estoy en camino, llego en cinco minutos",
    "Por eso estoy con usted",
    "No tiene que explicar por qué",
    "Qué pena, lo siento mucho",
    "¿Dónde está? Voy porque quiero ayudar",
    "¿Quiere que llamemos a alguien?",
    "¿Qué necesita ahora?",
    "Puede tomarse su tiempo",
    "No puedo prometer nada, pero estoy en ello",
    "C'est pourquoi je suis là",
    "Vous n'avez pas à dire pourquoi",
    "J'arrive dans cinq minutes",
    "Comment puis-je aider ?",
    "Voulez-vous qu'il soit là aussi, votre ami ?",
    "Comme promis, je suis devant la porte",
    "Prenez votre temps",
    "Voulez-vous que j'appelle quelqu'un ?",
    "Ich bin in fünf Minuten bei Ihnen",
    "Sie müssen nicht sagen, warum",
    "Ich verstehe, warum Sie Angst haben",
    "Wie versprochen bin ich jetzt am Eingang",
    "Wie kann ich helfen?",
    "Lassen Sie sich Zeit",
    "Soll ich jemanden anrufen?",
    "Möchten Sie, dass er Sie begleitet?",
    "Was brauchen Sie gerade?",
    "Deshalb bin ich hier",
]


@pytest.mark.parametrize(("kind", "text"), BAD)
def test_a_responder_is_warned(kind, text):
    assert kind in warnings_about(text, languages(), KNOWN)


@pytest.mark.parametrize("text", HARMLESS)
def test_a_responder_is_not_warned_of_kind_ordinary_words(text):
    assert warnings_about(text, languages(), KNOWN) == ()


def test_warnings_are_told_in_one_order_and_english_counts_always():
    text = "I promise. Why did you go? Do you want to drop it? Should we ban him?"
    assert warnings_about(text, (), KNOWN) == ("why", "withdraw", "advice", "promise")
    assert warnings_about(text, ("de", "xx"), KNOWN) == ("why", "withdraw", "advice", "promise")
    assert warnings_about("Warum?", ("en",), KNOWN) == ()
    assert warnings_about("", languages(), KNOWN) == ()
