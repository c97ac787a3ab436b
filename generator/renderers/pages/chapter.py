"""Chapter pages, with those of the preamble and the annexes, and the whole text on one page."""

from collections.abc import Iterator

from generator.model.addresses import address, division_path
from generator.model.edition import Edition
from generator.model.languages import View
from generator.model.levels import DIVISIONS, UNITS
from generator.model.provisions import Provision
from generator.renderers.pages.downloads import Offers, shown
from generator.renderers.pages.front_matter import page_of
from generator.renderers.pages.page import Page
from generator.renderers.pages.status import chips
from generator.renderers.pages.text import Setting, Words, plain


def chapters(edition: Edition, view: View, offers: Offers = ()) -> Iterator[Page]:
    """A page for each chapter, with all its articles; likewise the preamble and each annex."""
    setting = Setting(edition, view)
    all_chapters = edition.law.chapters
    for i, chapter in enumerate(all_chapters):
        words = setting.words(chapter)
        before, after = _neighbours(all_chapters, i)
        shows: dict[str, object] = {
            "heading": setting.heading(chapter, 1),
            "above": _above(edition, setting, chapter),
            "chips": chips(edition, view, [chapter.eid, *(a.eid for a in chapter.articles())]),
            "pieces": tuple(setting.under(chapter, 2, linked=True)),
            "previous": _neighbour(setting, before),
            "next": _neighbour(setting, after),
            "pager": [f"page.previous_{_kind(before)}", f"page.next_{_kind(after)}"],
            "contents": address(view),
            "files": shown(view, (one for one in offers if one.chapter == chapter)),
            "files_of": view.interface.labels[f"downloads.{_kind(chapter)}"],
        }
        description = plain(words) + " — " + edition.descriptions[view.interface.code].short_title
        yield page_of(view, division_path(chapter), "chapter", plain(words), shows, description,
                      chapter)  # fmt: skip


def full(edition: Edition, view: View) -> Page:
    """The whole regulation on one page."""
    setting = Setting(edition, view)
    shows: dict[str, object] = {
        "wordings": [(one, edition.current.wordings[one.code]) for one in view.languages],
        "chips": chips(edition, view, [node.eid for node in edition.law.walk()]),
        "pieces": tuple(setting.pieces(edition.law.provisions, 2, linked=True)),
        "contents": address(view),
    }
    return page_of(view, "full/", "full", view.interface.labels["page.full"], shows)


def _above(edition: Edition, setting: Setting, chapter: Provision) -> list[str]:
    """The parts over the chapter, outermost first."""
    return [
        plain(setting.words(node))
        for node in edition.law.above[chapter.eid]
        if node.level in DIVISIONS
    ]


def _kind(node: Provision | None) -> str:
    """Whether words of the page speak of a chapter, or of a part of the text that is none."""
    return "text" if node and node.level in UNITS else "chapter"


def _neighbours(
    chapters: tuple[Provision, ...], i: int
) -> tuple[Provision | None, Provision | None]:  # fmt: skip
    before = chapters[i - 1] if i else None
    return before, chapters[i + 1] if i + 1 < len(chapters) else None


def _neighbour(setting: Setting, chapter: Provision | None) -> tuple[str, tuple[Words, ...]] | None:
    if chapter is None:
        return None
    return address(setting.view, division_path(chapter)), setting.words(chapter)
