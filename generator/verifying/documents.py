"""Reads what is read from first to last: PDFs, plain text and Markdown."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from generator.fonts import read_back
from generator.model.addresses import address
from generator.model.datasets import beside_path, markdown_path, text_path
from generator.model.downloads import Format, downloads
from generator.model.edition import Edition
from generator.model.languages import View
from generator.model.naming import label_in
from generator.model.provisions import Provision
from generator.verifying.comparison import Finding, Key, headed, nodes
from generator.verifying.opened import opened
from generator.verifying.pages import pages_of_law
from generator.verifying.tagged import text_of


def read_pdfs(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """Each PDF, by its tags."""
    for download in downloads(edition):
        if download.format is Format.PDF:
            wanted = (
                tuple(download.chapter.walk())
                if download.chapter
                else nodes(edition.current, edition.original.code)
            )
            asked = _asked(
                edition, download.view, download.address, wanted, whole=download.chapter is None
            )
            yield from opened(site, asked, partial(_read_pdf, edition))


def _read_pdf(edition: Edition, asked: Finding, content: bytes) -> Iterator[Finding]:
    yield _in_order(edition, asked, read_back("".join(text_of(content).split())))


def read_texts(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """Plain text, and Markdown less its marks of headings and lists."""
    wanted = nodes(edition.current, edition.original.code)
    for view in edition.views:
        for path in (text_path(view), markdown_path(view)):
            asked = _asked(edition, view, path, wanted, whole=True)
            yield from opened(site, asked, partial(_read_text, edition))


def _read_text(edition: Edition, asked: Finding, content: bytes) -> Iterator[Finding]:
    text = content.decode()
    if asked.file.endswith(".md.txt"):
        text = re.sub(r"^(#+|\s*-) ", "", text, flags=re.M)
        text = re.sub(r"\\([!-/:-@[-`{-~])", r"\1", text)
    yield _in_order(edition, asked, text, ends=True)


def _asked(
    edition: Edition, view: View, file: str, wanted: tuple[Provision, ...], *, whole: bool
) -> Finding:
    """The `whole` begins with title and note. Lines break where the page ends, so blanks are not
    compared.
    """
    languages = tuple(language.code for language in view.languages)
    return Finding(
        file,
        edition.current,
        languages,
        wanted,
        blanks=False,
        besides=headed(edition.current, languages) if whole else {},
    )


def _in_order(edition: Edition, asked: Finding, text: str, *, ends: bool = False) -> Finding:
    """The provisions found one after the other; what stands between them is strange. Where the file
    `ends` with the law, nothing comes after it.
    """
    rest = "".join(text.split())
    told: dict[Key, str] = {
        key: one for key, one in asked.besides.items() if "".join(one.split()) in rest
    }
    languages = [one for one in edition.languages if one.code in asked.languages]
    at, strange = -1, ""
    for node in asked.wanted:
        for language in languages:
            words = edition.current.wordings[language.code].by_eid[node.eid]
            untold = node.text is not None and words.text is None
            said = language.labels["status.missing"] if untold else words.text
            label = label_in(language, node, words) if untold else words.label
            printed = "".join(((label or "") + (said or "")).split())
            place = rest.find(printed, max(at, 0))
            if not printed or place < 0:
                continue
            if at >= 0:
                strange += rest[at:place]
            if not untold:
                told[node.eid, language.code] = printed
            at = place + len(printed)
    if ends and at >= 0:
        strange += rest[at:]
    gaps = {"".join(one.labels["status.missing"].split()) for one in edition.languages}
    gaps |= {"".join(one.labels["status.repealed"].split()) for one in edition.languages}
    for gap in sorted(gaps, key=len, reverse=True):
        strange = strange.replace(gap, "")
    return replace(asked, told=tuple(told.items()), strange=strange)


def read_all_texts(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """The texts of the views, and the Markdown beside each page that shows provisions."""
    yield from read_texts(edition, site)
    upto = {one.date: edition.versions[: i + 1] for i, one in enumerate(edition.versions)}
    for path, version, wanted, whole in pages_of_law(edition):
        then = replace(edition, versions=upto[version.date])
        for view in edition.views:
            file = beside_path(address(view, path))
            asked = _asked(then, view, file, wanted, whole=whole)
            yield from opened(site, asked, partial(_read_beside, then))


def _read_beside(edition: Edition, asked: Finding, content: bytes) -> Iterator[Finding]:
    text = content.decode().partition("\n---\n")[0]
    yield _in_order(edition, asked, re.sub(r"^(#+|>) ", "", text, flags=re.M))
