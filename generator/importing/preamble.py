"""Finds where a preamble begins, with a heading or without, and puts its lines into paragraphs."""

from collections.abc import Sequence

from generator.importing.block import Block
from generator.importing.breaks import Breaks, ended
from generator.importing.labels import opening_of
from generator.importing.lines import Line
from generator.importing.title import AIM, DATED, DECREE, PREAMBLE, SIGNED
from generator.model.levels import DIVISIONS, Level

_PROSE = 15
"""The fewest characters of a line that may go on below, short of the margin or without one."""


def preamble_start(lines: Sequence[Line], end: int) -> int | None:
    """The index of the heading of the preamble before `end`; None if it has none. In a list of
    contents, where it stands too, another heading follows.
    """
    for i in reversed(range(end - 1)):
        below = opening_of(lines[i + 1])
        if lines[i].dense in PREAMBLE and not (below and below.level in DIVISIONS):
            return i
    return None


def first_sentence(lines: Sequence[Line], breaks: Breaks) -> int:
    """The index of the line on which the first sentence begins; the number of lines if there is
    none. Numbers of documents, dates and signatures may stand above it.
    """
    ends = (i for i, line in enumerate(lines) if _is_prose(line) and ended(line.dense))
    first = next(ends, len(lines))
    while 0 < first < len(lines) and _goes_on(lines[first - 1], lines[first], breaks):
        first -= 1
    aims = (i for i, line in enumerate(lines[:first]) if AIM.match(line.dense))
    begun = next(aims, first)
    return begun if all(_is_prose(line) for line in lines[begun:first]) else first


def _is_prose(line: Line) -> bool:
    return not any(other.fullmatch(line.dense) for other in (DECREE, DATED, SIGNED))


def _goes_on(before: Line, line: Line, breaks: Breaks) -> bool:
    """Whether the sentence of this line begins on the line before, or above it."""
    if ended(before.dense) or not _is_prose(before):
        return False
    if breaks.width and not breaks.between(before, line).new:
        return True
    is_end = len(line.dense) < _PROSE and not AIM.match(line.dense)
    return is_end or len(before.dense) >= _PROSE


def read_preamble(words: Sequence[Line], breaks: Breaks, *, headed: bool) -> Block:
    """The preamble of these lines. `headed`: whether the first of them is its heading."""
    block = Block(Level.ARTICLE, None, words[0].dense if headed else "", words[0].number)
    if not headed:
        doubt = "this stands before the first article and was taken for a preamble"
        block.doubts.append((words[0].number, doubt))
    for i in range(1 if headed else 0, len(words)):
        line = words[i]
        judged = breaks.between(words[i - 1], line) if block.children else None
        new = judged is None or (judged.new and ended(words[i - 1].dense))
        if new:
            block.children.append(Block(Level.PARAGRAPH, None, "", line.number))
        block.children[-1].text += line.dense
        if judged and judged.doubt:
            taken = "a new paragraph" if new else "the rest of the one before"
            doubt = f"{judged.doubt}: “{line.dense[:20]}” was taken for {taken}"
            block.children[-1].doubts.append((line.number, doubt))
    return block
