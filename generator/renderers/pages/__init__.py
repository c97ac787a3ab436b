"""The Markdown pages of the site and the part of the MkDocs configuration that follows from them."""

from collections.abc import Iterator, Mapping

from generator.model.datasets import FOLDER
from generator.model.downloads import downloads as downloads_of
from generator.model.downloads import with_sizes
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

Sizes = Mapping[str, int]
"""The sizes in bytes of the files that readers download, by address."""


def render(
    edition: Edition, sizes: Sizes | None = None, base: str = DEFAULT_SITE
) -> Iterator[OutputFile]:
    """Every page except those of `render_articles`, then the configuration for MkDocs.

    `sizes`: of the files that pages offer for download. `base`: the address of the site.
    """
    renderer = Renderer(edition)
    yield from map(renderer.output, _pages(edition, sizes or {}, base))
    yield from settings(edition, sizes or {})


def render_articles(edition: Edition) -> Iterator[OutputFile]:
    """A page for each article in every view, and the short links. They are most of a large site,
    and can be made before the files for download are.
    """
    yield from map(Renderer(edition).output, _articles(edition))


def pages(edition: Edition, sizes: Sizes, base: str) -> Iterator[Page]:
    """Every page of the site, not yet rendered."""
    yield from _pages(edition, sizes, base)
    yield from _articles(edition)


def settings(edition: Edition, sizes: Sizes) -> Iterator[OutputFile]:
    """The configuration for MkDocs, and the manifest for devices that install the site."""
    datasets = [path for path in sizes if path.startswith(FOLDER)]
    yield site.configuration(edition, with_sizes(downloads_of(edition), sizes), datasets)
    yield site.application(edition)


def _pages(edition: Edition, sizes: Sizes, base: str) -> Iterator[Page]:
    offers = with_sizes(downloads_of(edition), sizes)
    datasets = {path: size for path, size in sizes.items() if path.startswith(FOLDER)}
    yield front.door(edition)
    yield go.go(edition)
    for view in edition.views:
        yield front.contents(edition, view, offers)
        yield from chapter.chapters(edition, view, offers)
        yield chapter.full(edition, view)
        yield from versions.older(edition, view)
        yield versions.changes(edition, view)
        yield from glossary.lists(edition, view)
        yield from duties.pages(edition, view)
        yield from consistency.pages(edition, view)
        yield from downloads.pages(edition, view, offers)
        yield from data.pages(edition, view, datasets, base)
        yield reference.about(edition, view)
        yield fidelity.fidelity(edition, view)
        yield manual.manual(edition, view)


def _articles(edition: Edition) -> Iterator[Page]:
    for view in edition.views:
        yield from article.articles(edition, view)
    yield from article.short_links(edition)
