"""Reads what stands before the first article: title, note, contents, preamble."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.importing.block import Block, Noted
from generator.importing.breaks import Breaks, ended
from generator.importing.contents import LISTED
from generator.importing.labels import SUPPLEMENT, Opening, opening_of
from generator.importing.lines import LeftOut, Line
from generator.importing.title import CONTENTS, DATED, DECREE, PREAMBLE, begins_text, read_title
from generator.model.levels import DIVISIONS, Level
from generator.model.numbering import Number

_CLAUSE_ENDS = re.compile("(?:通过|批准|公布|发布|施行|修正|修订|修改|》)$")
_CLAUSE = re.compile(r"根据|自?\d{4}年")
_PROMULGATES = re.compile("现予(?:公布|发布)")


@dataclass
class Head(Noted):
    """Title, note and preamble of a statute. The note is empty where there is none."""

    title: str = ""
    note: str = ""
    preamble: Block | None = None


def body_start(lines: Sequence[Line], first: int) -> int:
    """The index of the first heading of the body, or of its first article, which is `first`: it
    stands behind any list of contents.
    """
    openings = [
        (i, opening) for i in range(first) if (opening := _division(lines[i])) and opening.number
    ]
    if not openings:
        return first - 1 if first and lines[first - 1].dense == "总则" else first
    top = min(DIVISIONS.index(opening.level) for _, opening in openings)
    starts = [
        i
        for i, opening in openings
        if DIVISIONS.index(opening.level) == top and opening.number == Number(1)
    ]
    listed = any(lines[i].dense in CONTENTS for i in range(first))
    start = starts[-1] if starts else openings[0][0]
    only_in_contents = listed and len(starts) == 1 and _is_list(lines[start:first])
    return first if only_in_contents else start


def _is_list(lines: Sequence[Line]) -> bool:
    """Whether two of the lines are headings of the same level."""
    levels = [opening.level for line in lines if (opening := _division(line))]
    return len(levels) != len(set(levels))


def preamble_start(lines: Sequence[Line], end: int) -> int | None:
    """The index of the heading of the preamble before `end`; None if it has none. In a list of
    contents, where it stands too, another heading follows.
    """
    for i in reversed(range(end - 1)):
        if lines[i].dense in PREAMBLE and not _division(lines[i + 1]):
            return i
    return None


def read_head(lines: Sequence[Line], end: int, breaks: Breaks, left_out: list[LeftOut]) -> Head:
    """Read the lines before the body, which begins at `end`. Raises ValueError without a title."""
    head = Head()
    title = read_title(lines[:end], left_out)
    head.title, head.doubts = title.words, [title.doubt] if title.doubt else []
    at = _note(lines[:end], title.end, head)
    words: list[Line] = []
    begun = preamble_start(lines, end)
    contents = False
    while at < (end if begun is None else begun):
        line = lines[at]
        contents = contents or line.dense in CONTENTS or _division(line) is not None
        if not head.note and not words and _is_note(line):
            at = _note(lines[:end], at, head)
            continue
        if contents:
            left_out.append(LeftOut(line.number, line.text, LISTED))
        elif _PROMULGATES.search(line.dense):
            left_out.append(LeftOut(line.number, line.text, "the decree that promulgates it"))
        elif begun is None and (words or (ended(line.dense) and not DECREE.fullmatch(line.dense))):
            words.append(line)
        else:
            left_out.append(LeftOut(line.number, line.text, "it stands between note and text"))
        at += 1
    words += lines[at:end]
    if words:
        head.preamble = _preamble(words, breaks, headed=begun is not None)
    return head


def _is_note(line: Line) -> bool:
    """Whether the line begins a note in brackets."""
    return line.dense[0] in "（(" and DATED.match(line.dense[1:]) is not None


def _note(lines: Sequence[Line], at: int, head: Head) -> int:
    """Add the notes from this line on to the head, and return the index of the line behind them. A
    line that begins with a date is a note without brackets.
    """
    # A lone remark in brackets may belong to the title; it dates nothing then.
    texts = [head.note]
    while at < len(lines) and not begins_text(lines[at]):
        line = lines[at]
        if line.dense[0] in "（(":
            end = _bracketed(lines, at, head)
        elif DATED.fullmatch(line.dense):
            head.doubts.append((line.number, "this was taken for the note; it has no brackets"))
            end = at + 1
        else:
            break
        texts += [part.text for part in lines[at:end]]
        at = end
    head.note = _clauses(texts)
    return at


def _bracketed(lines: Sequence[Line], at: int, head: Head) -> int:
    """The index of the line behind that on which the bracket is closed that opens here."""
    first, depth = lines[at].number, 0
    while at < len(lines) and not begins_text(lines[at]):
        depth += sum((char in "（(") - (char in "）)") for char in lines[at].dense)
        at += 1
        if depth <= 0:
            return at
    head.doubts.append((first, "the bracket that opens the note is not closed"))
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


def _preamble(words: Sequence[Line], breaks: Breaks, *, headed: bool) -> Block:
    """The preamble of these lines. `headed`: whether the first of them is its heading."""
    block = Block(Level.ARTICLE, None, words[0].dense if headed else "", words[0].number)
    if not headed:
        doubt = "this stands before the first article and was taken for a preamble"
        block.doubts.append((words[0].number, doubt))
    for i in range(1 if headed else 0, len(words)):
        line = words[i]
        judged = breaks.between(words[i - 1], line) if block.children else None
        if judged is None or judged.new:
            block.children.append(Block(Level.PARAGRAPH, None, "", line.number))
        block.children[-1].text += line.dense
        if judged and judged.doubt:
            taken = "a new paragraph" if judged.new else "the rest of the one before"
            doubt = f"{judged.doubt}: “{line.dense[:20]}” was taken for {taken}"
            block.children[-1].doubts.append((line.number, doubt))
    return block


def _division(line: Line) -> Opening | None:
    """The opening of a division, if the line has one; 附则 without a number is one, too."""
    opening = opening_of(line)
    return opening if opening and (opening.level in DIVISIONS or line.dense == SUPPLEMENT) else None
