"""/go/: one box that takes a citation, and every article to choose from where no script runs."""

from itertools import groupby

from generator.model.citation import brief, citation
from generator.model.edition import Edition
from generator.model.languages import Language
from generator.model.levels import DIVISIONS, Level
from generator.model.provisions import Provision
from generator.renderers.pages.page import Page
from generator.renderers.pages.text import Setting


def go(edition: Edition) -> Page:
    """The page, in all languages at once. Its links are short links, to the reader's own view."""
    setting = Setting(edition, edition.views[-1])
    front: dict[str, object] = {
        "title": " · ".join(language.labels["go.title"] for language in edition.languages),
        "lang": edition.views[-1].interface.code,
        "kind": "go",
    }

    def chapter(article: Provision) -> Provision | None:
        return edition.law.chapter_of(article.eid)

    shows: dict[str, object] = {
        "hints": [(language, hint(edition, language)) for language in edition.languages],
        "chapters": [
            (
                setting.parts_over(division) if division else (),
                setting.words(division) if division else (),
                [(str(article.number), f"a/{article.number}/") for article in articles],
            )
            for division, articles in groupby(edition.law.articles, chapter)
        ],
    }
    return Page("go/", "go.md.j2", front, shows)


def hint(edition: Edition, language: Language) -> str:
    """The examples of what may be typed: citations of an article, a paragraph, an item, a chapter
    and an annex, as far as this law has them.
    """
    law = edition.law
    below = [node for article in law.articles for node in article.walk()]
    paragraph = next((n for n in below if n.eid.endswith("__para_2")), None)
    items = [node for node in below if node.level is Level.ITEM]
    cited = [node.eid for node in (paragraph, *items[1:2]) if node]
    examples = [str(law.articles[-1].number)]
    examples += [citation(law, eid, language) for eid in cited]
    examples += [brief(law, eid) for eid in cited[-1:]]
    divisions = [node.eid for node in law.walk() if node.level in DIVISIONS and node.number]
    annexes = [unit.eid for unit in law.units if unit.level is Level.ANNEX]
    examples += [citation(law, eid, language) for eid in (*divisions[-1:], *annexes[-1:])]
    return language.say("go.hint", examples=language.labels["go.between"].join(examples))
