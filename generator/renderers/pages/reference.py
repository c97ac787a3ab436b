"""The about page: status, sources, size, state of the translations, citation, decisions."""

from collections import Counter
from dataclasses import dataclass

from generator.model.addresses import address, provision_address
from generator.model.citation import citation
from generator.model.edition import Edition
from generator.model.languages import Language, View
from generator.model.levels import DIVISIONS, Level
from generator.model.provisions import Provision
from generator.model.regulation import Decision
from generator.model.state import State, state_of
from generator.renderers.pages.front_matter import page_of
from generator.renderers.pages.page import Page

_COUNTED = (*DIVISIONS, Level.ARTICLE, Level.PARAGRAPH, Level.ITEM, Level.SUBITEM)


@dataclass(frozen=True)
class Example:
    """The citation of a provision, and its address."""

    cited: str
    target: str


def about(edition: Edition, view: View) -> Page:
    """The about page of a view."""
    language = view.interface
    shows: dict[str, object] = {
        "language": language,
        "description": edition.descriptions[language.code],
        "wording": edition.current.wordings[language.code],
        "size": _size(edition, language),
        "translations": [
            (other, _progress(edition, other, language))
            for other in edition.languages
            if other is not edition.original
        ],
        "examples": [_example(edition, view, eid) for eid in _example_ids(edition)],
        "short_link": f"a/{edition.law.articles[0].number}/",
        "decisions": decisions(edition, view),
        "fidelity": address(view, "fidelity/"),
        "contents": address(view),
    }
    return page_of(view, "about/", "about", language.labels["page.about"], shows)


def decisions(edition: Edition, view: View) -> list[tuple[Decision, Example | None]]:
    """Each editorial decision, with the provision that it is about."""
    decided = edition.descriptions[view.interface.code].decisions
    return [(decision, _about(edition, view, decision.provision)) for decision in decided]


def _size(edition: Edition, language: Language) -> str:
    """The number of provisions of each level, in words: 9 chapters, 66 articles."""
    levels = Counter(node.level for node in edition.law.walk() if _counts(edition, node))
    counted = (
        language.say(f"about.size_{level.value}", count=levels[level])
        for level in _COUNTED
        if levels[level]
    )
    return language.labels["about.size_between"].join(counted)


def _counts(edition: Edition, node: Provision) -> bool:
    """Whether a provision counts: paragraphs of a preamble or an annex are no 款."""
    unit = edition.law.unit_of(node.eid)
    return unit is None or unit.level is Level.ARTICLE


def _progress(edition: Edition, language: Language, interface: Language) -> str:
    """How many articles of a translation are in which state, said in the language `interface`."""
    articles = edition.law.articles
    states = Counter(state_of(edition, language, article.eid) for article in articles)
    return interface.say(
        "about.translation_count",
        reviewed=states[State.REVIEWED],
        draft=states[State.DRAFT],
        stale=states[State.OUT_OF_DATE] + states[State.UNVERIFIED],
        missing=states[State.INCOMPLETE],
        total=len(articles),
    )


def _example_ids(edition: Edition) -> list[str]:
    """Ids for examples of citations: the first article of one paragraph, the last paragraph of the
    first article with several, the first item.
    """
    first: dict[str, str] = {}
    for article in edition.law.articles:
        several = len(article.children) > 1
        first.setdefault(
            "paragraph" if several else "article",
            article.children[-1].eid if several else article.eid,
        )
        for node in article.walk():
            if node.level is Level.ITEM:
                first.setdefault("item", node.eid)
    return [first[kind] for kind in ("article", "paragraph", "item") if kind in first]


def _example(edition: Edition, view: View, eid: str) -> Example:
    language = view.interface
    title = edition.current.wordings[language.code].title
    cited = citation(edition.law, eid, language)
    target = provision_address(edition.law, view, eid)
    return Example(language.say("cite.law", title=title, provision=cited), target)


def _about(edition: Edition, view: View, eid: str | None) -> Example | None:
    if eid is None or eid not in edition.law.by_eid:
        return None
    cited = citation(edition.law, eid, view.interface)
    return Example(cited, provision_address(edition.law, view, eid))
