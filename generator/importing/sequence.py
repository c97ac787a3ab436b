"""Decides which lines that begin with a label open a provision, and which only cite one."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from generator.importing.breaks import Breaks, ended
from generator.importing.labels import Opening, is_plain, opening_of
from generator.importing.lines import Line
from generator.model.levels import DIVISIONS, Level
from generator.model.numbering import Number

SURE, WEAK, UNLIKELY = 2, 1, 0
_LONGEST_NOTE = 60
_LOOK_AHEAD = 5
"""The lines within which an article follows a heading: one of eighty characters may take four."""


class Labels:
    """The labels at the starts of a text's lines. Lines are given by their index."""

    def __init__(self, lines: Sequence[Line], breaks: Breaks) -> None:
        self.lines, self.breaks = lines, breaks
        self.openings = [opening_of(line) for line in lines]
        self.repaired: list[tuple[int, str, str]] = []
        """Line of the text, label as it stands, and label as which it was read."""

        self.articles: dict[Number, list[int]] = defaultdict(list)
        for i, opening in enumerate(self.openings):
            if opening and opening.number and opening.level is Level.ARTICLE:
                self.articles[opening.number].append(i)

    def strength(self, at: int) -> int:
        """How surely the label opens something here: SURE, WEAK or UNLIKELY."""
        opening = self.openings[at]
        if opening is None or not self._is_fresh(at, opening):
            return UNLIKELY
        return WEAK if opening.cites and not opening.spaced else SURE

    def _is_fresh(self, at: int, opening: Opening) -> bool:
        """Whether the line before allows something to begin with this one."""
        if at == 0:
            return True
        before = self.openings[at - 1]
        above, line = self.lines[at - 1], self.lines[at]
        if before and (not before.rest or before.level in DIVISIONS):
            return True
        if opening.level in (Level.ARTICLE, *DIVISIONS) and self._closes_note(at - 1):
            return True
        if opening.level in DIVISIONS and ended(above.dense):
            return True
        if ended(above.dense) and not (self.breaks.by_gap or self.breaks.by_indent):
            return True
        return self.breaks.between(above, line).new

    def _closes_note(self, at: int) -> bool:
        """Whether a note in brackets ends with this line: （2022年3月1日……通过）."""
        if self.lines[at].dense[-1] not in "）)":
            return False
        depth = 0
        for line in reversed(self.lines[max(at - _LONGEST_NOTE, 0) : at + 1]):
            depth += sum((char in "）)") - (char in "（(") for char in line.dense)
            if depth <= 0:
                return line.dense[0] in "（("
        return False

    def better_later(self, at: int, strength: int) -> bool:
        """Whether the same article opens more surely further down, before the next one does."""
        opening = self.openings[at]
        assert opening
        assert opening.number
        end = self._first_sure(Number(opening.number.main + 1), at)
        return any(
            at < i < end and self.strength(i) > strength for i in self.articles[opening.number]
        )

    def _first_sure(self, number: Number, after: int) -> int:
        places = self.articles[number]
        later = (i for i in places[bisect_right(places, after) :] if self.strength(i) == SURE)
        return next(later, len(self.lines))

    def comes_later(self, number: Number, after: int) -> bool:
        """Whether an article with this number opens further down."""
        places = self.articles[number]
        return any(self.strength(i) >= WEAK for i in places[bisect_right(places, after) :])

    def articles_after(self, at: int) -> list[int]:
        """The lines further down that begin with the label of an article."""
        return [i for places in self.articles.values() for i in places if i > at]

    def swapped(self, at: int, before: Number) -> Opening | None:
        """The article that stands below this one and belongs above it: 第七条 in 六, 八, 七, 九."""
        opening = self.openings[at]
        if opening is None or opening.number != Number(before.main + 2):
            return None
        below = [i for i in sorted(self.articles_after(at)) if self.strength(i) == SURE][:2]
        openings = [one for i in below if (one := self.openings[i])]
        numbers = [one.number for one in openings]
        wanted = [Number(before.main + 1), Number(before.main + 3)]
        return openings[0] if numbers and numbers == wanted[: len(numbers)] else None

    def better_item_later(self, at: int) -> bool:
        """Whether the same item opens more surely further down, before the article ends."""
        opening, strength = self.openings[at], self.strength(at)
        for i in range(at + 1, len(self.lines)):
            other = self.openings[i]
            if other is None or opening is None:
                continue
            if other.level is Level.ARTICLE and self.strength(i) == SURE:
                return False
            if (other.level, other.number) == (opening.level, opening.number):
                return self.strength(i) > strength
        return False

    def misprint(self, at: int, before: Number | None) -> Opening | None:
        """The label with its number corrected, where the labels around it leave no doubt which it
        is: 第三十条, 第三十二条, 第三十二条 or （一）（三）（三）. None where it is right, or doubtful.
        """
        opening = self.openings[at]
        wanted = Number(before.main + 1 if before else 1)
        if opening is None or opening.number is None or opening.number.inserted or opening.cites:
            return None
        following = self._next_number(at, opening)
        is_meant = following == Number(wanted.main + 1) and self.strength(at) == SURE
        if not is_meant or (opening.level is Level.ARTICLE and self.comes_later(wanted, at)):
            return None
        return opening.relabelled(wanted)

    def _next_number(self, at: int, opening: Opening) -> Number | None:
        """The number of the next label of the same level that surely opens something; for an item,
        in the same article and the same kind of figures.
        """
        for i in range(at + 1, len(self.lines)):
            other = self.openings[i]
            if other is None or self.strength(i) != SURE:
                continue
            if other.level is opening.level and is_plain(other.label) == is_plain(opening.label):
                return other.number
            if other.level is Level.ARTICLE:
                return None
        return None

    def is_heading(self, at: int) -> bool:
        """Whether the line is the heading of a division, which an article or a heading must follow."""
        opening = self.openings[at]
        if opening is None or opening.level not in DIVISIONS or self.strength(at) != SURE:
            return False
        before = self.openings[at - 1] if at else None
        if not opening.label and before and before.level in DIVISIONS and not before.rest:
            return False  # 附则 below 第九章 is its title
        for i in range(at + 1, min(at + _LOOK_AHEAD, len(self.lines))):
            other = self.openings[i]
            if other and (other.level in DIVISIONS or other.level is Level.ARTICLE):
                return other.spaced or not other.cites or not self.mostly_spaced
            if ended(self.lines[i].dense) or "。" in self.lines[i].dense:
                return False
        return False

    @cached_property
    def mostly_spaced(self) -> bool:
        """Whether labels of articles have a blank behind them: one without is a citation."""
        articles = [
            opening
            for opening in self.openings
            if opening and opening.level is Level.ARTICLE and opening.rest
        ]
        return sum(opening.spaced for opening in articles) * 10 >= len(articles) * 9
