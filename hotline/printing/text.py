"""A record as text: complete, and safe to show on a terminal."""

from __future__ import annotations

from hotline.printing.sheet import Block, Day, Gap, Heading, Line, Paragraph, Row, Sheet
from hotline.printing.visible import visible

INDENT = " " * 14


def as_text(sheet: Sheet) -> str:
    """Return *sheet* as text. What hides or commands is shown by its code point; everything else is as it came."""
    head = [sheet.title, sheet.subtitle, f"{sheet.header}, {sheet.recipient}, {sheet.written}", sheet.purpose]
    return visible("\n".join([*filter(None, head), "", *map(_written, sheet.blocks)])) + "\n"


def _written(block: Block) -> str:
    match block:
        case Heading(text=text):
            return f"\n{text}\n{'=' * len(text)}"
        case Day(text=text):
            return f"\n{text}"
        case Paragraph(text=text):
            return text
        case Row(label=label, value=value):
            return f"{label}: {value}"
        case Gap(text=text):
            return f"{INDENT}({text})"
        case Line():
            return _line(block)


def _line(line: Line) -> str:
    said = line.text.replace("\n", "\n" + INDENT)
    who = f"{line.who}: " if line.who else ""
    note = f" [{line.note}]" if line.note else ""
    label = f"{line.label} " if line.label else ""
    return f"{line.time}  {line.number:>3} {'>' if line.who else ' '} {label}{who}{said}{note}"
