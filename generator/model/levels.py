"""The levels of a Chinese statute, one row each: unit, id, printed label, what it may hold."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from generator.model.numbering import Number, from_chinese, to_chinese

_NUMERAL = "([零〇○一二两三四五六七八九十百千]+|[0-9０-９]+)"
_MOST_INSERTED = 3
"""第一条之一之一之一: a fourth insertion into an insertion is a slip, and too long a name for a file."""

_FULL_STOP_DIGITS = {chr(0x2488 + i): i + 1 for i in range(20)}  # ⒈ to ⒛


class Level(Enum):
    """A level of division, named as the code, the addresses and the ids name it."""

    PREAMBLE = "preamble"
    PART = "part"
    SUBPART = "subpart"
    CHAPTER = "chapter"
    SECTION = "section"
    ARTICLE = "article"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    SUBITEM = "subitem"
    ANNEX = "annex"


class Named(Enum):
    """What the id of a provision says after its prefix."""

    BY_NUMBER = "number"
    """Of its printed label."""

    BY_PLACE = "place"
    """Among its sisters: it is counted, whatever its label says."""

    ALONE = "alone"
    """Nothing: there is but one."""


@dataclass(frozen=True)
class LevelRow:
    """All properties of one level."""

    level: Level
    unit: str
    """The Chinese name: 章, 条, 款."""

    prefix: str
    """The id's prefix, as Akoma Ntoso names it."""

    holds: tuple[Level, ...]
    """What may stand directly under it."""

    number: Callable[[str], Number | None]
    """Reads a printed label; None where it is not this level's."""

    named: Named = Named.BY_NUMBER


def _number(*numerals: str) -> Number | None:
    """The number that these numerals make; None if one of them is zero or larger than 9999."""
    values = [value for numeral in numerals if (value := from_chinese(numeral))]
    return Number(values[0], tuple(values[1:])) if len(values) == len(numerals) else None


def _di(unit: str) -> Callable[[str], Number | None]:
    pattern = re.compile(f"第{_NUMERAL}{unit}((?:之{_NUMERAL}){{0,{_MOST_INSERTED}}})")

    def number(label: str) -> Number | None:
        match = pattern.fullmatch(label)
        return _number(match[1], *match[2].split("之")[1:]) if match else None

    return number


def _bracketed(label: str) -> Number | None:
    match = re.fullmatch(f"[（(]{_NUMERAL}[）)]", label)
    return _number(match[1]) if match else None


def _dotted(label: str) -> Number | None:
    match = re.fullmatch(r"([0-9０-９]+)[.．、]", label)
    if match:
        return _number(match[1])
    return Number(_FULL_STOP_DIGITS[label]) if label in _FULL_STOP_DIGITS else None


def _annexed(label: str) -> Number | None:
    match = re.fullmatch(f"附[件表录图]?[ 　]*{_NUMERAL}[：:]?", label)
    return _number(match[1]) if match else None


_ANNEX_WORDS = {"附表": "table", "附录": "appendix", "附图": "figure"}


def annex_word(label: str | None) -> str:
    """What the printed label calls an annex: table, appendix or figure; else annex."""
    return _ANNEX_WORDS.get(_dense(label)[:2], Level.ANNEX.value)


def annex_as_printed(label: str | None, number: Number) -> str:
    """The printed label without blanks and colon: 附表二, 附件1. Where it has no number, the number
    given is added.
    """
    printed = _dense(label).rstrip("：:")
    if _annexed(printed):
        return printed
    word = printed[:2] if printed[:2] in _ANNEX_WORDS else ROWS[Level.ANNEX].unit
    return word + to_chinese(number.main)


def article_label(number: Number) -> str:
    """The label as a gazette prints it: 第六十五条之一."""
    numerals = "之".join(map(to_chinese, number.inserted))
    return f"第{to_chinese(number.main)}{ROWS[Level.ARTICLE].unit}" + (numerals and f"之{numerals}")


def _dense(label: str | None) -> str:
    return "".join((label or "").split())


def _unlabelled(_label: str) -> Number | None:
    """A paragraph (款) is counted, never labelled; nor is a preamble."""
    return None


_P, _SP, _C, _S, _A = Level.PART, Level.SUBPART, Level.CHAPTER, Level.SECTION, Level.ARTICLE
_PARA = Level.PARAGRAPH

ROWS: dict[Level, LevelRow] = {
    row.level: row
    for row in (
        LevelRow(Level.PREAMBLE, "序言", "preamble", (_PARA,), _unlabelled, Named.ALONE),
        LevelRow(_P, "编", "part", (_SP, _C, _S, _A), _di("编")),
        LevelRow(_SP, "分编", "subpart", (_C, _S, _A), _di("分编")),
        LevelRow(_C, "章", "chp", (_S, _A), _di("章")),
        LevelRow(_S, "节", "sec", (_A,), _di("节")),
        LevelRow(_A, "条", "art", (_PARA,), _di("条")),
        LevelRow(_PARA, "款", "para", (Level.ITEM,), _unlabelled, Named.BY_PLACE),
        LevelRow(Level.ITEM, "项", "point", (Level.SUBITEM,), _bracketed),
        LevelRow(Level.SUBITEM, "目", "indent", (), _dotted),
        LevelRow(Level.ANNEX, "附件", "att", (_PARA,), _annexed, Named.BY_PLACE),
    )
}

DIVISIONS = (Level.PART, Level.SUBPART, Level.CHAPTER, Level.SECTION)
"""The levels that group articles."""

UNITS = tuple(row.level for row in ROWS.values() if _PARA in row.holds)
"""The levels that hold paragraphs: each is cited, translated and looked up as one."""

HEADED = (Level.PREAMBLE, *DIVISIONS, Level.ANNEX)
"""The levels that carry a heading."""

TITLED = (Level.ARTICLE, *HEADED)
"""The levels that are named on a line of their own, by a label, a heading or both."""


def read_label(label: str) -> tuple[Level, Number] | None:
    """The level and number of 第二章, 第一百二十条之一, （三） or 1.; None where it is none."""
    for row in ROWS.values():
        number = row.number(label)
        if number:
            return row.level, number
    return None
