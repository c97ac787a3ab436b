"""Finds the title of the statute itself, where a notice, a decision or a decree stands above it."""

import re
from collections.abc import Sequence

from generator.importing.breaks import ended
from generator.importing.lines import CHINESE, Line
from generator.importing.title import (
    AIM,
    ANNEXED,
    CONTENTS,
    DATED,
    DECREE,
    LONGEST,
    MOST_LINES,
    OPENERS,
    PREAMBLE,
    SIGNED,
    TITLE_ENDS,
    begins_text,
)


def own_title_start(lines: Sequence[Line]) -> int | None:
    """The index of the title that stands right above the note or the text, with something else
    above it; None if nothing is above it.
    """
    marks = (i for i, line in enumerate(lines) if line.dense in (*CONTENTS, *PREAMBLE))
    end = next(marks, len(lines))
    for last in reversed(range(1, end)):
        if last + 1 == end or _may_follow_title(lines[last + 1]):
            first = _first_line(lines, last)
            if first:
                return first
    return None


def _first_line(lines: Sequence[Line], last: int) -> int | None:
    """The index of the line on which the title begins that ends with this one; None if none does."""
    words = ""
    for first in range(last, max(last - MOST_LINES, 0), -1):
        if begins_text(lines[first]):
            return None
        words = lines[first].dense + words
        above = "".join(line.dense for line in lines[:first])
        closed = _closes(lines[first - 1])
        if _is_title(words) and (closed or f"《{words}》" in above):
            return first
        if closed:
            return None
    return None


def _may_follow_title(line: Line) -> bool:
    dense = line.dense
    return dense[0] in OPENERS or bool(
        begins_text(line) or DATED.fullmatch(dense) or DECREE.fullmatch(dense) or AIM.match(dense)
    )


def _closes(line: Line) -> bool:
    """Whether the line surely is no part of a title that goes on below it."""
    dense = line.dense
    apart = ended(dense) or dense[-1] in "）)〕］]" or not CHINESE.search(dense)
    forms = (DECREE, DATED, SIGNED, ANNEXED)
    return apart or any(form.fullmatch(dense) for form in forms)


def _is_title(words: str) -> bool:
    plain = not re.search("[，。；：]", words) and len(words) <= LONGEST
    bare = re.sub("^《([^《》]+)》$", r"\1", words)
    return plain and TITLE_ENDS.fullmatch(bare) is not None and not DECREE.fullmatch(words)
