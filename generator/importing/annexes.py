"""Finds where the annexes begin, and reads them line by line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.importing.annex_labels import ANNEX_LABEL, NOTES, own_number
from generator.importing.block import Noted
from generator.importing.breaks import ended
from generator.importing.captions import BEHIND_LABELS
from generator.importing.lines import LeftOut, Line
from generator.importing.sequence import SURE, WEAK, Labels
from generator.model.levels import Level
from generator.model.numbering import Number

_TABLE = re.compile(
    r"[^。；，]*(?:表|图|目录|名录|清单|名单|说明)[一二三四五六七八九十0-9]*(?:[（(][^。]*[）)])?"
)
_LISTS = re.compile(r"[0-9０-９一二三四五六七八九十]{1,2}[.．、]")
_LONGEST_HEADING = 60
_LONGEST_TITLE = 40


@dataclass
class Annex(Noted):
    """One annex. `line`: the line of the text on which it begins."""

    label: str | None
    heading: str | None
    lines: list[Line]
    line: int

    def printed(self) -> str:
        """All that it prints, without blanks."""
        words = "".join(line.dense for line in self.lines)
        return (self.label or "") + (self.heading or "") + words


def annexes_start(labels: Labels) -> int:
    """The index of the line on which the first annex begins; the number of lines if there is none."""
    number: Number | None = None
    for i, opening in enumerate(labels.openings):
        if number and _is_start(labels, i, number):
            return i
        if opening and opening.level is Level.ARTICLE and opening.number:
            near = number is None or (
                opening.number > number and opening.number.main <= number.main + 3
            )
            if opening.number.follows(number) or (near and labels.strength(i) == SURE):
                number = opening.number
    return len(labels.lines)


def _is_start(labels: Labels, at: int, number: Number) -> bool:
    """Whether the annexes begin here, behind the article with this number."""
    if _begins(labels, at):
        return not _goes_on(labels, at, number)
    apart = labels.openings[at] is None and _stands_apart(labels, at)
    return apart and _is_behind_all(labels, at)


def _is_behind_all(labels: Labels, at: int) -> bool:
    """Whether no article begins below this line."""
    return not any(labels.strength(i) >= WEAK for i in labels.articles_after(at))


def _stands_apart(labels: Labels, at: int) -> bool:
    """Whether this line may be the title of an annex that has no label: 税率表一."""
    line, before = labels.lines[at], labels.lines[at - 1]
    if not ended(before.dense) or ended(line.dense) or len(line.dense) > _LONGEST_TITLE:
        return False
    return line.gap > 1 + labels.breaks.widest_gap or (line.gap > 1 and _is_table(line))


def _is_table(line: Line) -> bool:
    return _TABLE.fullmatch(line.dense) is not None


def _begins(labels: Labels, at: int) -> bool:
    """Whether the label of an annex stands here, or the mark of a note."""
    line = labels.lines[at]
    match = ANNEX_LABEL.fullmatch(line.text)
    if match is None:
        return False
    before = labels.lines[at - 1]
    if not ended(before.dense) and not labels.breaks.between(before, line).new:
        return False
    is_note = match[1][0] in NOTES
    return is_note or (len(line.dense) <= _LONGEST_HEADING and line.dense[-1] not in "。；，、;")


def _goes_on(labels: Labels, at: int, number: Number) -> bool:
    """Whether the article after this number follows below the line, before any new first article."""
    following = [i for i in labels.articles[Number(number.main + 1)] if i > at]
    anew = [i for i in labels.articles[Number(1)] if i > at and labels.strength(i) == SURE]
    end = anew[0] if anew else len(labels.lines)
    return any(i < end and labels.strength(i) >= WEAK for i in following)


def kept_whole(cut: Sequence[Line], lines: Sequence[Line], left_out: list[LeftOut]) -> list[Line]:
    """The lines of the annexes as they stood in the text, before any label in them was mended: they
    have the same words as those in `cut`, and are the last of `lines`. Captions go back into them.
    """
    wanted, at = sum(len(line.dense) for line in cut), len(lines)
    while wanted > 0:
        at -= 1
        wanted -= len(lines[at].dense)
    if wanted < 0 or at == len(lines):
        return [*cut]
    first = lines[at].number
    left_out[:] = [gone for gone in left_out if gone.why not in BEHIND_LABELS or gone.line < first]
    return [line.as_it_stood() for line in lines[at:]]


def read_annexes(lines: Sequence[Line], left_out: list[LeftOut], *, broken: bool) -> list[Annex]:
    """The annexes, each from its label to the next; nothing in them is parsed. One without any
    words is added to `left_out`. `broken`: whether lines end at the margin, so that some belong
    together.
    """
    annexes: list[Annex] = []
    number: int | None = None
    for i, line in enumerate(lines):
        match = ANNEX_LABEL.fullmatch(line.text)
        own = own_number(match) if match else None
        another = bool(annexes) and annexes[0].label is None and line.gap > 1 and _is_table(line)
        if (
            not annexes
            or another
            or (match and _is_next(match, line, own, number, lines[i - 1], annexes[-1]))
        ):
            annexes.append(_annex(line, match, own, number))
            number = own or number
        else:
            annexes[-1].lines.append(line)
            if match and line.dense[0] == "附" and _is_title(line):
                doubt = "does another annex begin here? It was kept as a line of the one above"
                annexes[-1].doubts.append((line.number, f"“{match[1].strip()}”: {doubt}"))
    annexes = [annex for annex in annexes if _with_heading(annex, left_out)]
    for annex in filter(_is_note, annexes):
        doubt = f"“{annex.label}” may be a footnote or a remark on the text, and no annex"
        annex.doubts.append((annex.line, doubt))
    if broken:
        doubt = "its lines are kept as they stand: join those that the page broke"
        for annex in annexes:
            if len(annex.lines) > 1:
                annex.doubts.append((annex.line, doubt))
    return annexes


def _is_next(
    match: re.Match[str],
    line: Line,
    own: int | None,
    number: int | None,
    before: Line,
    last: Annex,
) -> bool:
    """Whether the label begins another annex. `own`: its number; `number`: that of the last one."""
    if not _is_title(line):
        return False
    if own is not None:
        return own == 1 or number is None or own == number + 1
    apart = line.gap > 0 and (line.page_top or line.gap > before.gap)
    return match[1][0] == "附" and (apart or _is_note(last))


def _is_title(line: Line) -> bool:
    """Whether the line is as short as a title, and ends no sentence."""
    return len(line.dense) <= _LONGEST_HEADING and line.dense[-1] not in "。；，、"


def _is_note(annex: Annex) -> bool:
    """Whether the annex has the mark of a note for its label: ①, 注："""
    return annex.label is not None and annex.label[0] in NOTES


def _annex(line: Line, match: re.Match[str] | None, own: int | None, number: int | None) -> Annex:
    """The annex that begins with this line, as yet without the lines below."""
    if match is None:
        doubt = "nothing calls this an annex; it stands behind the last article, and apart"
        return Annex(None, line.dense, [], line.number, doubts=[(line.number, doubt)])
    if own is not None and own != 1 and own != (number or 0) + 1:
        return Annex(None, line.dense, [], line.number)
    label, rest = "".join(match[1].split()), "".join(match[2].split())
    if own is None and _LISTS.match(rest):
        doubt = (
            "this may list the annexes, and be none: then delete this file, and number the others"
        )
        listed = _made(line.number, rest)
        return Annex(label, None, [listed], line.number, doubts=[(line.number, doubt)])
    if rest and (ended(rest) or match[1][0] in NOTES):
        words = _made(line.number, rest)
        return Annex(label, None, [words], line.number)
    return Annex(label, rest or None, [], line.number)


def _with_heading(annex: Annex, left_out: list[LeftOut]) -> bool:
    """Take the line under a lone label for the heading. False if the annex has no words at all: it
    is then added to `left_out`.
    """
    first = annex.lines[0] if annex.lines else None
    if annex.heading is None and first and len(annex.lines) > 1:
        short = len(first.dense) <= _LONGEST_HEADING and not ended(first.dense)
        if short and "\t" not in first.whole:
            annex.heading = first.dense
            del annex.lines[0]
    if annex.lines:
        return True
    if annex.label and annex.heading:
        annex.lines.append(_made(annex.line, annex.heading))
        annex.heading = None
        return True
    name = annex.label or annex.heading or ""
    left_out.append(LeftOut(annex.line, name, "an annex without any words"))
    return False


def _made(number: int, words: str) -> Line:
    """A line of these words, which stand in line `number` of the text."""
    return Line(number, words, False, 0, False, len(words), 2 * len(words), words, words)
