"""What a reader sees of the law in a page, and what stands among it that is none of it.

The page is read by a narrow grammar. A provision that carries an attribute or lies in an element
that the grammar does not know may be hidden or altered by it: it is not taken as told.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from generator.model.citation import citation
from generator.model.edition import Edition, Version
from generator.verifying.comparison import Key, is_law

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_FURNITURE = {
    ("nav", "breadcrumb"),
    ("nav", "pager"),
    ("p", "status"),
    ("p", "offers"),
    ("p", "banner"),
    ("div", "banner"),
    ("section", "beside"),
    ("section", "history"),
}
"""What surrounds the law in a page, by element and first class."""

_INLINE = {"a": {"class", "href", "data-term"}, "span": {"class", "lang"}, "cite": set[str]()}
"""What may stand in a text, and with which attributes."""


@dataclass
class Seen:
    """One page, as far as it was read."""

    edition: Edition
    version: Version
    codes: Mapping[str, str]
    """The languages of the page, by their tags."""

    told: list[tuple[Key, str]] = field(default_factory=list)
    order: list[str] = field(default_factory=list)
    strange: list[str] = field(default_factory=list)

    def article(self, node: HtmlElement) -> None:
        """The page's own part: headings, the law under them, and known furniture."""
        self._odd(node.text)
        for child in node:
            first = (child.get("class") or "").split()[:1]
            if child.tag in _HEADINGS and child.get("id"):
                self._heading(child)
            elif child.tag == "div" and first == ["law"] and _plain(child, {"class"}):
                self._law(child)
            elif child.tag == "p" and first == ["note"] and _plain(child, {"class", "lang"}):
                self._tell("note", child)
            elif (child.tag, *first) not in _FURNITURE and not _carries_the_place(child):
                self._odd(_all(child))
            self._odd(child.tail)

    def _heading(self, node: HtmlElement) -> None:
        eid = "title" if node.get("id") == "regulation" else node.get("id")
        if not _plain(node, {"class", "id"}):
            return
        if is_law(eid):
            self.order.append(eid)
        elif eid != "title":
            self._odd(_all(node))
            return
        linked = node[0] if len(node) and node[0].tag == "a" else node
        for child in linked:
            self._tell(eid, child)
            self._odd(child.tail)
        self._odd(linked.text)
        self._odd(node.text)

    def _law(self, node: HtmlElement) -> None:
        self._odd(node.text)
        for child in node:
            kind = (child.get("class") or "").split()
            if child.tag == "a":
                self._anchor(child, self.order[-1] if self.order else "")
            elif child.tag == "div" and "provision" in kind:
                self._provision(child)
            elif child.tag == "p" and kind == ["repealed"]:
                self._says(child, "status.repealed")
            else:
                self._odd(_all(child))
            self._odd(child.tail)

    def _provision(self, node: HtmlElement) -> None:
        eid = node.get("id") or ""
        if not is_law(eid) or not _plain(node, {"class", "id", "data-number"}):
            self._odd(_all(node))
            return
        self.order.append(eid)
        self._odd(node.text)
        for child in node:
            if child.tag == "a":
                self._anchor(child, eid)
            elif child.tag == "p" and child.get("class") == "missing":
                self._says(child, "status.missing")
            elif child.tag == "p" and _plain(child, {"lang"}):
                self._tell(eid, child)
            else:
                self._odd(_all(child))
            self._odd(child.tail)

    def _tell(self, eid: str, node: HtmlElement) -> None:
        code = self.codes.get(node.get("lang") or "")
        if code is None:
            self._odd(_all(node))
        else:
            self.told.append(((eid, code), "".join(self._words(node))))

    def _words(self, node: HtmlElement) -> Iterator[str]:
        yield node.text or ""
        for child in node:
            if child.tag in _INLINE and set(child.attrib) <= _INLINE[child.tag]:
                yield from self._words(child)
            else:
                self._odd(_all(child))
            yield child.tail or ""

    def _says(self, node: HtmlElement, label: str) -> None:
        """A gap, told in the words of its language."""
        if _all(node) not in {language.labels[label] for language in self.edition.languages}:
            self._odd(_all(node))

    def _anchor(self, node: HtmlElement, eid: str) -> None:
        """The link of a provision: to itself, with how it is cited in each language."""
        self._odd(_all(node))
        law = self.version.wordings[self.edition.original.code]
        for language in self.edition.languages:
            cited = citation(law, eid, language) if eid in law.by_eid else ""
            if node.get(f"data-{language.code}") != cited:
                self._odd(f"{node.get(f'data-{language.code}')} for {eid}")
        if node.get("href") != f"#{eid}":
            self._odd(f"{node.get('href')} for {eid}")

    def _odd(self, text: str | None) -> None:
        if text and text.strip():
            self.strange.append(text.strip())


def _plain(node: HtmlElement, allowed: set[str]) -> bool:
    return set(node.attrib) <= allowed


def _carries_the_place(node: HtmlElement) -> bool:
    """What the scripts read of where the reader is: never shown."""
    return {"hidden", "data-here"} <= set(node.attrib)


def _all(node: HtmlElement) -> str:
    return "".join(node.itertext()) if isinstance(node.tag, str) else ""
