"""The terms that the law uses, with what they mean: the last pages of the whole regulation."""

from generator.model.citation import citation
from generator.model.edition import Edition
from generator.model.glossary import Basis, Term
from generator.model.languages import Language, View
from generator.renderers.pdf.tongue import Job, tongue


def terms(edition: Edition, view: View) -> Job | None:
    """Each term with a definition in every language of the view, in the glossary's order."""
    told = [
        [_told(edition, term, language) for language in view.languages]
        for term in edition.glossary
        if term.shown and all(_defined(term, language) for language in view.languages)
    ]
    if not told:
        return None
    labels = view.interface.labels
    return {"title": labels["pdf.terms"], "lead": labels["pdf.terms_lead"], "terms": told}


def _defined(term: Term, language: Language) -> bool:
    entry = term.entries.get(language.code)
    return entry is not None and bool(entry.definition)


def _told(edition: Edition, term: Term, language: Language) -> Job:
    entry = term.entries[language.code]
    source = ""
    if term.basis is Basis.LAW and term.defined in edition.law.by_eid:
        source = citation(edition.law, str(term.defined), language)
    return {
        "language": tongue(language),
        "term": entry.term,
        "definition": entry.definition,
        "source": source,
    }
