"""Verifies the links of a page that repeat a heading of the law: the breadcrumb, the pager, the lists
of chapters and of headings; and the tabs of the views.
"""

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from lxml.etree import XPath
from lxml.html import HtmlElement

from generator.model.addresses import address, division_path, provision_address, provision_path
from generator.model.edition import Edition, Version
from generator.model.languages import View
from generator.model.levels import DIVISIONS, HEADED, TITLED, Level
from generator.model.naming import label_in
from generator.model.provisions import Provision
from generator.verifying.comparison import Finding, Key

_TABS = XPath("//div[@class='view-switch']/a")
_STEPS = XPath("//nav[@class='breadcrumb']/ol/li[position() > 1]")
_PAGER = XPath("//nav[@class='pager']/a")
_SAID = XPath("span[not(@class='direction')]")
_LISTED = XPath("//a[starts-with(@class, 'md-nav__link')]")


class Leads:
    """Reads these links on the pages of one view."""

    def __init__(self, edition: Edition, view: View) -> None:
        self.edition = edition
        self.view = view
        self._names: dict[str, Mapping[str, str]] = {}

    def read(self, asked: Finding, page: HtmlElement, path: str) -> Iterator[Finding]:
        """What the page at this path in the view says in them. A page of the whole law has neither
        pager nor steps.
        """
        folder = posixpath.dirname(asked.file)
        told: list[tuple[Key, str]] = []
        for i, step in enumerate(_STEPS(page), start=1):
            told.append(((f"breadcrumb, step {i}", ""), _led(folder, [step], step.find("a"))))
        for link in _PAGER(page):
            told.append(((f"pager, {link.get('rel')}", ""), _led(folder, _SAID(link), link)))
        yield Finding(
            asked.file,
            asked.version,
            told=tuple(told),
            besides={} if asked.besides else self._expected(asked.wanted[0]),
            strange=" ".join(self._misnamed(asked, folder, page)),
        )
        tabs = [_plain(_led(folder, [link], link)) for link in _TABS(page)]
        if tabs != (expected := list(self._tabs(path))):
            wrong = f"the tabs are {', '.join(tabs)}, and should be {', '.join(expected)}"
            yield Finding(asked.file, asked.version, wrong=wrong)

    def _tabs(self, path: str) -> Iterator[str]:
        """The name of each view, and the address of the same page in it."""
        for view in self.edition.views:
            name = view.interface.labels["view.short_parallel" if view.parallel else "view.short"]
            yield f"{name} {address(view, path)}"

    def _expected(self, about: Provision) -> dict[Key, str]:
        """Name and address of the divisions around an article or chapter, and of its neighbors."""
        law, named = self.edition.law, self._named(self.edition.current)
        holders = [one for one in law.above[about.eid] if one.level in DIVISIONS]
        found = {
            (f"breadcrumb, step {i}", ""): f"{named[one.eid]} {self._read_at(one)}"
            for i, one in enumerate(holders, start=1)
        }
        for way, one in zip(("prev", "next"), self._neighbors[about.eid], strict=True):
            if one:
                target = address(self.view, provision_path(law, one.eid))
                found[f"pager, {way}", ""] = f"{named[one.eid]} {target}"
        return found

    def _read_at(self, division: Provision) -> str:
        """The address of a chapter's page, and of a section on it; empty for a part over chapters."""
        page = self.edition.law.chapter_of(division.eid)
        if page is division:
            return address(self.view, division_path(page))
        return provision_address(self.edition.law, self.view, division.eid) if page else ""

    @cached_property
    def _neighbors(self) -> Mapping[str, tuple[Provision | None, Provision | None]]:
        """By id, what comes before and after: for an article other articles, the preamble and annexes;
        for a chapter other chapters, and articles that are in none.
        """
        law = self.edition.law
        held = {node.eid: law.chapter_of(node.eid) for node in law.walk()}
        pages = [
            node
            for node in law.walk()
            if held[node.eid] is node or (node.level is Level.ARTICLE and not held[node.eid])
        ]
        of_articles = [one for one in _beside(law.units) if one[0].level is Level.ARTICLE]
        return {node.eid: (one, other) for node, one, other in (*_beside(pages), *of_articles)}

    def _named(self, version: Version) -> Mapping[str, str]:
        """The label and heading of each division and article, in all languages of the view, by id."""
        if version.date not in self._names:
            law = version.wordings[self.edition.original.code]
            self._names[version.date] = {
                node.eid: _plain(" ".join(self._of(version, node)))
                for node in law.walk()
                if node.level in TITLED
            }
        return self._names[version.date]

    def _of(self, version: Version, node: Provision) -> Iterator[str]:
        for language in self.view.languages:
            told = version.wordings[language.code].by_eid[node.eid]
            name = language.heading(label_in(language, node, told), told.text)
            missing = language.labels["status.missing"] if node.level in DIVISIONS else ""
            yield from filter(None, [name or missing])

    def _misnamed(self, asked: Finding, folder: str, page: HtmlElement) -> Iterator[str]:
        """The words of each link in the lists beside the text that are not the heading it leads to."""
        here = self._named(asked.version)
        for link in _LISTED(page):
            href, words = link.get("href") or "", _plain(link.text_content())
            if href.startswith("#"):
                names = {here[href[1:]]} if href[1:] in here else set[str]()
            else:
                names = self._listed.get(_target(folder, href), set())
            if names and words not in names:
                yield words

    @cached_property
    def _listed(self) -> Mapping[str, set[str]]:
        """What a link to a chapter's page may say: its heading, or that of a part that begins with it."""
        law, named = self.edition.law, self._named(self.edition.current)
        found: dict[str, set[str]] = {}
        opening: set[str] = set()
        for node in law.walk():
            if node.level in HEADED and law.chapter_of(node.eid) in (None, node):
                # The list takes a dot between blanks for the seam of two languages.
                opening |= {named[node.eid], named[node.eid].replace(" · ", " ")}
                if law.chapter_of(node.eid):
                    found[address(self.view, division_path(node))] = opening
                    opening = set()
        return found


def _beside(
    order: Sequence[Provision],
) -> Iterator[tuple[Provision, Provision | None, Provision | None]]:
    yield from zip(order, (None, *order), (*order[1:], None), strict=False)


def _led(folder: str, words: Sequence[HtmlElement], link: HtmlElement | None) -> str:
    """The words of a link, and the address below the site to which it leads."""
    target = "" if link is None else _target(folder, link.get("href") or "")
    return f"{' '.join(one.text_content() for one in words)} {target}"


def _target(folder: str, href: str) -> str:
    """The address below the site of a relative link."""
    path, mark, fragment = href.partition("#")
    return f"{posixpath.normpath(f'{folder}/{path}')}/{mark}{fragment}"


def _plain(text: str) -> str:
    return " ".join(text.split())
