"""The Markdown pages of the site and the part of the MkDocs configuration that follows from them."""

from collections.abc import Iterator, Mapping

from generator.model.downloads import Download
from generator.model.edition import Edition
from generator.model.output import OutputFile
from generator.model.publication import DEFAULT_SITE
from generator.renderers.pages import (
    article,
    chapter,
    consistency,
    data,
    downloads,
    duties,
    fidelity,
    front,
    glossary,
    go,
    manual,
    reference,
    site,
    versions,
)
from generator.renderers.pages.page import Page, Renderer


def render(
    edition: Edition,
    offers: tuple[Download, ...] = (),
    sizes: Mapping[str, int] | None = None,
    base: str = DEFAULT_SITE,
) -> Iterator[OutputFile]:
    """Every page in every view, then the generated configuration.

    `offers`: what can be taken away; `sizes`: of the data files, by address; `base`: where the
    site will stand.
    """
    renderer = Renderer(edition)
    for page in _pages(edition, offers):
        yield renderer.output(page)
    for view in edition.views:
        for page in data.pages(edition, view, sizes or {}, base):
            yield renderer.output(page)
    yield site.configuration(edition, offers, sizes or {})
    yield site.application(edition)


def _pages(edition: Edition, offers: downloads.Offers) -> Iterator[Page]:
    yield front.door(edition)
    yield go.go(edition)
    for view in edition.views:
        yield front.contents(edition, view, offers)
        yield from chapter.chapters(edition, view, offers)
        yield chapter.full(edition, view)
        yield from article.articles(edition, view)
        yield from versions.older(edition, view)
        yield versions.changes(edition, view)
        yield from glossary.lists(edition, view)
        yield from duties.pages(edition, view)
        yield from consistency.pages(edition, view)
        yield from downloads.pages(edition, view, offers)
        yield reference.about(edition, view)
        yield fidelity.fidelity(edition, view)
        yield manual.manual(edition, view)
    yield from article.short_links(edition)
