"""Leaves out what is no part of the law: page numbers, running titles, notices, Markdown."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.importing.breaks import Breaks, ended, ends_sentence, is_heading_or_label
from generator.importing.captions import without_captions
from generator.importing.labels import opening_of
from generator.importing.lines import LeftOut, Line, Text
from generator.importing.notices import (
    begins_notice,
    goes_on,
    is_link,
    is_notice,
    may_be_notice,
    reads_as_law,
)
from generator.importing.title import head_end, titles
from generator.model.levels import Level

_FIGURE = "[0-9０-９]{1,4}"
_PAGE_NUMBER = re.compile(
    rf"[-—－–·~～]+{_FIGURE}[-—－–·~～]+|第{_FIGURE}页(?:[，,/]?共{_FIGURE}页)?|{_FIGURE}[/／]{_FIGURE}"
    rf"|[Pp]age{_FIGURE}(?:of{_FIGURE})?"
)
_PAGE_OF_TITLE = re.compile(
    rf"^(?:[-—－–·]?{_FIGURE}[-—－–·]?)?《?|》?[-—－–·|]?(?:第?{_FIGURE}(?:页(?:[，,/]?共{_FIGURE}页)?)?[-—－–·]?)?$"
)
_BARE_NUMBER = re.compile(_FIGURE)
_SHORTEST_PAGE, _SHORTEST_HALF_PAGE = 10, 5
_SHORTEST_TITLE, _LONGEST_TITLE = 6, 60
LINK = "a link to a file"
_MARKDOWN = re.compile(r"^#{1,6}\s|^<!--.*-->$|\*\*")


def without_noise(text: Text) -> list[Line]:
    """The lines that may be law. What is left out is added to `text.left_out`, and what was kept in
    doubt to `text.doubts`.
    """
    kept: list[Line] = []
    text.lines = [plain for line in text.lines if (plain := _without_markdown(line, text))]
    begun = head_end(text.lines)
    furniture = _furniture(text.lines, begun)
    notices = _notices(text, begun, furniture)
    furniture |= {i: LINK for i, line in enumerate(text.lines) if i >= begun and is_link(line)}
    page_top = False
    for i, line in enumerate(text.lines):
        why = "a notice of a third party" if i in notices else furniture.get(i)
        if why:
            text.left_out.append(LeftOut(line.number, line.text, why))
            if why == LINK:
                doubt = "the text had a file here whose words are not in it: are they an annex?"
                text.doubts.append((line.number, f"{doubt} “{line.text[:40]}”"))
            page_top = True
            continue
        kept.append(replace(line, page_top=True) if page_top else line)
        page_top = False
    return without_captions(kept, text)


def _notices(text: Text, begun: int, furniture: Collection[int]) -> set[int]:
    """The indexes of the lines that are notices. A line that may be one, or law, is one only behind a
    whole sentence, a heading or another notice; else it is kept, and told in `text.doubts`.
    """
    notices: set[int] = set()
    unfinished, before = False, None
    for i, line in enumerate(text.lines):
        if i in furniture:
            continue
        notice = is_notice(line, above=i < begun) or (unfinished and goes_on(line))
        if not notice and i >= begun and may_be_notice(line):
            outside = i - 1 in notices or before is None or _is_closed(before)
            notice = outside and not reads_as_law(line)
            if not notice:
                doubt = "this reads like a notice of a third party, and was kept as law"
                text.doubts.append((line.number, f"{doubt}: “{line.text[:20]}”"))
        unfinished = notice and (unfinished or begins_notice(line)) and not ended(line.dense)
        if notice:
            notices.add(i)
        else:
            before = line
    return notices


def _is_closed(line: Line) -> bool:
    """Whether no sentence goes on behind this line."""
    return ends_sentence(line.dense) or is_heading_or_label(line)


def _furniture(lines: Sequence[Line], begun: int) -> dict[int, str]:
    """Page numbers and running titles: by index of the line, the reason to leave it out. `begun`:
    the index of the line with which the text of the law begins.
    """
    furniture = {
        i: "a page number" for i, line in enumerate(lines) if _PAGE_NUMBER.fullmatch(line.dense)
    }
    named = titles(lines[:begun])
    furniture |= {
        i: "a running title"
        for i, line in enumerate(lines)
        if i > begun and _without_page(line.dense) in named
    }
    furniture |= dict.fromkeys(_counted_pages(lines, furniture), "a page number")
    furniture |= dict.fromkeys(_repeated(lines, begun), "a running title")
    edges = {
        i
        for i, line in enumerate(lines)
        if line.page_top or i - 1 in furniture or i + 1 in furniture or _at_page_end(lines, i)
    }
    repeated = Counter(lines[i].dense for i in edges if i not in furniture)
    title = lines[0].dense if lines else ""
    for i in sorted(edges - furniture.keys()):
        dense = lines[i].dense
        if (
            i
            and (repeated[dense] > 2 or dense == title)
            and not ended(dense)
            and len(dense) < _LONGEST_TITLE
        ):
            furniture[i] = "a running title"
    return furniture


def _repeated(lines: Sequence[Line], begun: int) -> Iterator[int]:
    """The indexes of lines among the articles that stand there three times and more, the length of a
    page apart, and are no words of the law: they end no sentence, open nothing, are not broken
    off at the margin, and are no row of a list.
    """
    places: dict[str, list[int]] = {}
    openings = [opening_of(line) for line in lines]
    articles = [i for i, one in enumerate(openings) if one and one.level is Level.ARTICLE]
    for i in range(begun, articles[-1] if articles else 0):
        if openings[i] is None and not ended(lines[i].dense) and "\t" not in lines[i].whole:
            places.setdefault(_without_page(lines[i].dense), []).append(i)
    often = [
        found
        for words, found in places.items()
        if len(found) > 2
        and _SHORTEST_TITLE <= len(words) < _LONGEST_TITLE
        and all(after - at >= _SHORTEST_HALF_PAGE for at, after in pairwise(found))
        and any(lines[i - 1].dense[-1] not in "：:" for i in found)
    ]
    apart = {i for found in often for i in found}
    breaks = Breaks([line for i, line in enumerate(lines) if i not in apart]) if often else None
    for found in often:
        if breaks and not any(breaks.full(lines[i], lines[i + 1]) for i in found):
            yield from found


def _without_page(dense: str) -> str:
    """The words of a line without a page number: 水井条例 for 《水井条例》第3页."""
    return _PAGE_OF_TITLE.sub("", dense)


def _at_page_end(lines: Sequence[Line], at: int) -> bool:
    return at + 1 < len(lines) and lines[at + 1].page_top


def _counted_pages(lines: Sequence[Line], furniture: Collection[int]) -> Iterator[int]:
    """The indexes of bare numbers that are page numbers: they stand beside other furniture of a
    page, or count on with the length of a page between them, which the numbers of a table do not.
    """
    bare = [
        (i, int(line.dense)) for i, line in enumerate(lines) if _BARE_NUMBER.fullmatch(line.dense)
    ]
    counting = {
        i
        for (at, figure), (next_at, next_figure) in pairwise(bare)
        if next_figure == figure + 1 and next_at - at >= _SHORTEST_PAGE
        for i in (at, next_at)
    }
    for i, _ in bare:
        alone = len(bare) == 1 and (lines[i].page_top or _at_page_end(lines, i))
        if i in counting or alone or i - 1 in furniture or i + 1 in furniture:
            yield i


def _without_markdown(line: Line, text: Text) -> Line | None:
    """The line without marks of Markdown; None if nothing else is in it."""
    marks = [match[0].strip() for match in _MARKDOWN.finditer(line.text)]
    if not marks:
        return line
    text.left_out += [LeftOut(line.number, mark, "a mark of Markdown") for mark in marks]
    words, whole = (_MARKDOWN.sub("", form).strip() for form in (line.text, line.whole))
    return line.with_words(words, whole=whole) if words else None
