"""Does a text hold characters that a reader cannot see, or that only look like others?"""

import re
import unicodedata
from collections.abc import Iterator

from generator.model.edition import Edition
from generator.model.languages import Language
from generator.model.levels import Level
from generator.problems import Place, Problem, error

_INVISIBLE = {"Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"}


def characters(edition: Edition) -> Iterator[Problem]:
    """No control, invisible, unassigned or compatibility characters, and no blanks that
    lines or pasting left behind; in Chinese no blank at all. The lines of an annex may be those
    of a table: blanks within them are as printed.
    """
    for language in edition.languages:
        places = edition.places[language.code]
        tabular = _lines_of_annexes(edition)
        for eid, text in _texts(edition, language):
            laid_out = eid in tabular
            fault = _fault(_without_columns(text) if laid_out else text, language, edition)
            if fault:
                char, why, cure = fault
                if laid_out and char == "\t":
                    cure = "Part the columns with blanks"
                place = places.get(eid, Place(_file(language, edition)))
                name = f"U+{ord(char):04X} {unicodedata.name(char, 'no name')}"
                yield error("character", place, f"{eid} holds {why} ({name})", text, cure)


def _texts(edition: Edition, language: Language) -> Iterator[tuple[str, str]]:
    """Each text of each version once. An amended note is joined with a blank of our own."""
    first = edition.versions[0].wordings[language.code]
    yield "title", first.title
    yield "note", first.note
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
    return re.sub(r"(?<=[^ 　])[ 　]+(?=[^ 　])", "", text)


def _fault(text: str, language: Language, edition: Edition) -> tuple[str, str, str] | None:
    chinese = language is edition.original
    for i, char in enumerate(text):
        if unicodedata.category(char) in _INVISIBLE or char == "\ufffd":
            return char, "a character that cannot be seen", "Delete it"
        if _looks_like_another(char) and not (chinese and _is_printed_so(text, i)):
            plain = unicodedata.normalize("NFKC", char)
            return char, f"a look-alike of {plain}", f"Type {plain}"
        if char.isspace() and (chinese or char != " " or text[i : i + 2] == "  "):
            why = "a blank that is no part of the law" if chinese else "more than a single blank"
            return char, why, "Join the words" if chinese else "Leave one blank"
    if text != text.strip():
        return " ", "a blank at its start or end", "Delete it"
    return None


def _is_printed_so(text: str, at: int) -> bool:
    """Some gazettes print all letters and figures in full width; beside a plain one it is a slip."""
    if not 0xFF10 <= ord(text[at]) <= 0xFF5A:
        return False
    return not any(char.isascii() and char.isalnum() for char in _run(text, at))


def _run(text: str, at: int) -> str:
    """The letters and figures, of either width, that stand together there."""
    first = last = at
    while first and _is_latin(text[first - 1]):
        first -= 1
    while last + 1 < len(text) and _is_latin(text[last + 1]):
        last += 1
    return text[first : last + 1]


def _is_latin(char: str) -> bool:
    return char.isalnum() and (char.isascii() or 0xFF10 <= ord(char) <= 0xFF5A)


def _looks_like_another(char: str) -> bool:
    """Kangxi radicals, CJK compatibility ideographs, full-width letters and digits."""
    code = ord(char)
    radical = 0x2E80 <= code <= 0x2FDF
    compatibility = 0xF900 <= code <= 0xFAFF or 0x2F800 <= code <= 0x2FA1F
    full_width = 0xFF10 <= code <= 0xFF5A and char.isalnum()
    return (radical or compatibility or full_width) and unicodedata.normalize("NFKC", char) != char


def _file(language: Language, edition: Edition) -> str:
    return (
        "source/regulation.yml"
        if language is edition.original
        else f"translations/{language.code}/regulation.yml"
    )
