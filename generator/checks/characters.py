"""Does the law hold a blank that lines or pasting left behind?"""

import re
import unicodedata
from collections.abc import Iterator

from generator.model.edition import Edition
from generator.model.languages import Language
from generator.model.levels import Level
from generator.problems import Place, Problem, error

_BLANK = re.compile("[ \u3000\n]")
"""All others are found where the file is read, with whatever cannot be seen."""


def characters(edition: Edition) -> Iterator[Problem]:
    """In Chinese no blank at all; elsewhere single ones between words. The lines of an annex may be
    those of a table: blanks within them are as printed.
    """
    for language in edition.languages:
        places = edition.places[language.code]
        tabular = _lines_of_annexes(edition)
        for eid, text in _texts(edition, language):
            line = _without_columns(text) if eid in tabular else text
            fault = _fault(line, language, edition)
            if fault:
                char, why, cure = fault
                place = places.get(eid, Place(_file(language, edition)))
                name = f"U+{ord(char):04X} {unicodedata.name(char, 'no name')}"
                yield error("character", place, f"{eid} holds {why} ({name})", text, cure)


def _texts(edition: Edition, language: Language) -> Iterator[tuple[str, str]]:
    """Each text of each version once. Gazettes part the clauses of a note with a blank, and so does
    an amendment.
    """
    first = edition.versions[0].wordings[language.code]
    yield "title", first.title
    yield "note", re.sub(r"(?<=\S)　(?=\S)", "", first.note)
    seen: set[tuple[str, str]] = set()
    for version in edition.versions:
        for node in version.wordings[language.code].walk():
            if node.text is not None and (node.eid, node.text) not in seen:
                seen.add((node.eid, node.text))
                yield node.eid, node.text


def _lines_of_annexes(edition: Edition) -> set[str]:
    return {
        line.eid
        for version in edition.versions
        for unit in version.wordings[edition.original.code].units
        if unit.level is Level.ANNEX
        for line in unit.children
    }


def _without_columns(text: str) -> str:
    """The line but for the blanks within it that part its columns."""
    return re.sub(r"(?<=\S)[ 　\t]+(?=\S)", "", text)


def _fault(text: str, language: Language, edition: Edition) -> tuple[str, str, str] | None:
    chinese = language is edition.original
    for blank in _BLANK.finditer(text):
        char, after = blank[0], text[blank.end() : blank.end() + 1]
        if chinese or char != " " or after == " ":
            why = "a space that is no part of the law" if chinese else "more than a single space"
            return char, why, "Join the words" if chinese else "Leave one space"
        if after in (".", ","):
            cure = "Join them; an amendment may have left it behind"
            return char, "a space before a punctuation mark", cure
    if text != text.strip():
        return " ", "a space at its start or end", "Delete it"
    return None


def _file(language: Language, edition: Edition) -> str:
    return (
        "source/regulation.yml"
        if language is edition.original
        else f"translations/{language.code}/regulation.yml"
    )
