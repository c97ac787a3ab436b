"""Finds what pages print beside the law: page numbers and running titles."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from generator.importing.breaks import Breaks, ended
from generator.importing.labels import opening_of, opens_article
from generator.importing.lines import Line
from generator.importing.title import titles

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


def furniture_of(lines: Sequence[Line], begun: int) -> dict[int, str]:
    """Page numbers and running titles: by index of the line, the reason to leave it out. `begun`: the
    index of the line with which the text of the law begins.
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
    """The indexes of lines that stand among the articles, and three times and more in all, the length
    of a page apart, and are no words of the law: they end no sentence, open nothing, are not broken
    off at the margin, and are no row of a list.
    """
    articles = [i for i, line in enumerate(lines) if opens_article(line)]
    often = [*_often(lines, begun, articles[-1])] if articles else []
    if not often:
        return
    apart = {i for found in often for i in found}
    breaks = Breaks([lines[i] for i in range(articles[-1] + 1) if i not in apart])
    if breaks.broken and not breaks.width:
        return  # a sentence may be broken off at the same words again and again
    for found in often:
        pairs = ((lines[i], lines[i + 1]) for i in found if i + 1 < len(lines))
        if not any(breaks.full(line, below) for line, below in pairs):
            yield from found


def _often(lines: Sequence[Line], begun: int, last: int) -> Iterator[list[int]]:
    """For each line that may be such a title by its own words, and by where it stands: its indexes.
    `last`: that of the last article.
    """
    places: dict[str, list[int]] = {}
    for i in range(begun, len(lines)):
        line = lines[i]
        if opening_of(line) is None and not ended(line.dense) and "\t" not in line.whole:
            places.setdefault(_without_page(line.dense), []).append(i)
    for words, found in places.items():
        if len(found) > 2 and _SHORTEST_TITLE <= len(words) < _LONGEST_TITLE:
            apart = all(after - at >= _SHORTEST_HALF_PAGE for at, after in pairwise(found))
            listed = all(lines[i - 1].dense[-1] in "：:" for i in found)
            if apart and found[0] < last and not listed:
                yield found


def _without_page(dense: str) -> str:
    """The words of a line without a page number: 水井条例 for 《水井条例》第3页."""
    return _PAGE_OF_TITLE.sub("", dense)


def _at_page_end(lines: Sequence[Line], at: int) -> bool:
    return at + 1 < len(lines) and lines[at + 1].page_top


def _counted_pages(lines: Sequence[Line], furniture: Collection[int]) -> Iterator[int]:
    """The indexes of bare numbers that are page numbers: they stand beside other furniture of a page,
    or count on with the length of a page between them, which the numbers of a table do not.
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
