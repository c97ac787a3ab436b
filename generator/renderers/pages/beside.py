"""What editors show beside an article: its place, its terms, duties, and related provisions."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.addresses import address, division_path, provision_address
from generator.model.citation import citation
from generator.model.edition import Edition
from generator.model.languages import View
from generator.model.provisions import Provision, within
from generator.renderers.pages.duties import Act, InLanguages, in_languages
from generator.renderers.pages.text import Setting
from generator.renderers.pages.words import Words, called


@dataclass(frozen=True)
class Place:
    """Where in its chapter an article stands, and where both are read."""

    chapter: str
    words: tuple[Words, ...]
    rank: str
    full: str


@dataclass(frozen=True)
class Related:
    """Provisions at the other end of a relation, and why to read them."""

    reason: InLanguages
    ends: tuple[tuple[str, str], ...]
    """Citation and address."""


@dataclass(frozen=True)
class Beside:
    """All that is shown beside an article. None of it is law."""

    place: Place | None
    terms: tuple[tuple[str, InLanguages], ...]
    """Address of the entry, and the term."""

    acts: tuple[Act, ...]
    related: tuple[Related, ...]


def beside(setting: Setting, article: Provision, acts: tuple[Act, ...]) -> Beside | None:
    """What stands beside this article, if anything does; `acts` are those of the whole law."""
    edition, view = setting.edition, setting.view
    glossary = address(view, "glossary/")
    used = [
        (f"{glossary}#{term.id}", {code: entry.term for code, entry in term.entries.items()})
        for term in edition.glossary
        if term.shown and article in edition.uses.articles.get(term.id, ())
    ]
    found = Beside(
        _place(setting, article),
        tuple((target, in_languages(edition, view, names)) for target, names in used),
        tuple(act for act in acts if within(act.duty.provision, article.eid)),
        tuple(_related(edition, view, article)),
    )
    return found if found.place or found.terms or found.acts or found.related else None


def _place(setting: Setting, article: Provision) -> Place | None:
    edition, view = setting.edition, setting.view
    chapter = edition.law.chapter_of(article.eid)
    if chapter is None:
        return None
    rank, count = edition.law.ranks[article.eid]
    return Place(
        address(view, division_path(chapter)),
        setting.words(chapter),
        view.interface.say(f"related.rank_{called(chapter)}", rank=rank, count=count),
        f"{address(view, 'full/')}#{article.eid}",
    )


def _related(edition: Edition, view: View, article: Provision) -> Iterator[Related]:
    """The other ends of all relations that the article is an end of."""
    for relation in edition.relations:
        ends = [
            eid
            for mine, others in ((relation.origin, relation.to), (relation.to, relation.origin))
            if any(within(eid, article.eid) for eid in mine)
            for eid in others
        ]
        if ends:
            links = tuple(
                (
                    citation(edition.law, eid, view.interface),
                    provision_address(edition.law, view, eid),
                )
                for eid in dict.fromkeys(ends)
            )
            yield Related(in_languages(edition, view, relation.reasons), links)
