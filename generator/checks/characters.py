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
                why, cure = fault
                place = places.get(eid, Place(f"{edition.folder(language)}/regulation.yml"))
                name = eid.rpartition("#")[2]
                yield error("character", place, f"{name} holds {why}", text, cure)


def _texts(edition: Edition, language: Language) -> Iterator[tuple[str, str]]:
    """The name and text of title, note, each amendment's own words and each provision of each
    version, every text once.

    A blank between clauses of the note is left out: gazettes print it, and amendments add it.
    """
    first = edition.versions[0].wordings[language.code]
    yield "title", first.title
    yield "note", re.sub(r"(?<=\S)　(?=\S)", "", first.note)
    for amendment in edition.amendments(language):
        for key in ("instrument", "adopted_by", "note"):
            yield f"{amendment.date}#{key}", getattr(amendment, key)
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


def _fault(text: str, language: Language, edition: Edition) -> tuple[str, str] | None:
    """What is wrong with the first faulty blank of the text, and the cure. A line break counts first:
    it comes with the blanks by which its line is set in.
    """
    chinese = language is edition.original
    if "\n" in text:
        return (
            "a line break",
            "Indent all lines of the text alike, and leave no empty line among them",
        )
    for blank in _BLANK.finditer(text):
        char, after = blank[0], text[blank.end() : blank.end() + 1]
        if chinese or char != " " or after == " ":
            why = "a space that is no part of the law" if chinese else "more than a single space"
            return f"{why} ({name_of(char)})", "Join the words" if chinese else "Leave one space"
        if after in (".", ","):
            cure = "Join them; an amendment may have left it behind"
            return f"a space before a punctuation mark ({name_of(char)})", cure
    if text != text.strip():
        return f"a space at its start or end ({name_of(' ')})", "Delete it"
    return None
