"""Finds where the text tells when the statute was adopted, and from when it is in force."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.importing.block import Block
from generator.importing.breaks import ended
from generator.importing.dates import (
    DATE,
    dates,
    days_of_adoption,
    on_publication,
    published,
    start_without_a_day,
    starts,
)
from generator.importing.lines import LeftOut
from generator.importing.statute import Statute
from generator.importing.title import PROMULGATES

_ADOPTED = re.compile(rf"已(?:经|于|经于)?({DATE})[^。]*?(?:通过|批准)")
_FACT = re.compile(
    rf"【?(?:(通过|公布|颁布|发布)|(施行|实施|生效))(?:日期|时间)[:：】\]\s]*({DATE})"
)
_NAMES_ITSELF = re.compile("^本.+起")


@dataclass(frozen=True)
class Said:
    """A day that the text names, with the line and the words that name it; the day is empty where
    they should name one, and do not. `sure`: whether it is said of the statute as a whole. `where`: what
    names it.
    """

    day: str
    line: int
    words: str
    sure: bool = True
    where: str = "the decree above"


def adoption(statute: Statute) -> list[Said]:
    """Where the text names the day of adoption, the surest place first."""
    line, note = statute.head.note_line, statute.note
    said = [Said(day, line, note, where="the note") for day in days_of_adoption(note)[:1]]
    for sentence, lines in _decrees(statute):
        for found in _ADOPTED.finditer(sentence):
            said += [Said(day, lines[found.start()], found[0]) for day in dates(found[1])]
    return said + _facts(statute, 1)


def entry_into_force(statute: Statute) -> list[Said]:
    """Where the text names the day from which the statute is in force, the surest place first."""
    *others, last = statute.articles
    said = [*_of_article(last), *_of_note(statute)]
    for article in reversed(others):
        said += [one for one in _of_article(article) if _NAMES_ITSELF.match(one.words) and one.sure]
    for sentence, lines in _decrees(statute):
        for one in starts(sentence):
            said.append(Said(one.day, lines[sentence.find(one.words)], one.words, one.whole))
    said += _facts(statute, 2)
    if (words := start_without_a_day(statute.last_article)) and not on_publication(words):
        said.append(Said("", last.line, words, sure=False, where=last.label or ""))
    return said


def dated_lines(statute: Statute) -> list[tuple[int, str]]:
    """The lines above the text that have a date in them and were left out, with their words."""
    return [(one.line, one.text) for one in _above(statute) if dates("".join(one.text.split()))]


def _of_article(article: Block) -> list[Said]:
    """The days that this article names. Where it names several of the statute, none is sure."""
    found = [(block.line, one) for block in article.walk() for one in starts(block.text)]
    whole = {one.day for _, one in found if one.whole}
    return [
        Said(one.day, line, one.words, one.whole and len(whole) == 1, article.label or "")
        for line, one in found
    ]


def _of_note(statute: Statute) -> list[Said]:
    """The days that the note names: that of publication, if it counts, and those in 自……起施行."""
    line, note = statute.head.note_line, statute.note
    found = [*starts(note)]
    sure = len({one.day for one in found}) == 1
    said = [Said(one.day, line, one.words, sure, "the note") for one in found]
    if on_publication(statute.last_article) and (day := published(note)):
        said.append(Said(day, line, note, where="the note"))
    return said


def _above(statute: Statute) -> list[LeftOut]:
    """What was left out above the text."""
    return [one for one in statute.left_out if one.line < statute.provisions[0].line]


def _decrees(statute: Statute) -> Iterator[tuple[str, list[int]]]:
    """The sentences above the text that promulgate the statute, with the line of each character."""
    for sentence, lines in _sentences(_above(statute)):
        if PROMULGATES.search(sentence):
            yield sentence, lines


def _sentences(left_out: Iterable[LeftOut]) -> Iterator[tuple[str, list[int]]]:
    words, lines = "", list[int]()
    for one in left_out:
        dense = "".join(one.text.split())
        words, lines = words + dense, lines + [one.line] * len(dense)
        if ended(words):
            yield words, lines
            words, lines = "", []


def _facts(statute: Statute, group: int) -> list[Said]:
    """The days in the facts that a data base lists above the law: of adoption (1) or of entry into
    force (2). Where it does not list the latter, the former may be those of a web page.
    """
    found = [(one.line, match) for one in _above(statute) for match in _FACT.finditer(one.text)]
    if not any(match[2] for _, match in found):
        return []
    return [
        Said(day, line, match[0], where="the facts above the text")
        for line, match in found
        if match[group]
        for day in dates(match[3])
    ]
