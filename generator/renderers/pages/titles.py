"""The title of the law at the head of a page, and the note under it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.edition import Edition, Version
from generator.model.languages import Language
from generator.renderers.pages.words import inline

_NAME = Markup('<span class="name">{}</span>')


@dataclass(frozen=True)
class Title:
    """In one language, as Markdown; the note is empty where there is none."""

    language: Language
    words: Markup
    note: str


def titles(
    edition: Edition, languages: Iterable[Language], version: Version | None = None
) -> tuple[Title, ...]:
    """The title of a version, or of the law as it stands, in each of these languages."""
    lines = []
    for language in languages:
        wording = (version or edition.current).wordings[language.code]
        known = (term.entries.get(language.code) for term in edition.glossary)
        names = [entry.term for entry in known if entry]
        lines.append(Title(language, _words(wording.title, names, language), wording.note))
    return tuple(lines)


def _words(title: str, names: list[str], language: Language) -> Markup:
    """Where no blanks part the words, the terms in the title tell where a line may end: the longest
    that begins first is one.
    """
    if language.blank or not names:
        return inline(title)
    terms = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    parts = map(inline, re.split(f"({terms})", title))
    return Markup().join(_NAME.format(part) if i % 2 else part for i, part in enumerate(parts))
