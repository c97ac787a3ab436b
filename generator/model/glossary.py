"""The glossary: what the law's terms mean, and how each language renders them."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from generator.model.languages import Language
from generator.problems import Place

_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)


class TermKind(Enum):
    """What sort of thing a term names."""

    DEFINED_TERM = "defined-term"
    BODY = "body"
    PLACE = "place"
    INSTRUMENT = "instrument"
    CONCEPT = "concept"
    CULTURE = "culture"
    WORDING = "wording"
    """Kept uniform in translation, and no more: readers are shown neither mark nor entry."""


LISTS: dict[str, TermKind | None] = {
    "glossary": None,
    "bodies": TermKind.BODY,
    "places": TermKind.PLACE,
    "instruments": TermKind.INSTRUMENT,
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

    kind: TermKind
    entries: Mapping[str, Entry]
    """By language code; the law's own language is always there."""

    pattern: str | None = None
    """A regular expression for the law's own language where the plain word would not do."""

    also: tuple[TermKind, ...] = ()
    """Further kinds under which readers look for it: a defined term may be a body, too."""

    pinyin: str | None = None
    """As editors wrote it; otherwise a dictionary's, once analysis/pinyin.py has run."""

    defined: str | None = None
    """The id of the provision that defines, founds or bounds it."""

    basis: Basis = Basis.EDITORIAL
    date: str | None = None
    """ISO, as far as it is known: 2019-10-29, 2020-09, 2020."""

    @property
    def shown(self) -> bool:
        """Whether readers meet it at all."""
        return self.kind is not TermKind.WORDING

    def is_a(self, kind: TermKind | None) -> bool:
        """Whether it belongs in the list of this kind; None stands for the list of all terms."""
        return kind in (None, self.kind, *self.also)

    def rank(self, language: Language) -> str:
        """The key by which terms are sorted in a language: in Chinese the pinyin without tones,
        else the term without its article; the id where the language lacks the term.
        """
        entry = self.entries.get(language.code)
        if self.pinyin and language.tag.startswith("zh"):
            parts = unicodedata.normalize("NFD", self.pinyin)
            return "".join(sign for sign in parts if not unicodedata.combining(sign)).casefold()
        return without_article(entry.term).casefold().strip("《“") if entry else self.id


def without_article(words: str) -> str:
    """The words without an English article before them: the District gives District."""
    return _ARTICLE.sub("", words)
