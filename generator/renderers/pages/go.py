"""/go/: one box that takes a citation, and every article to choose from where no script runs."""

from itertools import groupby

from generator.model.edition import Edition
from generator.model.provisions import Provision
from generator.renderers.pages.page import Page
from generator.renderers.pages.text import Setting


def go(edition: Edition) -> Page:
    """The page in every language at once. Its links are the short ones, to the reader's own view."""
    setting = Setting(edition, edition.views[-1])
    front: dict[str, object] = {
        "title": " · ".join(language.labels["go.title"] for language in edition.languages),
        "lang": edition.views[-1].interface.code,
        "kind": "go",
    }

    def chapter(article: Provision) -> Provision | None:
        return edition.law.chapter_of(article.eid)

    shows: dict[str, object] = {
        "chapters": [
            (
                setting.words(division) if division else (),
                [(str(article.number), f"a/{article.number}/") for article in articles],
            )
            for division, articles in groupby(edition.law.articles, chapter)
        ]
    }
    return Page("go/", "go.md.j2", front, shows)
