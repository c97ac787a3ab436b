"""Reads what stands before the first article: title, note, contents, preamble."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.importing.block import Block, Noted
from generator.importing.breaks import Breaks, ended
from generator.importing.contents import LISTED
from generator.importing.labels import SUPPLEMENT, Opening, opening_of
from generator.importing.lines import LeftOut, Line
from generator.importing.note import is_note, read_note
from generator.importing.own_title import own_title_start
from generator.importing.preamble import first_sentence, preamble_start, read_preamble
from generator.importing.title import CONTENTS, PROMULGATES, read_title
from generator.model.levels import DIVISIONS
from generator.model.numbering import Number


@dataclass
class Head(Noted):
    """Title, note and preamble. Without a note it is empty, and its line 0."""

    title: str = ""
    note: str = ""
    note_line: int = 0
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


def read_head(
    lines: Sequence[Line], body: Sequence[Line], breaks: Breaks, left_out: list[LeftOut]
) -> Head:
    """Read the lines before the body. Raises ValueError without a title."""
    head = Head()
    title = read_title(lines, own_title_start(lines), left_out)
    note = read_note(lines, title.end)
    head.title, head.note, head.note_line = title.words, note.words, note.line
    head.doubts = [*title.doubts, *note.doubts]
    headed = preamble_start(lines, len(lines))
    until = len(lines) if headed is None else headed
    rest = _between(lines[:until], note.end, head, left_out)
    if headed is None:
        breaks = Breaks([*rest, *body])
    begun = first_sentence(rest, breaks) if headed is None else len(rest)
    left_out += [
        LeftOut(line.number, line.text, "it stands between note and text") for line in rest[:begun]
    ]
    words = [*rest[begun:], *lines[until:]]
    if words:
        head.preamble = read_preamble(words, breaks, headed=headed is not None)
    return head


def _between(lines: Sequence[Line], at: int, head: Head, left_out: list[LeftOut]) -> Sequence[Line]:
    """The lines from this index on without contents and decree, which are left out, and without a
    note, which is read.
    """
    rest: list[Line] = []
    listed = _contents(lines, at)
    while at < len(lines):
        line = lines[at]
        if not head.note and is_note(line) and not any(ended(above.dense) for above in rest):
            note = read_note(lines, at)
            head.note, head.note_line, at = note.words, note.line, note.end
            head.doubts += note.doubts
            continue
        if at in listed:
            left_out.append(LeftOut(line.number, line.text, LISTED))
        else:
            rest.append(line)
        at += 1
    decree = set(_decree(rest))
    left_out += [
        LeftOut(rest[i].number, rest[i].text, "the decree that promulgates it") for i in decree
    ]
    return [line for i, line in enumerate(rest) if i not in decree]


def _contents(lines: Sequence[Line], at: int) -> range:
    """The indexes of the list of contents, from this index on: to the last heading if sentences
    stand below it, else to the end.
    """
    headings = [i for i in range(at, len(lines)) if _division(lines[i])]
    begins = [i for i in range(at, len(lines)) if lines[i].dense in CONTENTS]
    if not headings and not begins:
        return range(0)
    last = max(headings + begins) + 1
    prose = any(line.dense.endswith(("。", "：")) for line in lines[last:])
    return range(min(headings + begins), last if prose else len(lines))


def _decree(lines: Sequence[Line]) -> Iterator[int]:
    """The indexes of the lines of each sentence that promulgates the statute."""
    since = 0
    for i, line in enumerate(lines):
        if ended(line.dense):
            if PROMULGATES.search("".join(one.dense for one in lines[since : i + 1])):
                yield from range(since, i + 1)
            since = i + 1


def _division(line: Line) -> Opening | None:
    """The opening of a division, if the line has one; 附则 without a number is one, too."""
    opening = opening_of(line)
    return opening if opening and (opening.level in DIVISIONS or line.dense == SUPPLEMENT) else None
