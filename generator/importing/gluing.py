"""Cuts lines before labels that stand within them, where their place in the order is empty."""

import re
from collections.abc import Iterator, Sequence

from generator.importing.breaks import Breaks, ended
from generator.importing.labels import article_label_in, is_plain, item_label_in
from generator.importing.lines import Line
from generator.importing.sequence import SURE, Labels
from generator.model.levels import DIVISIONS, Level
from generator.model.numbering import Number

_HEADING = re.compile(
    r"(?<=[。；”])\s?(第[零〇一二三四五六七八九十百0-9]{1,6}(?:分编|编|章|节))(?![的之、，规])([^。，；：]{1,40})$"
)

_INNER = re.compile(r"第[零〇一二三四五六七八九十百0-9]{1,6}(?:分编|章|节)(?=[^的之、，]|$)")
"""The heading of a smaller division, in one line with that of the larger."""

_FIRST_ITEM = re.compile(r"[：:]\s?([（(](?:一|1)[）)])")
_MOST_ITEMS = 100

Cut = tuple[int, int]
"""The index of a line, and the index in it at which a label begins."""


def unglued(lines: Sequence[Line], doubts: dict[int, str]) -> list[Line]:
    """The lines, cut before each label that is missing at the start of lines. What was done is
    added to `doubts`, by the number of the line.
    """
    labels = Labels(lines, Breaks(lines))
    missed = (_articles, _lists, _items, _subitems, _headings)
    cuts = sorted({cut for search in missed for cut in search(labels)})
    done: list[Line] = []
    for i, line in enumerate(lines):
        own = [at for place, at in cuts if place == i] if cuts else []
        for start, end in zip([0, *own], [*own, len(line.text)], strict=True):
            done.append(line.with_words(line.text[start:end].strip()) if own else line)
        if own:
            labels_cut = "”, “".join(line.text[at : at + 6] for at in own)
            doubt = f"“{labels_cut}…” stands within a line: it was taken for a label"
            doubts[line.number] = "; ".join([*filter(None, [doubts.get(line.number)]), doubt])
    return done


def _articles(labels: Labels) -> Iterator[Cut]:
    """The cuts before articles that are missing between two others, or behind the last."""
    current: Number | None = None
    since = 0
    for i, opening in enumerate(labels.openings):
        if opening is None or opening.level is not Level.ARTICLE or labels.strength(i) != SURE:
            continue
        assert opening.number
        if current and opening.number > current:
            yield from _articles_between(labels, current, opening.number, since, i)
        if current is None or opening.number > current:
            current, since = opening.number, i
    if current:
        yield from _articles_between(labels, current, None, since, len(labels.lines))


def _articles_between(
    labels: Labels, number: Number, end: Number | None, since: int, until: int
) -> Iterator[Cut]:
    """The cuts before articles that follow this number, one after the other, and precede `end`,
    within the lines from `since` to before `until`.
    """
    place, at = since, 0
    while True:
        following = [
            candidate
            for candidate in (_inserted_after(number), Number(number.main + 1))
            if end is None or candidate < end
        ]
        places = [
            (line, match.start(1), candidate)
            for candidate in following
            for line in range(place, until)
            if (
                match := article_label_in(
                    labels.lines[line].text, candidate, at if line == place else 0
                )
            )
        ]
        if not places:
            return
        place, at, number = min(places)
        yield place, at


def _inserted_after(number: Number) -> Number:
    """第五条之一 after 第五条, 第五条之二 after that."""
    *outer, last = number.inserted or (0,)
    return Number(number.main, (*outer, last + 1))


def _missing(
    labels: Labels, plain: bool, first: int, end: int, since: int, until: int
) -> Iterator[Cut]:
    """The cuts before the items `first` to `end` - 1, one after the other, within the lines from
    `since` to before `until`. `plain`: their numbers are in Arabic figures.
    """
    line, at = since, 0
    for main in range(first, end):
        while line < until:
            match = item_label_in(labels.lines[line].text, main, at, plain=plain)
            if match:
                at = match.start(1)
                yield line, at
                break
            line, at = line + 1, 0
        else:
            return


def _lists(labels: Labels) -> Iterator[Cut]:
    """The cuts before all items of a list that stands in one line with its introduction."""
    listed = False
    for i, line in enumerate(labels.lines):
        opening = labels.openings[i] if labels.strength(i) == SURE else None
        if opening and opening.level is not Level.ARTICLE:
            listed = opening.level in (Level.ITEM, Level.SUBITEM)
        elif opening or ended(labels.lines[i - 1].dense):
            listed = False
        match = None if listed else _FIRST_ITEM.search(line.text)
        if match:
            until = _next_sure(labels, i)
            cuts = [*_missing(labels, is_plain(match[1]), 1, _MOST_ITEMS, i, until)]
            if len(cuts) > 1 and cuts[0] == (i, match.start(1)):
                yield from cuts


def _next_sure(labels: Labels, after: int) -> int:
    """The index of the next line that surely opens something; the number of lines if none does."""
    following = range(after + 1, len(labels.lines))
    return next((i for i in following if labels.strength(i) == SURE), len(labels.lines))


def _items(labels: Labels) -> Iterator[Cut]:
    """The cuts before items that are missing before one at the start of a line, or follow it there."""
    last, since = 0, 0
    for i, opening in enumerate(labels.openings):
        if opening is None or labels.strength(i) != SURE:
            continue
        if opening.level is Level.ARTICLE or opening.level in DIVISIONS:
            last, since = 0, i
        elif opening.level is Level.ITEM and opening.number:
            main, plain = opening.number.main, is_plain(opening.label)
            if last + 1 < main <= last + 5:
                cuts = [*_missing(labels, plain, last + 1, main, since, i)]
                if len(cuts) == main - last - 1:
                    yield from cuts
            last, since = main, i
            for cut in _missing(labels, plain, main + 1, main + 5, i, _next_sure(labels, i)):
                last += 1
                yield cut


def _subitems(labels: Labels) -> Iterator[Cut]:
    """The cuts before subitems that stand in one line with their item, or with another subitem."""
    for i, opening in enumerate(labels.openings):
        if not opening or not opening.number or labels.strength(i) != SURE:
            continue
        text, below = labels.lines[i].text, labels.openings[min(i + 1, len(labels.openings) - 1)]
        if opening.level is Level.SUBITEM:
            yield from ((i, at) for at in _counted(text, opening.number.main + 1))
        elif opening.level is Level.ITEM:
            cuts = [*_counted(text, 1)]
            goes_on = below and below.level is Level.SUBITEM and below.number == Number(2)
            if len(cuts) > 1 or (cuts and goes_on):
                yield from ((i, at) for at in cuts)


def _counted(text: str, main: int) -> Iterator[int]:
    """The indexes at which the labels 1. 2. 3. stand behind a clause, beginning with this number."""
    at = 0
    while match := re.compile(rf"(?<=[：:；;。])\s?({main}[.．、])(?![0-9])").search(text, at):
        yield match.start(1)
        main, at = main + 1, match.end()


def _headings(labels: Labels) -> Iterator[Cut]:
    """The cuts before headings that stand behind a sentence or another heading in a line, if an
    article or a heading follows on the next.
    """
    for i, line in enumerate(labels.lines[:-1]):
        below = labels.openings[i + 1]
        if below and (below.level in DIVISIONS or below.level is Level.ARTICLE):
            match = _HEADING.search(line.text)
            if match and (below.spaced or not below.cites):
                yield i, match.start(1)
            if labels.is_heading(i):
                yield from ((i, inner.start()) for inner in _INNER.finditer(line.text, 2))
