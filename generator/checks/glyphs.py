"""Can the PDFs print every character?"""

from collections.abc import Iterator

from generator import fonts
from generator.model.characters import looks_like, name_of
from generator.model.edition import Edition
from generator.model.languages import Language
from generator.problems import Place, Problem, warning

_CURE = "Run make fonts, which cuts the fonts to the characters of this law; or mend the character"


def glyphs(edition: Edition) -> Iterator[Problem]:
    """Warns of each character of the law, its translations and its terms that the fonts lack, once
    for each language, at its first place.
    """
    for language in edition.languages:
        places = edition.places[language.code]
        for char, texts in _lacking(edition, language).items():
            name, text = texts[0]
            others = f", as do {len(texts) - 1} other texts" if len(texts) > 1 else ""
            place = places.get(name, Place(f"{edition.folder(language)}/regulation.yml"))
            message = (
                f"{name} holds a character that the fonts of the PDFs lack: {char} ({name_of(char)}){others}; "
                f"they print {fonts.spelled_out(char)} for it"
            )
            yield warning("glyph-missing", place, message, text, _CURE)


def _lacking(edition: Edition, language: Language) -> dict[str, list[tuple[str, str]]]:
    """By character, the name and text of each place that has it. Look-alikes are another finding."""
    lacking: dict[str, list[tuple[str, str]]] = {}
    for name, text in _texts(edition, language):
        for char in fonts.without_glyph(text):
            if char.isprintable() and not looks_like(char):
                lacking.setdefault(char, []).append((name, text))
    return lacking


def _texts(edition: Edition, language: Language) -> Iterator[tuple[str, str]]:
    """The name and text of all that the PDFs print: cover, the law as it stands, terms."""
    wording = edition.current.wordings[language.code]
    yield "title", wording.title
    yield "note", wording.note
    for node in wording.walk():
        yield node.eid, node.text or ""
    for term in edition.glossary:
        if entry := term.entries.get(language.code):
            yield f"term {term.id}", entry.term + (entry.definition or "")
