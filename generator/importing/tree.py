"""Puts the lines of the body, one after the other, into a tree of provisions."""

from collections.abc import Sequence

from generator.importing.article import Article
from generator.importing.block import Block
from generator.importing.breaks import Breaks, ends_sentence
from generator.importing.label_doubts import split_label
from generator.importing.labels import Opening
from generator.importing.lines import Line
from generator.importing.sequence import SURE, UNLIKELY, WEAK, Labels
from generator.model.levels import DIVISIONS, ROWS, Level
from generator.model.numbering import Number

_WIDEST_GAP = 3
_RANK = {level: rank for rank, level in enumerate(ROWS)}


class Tree:
    """Reads the body of a statute.

    `doubts`: by line of the text, what an editor is asked about the label on it. `gaps`: the labels
    that do not follow the one before them. `open`: the divisions that hold the present line,
    outermost first. `heading`: the last division, as long as no article has begun in it.
    """

    def __init__(self, lines: Sequence[Line], breaks: Breaks, doubts: dict[int, str]) -> None:
        self.lines, self.breaks, self.doubts = lines, breaks, doubts
        self.labels = Labels(lines, breaks)
        self.top: list[Block] = []
        self.open: list[Block] = []
        self.heading: Block | None = None
        self.article: Article | None = None
        self.number: Number | None = None
        self.last: dict[Level, Number] = {}
        self.gaps: list[str] = []
        self.seen: set[tuple[str | None, ...]] = set()

    def read(self) -> list[Block]:
        """The outermost provisions. Raises ValueError where lines cannot be put in order."""
        for at in range(len(self.lines)):
            self._place(at)
        self._end_article()
        return self.top

    def _place(self, at: int) -> None:
        line, opening = self.lines[at], self.labels.openings[at]
        if opening and opening.level in DIVISIONS and self._begins_division(at):
            self._division(opening, line)
        elif opening and opening.level is Level.ARTICLE and self._begins_article(at, opening):
            self._begin_article(at, opening)
        elif self.heading is not None:
            self._rest_of_heading(line)
        elif self.article is None:
            raise ValueError(f"line {line.number}: stands before any article: {line.text[:40]}")
        else:
            self.article.add(at)

    def _begins_division(self, at: int) -> bool:
        quoted = self.article is not None and self.article.quoted
        return not quoted and self.labels.is_heading(at)

    def _division(self, opening: Opening, line: Line) -> None:
        self._end_article()
        level = opening.level
        if opening.number is None:
            level = self.open[0].level if self.open else Level.CHAPTER
        block = self._block(level, opening, opening.rest, line)
        before = self.last.get(level)
        if opening.number and opening.number != Number(1) and not opening.number.follows(before):
            self._out_of_turn(block, before)
        if opening.number:
            self.last[level] = opening.number
        if level is not Level.SECTION:
            self.last.pop(Level.SECTION, None)  # sections count anew; chapters may count on
        if self.heading and _RANK[self.heading.level] >= _RANK[level]:
            raise ValueError(
                f"line {line.number}: “{self.heading.label or ''}{self.heading.text}” holds no "
                f"article: {line.text[:40]}. Add its articles, or delete it"
            )
        self.open = [holder for holder in self.open if _RANK[holder.level] < _RANK[level]]
        path = tuple(holder.label for holder in (*self.open, block))
        if opening.number and path in self.seen:
            raise ValueError(
                f"line {line.number}: {opening.label} stands here again: {line.text[:40]}. "
                "Correct the label, or cut the text where another statute begins"
            )
        self.seen.add(path)
        self._hang(block)
        self.open.append(block)
        self.heading, self.article = block, None

    def _rest_of_heading(self, line: Line) -> None:
        assert self.heading is not None
        doubt = f"“{line.dense}” was taken for the rest of the heading"
        self.heading.doubts.append((line.number, doubt))
        self.heading.text += line.dense

    def _begins_article(self, at: int, opening: Opening) -> bool:
        """Whether the label of an article at the start of this line opens it, and does not cite it."""
        assert opening.number
        if self.number is None:
            return True
        strength = self.labels.strength(at)
        if self.article is not None and self.article.quoted:
            strength = UNLIKELY
        if opening.number.follows(self.number):
            return strength == SURE or not self.labels.better_later(at, strength)
        if strength < SURE:
            return False
        if self.labels.misprint(at, self.number):
            return True
        if opening.number > self.number:
            if below := self.labels.swapped(at, self.number):
                line = self.lines[at]
                raise ValueError(
                    f"line {line.number}: {opening.label} stands above {below.label}: "
                    f"“{line.text[:40]}”. Put the two in order, or correct their labels"
                )
            return self._closes_gap(at, opening.number)
        if opening.spaced and opening.rest and self.labels.mostly_spaced:
            self._refuse(at, opening)
        return False

    def _closes_gap(self, at: int, number: Number) -> bool:
        """Whether an article may begin here with this number, though numbers before it are missing."""
        assert self.number
        wanted = Number(self.number.main + 1)
        if number.main > self.number.main and self.labels.comes_later(wanted, at):
            return False
        near = number.main - self.number.main <= _WIDEST_GAP
        return near or self.labels.comes_later(Number(number.main + 1), at)

    def _refuse(self, at: int, opening: Opening) -> None:
        line = self.lines[at]
        raise ValueError(
            f"line {line.number}: {opening.label} begins here, after article {self.number}: "
            f"{line.text[:40]}. Correct the label; or, if another statute begins here, cut the "
            "text; or, if it is an annex, write 附件 on a line of its own above it"
        )

    def _end_article(self) -> None:
        """Add a doubt where the article ends in mid-sentence: its last words may be something else."""
        last = self.article.block.innermost() if self.article else None
        if last and last.text and not ends_sentence(last.text):
            doubt = f"the article ends without a full stop: “{last.text[-20:]}”. Is it whole?"
            last.doubts.append((last.line, doubt))

    def _begin_article(self, at: int, opening: Opening) -> None:
        line = self.lines[at]
        self._end_article()
        if self.number and opening.number and not opening.number.follows(self.number):
            meant = self.labels.misprint(at, self.number)
            if meant:
                self.labels.repaired.append((line.number, opening.label, meant.label))
            opening = meant or opening
        assert opening.number
        block = self._block(Level.ARTICLE, opening, "", line)
        strength = self.labels.strength(at) if self.number else SURE
        if strength == UNLIKELY:
            doubt = "the label stands where the line before has not ended, or in a quotation"
            block.doubts.append((line.number, doubt))
        elif strength == WEAK and self.labels.mostly_spaced:
            block.doubts.append((line.number, f"“{opening.label}” may be a citation"))
        if not opening.number.follows(self.number):
            self._out_of_turn(block, self.number)
        self.number, self.heading = opening.number, None
        self._hang(block)
        self.article = Article(block, self.labels, self.breaks, self.doubts)
        if opening.rest:
            self.article.begin(opening.rest, line)

    def _out_of_turn(self, block: Block, before: Number | None) -> None:
        """Note that the label of the block does not follow the number before it."""
        assert block.label
        self.gaps.append(block.label)
        doubt = f"{block.label} does not follow {before or 'the start'}: is the print so?"
        block.doubts.append((block.line, doubt))

    def _block(self, level: Level, opening: Opening, text: str, line: Line) -> Block:
        """A block that begins with this label, with the doubts about the label."""
        block = Block(level, opening.label or None, text, line.number)
        if doubt := split_label(opening):
            block.doubts.append((line.number, doubt))
        if doubt := self.doubts.pop(line.number, None):
            block.doubts.append((line.number, doubt))
        return block

    def _hang(self, block: Block) -> None:
        """Add the block to the innermost open division, or as an outermost provision."""
        (self.open[-1].children if self.open else self.top).append(block)
