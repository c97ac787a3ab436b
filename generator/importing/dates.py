"""Reads from a statute's own words its dates and who adopted it."""

import datetime
import re
from collections.abc import Iterator

from generator.model.numbering import from_chinese

_NUMERAL = "[0-9０-９〇○零一二三四五六七八九十]{1,8}"
_DATE = re.compile(rf"({_NUMERAL})年({_NUMERAL})月({_NUMERAL})日")
_EARLIEST = 1900
_ADOPTER = re.compile(
    r"日(.{0,12}?)(?:第.{1,4}届)?((?:全国)?人民代表大会(?:常务委员会)?)第.{1,5}次会议"
)

_ISSUER = re.compile(
    r"日(?!(?:中华人民共和国)?主席)(?:中华人民共和国)?([一-鿿]{2,20}?)令(?:第|公布|发布)"
)
"""The Council of State and the ministries adopt by decree: 国务院令第291号公布."""


def dates(text: str) -> tuple[str, ...]:
    """All dates in a text, as ISO 8601, in order."""
    return tuple(_dates(text))


def _dates(text: str) -> Iterator[str]:
    for match in _DATE.finditer(text):
        year, month, day = (from_chinese(part) or 0 for part in match.groups())
        try:
            date = datetime.date(year, month, day)
        except (ValueError, OverflowError):
            continue
        if date.year >= _EARLIEST:
            yield date.isoformat()


def in_force_from(last_article: str) -> str | None:
    """The day in 自……起施行, as ISO 8601; None where the article names none."""
    for match in re.finditer(r"自([^自。]{0,40}?)起(?:施行|实施|执行|生效)", last_article):
        if named := dates(match[1]):
            return named[0]
    return None


def tells_its_start(last_article: str) -> bool:
    """Whether the article says when the statute enters into force, be it on its publication."""
    return re.search(r"起(?:施行|实施|执行|生效)", last_article) is not None


def adopter(note: str) -> str | None:
    """Who adopted the statute by its note, without the number of the term; None if it does not say."""
    if adopted := _ADOPTER.search(note):
        return adopted[1] + adopted[2]
    return issued[1] if (issued := _ISSUER.search(note)) else None
