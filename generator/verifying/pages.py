"""Reads the pages: every one that shows provisions, in every view."""

from collections.abc import Iterator, Mapping

from lxml import html

from generator.model.addresses import address, article_path, division_path
from generator.model.edition import Edition, Version
from generator.model.languages import View
from generator.model.provisions import Provision
from generator.verifying.comparison import Finding, Key, is_law, nodes


def read(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """The whole text, each chapter, each article, and each older version."""
    for view in edition.views:
        for path, version, wanted in pages_of_law(edition):
            file = f"{address(view, path)}index.html"
            languages = tuple(language.code for language in view.languages)
            told = _told(edition, view, site[file]) if file in site else {}
            yield Finding(file, version, languages, wanted, told)


def pages_of_law(edition: Edition) -> Iterator[tuple[str, Version, tuple[Provision, ...]]]:
    """Each page that shows provisions: its path in a view, and what it shows."""
    current, code = edition.current, edition.original.code
    yield "full/", current, nodes(current, code)
    for chapter in edition.law.chapters:
        yield division_path(chapter), current, tuple(chapter.walk())
    for article in edition.law.articles:
        yield article_path(article), current, tuple(article.walk())
    for version in edition.versions[:-1]:
        yield f"versions/{version.date}/", version, nodes(version, code)


def _told(edition: Edition, view: View, content: bytes) -> dict[Key, str]:
    """Headings and blocks by id. What stands beside the law has no such id."""
    codes = {language.tag: language.code for language in view.languages}
    tree = html.document_fromstring(content.decode())
    found: dict[Key, str] = {}
    for node in tree.xpath("//article//*[@id]"):
        eid = node.get("id")
        heading = node.tag in ("h1", "h2", "h3", "h4", "h5", "h6")
        if not heading and "provision" not in (node.get("class") or "").split():
            continue
        for told in node.xpath(".//span[@lang]" if heading else "./p[@lang]"):
            code = codes.get(told.get("lang"))
            if code and "missing" not in (told.get("class") or "") and is_law(eid):
                found[eid, code] = told.text_content()
    return found
