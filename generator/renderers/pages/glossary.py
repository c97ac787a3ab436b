"""The glossary, and the lists of bodies, places and instruments that are parts of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.addresses import address, article_path, provision_address
from generator.model.citation import citation
from generator.model.edition import Edition
from generator.model.glossary import LISTS, Alternative, Entry, Term
from generator.model.languages import Language, View
from generator.renderers.pages.front_matter import page_of
from generator.renderers.pages.page import Page


@dataclass(frozen=True)
class TermEntry:
    """A term as the list shows it."""

    term: Term
    words: tuple[tuple[Language, Entry], ...]
    """In the languages of the view: name and definition."""

    others: tuple[tuple[Language, Entry], ...]
    """In the languages that the view leaves out: the name."""

    alternatives: tuple[tuple[Language, Alternative], ...]
    facts: tuple[tuple[str, str], ...]
    defined: tuple[str, str] | None
    """Citation and address of the provision that defines it."""

    articles: tuple[tuple[str, str], ...]
    """Number and address of each article that uses it."""

    find: str
    """The text that the filter of the page searches: all names, and pinyin without tones."""


def links(edition: Edition, view: View) -> list[tuple[str, str]]:
    """Name and address of each list that there is."""
    shown = [term for term in edition.glossary if term.shown]
    return [
        (view.interface.labels[f"terms.{name}"], address(view, f"{name}/"))
        for name, kind in LISTS.items()
        if any(term.is_a(kind) for term in shown)
    ]


def lists(edition: Edition, view: View) -> Iterator[Page]:
    """The four pages; none where the law has no glossary."""
    terms = [term for term in edition.glossary if term.shown]
    terms.sort(key=lambda term: term.rank(view.interface))
    for name, kind in LISTS.items():
        wanted = [term for term in terms if term.is_a(kind)]
        if not wanted:
            continue
        labels = view.interface.labels
        shows: dict[str, object] = {
            "say": labels,
            "title": labels[f"terms.{name}"],
            "lead": labels[f"terms.{name}_lead"],
            "letters": _letters(edition, view, wanted),
            "size": view.interface.say("terms.count", count=len(wanted)),
            "contents": address(view),
            "siblings": [
                listed for listed in links(edition, view) if listed[1] != address(view, f"{name}/")
            ],
        }
        yield page_of(view, f"{name}/", "glossary", labels[f"terms.{name}"], shows)


def _letters(edition: Edition, view: View, terms: list[Term]) -> dict[str, list[TermEntry]]:
    letters: dict[str, list[TermEntry]] = {}
    for term in terms:
        letter = term.rank(view.interface)[:1].upper()
        letters.setdefault(letter, []).append(_entry(edition, view, term))
    return letters


def _entry(edition: Edition, view: View, term: Term) -> TermEntry:
    entries = [
        (language, term.entries[language.code])
        for language in edition.languages
        if language.code in term.entries
    ]
    defined = None
    if term.defined:
        cited = citation(edition.law, term.defined, view.interface)
        defined = cited, provision_address(edition.law, view, term.defined)
    shown = [
        (language, entry) for language, entry in entries if language in view.languages
    ] or entries[:1]
    names = [entry.term for _, entry in entries]
    names += [form for _, entry in entries for form in entry.forms]
    sounds = term.rank(edition.original)
    return TermEntry(
        term,
        tuple(shown),
        tuple(entry for entry in entries if entry not in shown),
        tuple((language, each) for language, entry in entries for each in entry.alternatives),
        tuple(_facts(view, term)),
        defined,
        tuple(
            (str(article.number), address(view, article_path(article)))
            for article in edition.uses.articles.get(term.id, ())
        ),
        " ".join([*names, sounds, sounds.replace(" ", "")]).casefold(),
    )


def _facts(view: View, term: Term) -> Iterator[tuple[str, str]]:
    """What is known of an instrument, in the language of the page."""
    labels = view.interface.labels
    entry = term.entries.get(view.interface.code)
    for key in ("title", "status", "source"):
        fact = getattr(entry, key, None)
        if fact:
            yield labels[f"terms.{key}"], fact
    if term.date:
        date = view.interface.date(term.date) if len(term.date) == 10 else term.date
        yield labels["terms.date"], date
