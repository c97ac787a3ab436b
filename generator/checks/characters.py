"""Does the law hold a blank that lines or pasting left behind?"""

import re
from collections.abc import Iterator

from generator.model.characters import name_of
from generator.model.edition import Edition
from generator.model.languages import Language
from generator.model.levels import Level
from generator.problems import Place, Problem, error

_BLANK = re.compile("[ \u3000\n]")
"""The blanks that a text may hold at all: the loaders report any other."""


def characters(edition: Edition) -> Iterator[Problem]:
    """Chinese text may hold no blank, a translation single ones between words. Blanks within a line
    of an annex are allowed: it may be that of a table.
    """
    tabular = _lines_of_annexes(edition)
    for language in edition.languages:
        places = edition.places[language.code]
        for eid, text in _texts(edition, language):
            line = _without_columns(text) if eid in tabular else text
            fault = _fault(line, language, edition)
            if fault:
                char, why, cure = fault
                place = places.get(eid, Place(f"{edition.folder(language)}/regulation.yml"))
                yield error("character", place, f"{eid} holds {why} ({name_of(char)})", text, cure)


def _texts(edition: Edition, language: Language) -> Iterator[tuple[str, str]]:
    """The name and text of title, note and each provision of each version, every text once.

    A blank between clauses of the note is left out: gazettes print it, and amendments add it.
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
    """The first faulty blank of the text, what is wrong with it, and the cure."""
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
