"""The door to both languages, and each view's contents page."""

from dataclasses import dataclass

from generator.model.addresses import address, article_path, division_path
from generator.model.edition import Edition
from generator.model.languages import Language, View
from generator.model.levels import Level
from generator.model.provisions import Provision
from generator.renderers.pages.article import view_name
from generator.renderers.pages.directory import links
from generator.renderers.pages.downloads import Offers
from generator.renderers.pages.front_matter import page_of
from generator.renderers.pages.page import Page
from generator.renderers.pages.status import chips
from generator.renderers.pages.text import Setting, Words


@dataclass(frozen=True)
class Entry:
    """A line of the contents: a division, or an article that stands outside every chapter."""

    depth: int
    words: tuple[Words, ...]
    target: str | None
    ranges: tuple[tuple[Language, str], ...]
    articles: tuple[tuple[str, str], ...]
    """Number and address of each article of the chapter."""


def door(edition: Edition) -> Page:
    """The page at /: title, state, contents and the views, in every language at once."""
    widest = edition.views[-1]
    front: dict[str, object] = {
        "title": " · ".join(
            edition.descriptions[language.code].short_title for language in edition.languages
        ),
        "lang": widest.interface.code,
        "kind": "door",
        "description": edition.current.wordings[widest.interface.code].title,
    }
    shows: dict[str, object] = {
        "wordings": [(one, edition.current.wordings[one.code]) for one in edition.languages],
        "views": [(view, view_name(view), address(view)) for view in edition.views],
        "entries": entries(edition, widest),
        "view": widest,
    }
    return Page("", "door.md.j2", front, shows)


def contents(edition: Edition, view: View, offers: Offers = ()) -> Page:
    """A view's contents: chapters with their articles."""
    shows: dict[str, object] = {
        "wordings": [(one, edition.current.wordings[one.code]) for one in view.languages],
        "chips": chips(edition, view, [node.eid for node in edition.law.walk()]),
        "entries": entries(edition, view),
        "pages": links(edition, view, offers),
    }
    title = view.interface.labels["page.contents"]
    description = edition.current.wordings[view.interface.code].title
    return page_of(view, "", "contents", title, shows, description)


def entries(edition: Edition, view: View) -> tuple[Entry, ...]:
    """The contents in order; sections are left to their chapter's page."""
    setting = Setting(edition, view)
    chapters = {chapter.eid for chapter in edition.law.chapters}
    found: list[Entry] = []

    def descend(nodes: tuple[Provision, ...], depth: int) -> None:
        for node in nodes:
            if node.eid in chapters:
                found.append(_chapter(setting, node, depth))
            elif node.level is Level.ARTICLE:
                target = address(view, article_path(node))
                found.append(Entry(depth, setting.words(node), target, (), ()))
            else:
                found.append(Entry(depth, setting.words(node), None, (), ()))
                descend(node.children, depth + 1)

    descend(edition.law.provisions, 0)
    return tuple(found)


def _chapter(setting: Setting, chapter: Provision, depth: int) -> Entry:
    articles = list(chapter.articles())
    ranges = tuple((language, _range(language, articles)) for language in setting.view.languages)
    links = tuple(
        (str(article.number), address(setting.view, article_path(article))) for article in articles
    )
    target = address(setting.view, division_path(chapter))
    return Entry(depth, setting.words(chapter), target, ranges, links)


def _range(language: Language, articles: list[Provision]) -> str:
    numbers = [article.number for article in articles if article.number]
    if not numbers:
        return ""
    key = "heading.range" if len(numbers) > 1 else "heading.short_range"
    return language.say(key, first=language.bound(numbers[0]), last=language.bound(numbers[-1]))
