"""What a line begins with: the label of a division, an article, an item, or nothing."""

import re
from dataclasses import dataclass

from generator.importing.lines import Line
from generator.model.levels import Level, read_label
from generator.model.numbering import Number

_NUMERAL = "[零〇一二两三四五六七八九十百千0-9]+"
_DIVISION = re.compile(rf"(第\s*{_NUMERAL}\s*(?:分编|编|章|节)(?:之{_NUMERAL})*)(.*)")
_ARTICLE = re.compile(rf"(第\s*{_NUMERAL}\s*条(?:之{_NUMERAL})*)(.*)", re.S)
_ITEM = re.compile(rf"([（(]\s*{_NUMERAL}\s*[）)])(.*)", re.S)
_SUBITEM = re.compile(r"([0-9]{1,2}[.．、]|[⒈-⒛])(?![0-9])(.*)", re.S)
_CITES = re.compile(r"[、，,；;和及与或至到的规所第]|之外|以外|以上|以下|中|内")
"""What follows the number of an article that is cited, not begun."""

_LONGEST_HEADING = 40
_ENDS_A_SENTENCE = "。；：，、！？;:,"


@dataclass(frozen=True)
class Opening:
    """A label as printed, less blanks, its level and number, and the words behind it."""

    level: Level
    number: Number
    label: str
    rest: str


def opening(line: Line) -> Opening | None:
    """What the line opens. A citation at the start of a wrapped line opens nothing."""
    for pattern, level in (
        (_ARTICLE, Level.ARTICLE),
        (_ITEM, Level.ITEM),
        (_SUBITEM, Level.SUBITEM),
    ):
        match = pattern.fullmatch(line.text)
        if match:
            return _opening(level, match[1], match[2], line)
    match = _DIVISION.fullmatch(line.text)
    if match and len(line.dense) <= _LONGEST_HEADING and line.dense[-1] not in _ENDS_A_SENTENCE:
        return _opening(None, match[1], match[2], line)
    return None


def _opening(level: Level | None, label: str, rest: str, line: Line) -> Opening | None:
    label = "".join(label.split())
    read = read_label(label)
    if read is None or (level and read[0] is not level):
        return None
    glued = bool(rest) and not rest[0].isspace()
    if level is Level.ARTICLE and glued and _CITES.match(rest):
        return None
    return Opening(read[0], read[1], label, "".join(rest.split()))
