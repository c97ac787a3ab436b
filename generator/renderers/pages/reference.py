"""The about page: what is law, what is translation, what is editorial, and how to cite."""

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
    """A provision cited in the site's own way, and its address."""

    cited: str
    target: str


def about(edition: Edition, view: View) -> Page:
    """Status, sources, size, state of the translation, citation, editorial decisions."""
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
        "examples": [_example(edition, view, eid) for eid in _telling_provisions(edition)],
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
    """How many there are of each level, of those that the law has."""
    levels = Counter(node.level for node in edition.law.walk() if _counts(edition, node))
    counted = (
        language.say(f"about.size_{level.value}", count=levels[level])
        for level in _COUNTED
        if levels[level]
    )
    return language.labels["about.size_between"].join(counted)


def _counts(edition: Edition, node: Provision) -> bool:
    """款 are those of articles: the paragraphs of a preamble are none."""
    unit = edition.law.unit_of(node.eid)
    return unit is None or unit.level is Level.ARTICLE


def _progress(edition: Edition, language: Language, told_in: Language) -> str:
    articles = edition.law.articles
    states = Counter(state_of(edition, language, article.eid) for article in articles)
    return told_in.say(
        "about.translation_count",
        reviewed=states[State.REVIEWED],
        draft=states[State.DRAFT],
        stale=states[State.OUT_OF_DATE] + states[State.UNVERIFIED],
        missing=states[State.INCOMPLETE],
        total=len(articles),
    )


def _telling_provisions(edition: Edition) -> list[str]:
    """One article alone, one of several paragraphs, one item: the first of each in the law."""
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
