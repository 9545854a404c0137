"""The interview as data: what is asked, in which order, and what an answer means.

One script serves texts and calls; the sentences themselves stand in the language files. This first form asks two
of the seven questions of product.md; the engine knows no question by name but through its flags.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

SAFE = "safe"
TEAM = "team"
YES, NO, UNSURE = "yes", "no", "unsure"

_NOT_SAFE = re.compile(
    r"\b(?:not|never|no longer|cannot|dont|doesnt|isnt|arent|wasnt|didnt|aint)\s+"
    r"(?:\w+\s+){0,2}?safe\b|\bunsafe\b|(?<!not )(?<!no )\bin danger\b"
    r"|(?<!no one )(?<!nobody )(?<!noone )\b(?:has|hes|shes|have|got) (?:got )?a (?:gun|knife|weapon)\b"
)
_APOSTROPHE = re.compile("['\u2019\u02bc`]")
_NO_LETTER = re.compile(r"[^\w]+|_")
_KEYCAP = re.compile("[\ufe0f\u20e3]")


def plain(text: str) -> str:
    """Return *text* as answers are compared: lower case, no accents, signs or emoji, single spaces."""
    if text.isascii():
        return " ".join(_NO_LETTER.sub(" ", _APOSTROPHE.sub("", text.casefold())).split())
    folded = unicodedata.normalize("NFKD", _KEYCAP.sub("", text)).casefold()
    kept = "".join(char for char in folded if not unicodedata.combining(char) and unicodedata.category(char) != "Cf")
    return " ".join(_NO_LETTER.sub(" ", _APOSTROPHE.sub("", kept)).split())


def says_not_safe(text: str) -> bool:
    """Tell whether somebody says, anywhere in a text, that they or somebody else is not safe."""
    return _NOT_SAFE.search(plain(text)) is not None


@dataclass(frozen=True)
class Question:
    """One question. *spellings* maps what people write, made plain, to the value that is stored."""

    key: str
    ask: str
    ask_again: str
    spellings: Mapping[str, str] = field(default_factory=dict)
    names_people: bool = False
    """Whether a name of the team in its answer counts even if we told the reporter that name."""
    ask_name: str = ""
    """Asked once when they say yes and give no name."""

    def read(self, text: str) -> str | None:
        """Return the value that *text* stands for, or None if it stands for none of the choices."""
        said = plain(text)
        if said in self.spellings:
            return self.spellings[said]
        first, _, rest = said.partition(" ")  # "1 safe", "2 not safe", "yes im ok"
        value = self.spellings.get(first)
        return value if value is not None and self.spellings.get(rest) == value else None


def _spell(**choices: str) -> dict[str, str]:
    return {plain(word): value for value, words in choices.items() for word in words.split(",")}


SAFETY_QUESTION = Question(
    SAFE,
    ask="ask-safe",
    ask_again="ask-again-safe",
    spellings=_spell(
        yes="1,1 for safe,one,yes,y,yeah,yep,yup,safe,i am safe,im safe,i am,i feel safe,we are safe,were safe,"
        "safe now,"
        "i am safe now,im safe now,i am ok,im ok,ok,okay,fine,im fine,i am fine,yes safe,yes i am,"
        "yes i am safe,yes im safe,yes im ok,yes i am ok,yes for now,for now,yes now,im safe thanks,yes thanks",
        no="2,2 for not safe,two,no,n,nope,nah,not safe,unsafe,no im not,no i am not,im not,i am not,not really,"
        "not at all,no not safe,not okay,not ok,im not ok,i am not ok,help",
        unsure="3,3 for not sure,three,not sure,unsure,i am not sure,im not sure,dont know,i dont know,"
        "do not know,i do not know,idk,dunno,maybe,no idea,i think so,sort of,kind of",
        skipped="0,zero,skip",
    ),
)
TEAM_QUESTION = Question(
    TEAM,
    ask="ask-team",
    ask_again="ask-again-team",
    ask_name="ask-team-name",
    names_people=True,
    spellings=_spell(
        no="0,zero,no,n,nope,nah,nobody,no one,noone,none,not on your team,no not on your team,"
        "not on the team,nobody on your team,no nobody,not your team,no its not,not that i know,no one on your team,"
        "not a team member",
        yes="1,one,yes,y,yeah,yep,yes it is,yes they are,yes he is,yes she is,yes one of you,someone on your team,"
        "yes someone on your team,yes on your team,on your team,one of you,a team member,yes a team member",
        unsure="not sure,unsure,i am not sure,im not sure,dont know,i dont know,do not know,i do not know,idk,"
        "maybe,no idea,2,3",
        skipped="skip",
    ),
)
QUESTIONS = (SAFETY_QUESTION, TEAM_QUESTION)
BY_KEY: Mapping[str, Question] = {question.key: question for question in QUESTIONS}
