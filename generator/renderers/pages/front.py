"""The door to both languages, and each view's contents page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.addresses import address, article_path, division_path
from generator.model.edition import Edition
from generator.model.languages import Language, View
from generator.model.levels import HEADED, Level
from generator.model.provisions import Provision
from generator.renderers.pages.article import view_name
from generator.renderers.pages.directory import links
from generator.renderers.pages.downloads import Offers
from generator.renderers.pages.front_matter import page_of
from generator.renderers.pages.page import Page
from generator.renderers.pages.status import chips
from generator.renderers.pages.text import Setting
from generator.renderers.pages.titles import titles
from generator.renderers.pages.words import Words


@dataclass(frozen=True)
class Entry:
    """A line of the contents: a division, or an article that stands outside every chapter."""

    depth: int
    words: tuple[Words, ...]
    target: str | None
    ranges: tuple[tuple[Language, str], ...] = ()
    articles: tuple[tuple[str, str], ...] = ()
    """Number and address of each article right under it."""

    within: bool = False
    """Whether it is read on the page of the division above it: a section."""


def door(edition: Edition) -> Page:
    """The page at /, in all languages at once: title, contents and the views."""
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
        "titles": titles(edition, edition.languages),
        "views": [(view, view_name(view), address(view)) for view in edition.views],
        "entries": entries(edition, widest),
        "view": widest,
    }
    return Page("", "door.md.j2", front, shows)


def contents(edition: Edition, view: View, offers: Offers = ()) -> Page:
    """A view's contents: chapters with their articles."""
    shows: dict[str, object] = {
        "titles": titles(edition, view.languages),
        "chips": chips(edition, view, [node.eid for node in edition.law.walk()]),
        "entries": entries(edition, view),
        "pages": links(edition, view, offers),
    }
    title = view.interface.labels["page.contents"]
    description = edition.current.wordings[view.interface.code].title
    return page_of(view, "", "contents", title, shows, description)


def entries(edition: Edition, view: View) -> tuple[Entry, ...]:
    """The contents in order, every level of division down to the section."""
    setting = Setting(edition, view)
    return tuple(_entries(setting, edition.law.provisions, 0, None))


def _entries(
    setting: Setting, nodes: Iterable[Provision], depth: int, page: str | None
) -> Iterator[Entry]:
    """The entries of these provisions and of all below them. `page`: the address of the page of the
    division that they are in, None if none has a page.
    """
    paged = {chapter.eid for chapter in setting.edition.law.chapters}
    for node in nodes:
        if node.level is Level.ARTICLE:
            if page is None:
                yield Entry(depth, setting.words(node), address(setting.view, article_path(node)))
        elif node.level in HEADED and (page or node.eid in paged):
            there = page or address(setting.view, division_path(node))
            yield _division(setting, node, depth, f"{there}#{node.eid}" if page else there)
            yield from _entries(setting, node.children, depth + 1, there)
        elif node.level in HEADED:
            yield Entry(depth, setting.words(node), None)
            yield from _entries(setting, node.children, depth + 1, None)


def _division(setting: Setting, node: Provision, depth: int, target: str) -> Entry:
    articles = list(node.articles())
    ranges = tuple((language, _range(language, articles)) for language in setting.view.languages)
    links = tuple(
        (str(article.number), address(setting.view, article_path(article)))
        for article in node.children
        if article.level is Level.ARTICLE
    )
    return Entry(depth, setting.words(node), target, ranges, links, "#" in target)


def _range(language: Language, articles: list[Provision]) -> str:
    numbers = [article.number for article in articles if article.number]
    if not numbers:
        return ""
    key = "heading.range" if len(numbers) > 1 else "heading.short_range"
    return language.say(key, first=language.bound(numbers[0]), last=language.bound(numbers[-1]))
