"""The levels of a Chinese statute, one row each: unit, id prefix, printed label, what it may hold."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from generator.model.numbering import Number, from_chinese

_NUMERAL = "([零〇○一二两三四五六七八九十百千]+|[0-9０-９]+)"
_FULL_STOP_DIGITS = {chr(0x2488 + i): i + 1 for i in range(20)}  # ⒈ to ⒛


class Level(Enum):
    """A level of division, named as the code, the addresses and the ids name it."""

    PART = "part"
    SUBPART = "subpart"
    CHAPTER = "chapter"
    SECTION = "section"
    ARTICLE = "article"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    SUBITEM = "subitem"


@dataclass(frozen=True)
class LevelRow:
    """What there is to know of one level."""

    level: Level
    unit: str
    """The Chinese name: 章, 条, 款."""

    prefix: str
    """The id's prefix, as Akoma Ntoso names it."""

    holds: tuple[Level, ...]
    """What may stand directly under it."""

    number: Callable[[str], Number | None]
    """Reads a printed label; None where it is not this level's."""


def _di(unit: str) -> Callable[[str], Number | None]:
    pattern = re.compile(f"第{_NUMERAL}{unit}((?:之{_NUMERAL})*)")

    def number(label: str) -> Number | None:
        match = pattern.fullmatch(label)
        if not match:
            return None
        inserted = (from_chinese(part) for part in match[2].split("之")[1:])
        return Number(from_chinese(match[1]) or 0, tuple(value or 0 for value in inserted))

    return number


def _bracketed(label: str) -> Number | None:
    match = re.fullmatch(f"[（(]{_NUMERAL}[）)]", label)
    return Number(from_chinese(match[1]) or 0) if match else None


def _dotted(label: str) -> Number | None:
    match = re.fullmatch(r"([0-9０-９]+)[.．、]", label)
    value = int(match[1]) if match else _FULL_STOP_DIGITS.get(label)
    return Number(value) if value else None


def _unlabelled(_label: str) -> Number | None:
    """A paragraph (款) is counted, never labelled."""
    return None


_P, _SP, _C, _S, _A = Level.PART, Level.SUBPART, Level.CHAPTER, Level.SECTION, Level.ARTICLE

ROWS: dict[Level, LevelRow] = {
    row.level: row
    for row in (
        LevelRow(_P, "编", "part", (_SP, _C, _S, _A), _di("编")),
        LevelRow(_SP, "分编", "subpart", (_C, _S, _A), _di("分编")),
        LevelRow(_C, "章", "chp", (_S, _A), _di("章")),
        LevelRow(_S, "节", "sec", (_A,), _di("节")),
        LevelRow(_A, "条", "art", (Level.PARAGRAPH,), _di("条")),
        LevelRow(Level.PARAGRAPH, "款", "para", (Level.ITEM,), _unlabelled),
        LevelRow(Level.ITEM, "项", "point", (Level.SUBITEM,), _bracketed),
        LevelRow(Level.SUBITEM, "目", "indent", (), _dotted),
    )
}

DIVISIONS = (Level.PART, Level.SUBPART, Level.CHAPTER, Level.SECTION)
"""The levels that group articles and carry a heading."""


def read_label(label: str) -> tuple[Level, Number] | None:
    """The level and number of 第二章, 第一百二十条之一, （三） or 1.; None where it is none."""
    for row in ROWS.values():
        number = row.number(label)
        if number and number.main:
            return row.level, number
    return None
