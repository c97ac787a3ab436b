"""Compares the list of contents, which is left out, with the headings of the text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.importing.block import Block, Noted
from generator.importing.labels import BARE
from generator.importing.lines import LeftOut
from generator.importing.title import CONTENTS, PREAMBLE
from generator.model.levels import DIVISIONS, Level, read_label

LISTED = "the list of contents"
"""The reason for which its lines are left out."""

_LABEL = re.compile(
    r"第[零〇○一二三四五六七八九十百0-9０-９]{1,7}(?:分编|编|章|节)(?:之[一二三四五六七八九十]+)?"
)
_LEADERS = re.compile(r"(?:[（(][^（()）]*[）)]|第[^第条]{1,9}条|[^\u4e00-\u9fff])+$")
"""What stands behind a heading in the list: dots, the page, or the articles below it."""

_ANNEX = re.compile("附[件录表图]")
_END = "\n"
_LONGEST = 120


@dataclass(frozen=True)
class _Heading:
    """A heading in the list of contents, or, with its block, in the text."""

    level: Level
    words: str
    line: int
    block: Block | None = None

    @property
    def name(self) -> str:
        """The heading without what leads to its page: the same in the list and in the text."""
        return _LEADERS.sub("", self.words[:_LONGEST])


def compare_with_contents(
    left_out: Sequence[LeftOut], provisions: Sequence[Block], head: Noted
) -> None:
    """Add a doubt for each heading that only the list of contents has, and for each that only the
    text has, of the levels that the list has.
    """
    listed = [*_listed(left_out)]
    levels = {heading.level for heading in listed}
    headings = [heading for heading in _headings(provisions) if heading.level in levels]
    for heading in _beyond(listed, headings):
        doubt = f"“{heading.words}” stands in the list of contents, and nowhere in the text"
        head.doubts.append((heading.line, doubt))
    for heading in _beyond(headings, listed):
        doubt = f"“{heading.words}” does not stand in the list of contents"
        (heading.block or head).doubts.append((heading.line, doubt))


def _beyond(some: Sequence[_Heading], others: Sequence[_Heading]) -> Iterator[_Heading]:
    """The headings that the others lack; one that is there twice must be twice among the others."""
    rest = Counter(other.name for other in others)
    for heading in some:
        if not rest[heading.name]:
            yield heading
        rest[heading.name] -= 1


def _headings(provisions: Sequence[Block]) -> Iterator[_Heading]:
    for top in provisions:
        for block in top.walk():
            if block.level in DIVISIONS and block.label:
                yield _Heading(block.level, block.label + block.text, block.line, block)


def _plain(text: str) -> str:
    return _LEADERS.sub("", "".join(text.split()))


def _is_entry(text: str) -> bool:
    """Whether the text may belong to a heading with a label; 序言, 附则 or 附件一 does not."""
    return _plain(text) not in (*BARE, *CONTENTS, *PREAMBLE) and not _ANNEX.match(text)


def _listed(left_out: Sequence[LeftOut]) -> Iterator[_Heading]:
    """The entries of the list of contents; of a list that is printed again, what is new in it."""
    lines = [entry for entry in left_out if entry.why == LISTED]
    begins = [i for i, entry in enumerate(lines) if _plain(entry.text) in CONTENTS and i > 0]
    known: set[str] = set()
    for start, end in pairwise([0, *begins, len(lines)]):
        entries = [*_entries(lines[start:end])]
        yield from (entry for entry in entries if entry.name not in known)
        known |= {entry.name for entry in entries}


def _entries(lines: Sequence[LeftOut]) -> Iterator[_Heading]:
    """The entries of one list, each from its label to the next, or to a line that is no entry."""
    places = [
        (entry.line, char)
        for entry in lines
        for char in ("".join(entry.text.split()) if _is_entry(entry.text) else _END)
    ]
    text = "".join(char for _, char in places)
    labels = [*_LABEL.finditer(text)]
    ends = [match.start() for match in labels[1:]]
    for match, end in zip(labels, [*ends, len(text)], strict=False):
        read = read_label(match[0])
        if read:
            words = text[match.start() : end].split(_END)[0]
            yield _Heading(read[0], words, places[match.start()][0])
