"""Decides where a paragraph ends, from the lengths of lines, empty lines and indentation."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.importing.labels import opening_of
from generator.importing.lines import Line
from generator.model.levels import DIVISIONS, Level

_CLOSERS = "”’」』）)》〉】]"
_CANNOT_BEGIN = "，。；：、！？）》〉”’】」』"
_CANNOT_END = "（(《〈“‘【「『第"
_LONG = 15
_SHORT = "the line before ends short of the margin, and in mid-sentence"
_NO_MARGIN = "lines break in mid-sentence, but at no margin: this may be the same paragraph"
_MID_SENTENCE = "the line before ends in mid-sentence"
_UNIT = re.compile(
    rf"[（《〈“‘【「『]*(?:[0-9A-Za-z.%]+|.)[{re.escape(_CANNOT_BEGIN)}]*", re.DOTALL
)
"""The characters that are not separated at the end of a line: a word, or one with its brackets."""


@dataclass(frozen=True, slots=True)
class Break:
    """Whether a new paragraph begins between two lines, and why this is doubtful, if it is."""

    new: bool
    doubt: str | None = None


def ended(text: str) -> bool:
    """Whether the text ends with a sentence, or with a clause of a list."""
    return text.rstrip(_CLOSERS)[-1:] in set("。；：！？;:!?") and text != ""


def ends_sentence(text: str) -> bool:
    """Whether the text ends with a whole sentence, as an article does."""
    return ended(text) and text.rstrip(_CLOSERS)[-1] not in set("；：;:")


class Breaks:
    """Learns from all lines of a text how its paragraphs are separated.

    `width`: the length at which lines are broken, 0 if they are not; in columns or characters, see
    `in_columns`. `broken`: whether lines end within paragraphs. `ragged`: whether they do so
    between two words. `by_gap`, `by_indent`: whether empty lines, or indentation, begin a
    paragraph. `_slack`: how far from the margin a full line may end. `_hangs`: whether stops may
    stand over the margin.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        going_on, beginning = [], []
        for before, line in pairwise(lines):
            opening = opening_of(line)
            if (
                opening
                and opening.level is Level.ARTICLE
                and not opening.cites
                and ended(before.dense)
            ):
                beginning.append(line)
            elif (
                (opening is None or opening.cites)
                and not ended(before.dense)
                and not is_heading_or_label(before)
            ):
                going_on.append((before, line))
        cut = [line for line, _ in going_on]
        self.in_columns = _sharper_in_columns(cut)
        self._step = 2 if self.in_columns else 1
        self.width = self._width(lines, cut)
        self.ragged = sum(map(_breaks_off, cut)) * 10 > len(lines)
        self.broken = self.width > 0 or len(cut) * 10 > len(lines)
        self._slack = self._measured_slack(cut) if self.width else 0
        self._hangs = sum(self._length(line) > self.width for line in cut) * 20 > len(cut)
        inside = [line for _, line in going_on if not line.page_top]
        outside = [line for line in beginning if not line.page_top]
        self.widest_gap = _quantile([line.gap for line in inside], 0.95)
        measured = bool(self.width and inside and len(outside) > 2)
        self.by_gap = measured and _mostly(outside, lambda line: line.gap > self.widest_gap)
        self.by_indent = (
            measured
            and _mostly(outside, lambda line: line.set_in)
            and _mostly(inside, lambda line: not line.set_in)
        )

    def between(self, before: Line, line: Line) -> Break:
        """Whether the line begins a paragraph, supposing that it begins no item or article."""
        if self.width and not line.page_top and (self.by_indent or self.by_gap):
            new = line.set_in if self.by_indent else line.gap > self.widest_gap
            return Break(new, self._denial(before, line, new))
        if not self.width:
            return self._by_line(before, line)
        return self._by_width(before, line)

    def _denial(self, before: Line, line: Line, new: bool) -> str | None:
        """Why a decision by indentation or empty lines is doubtful; None if it is not."""
        if new:
            return _half_ended(before)
        if self._room(before, line) <= 3 * self._step:
            return None
        return "the line before ends short of the margin" if ended(before.dense) else _SHORT

    def full(self, before: Line, line: Line) -> bool:
        """Whether the line before ends at the margin: the next word would not have fitted in."""
        return self.width > 0 and self._room(before, line) < 0

    def _width(self, lines: Sequence[Line], going_on: Sequence[Line]) -> int:
        """The length at which lines were broken; 0 where each line is a paragraph."""
        if len(going_on) < 2:
            return 0  # from a single line no margin can be known
        lengths = [self._length(line) for line in going_on]
        width = _commonest(lengths)
        slack = 8 if self.in_columns else 4
        near = sum(length >= width - slack for length in lengths)
        longer = sum(self._length(line) > width + slack for line in lines)
        return width if near * 10 >= len(lengths) * 6 and longer * 50 <= len(lines) else 0

    def _measured_slack(self, going_on: Sequence[Line]) -> int:
        """How far from the margin a full line may end: any distance where the text was broken at
        two margins, one after the other; two characters where paragraphs lost their indentation.
        """
        short = [self.width - self._length(line) for line in going_on]
        if sum(room > 3 * self._step for room in short) * 10 > len(short):
            return self.width
        return 2 * self._step if short.count(2 * self._step) * 20 > len(short) else 0

    def _by_width(self, before: Line, line: Line) -> Break:
        room, step = self._room(before, line), self._step
        if ends_sentence(before.dense):
            doubt = "the line before is full: this may be the same paragraph"
            cut_anew = self._hangs and not before.dense.strip(_CANNOT_BEGIN)
            return Break(True, doubt if room < self._slack or cut_anew else None)
        if ended(before.dense):
            if room < 0:
                return Break(False, f"the line before is full and ends in {before.dense[-1]}")
            return Break(True, _half_ended(before))
        if room < 0 or (room < step and before.dense[-1].isalnum()):
            return Break(False)
        long = room <= 3 * step or (room * 2 < self.width and before.dense[-1] not in "，、")
        return Break(not long, _SHORT)

    def _by_line(self, before: Line, line: Line) -> Break:
        """The decision where each line is a paragraph: one that ends in mid-sentence is a slip."""
        if ended(before.dense):
            at_a_loss = self.ragged and len(before.dense) >= _LONG
            return Break(True, _half_ended(before) or (_NO_MARGIN if at_a_loss else None))
        opening = opening_of(line)
        goes_on = (
            line.page_top
            or line.dense[0].isdecimal()
            or (line.dense[0] in "（(" and opening is None)
            or line.dense[0] in _CANNOT_BEGIN
            or before.dense[-1] in _CANNOT_END
            or any(before.dense.count(a) > before.dense.count(b) for a, b in ("（）", "()", "《》"))
            or (_breaks_off(before) and (self.ragged or (opening is not None and opening.cites)))
        )
        return Break(not goes_on, _MID_SENTENCE)

    def _room(self, before: Line, line: Line) -> int:
        """The room that the first word of the line would have left in the line before."""
        unit = _UNIT.match(line.dense)
        width = len(unit[0]) if unit else 1
        if self.in_columns and unit:
            width = sum(1 if char.isascii() else 2 for char in unit[0])
        return self.width - self._length(before) - width

    def _length(self, line: Line) -> int:
        return line.columns if self.in_columns else line.chars


