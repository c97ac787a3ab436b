"""The downloads page, and the files that the page of a chapter offers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.addresses import address
from generator.model.downloads import Download, site_copy
from generator.model.edition import Edition
from generator.model.languages import View
from generator.renderers.pages.article import view_name
from generator.renderers.pages.front_matter import page_of
from generator.renderers.pages.page import Page
from generator.renderers.pages.text import Setting
from generator.renderers.pages.words import Words

Offers = tuple[Download, ...]


@dataclass(frozen=True)
class Offer:
    """A file as a reader is shown it."""

    target: str
    kind: str
    view: str
    tag: str
    size: str


@dataclass(frozen=True)
class Row:
    """All files of one chapter; with empty `words`, those of the whole text. `parts`: the words of
    the divisions above the chapter.
    """

    words: tuple[Words, ...]
    files: tuple[Offer, ...]
    parts: tuple[tuple[Words, ...], ...] = ()


def pages(edition: Edition, view: View, offers: Offers) -> Iterator[Page]:
    """The page, where there are files."""
    if not offers:
        return
    labels = view.interface.labels
    setting = Setting(edition, view)
    chapters = [
        chapter
        for chapter in edition.law.chapters
        if any(offer.chapter == chapter for offer in offers)
    ]
    shows: dict[str, object] = {
        "say": labels,
        "contents": address(view),
        "copy": site_copy(edition.regulation),
        "rows": [
            Row((), shown(view, (offer for offer in offers if offer.chapter is None))),
            *(
                Row(
                    setting.words(chapter),
                    shown(view, (offer for offer in offers if offer.chapter == chapter)),
                    setting.parts_over(chapter),
                )
                for chapter in chapters
            ),
        ],
    }
    title, lead = labels["downloads.title"], labels["downloads.lead"]
    yield page_of(view, "downloads/", "downloads", title, shows, lead)


def shown(view: View, offers: Iterable[Download]) -> tuple[Offer, ...]:
    """Files with their sizes in the language of the view."""
    interface = view.interface
    return tuple(
        Offer(
            offer.address,
            interface.labels[f"downloads.{offer.format.value}"],
            view_name(offer.view),
            "" if offer.view.parallel else offer.view.interface.tag,
            interface.size(offer.size),
        )
        for offer in offers
    )
