"""Puts the lines of one article into paragraphs, items and subitems."""

from generator.importing.block import Block
from generator.importing.breaks import Breaks, ended
from generator.importing.label_doubts import OTHER_LABEL, no_label, split_label
from generator.importing.labels import Opening, is_plain, item_label_in
from generator.importing.lines import Line
from generator.importing.sequence import SURE, Labels
from generator.model.levels import Level, read_label
from generator.model.numbering import Number


class Article:
    """An article to which lines are added one by one.

    `doubts`: by line of the text, what an editor is asked about the label on it; each is moved to
    its block. `quoted`: whether a quotation is open at the end of what was read.
    """

    def __init__(
        self, block: Block, labels: Labels, breaks: Breaks, doubts: dict[int, str]
    ) -> None:
        self.block, self.labels, self.breaks, self.doubts = block, labels, breaks, doubts
        self.quoted = False
        for provision in block.walk():
            self._quotes(provision.text)

    def begin(self, words: str, line: Line) -> None:
        """Add the words that stand behind its label."""
        self.block.children.append(Block(Level.PARAGRAPH, None, words, line.number))
        self._quotes(words)

    def add(self, at: int) -> None:
        """Add the line with this index."""
        line, opening = self.labels.lines[at], self.labels.openings[at]
        if opening and opening.level is Level.ITEM and self._begins_item(at, opening):
            self._hang(self._last().children, Level.ITEM, self._meant(at, opening), line, at)
        elif opening and opening.level is Level.SUBITEM and self._begins_subitem(at, opening):
            self._hang(self._last().children[-1].children, Level.SUBITEM, opening, line, at)
        elif deeper := self._deeper(at, opening):
            inner = self.block.innermost()
            inner.text += line.dense
            doubt = f"“{deeper}” counts below a subitem: it was taken for the rest of it"
            inner.doubts.append((line.number, doubt))
        else:
            self._words(at, opening)
        self._quotes(line.dense)

    def _last(self) -> Block:
        return self.block.children[-1]

    def _holder(self, level: Level) -> Block:
        """The block whose words introduce a list of this level."""
        return self._last() if level is Level.ITEM else self._last().children[-1]

    def _quotes(self, words: str) -> None:
        """Note whether a quotation is open at the end of these words."""
        opened, closed = words.rfind("“"), words.rfind("”")
        if opened != closed:
            self.quoted = opened > closed

    def _hang(
        self, where: list[Block], level: Level, opening: Opening, line: Line, at: int
    ) -> None:
        """Add an item or a subitem to a list, with all doubts about it."""
        block = Block(level, opening.label, opening.rest, line.number)
        assert opening.number
        full = at > 0 and self.breaks.full(self.labels.lines[at - 1], line)
        if (
            full
            and level is Level.ITEM
            and item_label_in(
                opening.rest, opening.number.main + 1, 0, plain=is_plain(opening.label)
            )
        ):
            doubt = "the next number stands in the same line: the list may be part of a sentence"
            block.doubts.append((line.number, doubt))
        if not where and not _introduces(self._holder(level).text, level):
            doubt = "what stands before the first of the list does not end in a colon"
            block.doubts.append((line.number, doubt))
        if split := split_label(opening):
            block.doubts.append((line.number, split))
        if mended := self.doubts.pop(line.number, None):
            block.doubts.append((line.number, mended))
        where.append(block)

    def _begins_item(self, at: int, opening: Opening) -> bool:
        assert opening.number
        if not self.block.children or not self._has_words(at, opening):
            return False
        strength = self.labels.strength(at)
        if strength < SURE and self.labels.better_item_later(at):
            return False
        self._rejoin(opening.number, is_plain(opening.label), strength)
        last = self._last()
        if last.children and is_plain(last.children[0].label or "") != is_plain(opening.label):
            return False
        before = _number(last.children[-1]) if last.children else None
        if opening.number.follows(before):
            return strength == SURE or (before is not None and not opening.cites)
        return self.labels.misprint(at, before) is not None

    def _meant(self, at: int, opening: Opening) -> Opening:
        """The item's opening, with its number corrected if it is misprinted."""
        children = self._last().children
        before = _number(children[-1]) if children else None
        assert opening.number
        meant = None if opening.number.follows(before) else self.labels.misprint(at, before)
        if meant is None:
            return opening
        self.labels.repaired.append((self.labels.lines[at].number, opening.label, meant.label))
        return meant

    def _rejoin(self, number: Number, plain: bool, strength: int) -> None:
        """Add the words of paragraphs between an item and the next of its list to the item."""
        children = self.block.children
        at = next((i for i in reversed(range(len(children))) if children[i].children), None)
        if at is None or at == len(children) - 1 or number == Number(1) or strength < SURE:
            return
        item = children[at].children[-1]
        if not number.follows(_number(item)) or is_plain(item.label or "") != plain:
            return
        for between in children[at + 1 :]:
            inner = item.innermost()
            inner.text += between.text
            doubt = "these words stand on a line of their own between two items"
            inner.doubts.append((between.line, f"{doubt}: “{between.text[:20]}”"))
        del children[at + 1 :]

    def _begins_subitem(self, at: int, opening: Opening) -> bool:
        if not self.block.children or not self._last().children or not self._has_words(at, opening):
            return False
        item = self._last().children[-1]
        before = _number(item.children[-1]) if item.children else None
        assert opening.number
        return opening.number.follows(before) and self.labels.strength(at) == SURE

    def _deeper(self, at: int, opening: Opening | None) -> str | None:
        """The label of a list below a subitem, a level that the law does not count: （1） or ①."""
        if self.block.innermost().level is not Level.SUBITEM:
            return None
        lines, item = self.labels.lines, self._last().children[-1]
        if opening and opening.level is Level.ITEM and not is_plain(item.label or ""):
            deeper = is_plain(opening.label) and self.labels.strength(at) == SURE
            return opening.label if deeper else None
        match = None if opening else OTHER_LABEL.match(lines[at].text)
        return match[0] if match and ended(lines[at - 1].dense) else None

    def _looks_begun(self, opening: Opening | None) -> str | None:
        """Why a label in mid-sentence may begin something, and not cite it; None if it does not."""
        if opening is None or opening.cites or opening.level is Level.SUBITEM:
            return None
        if opening.level is not Level.ITEM and self.labels.mostly_spaced and not opening.spaced:
            return None
        return f"the line before is full, but “{opening.label}” begins this one"

    def _has_words(self, at: int, opening: Opening) -> bool:
        """Whether words stand behind the label, or on the next line."""
        openings = self.labels.openings
        return bool(opening.rest) or (at + 1 < len(openings) and openings[at + 1] is None)

    def _words(self, at: int, opening: Opening | None) -> None:
        """Add a line that begins no item: to what was read last, or as a paragraph of its own."""
        line = self.labels.lines[at]
        if not self.block.children:
            first = Block(Level.PARAGRAPH, None, line.dense, line.number)
            if opening:
                doubt = (
                    f"nothing introduces “{opening.label}”: it was taken for the first paragraph"
                )
                first.doubts.append((line.number, doubt))
            self.block.children.append(first)
            return
        judged = self.breaks.between(self.labels.lines[at - 1], line)
        inner = self.block.innermost()
        if not inner.text:
            inner.text = line.dense
            return
        if not judged.new:
            inner.text += line.dense
            why = judged.doubt or self._looks_begun(opening)
            if why:
                doubt = f"{why}: “{line.dense[:20]}” was taken for the rest of it"
                inner.doubts.append((line.number, doubt))
            return
        block = Block(Level.PARAGRAPH, None, line.dense, line.number)
        why = no_label(line, opening, listed=bool(self._last().children)) or judged.doubt
        if why:
            doubt = f"{why}: “{line.dense[:20]}” was taken for a new paragraph"
            block.doubts.append((line.number, doubt))
        self.block.children.append(block)


def _introduces(text: str, level: Level) -> bool:
    """Whether a list of this level may follow these words; one of subitems also follows a sentence."""
    return text[-1:] in ("：", ":") or (level is Level.SUBITEM and ended(text))


def _number(block: Block) -> Number | None:
    read = read_label(block.label) if block.label else None
    return read[1] if read else None
