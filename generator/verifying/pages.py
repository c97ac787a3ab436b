"""Reads the pages: every one that shows provisions, in every view."""

from collections.abc import Iterator, Mapping

from lxml import html

from generator.model.addresses import address, article_path, division_path
from generator.model.edition import Edition, Version
from generator.model.provisions import Provision
from generator.verifying.changes import read_changes
from generator.verifying.comparison import Finding, headed, nodes
from generator.verifying.hits import read_hits
from generator.verifying.seen import Seen


def read(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """The whole text, each chapter, each article, each older version, what has changed, and the hits of a search."""
    yield from read_changes(edition, site)
    yield from read_hits(edition, site)
    for view in edition.views:
        for path, version, wanted, whole in pages_of_law(edition):
            file = f"{address(view, path)}index.html"
            languages = tuple(language.code for language in view.languages)
            seen = Seen(edition, version, {one.tag: one.code for one in view.languages})
            if file in site:
                for node in html.document_fromstring(site[file].decode()).iter("article"):
                    seen.article(node)
            yield Finding(file, version, languages, wanted, seen.told, order=tuple(seen.order),
                          besides=headed(version, languages) if whole else {},
                          strange=" ".join(seen.strange))  # fmt: skip


def pages_of_law(edition: Edition) -> Iterator[tuple[str, Version, tuple[Provision, ...], bool]]:
    """Each page that shows provisions: its path in a view, what it shows, and whether that is the
    whole law.
    """
    current, code = edition.current, edition.original.code
    yield "full/", current, nodes(current, code), True
    for chapter in edition.law.chapters:
        yield division_path(chapter), current, tuple(chapter.walk()), False
    for article in edition.law.articles:
        yield article_path(article), current, tuple(article.walk()), False
    for version in edition.versions[:-1]:
        yield f"versions/{version.date}/", version, nodes(version, code), True
