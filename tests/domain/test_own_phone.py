"""What somebody of the team asks about their own phone; anything more is words, and goes where words go."""

from __future__ import annotations

import pytest

from hotline.domain.commands import Commands
from hotline.domain.own_phone import CheckPhone, TestMe
from hotline.domain.replies import read_reply
from hotline.domain.reply_kinds import Take, Words
from hotline.domain.vocabulary import Vocabulary
from hotline.domain.words import Words as Sentences

TABLE = [
    ("en", "test", TestMe()),
    ("en", "Send me a test!", TestMe()),
    ("en", "TEST ME", TestMe()),
    ("en", "please test my phone", TestMe()),
    ("en", "check my phone", CheckPhone()),
    ("en", "Verify my phone.", CheckPhone()),
    ("en", "this is my phone", CheckPhone()),
    ("en", "this is my phone number", Words("this is my phone number")),
    ("en", "check my phone for the picture", Words("check my phone for the picture")),
    ("en", "test me on that", Words("test me on that")),
    ("en", "send me a test result", Words("send me a test result")),
    ("en", "send", Words("send")),
    ("en", "1 test", Words("1 test")),
    ("en", "check", Words("check")),
    ("es", "prueba", TestMe()),
    ("es", "Mándame una prueba", TestMe()),
    ("es", "¿Comprobar mi teléfono!", CheckPhone()),
    ("es", "este es mi teléfono", CheckPhone()),
    ("es", "prueba de sonido", Words("prueba de sonido")),
    ("fr", "Envoyez-moi un test", TestMe()),
    ("fr", "vérifier mon téléphone", CheckPhone()),
    ("fr", "c'est mon téléphone", CheckPhone()),
    ("fr", "mon téléphone", Words("mon téléphone")),
    ("de", "Schick mir einen Test", TestMe()),
    ("de", "Teste mein Handy", TestMe()),
    ("de", "Mein Handy prüfen", CheckPhone()),
    ("de", "mein handy pruefen", CheckPhone()),
    ("de", "Mein Handy ist weg", Words("Mein Handy ist weg")),
    ("de", "1", Take()),
]


@pytest.mark.parametrize(("language", "text", "meaning"), TABLE)
def test_a_text_about_ones_own_phone(language, text, meaning):
    assert read_reply(text, Commands.of(Vocabulary((Sentences.load(language), Sentences.load())))) == meaning


def test_english_is_understood_whatever_the_language():
    for language in ("es", "fr", "de"):
        commands = Commands.of(Vocabulary((Sentences.load(language), Sentences.load())))
        assert read_reply("send me a test", commands) == TestMe()
