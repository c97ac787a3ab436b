"""The search index of one language: articles with their paragraphs and items, divisions, pages."""

from generator.model.addresses import provision_path
from generator.model.citation import citation
from generator.model.edition import Edition
from generator.model.languages import Language
from generator.model.levels import DIVISIONS
from generator.model.naming import label_in
from generator.model.provisions import Provision, Standing

Doc = dict[str, object]
"""An entry. `at`: address, relative to that of the view. `in`: title of the chapter. `parts`: id,
label and text of each provision in it.
"""


def index(edition: Edition, language: Language) -> dict[str, object]:
    """The search index of a language, with its synonyms."""
    law = edition.law
    return {
        "language": language.code,
        "articles": [_unit(edition, language, node) for node in law.units],
        "divisions": [
            _division(edition, language, node) for node in law.walk() if node.level in DIVISIONS
        ],
        "pages": _pages(edition, language),
        "synonyms": [
            [[word.text for word in group.say], [word.text for word in group.law]]
            for group in edition.synonyms[language.code]
        ],
    }


def _unit(edition: Edition, language: Language, unit: Provision) -> Doc:
    """The entry of an article, of the preamble or of an annex."""
    chapter = edition.law.chapter_of(unit.eid)
    translation = edition.in_language(language, unit)
    texts = [
        [node.eid, _place(edition, language, node), node.text]
        for node in (translation.walk() if translation else ())
        if node.text
    ]
    if unit.standing is Standing.REPEALED:
        texts = [[unit.eid, "", language.labels["status.repealed"]]]
    return {
        "at": provision_path(edition.law, unit.eid),
        "title": _heading(edition, language, unit),
        "in": _heading(edition, language, chapter) if chapter and chapter != unit else "",
        "parts": texts,
    }


def _place(edition: Edition, language: Language, node: Provision) -> str:
    """A citation within the article: 第二款, “paragraph 1, item (2)”; empty for a lone paragraph."""
    unit, _, _ = node.eid.partition("__")
    whole = citation(edition.law, node.eid, language)
    return whole.removeprefix(citation(edition.law, unit, language)).removeprefix(", ")


def _division(edition: Edition, language: Language, node: Provision) -> Doc:
    paged = edition.law.chapter_of(node.eid) or node
    return {
        "at": provision_path(edition.law, node.eid),
        "title": _heading(edition, language, node),
        "in": "" if paged is node else _heading(edition, language, paged),
        "parts": [[node.eid, "", _text(edition, language, node)]],
    }


def _pages(edition: Edition, language: Language) -> list[Doc]:
    """The entries of the contents page, which is found by the law's titles, and of pages about it."""
    wording = edition.current.wordings[language.code]
    names = f"{wording.title} {edition.descriptions[language.code].short_title}"
    names_by_page = {"": names, **{f"{kind}/": "" for kind in ("full", "changes", "about")}}
    return [
        {
            "at": at,
            "title": language.labels[f"page.{at.rstrip('/') or 'contents'}"],
            "in": "",
            "parts": [["", "", text or language.labels[f"page.{at.rstrip('/')}"]]],
        }
        for at, text in names_by_page.items()
    ]


def _heading(edition: Edition, language: Language, node: Provision) -> str:
    translation = edition.in_language(language, node)
    return language.heading(label_in(language, node, translation), _text(edition, language, node))


def _text(edition: Edition, language: Language, node: Provision) -> str:
    translation = edition.in_language(language, node)
    return translation.text or "" if translation else ""
