"""The glossary: what the law's terms mean, and how each language renders them."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from generator.model.languages import Language
from generator.problems import Place

_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)


class Kind(Enum):
    """What sort of thing a term names."""

    DEFINED_TERM = "defined-term"
    BODY = "body"
    PLACE = "place"
    INSTRUMENT = "instrument"
    CONCEPT = "concept"
    CULTURE = "culture"
    WORDING = "wording"
    """Kept uniform in translation, and no more: readers are shown neither mark nor entry."""


LISTS: dict[str, Kind | None] = {
    "glossary": None,
    "bodies": Kind.BODY,
    "places": Kind.PLACE,
    "instruments": Kind.INSTRUMENT,
}
"""Each list of terms that readers are shown, and the kind of terms in it; the glossary has them all."""


class Basis(Enum):
    """Who says what a term means."""

    LAW = "law"
    EDITORIAL = "editorial"


@dataclass(frozen=True)
class Alternative:
    """Another rendering that readers may meet, and where."""

    text: str
    source: str


@dataclass(frozen=True)
class Entry:
    """A term in one language."""

    term: str
    """As in running text: `the Two Districts and One County`."""

    definition: str | None
    place: Place
    forms: tuple[str, ...] = ()
    """Other wordings under which the law's text in this language uses it."""

    accept: tuple[str, ...] = ()
    """In a translation: any one of these, in small letters, renders the term."""

    alternatives: tuple[Alternative, ...] = ()
    title: str | None = None
    """The full title of an instrument."""

    status: str | None = None
    source: str | None = None
    """Where title, status or date are taken from."""


@dataclass(frozen=True)
class Term:
    """One entry of the glossary, in every language that has it."""

    id: str
    """Its anchor on the glossary page; never changes."""

    kind: Kind
    entries: Mapping[str, Entry]
    """By language code; the law's own language is always there."""

    pattern: str | None = None
    """A regular expression for the law's own language where the plain word would not do."""

    also: tuple[Kind, ...] = ()
    """Further kinds under which readers look for it: a defined term may be a body, too."""

    pinyin: str | None = None
    """As editors wrote it, or, once the analysis has been there, as a dictionary reads it."""

    defined: str | None = None
    """The id of the provision that defines, founds or bounds it."""

    basis: Basis = Basis.EDITORIAL
    date: str | None = None
    """ISO, as far as it is known: 2019-10-29, 2020-09, 2020."""

    @property
    def shown(self) -> bool:
        """Whether readers meet it at all."""
        return self.kind is not Kind.WORDING

    def is_a(self, kind: Kind | None) -> bool:
        """Whether readers look for it under this kind; every term is in the list of them all."""
        return kind in (None, self.kind, *self.also)

    def rank(self, language: Language) -> str:
        """By this the terms stand in order: pinyin without tones, or the word without its article."""
        entry = self.entries.get(language.code)
        if self.pinyin and language.tag.startswith("zh"):
            parts = unicodedata.normalize("NFD", self.pinyin)
            return "".join(sign for sign in parts if not unicodedata.combining(sign)).casefold()
        return _ARTICLE.sub("", entry.term).casefold().strip("《“") if entry else self.id
