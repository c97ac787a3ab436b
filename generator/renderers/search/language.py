"""The law in one language as the search reads it: articles with their paragraphs and items."""

from generator.model.addresses import article_path
from generator.model.citation import citation
from generator.model.edition import Edition
from generator.model.languages import Language
from generator.model.levels import DIVISIONS
from generator.model.provisions import Provision, Standing
from generator.renderers.search.provisions import page_of

Doc = dict[str, object]
"""`at`: address below the language's view. `title`. `in`: the chapter. `parts`: id, label, text."""


def index(edition: Edition, language: Language) -> dict[str, object]:
    """Everything that can be found in this language, and the words that lead to it."""
    law = edition.law
    return {
        "language": language.code,
        "articles": [_article(edition, language, node) for node in law.articles],
        "divisions": [
            _division(edition, language, node) for node in law.walk() if node.level in DIVISIONS
        ],
        "pages": _pages(edition, language),
        "synonyms": [
            [[word.text for word in group.say], [word.text for word in group.law]]
            for group in edition.synonyms[language.code]
        ],
    }


def _article(edition: Edition, language: Language, article: Provision) -> Doc:
    chapter = edition.law.chapter_of(article.eid)
    told = edition.in_language(language, article)
    texts = [[node.eid, _place(edition, language, node), node.text]
             for node in (told.walk() if told else ()) if node.text]  # fmt: skip
    if article.standing is Standing.REPEALED:
        texts = [[article.eid, "", language.labels["status.repealed"]]]
    return {
        "at": article_path(article),
        "title": _label(edition, language, article),
        "in": _heading(edition, language, chapter) if chapter else "",
        "parts": texts,
    }


def _place(edition: Edition, language: Language, node: Provision) -> str:
    """第二款, or “paragraph 1, item (2)”; nothing for the lone paragraph of an article."""
    article = edition.law.by_eid[node.eid.partition("__")[0]]
    whole = citation(edition.law, node.eid, language)
    return whole.removeprefix(citation(edition.law, article.eid, language)).removeprefix(", ")


def _division(edition: Edition, language: Language, node: Provision) -> Doc:
    paged = next(one for one in (node, *reversed(edition.law.above[node.eid]))
                 if page_of(edition.law, one))  # fmt: skip
    return {
        "at": page_of(edition.law, paged),
        "title": _heading(edition, language, node),
        "in": "" if paged is node else _heading(edition, language, paged),
        "parts": [[node.eid, "", _text(edition, language, node)]],
    }


def _pages(edition: Edition, language: Language) -> list[Doc]:
    """The contents, known by the law's names, and the pages about the law."""
    wording = edition.current.wordings[language.code]
    names = f"{wording.title} {edition.descriptions[language.code].short_title}"
    told = {"": names, **{f"{kind}/": "" for kind in ("full", "changes", "about")}}
    return [
        {"at": at, "title": language.labels[f"page.{at.rstrip('/') or 'contents'}"], "in": "",
         "parts": [["", "", text or language.labels[f"page.{at.rstrip('/')}"]]]}
        for at, text in told.items()
    ]  # fmt: skip


def _heading(edition: Edition, language: Language, node: Provision) -> str:
    parts = (_label(edition, language, node), _text(edition, language, node))
    return language.labels["heading.gap"].join(part for part in parts if part)


def _label(edition: Edition, language: Language, node: Provision) -> str:
    told = edition.in_language(language, node)
    if told and told.label:
        return told.label
    return language.label(node.level, node.number) if node.label and node.number else ""


def _text(edition: Edition, language: Language, node: Provision) -> str:
    told = edition.in_language(language, node)
    return told.text or "" if told else ""
