"""The list of terms and definitions at the end of a document."""

from dataclasses import dataclass

from generator.model.citation import citation
from generator.model.edition import Edition
from generator.model.glossary import Basis, Term
from generator.model.languages import Language, View


@dataclass(frozen=True)
class Definition:
    """A term in one language. `source` cites the provision that defines it, or is empty."""

    id: str
    language: Language
    term: str
    definition: str
    source: str


def definitions(edition: Edition, view: View) -> tuple[tuple[Definition, ...], ...]:
    """Each term that is defined in every language of the view, in the glossary's order."""
    return tuple(
        tuple(_definition(edition, term, language) for language in view.languages)
        for term in edition.glossary
        if term.shown and all(_defined(term, language) for language in view.languages)
    )


def _defined(term: Term, language: Language) -> bool:
    entry = term.entries.get(language.code)
    return entry is not None and bool(entry.definition)


def _definition(edition: Edition, term: Term, language: Language) -> Definition:
    entry = term.entries[language.code]
    source = ""
    if term.basis is Basis.LAW and term.defined in edition.law.by_eid:
        source = citation(edition.law, str(term.defined), language)
    return Definition(term.id, language, entry.term, entry.definition or "", source)
