"""Reads the EPUBs: each page of a book by the same narrow grammar by which it is written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import groupby

from lxml import etree

from generator.model.downloads import Format, downloads
from generator.model.edition import Edition
from generator.model.levels import TITLED, Level
from generator.verifying.comparison import Finding, Key, headed, nodes
from generator.verifying.opened import XML_LANG, opened, unpacked

_FOLDER = "EPUB/"
_PACKAGE = f"{_FOLDER}package.opf"
_CONTENTS = f"{_FOLDER}nav.xhtml"
_NOT_LAW = ("nav.xhtml", "terms.xhtml")
_LANG = {"lang", XML_LANG}
_AROUND = (Level.PREAMBLE.value, Level.ANNEX.value)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def read_epubs(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """Each book, by the ids in its pages."""
    wanted = nodes(edition.current, edition.original.code)
    for download in downloads(edition):
        if download.format is Format.EPUB:
            languages = tuple(language.code for language in download.view.languages)
            asked = Finding(
                download.address,
                edition.current,
                languages,
                wanted,
                besides=headed(edition.current, languages),
            )
            yield from opened(site, asked, partial(_read_epub, edition))


def _read_epub(edition: Edition, asked: Finding, content: bytes) -> Iterator[Finding]:
    book = _Book(
        edition, {one.tag: one.code for one in edition.languages if one.code in asked.languages}
    )
    files = unpacked(content)
    for name in _spine(etree.fromstring(files[_PACKAGE])):
        if name not in _NOT_LAW:
            book.read(etree.fromstring(files[_FOLDER + name]).find("{*}body"))
    yield _read_contents(edition, asked, files)
    yield replace(
        asked, told=tuple(book.told), order=tuple(book.order), strange=" ".join(book.strange)
    )


def _read_contents(edition: Edition, asked: Finding, files: Mapping[str, bytes]) -> Finding:
    """The titles of the book, and the headings in its table of contents."""
    codes = {language.tag: language.code for language in edition.languages}
    package, contents = (etree.fromstring(files[name]) for name in (_PACKAGE, _CONTENTS))
    titles = [
        (("title", codes[title.get(XML_LANG)]), title.text or "")
        for title in package.iterfind(".//{http://purl.org/dc/elements/1.1/}title")
    ]
    lines = [
        ((link.get("href").partition("#")[2], codes[words.get("lang")]), "".join(words.itertext()))
        for link in contents.iterfind("{*}body/{*}nav[@role='doc-toc']//{*}a")
        for words in link.iterfind("{*}span[@lang]")
    ]
    return replace(
        asked,
        wanted=tuple(node for node in asked.wanted if node.level in TITLED),
        told=(*titles, *lines),
        order=tuple(eid for eid, _ in groupby(eid for (eid, _), _ in lines)),
        besides={key: words for key, words in asked.besides.items() if key[0] == "title"},
    )


def _spine(package: etree._Element) -> list[str]:
    """The pages in the order in which they are read; what else lies in the book is never seen."""
    items = [(item.get("id"), item.get("href") or "") for item in package.iter("{*}item")]
    files = dict(items)
    if len(files) < len(items):
        raise ValueError("an id is there twice among the files of the book")
    return [files[page.get("idref")] for page in package.iter("{*}itemref")]


@dataclass
class _Book:
    """A book, as far as it was read."""

    edition: Edition
    codes: Mapping[str, str]
    told: list[tuple[Key, str]] = field(default_factory=list)
    order: list[str] = field(default_factory=list)
    strange: list[str] = field(default_factory=list)

    def read(self, node: etree._Element | None, eid: str = "") -> None:
        """A page, the cover, an article, or what stands around the articles: headings and rows."""
        if node is None:
            return
        self._odd(node.text)
        for child in node.iterchildren("{*}*"):
            kind, given = child.get("class"), child.get("id") or ""
            match etree.QName(child).localname:
                case "section" if kind == "cover" or (kind == "article" and given):
                    self.read(child, "title" if kind == "cover" else given)
                case "div" if kind in _AROUND and set(child.attrib) == {"class"}:
                    self.read(child)
                case name if name in _HEADINGS and set(child.attrib) <= {"id", "class"}:
                    self._heading(child, eid or given)
                case "div" if (kind or "").startswith("row ") and set(child.attrib) <= {
                    "id",
                    "class",
                }:
                    self._row(child, given)
                case "p" if kind == "note" and eid == "title":
                    self._tell("note", child)
                case "p" if kind == "state" and eid == "title":
                    pass
                case _:
                    self._odd("".join(child.itertext()))
            self._odd(child.tail)

    def _heading(self, node: etree._Element, eid: str) -> None:
        if eid != "title":
            self.order.append(eid)
        self._odd(node.text)
        for child in node:
            self._tell(eid, child)
            self._odd(child.tail)

    def _row(self, node: etree._Element, eid: str) -> None:
        if eid:
            self.order.append(eid)
        self._odd(node.text)
        for child in node:
            if child.get("class") == "remark":
                said = "".join(child.itertext())
                if said not in self._remarks(eid):
                    self._odd(said)
            else:
                self._tell(eid, child)
            self._odd(child.tail)

    def _remarks(self, eid: str) -> set[str]:
        """What may stand where the words of a provision do not, behind its label if it has one."""
        current, found = self.edition.current, set[str]()
        for language in self.edition.languages:
            told = current.wordings[language.code].by_eid.get(eid)
            for state in ("missing", "repealed"):
                word = language.labels[f"status.{state}"]
                found.add(language.line(told.label if told else None, word))
        return found

    def _tell(self, eid: str, node: etree._Element) -> None:
        code = self.codes.get(node.get("lang") or "")
        known = set(node.attrib) <= _LANG | ({"class"} if eid == "note" else set())
        if code is None or not known:
            self._odd("".join(node.itertext()))
        else:
            self.told.append(((eid, code), "".join(self._words(node))))

    def _words(self, node: etree._Element) -> Iterator[str]:
        yield node.text or ""
        for child in node:
            if etree.QName(child).localname in ("span", "cite") and set(child.attrib) <= {"class"}:
                yield from self._words(child)
            else:
                self._odd("".join(child.itertext()))
            yield child.tail or ""

    def _odd(self, text: str | None) -> None:
        if text and text.strip():
            self.strange.append(text.strip())
