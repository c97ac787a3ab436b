"""Finds the uses of the glossary's terms in the law as it stands, in every language."""

from collections.abc import Iterator, Mapping

from generator.analysis.matching import Matcher
from generator.model.edition import Edition
from generator.model.findings import Occurrence, TermUses
from generator.model.glossary import Term
from generator.model.languages import Language
from generator.model.levels import HEADED
from generator.model.provisions import Provision, within


def term_uses(edition: Edition) -> TermUses:
    """The uses of each term that readers are shown.

    In a translation only those in provisions that use the term in the law's own language, too:
    common English words stand for many Chinese ones.
    """
    terms = [term for term in edition.glossary if term.shown]
    own = _occurrences(edition, edition.original, terms)
    by_id = {term.id: term for term in terms}
    marks: dict[str, Mapping[str, tuple[Occurrence, ...]]] = {}
    origins: dict[str, Mapping[str, tuple[Occurrence, ...]]] = {}
    for language in edition.languages:
        occurrences = (
            own if language is edition.original else _occurrences(edition, language, terms)
        )
        marks[language.code] = {
            eid: kept
            for unit in edition.law.units
            for eid, kept in _first_uses(unit, occurrences, own, by_id)
        }
        origins[language.code] = _origins(edition, terms, occurrences, own)
    articles: dict[str, list[Provision]] = {term.id: [] for term in terms}
    for article in edition.law.articles:
        used = {use.term for node in article.walk() for use in own.get(node.eid, ())}
        for term in used:
            articles[term].append(article)
    return TermUses(marks, origins, {term: tuple(uses) for term, uses in articles.items()})


def _occurrences(
    edition: Edition, language: Language, terms: list[Term]
) -> dict[str, tuple[Occurrence, ...]]:
    """All uses of the terms in one language, by provision."""
    matcher = Matcher(terms, language, original=language is edition.original)
    titles = edition.descriptions[language.code].titles
    return {
        node.eid: matcher.occurrences(node.text, titles)
        for node in edition.current.wordings[language.code].walk()
        if node.text and node.level not in HEADED
    }


def _first_uses(
    unit: Provision,
    occurrences: Mapping[str, tuple[Occurrence, ...]],
    own: Mapping[str, tuple[Occurrence, ...]],
    terms: Mapping[str, Term],
) -> Iterator[tuple[str, tuple[Occurrence, ...]]]:
    """The provisions of an article, preamble or annex with the terms to be marked in each: the
    first use of a term in the unit, outside its definition.
    """
    seen: set[str] = set()
    for node in unit.walk():
        used_here = {use.term for use in own.get(node.eid, ())}
        kept: list[Occurrence] = []
        for occurrence in occurrences.get(node.eid, ()):
            if occurrence.term in used_here - seen and not _defines(
                node.eid, terms[occurrence.term]
            ):
                seen.add(occurrence.term)
                kept.append(occurrence)
        if kept:
            yield node.eid, tuple(kept)


def _origins(
    edition: Edition,
    terms: list[Term],
    occurrences: Mapping[str, tuple[Occurrence, ...]],
    own: Mapping[str, tuple[Occurrence, ...]],
) -> dict[str, tuple[Occurrence, ...]]:
    """By provision, the first use of each term within the provision that defines it."""
    origins: dict[str, list[Occurrence]] = {}
    for term in terms:
        node = edition.law.by_eid.get(term.defined or "")
        uses = [
            (below.eid, use)
            for below in (node.walk() if node else ())
            for use in occurrences.get(below.eid, ())
            if use.term == term.id and any(it.term == term.id for it in own.get(below.eid, ()))
        ]
        if uses:
            origins.setdefault(uses[0][0], []).append(uses[0][1])
    return {eid: tuple(sorted(ones)) for eid, ones in origins.items()}


def _defines(eid: str, term: Term) -> bool:
    """Whether the provision is, or stands within, the one that defines the term."""
    return term.defined is not None and within(eid, term.defined)
