"""Chapter pages, with those of the preamble and the annexes, and the whole text on one page."""

from collections.abc import Iterator, Sequence
from functools import partial

from generator.model.addresses import address, division_path
from generator.model.edition import Edition
from generator.model.languages import View
from generator.model.levels import UNITS, Level
from generator.model.provisions import Provision
from generator.model.wording import Wording
from generator.renderers.pages.downloads import Offers, shown
from generator.renderers.pages.front_matter import page_of
from generator.renderers.pages.page import Page, Shows
from generator.renderers.pages.pager import pager
from generator.renderers.pages.status import chips
from generator.renderers.pages.text import Setting
from generator.renderers.pages.titles import titles
from generator.renderers.pages.words import called, plain


def chapters(edition: Edition, view: View, offers: Offers = ()) -> Iterator[Page]:
    """A page for each chapter, with all its articles; likewise the preamble and each annex."""
    setting = Setting(edition, view)
    order = _in_order(edition.law)
    name = edition.descriptions[view.interface.code].short_title
    for i, chapter in enumerate(order):
        if chapter.level is not Level.ARTICLE:
            title = plain(setting.words(chapter))
            yield page_of(
                view,
                division_path(chapter),
                "chapter",
                title,
                partial(_shows, setting, offers, order, i),
                f"{title} — {name}",
                chapter,
            )


def _shows(setting: Setting, offers: Offers, order: Sequence[Provision], i: int) -> Shows:
    edition, view, chapter = setting.edition, setting.view, order[i]
    return {
        "heading": setting.heading(chapter, 1),
        "above": setting.above(chapter),
        "chips": chips(edition, view, [chapter.eid, *(a.eid for a in chapter.articles())]),
        "cite": view.interface.labels["share.button"] if chapter.level in UNITS else "",
        "pieces": tuple(setting.under(chapter, 2, linked=True)),
        "pager": pager(setting, order, i),
        "contents": address(view),
        "files": shown(view, (offer for offer in offers if offer.chapter == chapter)),
        "files_of": view.interface.labels[f"downloads.{called(chapter)}"],
    }


def _in_order(law: Wording) -> list[Provision]:
    """What one reads page after page: the chapters, and the articles outside every chapter."""
    paged = {chapter.eid for chapter in law.chapters}
    paged |= {article.eid for article in law.articles if law.chapter_of(article.eid) is None}
    return [node for node in law.walk() if node.eid in paged]


def full(edition: Edition, view: View) -> Page:
    """The whole regulation on one page."""
    setting = Setting(edition, view)
    title = view.interface.labels["page.full"]
    return page_of(view, "full/", "full", title, partial(_shows_all, setting))


def _shows_all(setting: Setting) -> Shows:
    edition, view = setting.edition, setting.view
    return {
        "titles": titles(edition, view.languages),
        "chips": chips(edition, view, [node.eid for node in edition.law.walk()]),
        "pieces": tuple(setting.pieces(edition.law.provisions, 2, linked=True)),
        "contents": address(view),
    }
