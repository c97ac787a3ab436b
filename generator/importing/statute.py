"""Reads a statute from its lines, with all doubts and all that was left out."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.importing.annexes import Annex, annexes_start, kept_whole, read_annexes
from generator.importing.block import Block, Noted, printed
from generator.importing.breaks import Breaks
from generator.importing.contents import compare_with_contents
from generator.importing.doubtful import of_end, of_lines, refuse_two_wordings
from generator.importing.gluing import unglued
from generator.importing.head import Head, body_start, read_head
from generator.importing.lines import LeftOut, Line, Text
from generator.importing.mending import mended
from generator.importing.noise import without_noise
from generator.importing.note import with_note_apart
from generator.importing.preamble import preamble_start
from generator.importing.refusals import check_language, without_article
from generator.importing.sequence import Labels
from generator.importing.tree import Tree
from generator.importing.whole import check_complete
from generator.model.levels import Level
from generator.model.numbering import Number

_LATIN_BLANK = re.compile(r"[0-9A-Za-z]+ [0-9A-Za-z]+")


@dataclass
class Statute:
    """A statute as read. `repaired`: line, text as it stands, and text as which it was read."""

    head: Head
    provisions: list[Block]
    annexes: list[Annex]
    left_out: list[LeftOut]
    repaired: list[tuple[int, str, str]]
    gaps: list[str] = field(default_factory=list)
    """Labels that do not follow the one before them."""

    @property
    def title(self) -> str:
        """The title without blanks."""
        return self.head.title

    @property
    def note(self) -> str:
        """The note under it; empty where there is none."""
        return self.head.note

    @property
    def preamble(self) -> Block | None:
        """The preamble, if there is one."""
        return self.head.preamble

    @property
    def doubts(self) -> list[tuple[int, str]]:
        """All doubts, each with the line of the text that it is about, in order."""
        return sorted(self._doubts())

    def _doubts(self) -> Iterator[tuple[int, str]]:
        yield from self.head.doubts
        for top in [*([self.preamble] if self.preamble else []), *self.provisions]:
            for block in top.walk():
                yield from block.doubts
        for annex in self.annexes:
            yield from annex.doubts

    @property
    def articles(self) -> list[Block]:
        """The articles in order, inserted ones included. There is at least one."""
        blocks = (block for top in self.provisions for block in top.walk())
        return [block for block in blocks if block.level is Level.ARTICLE]

    @property
    def last_article(self) -> str:
        """The words of the last article, which says when the statute enters into force."""
        return "".join(block.text for block in self.articles[-1].walk())

    def noted(self) -> list[tuple[int, Noted]]:
        """Everything that can have remarks, with the line of the text on which it begins, in order."""
        tops = [*([self.preamble] if self.preamble else []), *self.provisions]
        blocks = [(block.line, block) for top in tops for block in top.walk()]
        return [(0, self.head), *blocks, *((annex.line, annex) for annex in self.annexes)]

    def printed(self, note: str) -> str:
        """All that is printed, with this note, from the title to the last annex, without blanks."""
        preamble = printed([self.preamble]) if self.preamble else ""
        annexes = "".join(annex.printed() for annex in self.annexes)
        return self.title + "".join(note.split()) + preamble + printed(self.provisions) + annexes


def read_statute(text: Text) -> Statute:
    """Read a statute. Raises ValueError, worded for an editor, where it has no article, or its
    parts cannot be put in order.
    """
    cleaned = without_noise(text)
    lines, doubts = mended(cleaned)
    lines = with_note_apart(lines)
    left_out = text.left_out
    first = _first_article(lines)
    start = body_start(lines, first)
    begun = preamble_start(lines, start)
    from_here = unglued(lines[begun if begun is not None else start :], doubts)
    lines = [*lines[: begun if begun is not None else start], *from_here]
    labels = Labels(from_here, Breaks(from_here))
    end = len(lines) - len(from_here) + annexes_start(labels)
    annexed = kept_whole(lines[end:], cleaned, left_out)
    body = _as_they_stood(cleaned, lines[start], annexed)
    refuse_two_wordings(body)
    lines = [*lines[:end], *annexed]
    breaks = Breaks(lines[len(lines) - len(from_here) : end])
    before = len(left_out)
    head = read_head(lines[:start], lines[start:end], breaks, left_out)
    tree = Tree(lines[start:end], breaks, doubts)
    provisions = tree.read()
    annexes = read_annexes(annexed, left_out, broken=breaks.broken)
    statute = Statute(head, provisions, annexes, left_out, text.repaired, tree.gaps)
    read = _relabelled(lines, tree.labels.repaired)
    check_complete(provisions, statute.printed(statute.note), read, left_out[before:])
    statute.repaired = text.repaired + tree.labels.repaired
    _tell_of_blanks(statute, lines[start:end])
    compare_with_contents(left_out, provisions, head)
    statute.left_out.sort(key=lambda dropped: dropped.line)
    numbers = {line.number for line in body}
    of_labels = [(line, doubt) for line, doubt in tree.doubts.items() if line in numbers]
    _tell_beside(
        statute, [*text.doubts, *of_labels, *of_lines(body), *of_end(statute.articles[-1])]
    )
    return statute


def _as_they_stood(cleaned: list[Line], first: Line, annexed: list[Line]) -> list[Line]:
    """The lines of the body before any label in them was mended: from `first` on to the annexes."""
    end = annexed[0].number if annexed else cleaned[-1].number + 1
    return [line for line in cleaned if first.number <= line.number < end]


def _relabelled(lines: list[Line], repaired: list[tuple[int, str, str]]) -> list[Line]:
    """The lines, with the labels as which misprinted ones were read."""
    read = {number: (before, after) for number, before, after in repaired}
    return [
        replace(line, dense=line.dense.replace(*read[line.number], 1))
        if line.number in read
        else line
        for line in lines
    ]


def _tell_of_blanks(statute: Statute, lines: list[Line]) -> None:
    """Add a doubt for each blank between Latin letters or figures: it was dropped, as all are."""
    places = statute.noted()
    begins = [line for line, _ in places]
    for line in lines:
        for match in _LATIN_BLANK.finditer(line.text):
            doubt = f"the blank in “{match[0]}” was closed"
            places[bisect_right(begins, line.number) - 1][1].doubts.append((line.number, doubt))


def _tell_beside(statute: Statute, doubts: list[tuple[int, str]]) -> None:
    """Add each repair, each of these doubts about a line, and all that was left out to the remarks on
    what stands there or before it.
    """
    places = statute.noted()
    lines = [line for line, _ in places]

    def beside(line: int) -> Noted:
        return places[bisect_right(lines, line) - 1][1]

    for line, before, after in statute.repaired:
        beside(line).doubts.append((line, f"“{before}” was read as “{after}”"))
    for line, doubt in doubts:
        beside(line).doubts.append((line, doubt))
    for dropped in statute.left_out:
        beside(dropped.line).dropped.append(dropped)


def _first_article(lines: list[Line]) -> int:
    """The index of the line of 第一条, or of whichever article the text begins with.

    Raises ValueError where no line begins with an article, or English stands between them.
    """
    labels = Labels(lines, Breaks(lines))
    begun = [
        i for i, opening in enumerate(labels.openings) if opening and opening.level is Level.ARTICLE
    ]
    if not begun:
        raise ValueError(without_article(lines))
    check_language(lines[: begun[-1]])
    places = labels.articles[Number(1)] or begun
    return max(places[:20], key=lambda i: (labels.strength(i), -i))
