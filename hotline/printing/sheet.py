"""What stands on a printed record, whatever it is printed with: blocks, from top to bottom."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    """The title of a part."""

    text: str


@dataclass(frozen=True)
class Day:
    """A new day among the entries."""

    text: str


@dataclass(frozen=True)
class Paragraph:
    """Words of ours. *notice*: not to be overlooked."""

    text: str
    notice: bool = False


@dataclass(frozen=True)
class Row:
    """A label and what stands beside it. *code*: a hash or a key, in which every sign counts."""

    label: str
    value: str
    code: bool = False


@dataclass(frozen=True)
class Line:
    """One entry. *who* is empty where the hotline itself wrote down what happened; *note* is how far its text came."""

    number: int
    time: str
    label: str
    who: str
    text: str
    note: str = ""


@dataclass(frozen=True)
class Gap:
    """Entries that are not disclosed."""

    text: str


Block = Heading | Day | Paragraph | Row | Line | Gap


@dataclass(frozen=True)
class Sheet:
    """A whole record. *header*, *recipient* and *purpose* stand on every page, *written* is when it was written."""

    title: str
    subtitle: str
    header: str
    recipient: str
    written: str
    purpose: str
    blocks: tuple[Block, ...]
