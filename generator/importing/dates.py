"""Reads dates from the words of a statute, and who adopted it."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.kinds import ENDINGS
from generator.model.numbering import from_chinese

_NUMERAL = "[0-9０-９〇○零一二三四五六七八九十]{1,8}"
DATE = rf"(?:{_NUMERAL}年{_NUMERAL}月{_NUMERAL}日|[0-9]{{4}}[-/.][0-9]{{1,2}}[-/.][0-9]{{1,2}})"
"""A date, also one in figures alone."""

_PARTS = re.compile(rf"{_NUMERAL}(?=[年月日/.-])|(?<=[/.-]){_NUMERAL}")
_DATE = re.compile(DATE)
_EARLIEST = 1900
_BEGINS = "(?:施行|实施|执行|生效)"
_START = re.compile(rf"[自从于]([^自从。；]{{0,40}}?)起({_BEGINS})(?!的)")
_TELLS = re.compile(rf"起.{{0,10}}?{_BEGINS}")
_ITSELF = re.compile(rf"(?:(?:第[^第条]{{1,8}}条)?本.{{0,6}}(?:{'|'.join(ENDINGS)}|批复))?")
_PUBLISHED = re.compile(rf"({DATE})(?:(?!{DATE}).)*?(?:公布|发布)")
_REPEALED = re.compile(rf"(?:根据)?{DATE}(?:(?!{DATE}).)*?(?:废止|失效)(?=$|[\s）)〕］\]])")
_ADOPTER = re.compile(
    r"日(.{0,12}?)(?:第.{1,4}届)?((?:全国)?人民代表大会(?:常务委员会)?)第.{1,5}次会议"
)

_ISSUER = re.compile(
    r"(?:日|-\d{1,2}(?!\d))(?!(?:中华人民共和国)?主席)(?:中华人民共和国)?([一-鿿]{2,20}?)令(?:第|公布|发布)"
)
"""The Council of State and the ministries adopt by decree: 国务院令第291号公布."""


@dataclass(frozen=True)
class Start:
    """A day from which something applies, and the words that say so. `whole`: it is the statute
    itself, and no part of it, nor anything else.
    """

    day: str
    words: str
    whole: bool


def dates(text: str) -> tuple[str, ...]:
    """All dates in a text, as ISO 8601, in order."""
    return tuple(_dates(text))


def _dates(text: str) -> Iterator[str]:
    for match in _DATE.finditer(text):
        year, month, day = (from_chinese(part) or 0 for part in _PARTS.findall(match[0]))
        try:
            date = datetime.date(year, month, day)
        except (ValueError, OverflowError):
            continue
        if date.year >= _EARLIEST:
            yield date.isoformat()


def starts(text: str) -> Iterator[Start]:
    """The days in 自……起施行. One of 自……起施行的标准 is no start: it tells which standard is meant."""
    for match in _START.finditer(text):
        subject = re.split(r"[。；;，,、：:）)\s]", text[: match.start()])[-1]
        whole = _ITSELF.fullmatch(subject) is not None
        for day in dates(match[1])[:1]:
            yield Start(day, subject + match[0], whole)


def start_without_a_day(article: str) -> str | None:
    """The sentence that says from when the statute applies, if it names no day that can be read."""
    if any(starts(article)):
        return None
    return next((words for words in article.split("。") if _TELLS.search(words)), None)


def on_publication(article: str) -> bool:
    """Whether the article says that the statute applies from the day of its publication."""
    return re.search(rf"自(?:公布|发布)之日起{_BEGINS}", article) is not None


def tells_its_start(last_article: str) -> bool:
    """Whether the article says when the statute enters into force, be it on its publication."""
    return _TELLS.search(last_article) is not None


def published(note: str) -> str | None:
    """The day on which the statute was published, by its note."""
    found = _PUBLISHED.search(note)
    return next(iter(dates(found[1])), None) if found else None


def repealed(note: str) -> str | None:
    """The words of the note that say that the statute was repealed."""
    found = _REPEALED.search(note)
    return found[0] if found else None


def days_of_adoption(note: str) -> tuple[str, ...]:
    """The days in the note on which the statute was adopted or amended: not those of repeal or of
    entry into force.
    """
    return dates(_START.sub("", _REPEALED.sub("", note)))


def adopter(note: str) -> str | None:
    """Who adopted the statute by its note, without the number of the term; None if it does not say."""
    if adopted := _ADOPTER.search(note):
        return adopted[1] + adopted[2]
    return issued[1] if (issued := _ISSUER.search(note)) else None