def _breaks_off(line: Line) -> bool:
    """Whether a long line ends between two words, and is no formula."""
    last = line.dense[-1]
    return line.chars >= _LONG and last.isalnum() and not set("＝=×÷") & set(line.dense)


def _half_ended(line: Line) -> str | None:
    """Why a new paragraph behind this line is doubtful: it does not end with a sentence."""
    if not ended(line.dense):
        return _MID_SENTENCE
    last = line.dense.rstrip(_CLOSERS)[-1:]
    return None if ends_sentence(line.dense) else f"the line before ends in “{last}”"


def is_heading_or_label(line: Line) -> bool:
    """Whether the line is the heading of a division, or a label without words behind it."""
    opening = opening_of(line)
    return opening is not None and (opening.level in DIVISIONS or not opening.rest)


def _sharper_in_columns(lines: Sequence[Line]) -> bool:
    """Whether the lines end more alike when measured in columns than in characters."""
    if not lines:
        return False
    chars, columns = ([line.chars for line in lines], [line.columns for line in lines])
    return _near(columns, 2) > _near(chars, 1)


def _near(lengths: list[int], slack: int) -> int:
    """How many lengths differ from the commonest by no more than the slack."""
    top = _commonest(lengths)
    return sum(top - slack <= length <= top + slack for length in lengths)


def _commonest(lengths: list[int]) -> int:
    """The commonest length; of several the largest."""
    return max(Counter(lengths).items(), key=lambda counted: (counted[1], counted[0]))[0]


def _quantile(values: list[int], share: float) -> int:
    return sorted(values)[int((len(values) - 1) * share)] if values else 0


def _mostly(lines: Sequence[Line], ask: Callable[[Line], bool]) -> bool:
    """Whether it is true of 95 in a hundred lines."""
    return sum(map(ask, lines)) * 20 >= len(lines) * 19
