"""A language file as data: its sentences with their lines, and the usual values that stand in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from fluent.syntax import ast

from hotline.domain.words import listed_in, parsed

_PARTS = re.compile(r"^segments: ([0-9])$", re.MULTILINE)

_NAMES: Mapping[str, str] = {
    "organisation": "NorthConf Europe 2026",
    "emergency": "999 or 112",
    "reference": "E7K-32",
    "short": "E7K",
    "references": "E7K-32, B4N-9P, C5P-7W",
    "former": "B4N-9P",
    "region": "North America",
    "name": "Alexandra",
    "people": "Alexandra, Ben, Cleo",
    "paged": "Alexandra, Ben, Cleo",
    "to": "Ben",
    "time": "12:31 pm",
    "since": "12:31 pm",
    "taken": "2026-11-23 14:02",
    "due": "2026-11-23 14:02",
    "at": "2026-11-23 14:02",
    "have": "E7K-32, B4N-9P",
    "layer": "primary",
    "count": "2",
    "number": "3",
    "size": "1200",
    "digit": "4",
    "code": "4827",
    "digits": "482 715",
    "link": "https://hotline.example.org/invited/QdQzV2hQmB0kX3yT5wLr8NcE",
    "begins": "Mon 23 Nov 12:31 pm",
    "ends": "Tue 24 Nov 12:31 pm",
    "span": "3 min 20 s",
    "seconds": "1200",
    "verdict": "TN-Validation-Failed-C",
    "words": "I am at the door",
    "places": "Hall A, Hall B, online",
    "layers": "secondary",
    "display": "000 80004 02492",
    "elsewhere": "Europe",
    "during": "Sat 6 Feb 09:00 to Sun 7 Feb 18:00",
    "starts": "Sat 6 Feb 09:00",
    "stops": "Sun 7 Feb 18:00",
    "events": "1 Hack Berlin, 2 Hack Paris",
    "event": "Hack Berlin",
    "when": "Wed, Nov 25 10:00 am-10:30 pm",
    "other": "Wed, Dec 2 10:00 am-10:30 pm",
    "until": "Wed, Nov 25 10:30 pm",
    "first": "Wed, Nov 25",
    "second": "Wed, Dec 2",
    "line": "Primary: Ana until Wed, Nov 25 9:00 am, then Ben. Secondary: Cleo until Wed, Nov 25 9:00 am, then Dev.",
    "contacts": "Venue security +1 555 010 0150, Front desk, Hall A",
    "languages": "Español: ESPANOL Répondez FRANÇAIS Deutsch: DEUTSCH",
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a language file. In *text* a value stands as ``{ $name }``; of several forms it is the last."""

    key: str
    text: str
    line: int
    group: str
    """The ``##`` heading above it."""
    parts: int
    """SMS parts that its comment ``# segments: 2`` allows; 1 without one."""
    variables: frozenset[str]

    def with_values(self, values: Mapping[str, str]) -> str:
        """Return the sentence with *values* in it; one that has no value becomes "Ana", a short plain word."""
        return re.sub(r"{ \$([a-z]+) }", lambda found: values.get(found[1], "Ana"), self.text)

    def pattern(self) -> re.Pattern[str]:
        """Return what finds the sentence where it was said, whatever its values."""
        return re.compile(".+".join(re.escape(part) for part in re.split(r"{ \$[a-z]+ }", self.text)))


@dataclass(frozen=True, slots=True)
class LanguageFile:
    """What a language file holds."""

    sentences: Mapping[str, Sentence]
    unreadable: tuple[int, ...] = ()
    """Lines that Fluent can't read."""
    twice: tuple[Sentence, ...] = ()
    """Sentences whose key stands further up already; they would never be said."""

    def text(self, key: str) -> str:
        """Return the sentence *key*, "" without it."""
        return self.sentences[key].text if key in self.sentences else ""

    def listed(self, key: str) -> tuple[str, ...]:
        """Return the words or phrases of *key*, nothing without it."""
        return listed_in(self.text(key))


