"""Reads what is read from first to last: PDFs, EPUBs, plain text and Markdown."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping

from lxml import etree

from generator.model.addresses import address
from generator.model.datasets import beside_path, markdown_path, text_path
from generator.model.downloads import Format, downloads
from generator.model.edition import Edition, Version
from generator.model.languages import View
from generator.model.levels import DIVISIONS, Level
from generator.model.provisions import Provision
from generator.verifying.comparison import Finding, Key, nodes
from generator.verifying.pages import pages_of_law
from generator.verifying.tagged import text_of

_HEADINGS = {*DIVISIONS, Level.ARTICLE}


def read_pdfs(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """Each PDF, by its tags."""
    for download in downloads(edition):
        if download.format is Format.PDF:
            wanted = (
                tuple(download.chapter.walk())
                if download.chapter
                else nodes(edition.current, edition.original.code)
            )
            content = site.get(download.address)
            text = text_of(content) if content else ""
            yield _provisions(
                edition, edition.current, download.view, download.address, text, wanted
            )


def read_texts(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """Plain text, and Markdown less its marks of headings and lists."""
    current = edition.current
    wanted = nodes(current, edition.original.code)
    for view in edition.views:
        yield _in_order(edition, current, view, text_path(view), site, wanted)
        yield _in_order(edition, current, view, markdown_path(view), site, wanted)
        for path, version, of_page in pages_of_law(edition):
            file = beside_path(address(view, path))
            yield _in_order(edition, version, view, file, site, of_page)


def _plain(path: str, content: bytes) -> str:
    text = content.decode()
    if path.endswith((".md", ".md.txt")):
        text = re.sub(r"^(#+|\s*-|>) ", "", text.partition("\n---\n")[0], flags=re.M)
    return text


def _in_order(
    edition: Edition, version: Version, view: View, file: str, site: Mapping[str, bytes],
    wanted: tuple[Provision, ...],
) -> Finding:  # fmt: skip
    return _provisions(edition, version, view, file, _plain(file, site.get(file, b"")), wanted)


def _provisions(
    edition: Edition, version: Version, view: View, file: str, text: str,
    wanted: tuple[Provision, ...],
) -> Finding:  # fmt: skip
    """The provisions found one after the other; what stands between them is strange.

    Lines break where the page ends, so blanks are not compared.
    """
    rest = "".join(text.split())
    told: dict[Key, str] = {}
    at, strange = -1, ""
    for node in wanted:
        for language in view.languages:
            words = version.wordings[language.code].by_eid[node.eid]
            whole = "".join(((words.label or "") + (words.text or "")).split())
            if not whole or (node.text is not None and words.text is None):
                continue
            place = rest.find(whole, max(at, 0))
            if place < 0:
                continue
            if at >= 0:
                strange += rest[at:place]
            told[node.eid, language.code] = whole
            at = place + len(whole)
    missing = edition.views[0].interface.labels["status.missing"]
    gaps = {"".join(one.labels["status.missing"].split()) for one in edition.languages}
    gaps |= {"".join(one.labels["status.repealed"].split()) for one in edition.languages}
    for gap in sorted({*gaps, "".join(missing.split())}, key=len, reverse=True):
        strange = strange.replace(gap, "")
    return Finding(file, version, tuple(one.code for one in view.languages), wanted, told,
                   blanks=False, strange=strange[:200])  # fmt: skip


def read_epubs(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """Each book, by the ids in its pages."""
    wanted = nodes(edition.current, edition.original.code)
    for download in downloads(edition):
        if download.format is Format.EPUB:
            codes = {language.tag: language.code for language in download.view.languages}
            told: dict[Key, str] = {}
            if content := site.get(download.address):
                with zipfile.ZipFile(io.BytesIO(content)) as book:
                    for name in book.namelist():
                        if name.endswith(".xhtml"):
                            told |= _book_page(etree.fromstring(book.read(name)), codes)
            languages = tuple(codes.values())
            yield Finding(download.address, edition.current, languages, wanted, told)


def _book_page(tree: etree._Element, codes: Mapping[str, str]) -> dict[Key, str]:
    found: dict[Key, str] = {}
    for node in tree.iter("{*}section", "{*}div", "{*}h1", "{*}h2", "{*}h3", "{*}h4", "{*}h5"):
        eid = (node.get("id") or "").removeprefix("h-")
        if eid.split("_")[0] in ("part", "subpart", "chp", "sec", "art"):
            for told in node.iterchildren("{*}p", "{*}span"):
                code = codes.get(told.get("lang") or "")
                if code and told.get("class") != "remark":
                    found[eid, code] = "".join(told.itertext())
    return found
