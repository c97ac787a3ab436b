"""The lines of the text itself, put one after the other into a tree."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from generator.importing.labels import Opening, opening
from generator.importing.lines import Line
from generator.model.levels import DIVISIONS, ROWS, Level, read_label
from generator.model.numbering import Number

SUPPLEMENT = "附则"


@dataclass
class Block:
    """A provision as read: its label, its words, what stands in it, and the line it begins on."""

    level: Level
    label: str | None
    text: str
    line: int
    children: list["Block"] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)


def division(line: Line) -> Opening | None:
    """What the line opens, if that is a division."""
    found = opening(line)
    if found and found.level in DIVISIONS:
        return found
    return None


class Tree:
    """Puts one line after the other in its place."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.wrapped = _is_wrapped(lines)
        self.width = max((len(line.dense) for line in lines), default=0)
        self.before: Line | None = None
        self.heading: Block | None = None
        self.begun = False
        self.top: list[Block] = []
        self.open: list[Block] = []
        self.article: Block | None = None
        self.number: Number | None = None

    def read(self) -> list[Block]:
        """The provisions, in order."""
        for line in self.lines:
            self._place(line)
            self.before = line
        return self.top

    def _place(self, line: Line) -> None:
        found = opening(line)
        if line.dense == SUPPLEMENT:
            self._division(Block(Level.CHAPTER, None, SUPPLEMENT, line.number))
        elif found and found.level in DIVISIONS:
            self._division(Block(found.level, found.label, found.rest, line.number))
        elif found and found.level is Level.ARTICLE and self._follows(found.number):
            self._article(found, line)
        elif self.heading is not None:
            self.heading.text += line.dense
            self.heading.doubts.append(f"“{line.dense}” was taken for the rest of the heading")
        elif self.article is None:
            raise ValueError(f"line {line.number}: stands before any article: {line.text}")
        elif found and found.level is Level.ITEM and self._is_next_item(found):
            self._item(found, line)
        elif found and found.level is Level.SUBITEM and self._in_item():
            self._subitem(found, line)
        else:
            self._words(line, found)

    def _follows(self, number: Number) -> bool:
        return not self.begun or number.follows(self.number)

    def _division(self, block: Block) -> None:
        rank = list(ROWS).index(block.level)
        if block.label is None:
            tops = {one.level for one in self.open[:1]}
            block.level = next(iter(tops), Level.CHAPTER)
            rank = list(ROWS).index(block.level)
        self.open = [one for one in self.open if list(ROWS).index(one.level) < rank]
        (self.open[-1].children if self.open else self.top).append(block)
        self.open.append(block)
        self.heading = block

    def _article(self, found: Opening, line: Line) -> None:
        self.number, self.heading = found.number, None
        self.article = Block(Level.ARTICLE, found.label, "", line.number)
        if not self.begun and found.number != Number(1):
            self.article.doubts.append("the text does not begin with 第一条")
        self.begun = True
        (self.open[-1].children if self.open else self.top).append(self.article)
        if found.rest:
            self.article.children.append(Block(Level.PARAGRAPH, None, found.rest, line.number))

    def _last(self) -> Block | None:
        assert self.article is not None
        return self.article.children[-1] if self.article.children else None

    def _is_next_item(self, found: Opening) -> bool:
        self._rejoin(found)
        holder = self._last()
        before = holder.children[-1] if holder and holder.children else None
        return holder is not None and found.number.follows(_number(before))

    def _rejoin(self, found: Opening) -> None:
        """Words that stand between two items of a list are the rest of the first."""
        assert self.article is not None
        if len(self.article.children) < 2 or self.article.children[-1].children:
            return
        between, holder = self.article.children[-1], self.article.children[-2]
        item = holder.children[-1] if holder.children else None
        if item is not None and found.number != Number(1) and found.number.follows(_number(item)):
            item.text += between.text
            item.doubts.append(f"“{between.text}” stands on a line of its own between two items")
            self.article.children.pop()

    def _item(self, found: Opening, line: Line) -> None:
        holder = self._last()
        assert holder is not None
        holder.children.append(Block(Level.ITEM, found.label, found.rest, line.number))

    def _in_item(self) -> bool:
        last = self._last()
        return bool(last and last.children)

    def _subitem(self, found: Opening, line: Line) -> None:
        last = self._last()
        assert last is not None
        item = last.children[-1]
        before = item.children[-1] if item.children else None
        if found.number.follows(_number(before)):
            item.children.append(Block(Level.SUBITEM, found.label, found.rest, line.number))
        else:
            self._words(line, found)

    def _words(self, line: Line, found: Opening | None) -> None:
        """The rest of what was begun where that has not ended; else a paragraph of its own."""
        assert self.article is not None
        last = self._innermost()
        if last is not None and not _ended(last.text):
            last.text += line.dense
            return
        full = self.wrapped and self.before is not None and len(self.before.dense) >= self.width - 1
        block = Block(Level.PARAGRAPH, None, line.dense, line.number)
        if full and last is not None:
            block.doubts.append("the line before is full: this may be the same paragraph")
        if found:
            block.doubts.append(
                f"“{found.label}” does not follow what stands before: kept as words"
            )
        self.article.children.append(block)

    def _innermost(self) -> Block | None:
        block = self._last()
        while block is not None and block.children:
            block = block.children[-1]
        return block


def _ended(text: str) -> bool:
    """Whether a sentence or a clause of a list ends here; mid-sentence no paragraph ends."""
    return text.rstrip("”’」』）)》〉】")[-1:] in set("。；：！？;:!?") or text[-1:] in set(
        "。；："
    )


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether many lines break in the midst of a sentence, as in a PDF."""
    broken = sum(
        not _ended(one.dense) and opening(other) is None and division(one) is None
        for one, other in pairwise(lines)
    )
    return broken * 20 > len(lines)


def _number(block: Block | None) -> Number | None:
    read = read_label(block.label) if block and block.label else None
    return read[1] if read else None