@lru_cache(maxsize=8)
def read_language_file(source: str) -> LanguageFile:
    """Return the sentences of a Fluent file, each with the line where its key stands."""
    sentences: dict[str, Sentence] = {}
    unreadable, twice, group = [], [], ""
    for entry in parsed(source).body:
        match entry:
            case ast.GroupComment(content=str(heading)):
                group = heading.partition("\n")[0]
            case ast.Junk():
                unreadable.append(_line(source, entry))
            case ast.Message(value=ast.Pattern() as pattern):
                sentence = _sentence(entry, pattern, _line(source, entry.id), group)
                if sentence.key in sentences:
                    twice.append(sentence)
                sentences.setdefault(sentence.key, sentence)
    return LanguageFile(sentences, tuple(unreadable), tuple(twice))


def _line(source: str, node: ast.SyntaxNode) -> int:
    return source.count("\n", 0, node.span.start if node.span else 0) + 1


def _sentence(message: ast.Message, pattern: ast.Pattern, line: int, group: str) -> Sentence:
    allowed = _PARTS.search((message.comment and message.comment.content) or "")
    text = "".join(_flat(pattern))
    chosen_by = {name for element in pattern.elements for name in _selectors(element)}
    variables = chosen_by | set(re.findall(r"{ \$([a-z]+) }", text))
    parts = int(allowed[1]) if allowed else 1
    return Sentence(message.id.name, text, line, group, parts, frozenset(variables))


def _flat(pattern: ast.Pattern) -> Iterator[str]:
    for element in pattern.elements:
        match element:
            case ast.TextElement():
                yield element.value
            case ast.Placeable(expression=ast.VariableReference() as variable):
                yield f"{{ ${variable.id.name} }}"
            case ast.Placeable(expression=ast.StringLiteral() as literal):
                yield literal.value
            case ast.Placeable(expression=ast.SelectExpression() as choice):
                yield from _flat(next(variant.value for variant in choice.variants if variant.default))


def _selectors(element: ast.TextElement | ast.Placeable) -> Iterator[str]:
    match element:
        case ast.Placeable(expression=ast.SelectExpression(selector=ast.VariableReference() as variable)):
            yield variable.id.name


def usual_values(file: LanguageFile) -> dict[str, str]:
    """Return long, everyday values for all variables; what a sentence takes from another is the file's longest."""

    def longest(prefix: str, number: int = 1) -> list[str]:
        texts = [one.text for key, one in file.sentences.items() if key.startswith(prefix) and not one.variables]
        return sorted(texts, key=len, reverse=True)[:number]

    facts = [one.text for key, one in file.sentences.items() if key.startswith("fact-") and not one.variables]
    values = {
        **_NAMES,
        "safety": " ".join(longest("safe-")),
        "safe": " ".join(longest("safe-")),
        "team": " ".join(longest("team-")),
        "item": " ".join(longest("care-")),
        "teller": "Alexandria",
        "confidence": "0.87",
        "date": "30 September 2027",
        "entry": "114",
        "entries": "2, 5, 7, 109",
        "kind": " ".join(longest("file-")),
        "items": ", ".join(f"{place} {text}" for place, text in enumerate(longest("care-", 2), 1)),
        "reason": " ".join(longest("held-")),
        "hand": file.text("oncall-hand-on").replace("{ $short }", "E7K").replace("{ $name }", "Ben"),
        "cover": file.text("oncall-gap").replace("{ $layer }", file.text("layer-both")),
        "fact": max(facts, key=len, default=""),
        "told": ", ".join(facts[:4]),
        "unknown": ", ".join(facts[4:6]),
        "skipped": ", ".join(facts[6:]),
        "open": file.text("none"),
        "asked": file.text("none"),
        "language": file.text("language-name"),
    }
    greeting = file.sentences.get("greeting")
    return values | {"greeting": greeting.with_values(values) if greeting else ""}


def grade(sentence: Sentence) -> float:
    """Return the Flesch-Kincaid grade; 0 below four words.

    0.39 words per sentence + 11.8 syllables per word - 15.59.
    """
    text = sentence.with_values({})
    words = re.findall(r"[a-z']+", re.sub(r"code of conduct|\S*\d\S*", "", text, flags=re.IGNORECASE).casefold())
    if len(words) < 4:
        return 0.0
    sentences = max(1, len(re.findall(r"[.?!:]+(?:\s|$)", text)))
    return 0.39 * len(words) / sentences + 11.8 * sum(map(_syllables, words)) / len(words) - 15.59


def _syllables(word: str) -> int:
    groups = len(re.findall(r"[aeiouy]+", word))
    return max(1, groups - (word.endswith("e") and not word.endswith("le") and groups > 1))
