"""A statute's lines put into a tree, with all doubts and all that was left out."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.importing.labels import Opening, opening
from generator.importing.lines import Line, is_page_number
from generator.importing.tree import SUPPLEMENT, Block, Tree, division
from generator.model.levels import DIVISIONS, Level
from generator.model.numbering import Number

_ANNEX = ("附件", "附表", "附录", "附：", "附:", "注：")


@dataclass(frozen=True)
class LeftOut:
    """A line that is no part of the law's text, and why."""

    line: int
    text: str
    why: str


@dataclass
class Statute:
    """What was read."""

    title: str
    note: str
    preamble: list[Line]
    provisions: list[Block]
    annex: list[Line]
    left_out: list[LeftOut]

    @property
    def doubts(self) -> list[tuple[int, str]]:
        """Each with its line, in the order of the text."""
        found: list[tuple[int, str]] = []
        waiting = list(self.provisions)
        while waiting:
            block = waiting.pop(0)
            found += [(block.line, doubt) for doubt in block.doubts]
            waiting += block.children
        return sorted(found)


def read_statute(lines: Sequence[Line]) -> Statute:
    """Raises ValueError, with words for an editor, where there is no article."""
    left_out = [
        LeftOut(one.number, one.text, "a page number") for one in lines if is_page_number(one)
    ]
    lines = [one for one in lines if not is_page_number(one)]
    first = next((i for i, one in enumerate(lines) if _is_first_article(one)), None)
    if first is None:
        first = next((i for i, one in enumerate(lines) if _is_article(one)), None)
    if first is None:
        raise ValueError(
            "the text has no article: nothing begins with 第一条. A decision in 一、二、 form is no "
            "statute; enter it as an amendment (source/amendments/)"
        )
    start = _body(lines, first)
    head = lines[:start]
    title, note, preamble = _head(head, left_out)
    body, annex = _without_annex(lines[start:])
    return Statute(title, note, preamble, Tree(body).read(), annex, sorted(left_out, key=_line))


def _line(one: LeftOut) -> int:
    return one.line


def _is_article(line: Line) -> bool:
    found = opening(line)
    return found is not None and found.level is Level.ARTICLE


def _is_first_article(line: Line) -> bool:
    found = opening(line)
    return found is not None and found.level is Level.ARTICLE and found.number == Number(1)


def _body(lines: Sequence[Line], first: int) -> int:
    """Where the text itself begins: at the headings right above the first article."""
    start = first
    while start and division(lines[start - 1]) and not _repeated(lines, start - 1, first):
        start -= 1
    return start


def _repeated(lines: Sequence[Line], at: int, first: int) -> bool:
    """Whether the heading is the last line of a list of contents that the body's own follows."""
    found = division(lines[at])
    below = [division(line) for line in lines[at + 1 : first]]
    return any(
        one is not None and found is not None and _rank(one) <= _rank(found) for one in below
    )


def _rank(one: Opening) -> int:
    return DIVISIONS.index(one.level)


def _head(head: Sequence[Line], left_out: list[LeftOut]) -> tuple[str, str, list[Line]]:
    """Title, note, preamble. A list of contents is left out, and told."""
    title: list[str] = []
    note: list[str] = []
    preamble: list[Line] = []
    contents = in_note = in_preamble = False
    for line in head:
        dense = line.dense
        if dense in ("目录", "目次"):
            contents = True
        if contents and not in_preamble:
            listed = dense in ("目录", "目次", "序言", SUPPLEMENT) or division(line)
            if listed and not (dense == "序言" and _told(left_out, dense)):
                left_out.append(LeftOut(line.number, line.text, "the list of contents"))
                continue
        if dense == "序言":
            in_preamble = True
            left_out.append(LeftOut(line.number, line.text, "the heading of the preamble"))
        elif in_preamble:
            preamble.append(line)
        elif in_note or dense[0] in "（(":
            note.append(dense)
            in_note = not _closed("".join(note))
        elif not note:
            title.append(dense)
        else:
            left_out.append(LeftOut(line.number, line.text, "it stands between note and text"))
    if not title:
        raise ValueError("the text has no title: put it on the first line")
    return "".join(title), "".join(note), preamble


def _told(left_out: Sequence[LeftOut], dense: str) -> bool:
    return any("".join(one.text.split()) == dense for one in left_out)


def _closed(note: str) -> bool:
    return sum(char in "（(" for char in note) <= sum(char in "）)" for char in note)


def _without_annex(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    last = max(
        i for i, one in enumerate(lines) if (found := opening(one)) and found.level is Level.ARTICLE
    )
    for i in range(last + 1, len(lines)):
        if lines[i].dense.startswith(_ANNEX):
            return lines[:i], lines[i:]
    return lines, []
