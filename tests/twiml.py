"""The judge of TwiML: valid against Twilio's own schema where it is at hand, and calling nobody but our own.

The schema lies beside the project (it is not ours to keep) and is of July 2023; nothing that we
use is newer than it, so nothing is excepted.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from hotline.simulator import Document

SCHEMA = Path(__file__).parents[2] / "shared" / "twiml-xsd" / "twiml_v20100401_twilioRealtimeCallSchema.xsd"
NEXT = re.compile(r"(?<=/voice/)[^#<\"]*")
"""Which step of which call comes next: of documents that differ in nothing else one is judged."""
LONGEST = 64 * 1024
"""Bytes of one document (Twilio error 11750)."""


def problems_of(document: str) -> list[str]:
    """Return what is wrong with a document: not XML, against the schema, or too long."""
    if len(document.encode()) > LONGEST:
        return ["too long"]
    try:
        root = ElementTree.fromstring(document)
    except ElementTree.ParseError as error:
        return [str(error)]
    if not SCHEMA.exists():
        return []
    return [str(error.reason) for error in _schema().iter_errors(root)]


@lru_cache(maxsize=1)
def _schema() -> Any:
    import xmlschema

    return xmlschema.XMLSchema(str(SCHEMA))


def targets(document: str) -> set[str]:
    """Return the numbers that a document dials."""
    root = ElementTree.fromstring(document)
    dialled = [element.text or "" for element in root.iter() if element.tag in ("Dial", "Number")]
    return {number for text in dialled for number in re.findall(r"\+?[0-9]{7,}", text)}


def judge_documents(documents: Iterable[Document], *, ours: set[str]) -> None:
    """Every document of these calls is valid, and dials only numbers of *ours*."""
    for text in {NEXT.sub("", document.text) for document in documents if document.status == 200}:
        assert not problems_of(text), text
        assert targets(text) <= ours, text
