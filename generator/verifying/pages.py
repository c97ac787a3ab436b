"""Reads the pages: every one that shows provisions, in every view."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from lxml import html
from lxml.etree import XPath

from generator.model.addresses import address, article_path, division_path
from generator.model.edition import Edition, Version
from generator.model.provisions import Provision
from generator.verifying.changes import read_changes
from generator.verifying.comparison import Finding, headed, nodes
from generator.verifying.fronts import read_fronts
from generator.verifying.hits import read_hits
from generator.verifying.leads import Leads
from generator.verifying.opened import opened
from generator.verifying.seen import Seen

_IDS = XPath("//@id", smart_strings=False)


def read(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """The whole text, each chapter, each article, each older version; what has changed, the hits of a
    search, the door and the contents.
    """
    yield from read_changes(edition, site)
    yield from read_hits(edition, site)
    yield from read_fronts(edition, site)
    for view in edition.views:
        leads = Leads(edition, view)
        for path, version, wanted, whole in pages_of_law(edition):
            languages = tuple(language.code for language in view.languages)
            asked = Finding(
                f"{address(view, path)}index.html",
                version,
                languages,
                wanted,
                besides=headed(version, languages) if whole else {},
            )
            yield from opened(site, asked, partial(_read_page, edition, leads, path))


def _read_page(
    edition: Edition, leads: Leads, path: str, asked: Finding, content: bytes
) -> Iterator[Finding]:
    codes = {one.tag: one.code for one in edition.languages if one.code in asked.languages}
    seen = Seen(edition, asked.version, codes)
    page = html.document_fromstring(content.decode())
    for node in page.iter("article"):
        seen.article(node)
    strange = " ".join(seen.strange)
    yield replace(asked, told=tuple(seen.told), order=tuple(seen.order), strange=strange)
    for name, count in Counter(_IDS(page)).items():
        if count > 1:  # the browser decides to which of them a link goes
            yield replace(asked, wrong=f"the id “{name}” is there {count} times")
    yield from leads.read(asked, page, path)


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
