"""Reads the note under the title: who adopted the statute, and when, and who amended it since."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.importing.lines import Line
from generator.importing.title import DATED, OPENERS, TITLE_ENDS, begins_text, head_end

_CLOSERS = "）)〕］]"
_CLAUSE_ENDS = re.compile("(?:通过|批准|公布|发布|施行|修正|修订|修改|》)$")
_CLAUSE = re.compile(r"根据|自?\d{4}年")
_GLUED = re.compile(rf"(.+?)\s*([{re.escape(OPENERS)}]\w{{4}}年\w{{1,3}}月.*)")


@dataclass(frozen=True)
class Note:
    """The note. `line`: the line of the text on which it begins, 0 if there is none. `end`: the
    index of the line behind it. `doubts`: each with its line.
    """

    words: str
    line: int
    end: int
    doubts: tuple[tuple[int, str], ...]


def with_note_apart(lines: Sequence[Line]) -> list[Line]:
    """The lines, with a note that stands on the line of the title put on a line of its own."""
    for i in range(head_end(lines)):
        text = lines[i].text
        below = lines[i + 1].text if i + 1 < len(lines) else ""
        glued = _GLUED.fullmatch(text + below)
        at = glued.start(2) if glued else len(text)
        if at < len(text) and TITLE_ENDS.fullmatch("".join(text[:at].split())):
            parts = (lines[i].with_words(part.strip()) for part in (text[:at], text[at:]))
            return [*lines[:i], *parts, *lines[i + 1 :]]
    return [*lines]


def is_note(line: Line) -> bool:
    """Whether the line begins a note in brackets."""
    return line.dense[0] in OPENERS and DATED.match(line.dense[1:]) is not None


def read_note(lines: Sequence[Line], at: int) -> Note:
    """The notes from this line on, as one. A line that begins with a date is one without brackets."""
    # A lone remark in brackets may belong to the title; it dates nothing then.
    doubts: list[tuple[int, str]] = []
    texts: list[str] = []
    first = lines[at].number if at < len(lines) else 0
    while at < len(lines) and not begins_text(lines[at]):
        line = lines[at]
        if line.dense[0] in OPENERS:
            end = _bracketed(lines, at, doubts)
        elif DATED.fullmatch(line.dense):
            doubts.append((line.number, "this was taken for the note; it has no brackets"))
            end = at + 1
        else:
            break
        texts += [part.text for part in lines[at:end]]
        at = end
    return Note(_clauses(texts), first if texts else 0, at, tuple(doubts))


def _bracketed(lines: Sequence[Line], at: int, doubts: list[tuple[int, str]]) -> int:
    """The index of the line behind that on which the bracket is closed that opens here."""
    first, depth = lines[at].number, 0
    while at < len(lines) and not begins_text(lines[at]):
        depth += sum((char in OPENERS) - (char in _CLOSERS) for char in lines[at].dense)
        at += 1
        if depth <= 0:
            return at
    doubts.append((first, "the bracket that opens the note is not closed"))
    return at


def _clauses(texts: Iterable[str]) -> str:
    """The texts of a note in one. Between two clauses it has a blank, as gazettes print it; all
    other blanks and line ends are dropped.
    """
    note = ""
    for piece in (piece for text in texts for piece in text.split()):
        parted = _CLAUSE_ENDS.search(note) and _CLAUSE.match(piece)
        note += f"　{piece}" if parted else piece
    return note
