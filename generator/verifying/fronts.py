"""Reads the door and the contents of each view: the title, and what leads to the provisions."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from lxml import html
from lxml.html import HtmlElement

from generator.model.addresses import address
from generator.model.edition import Edition
from generator.model.levels import HEADED, Level
from generator.model.provisions import Provision
from generator.verifying.comparison import Finding, Key, headed
from generator.verifying.opened import opened


def read_fronts(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """The door has the titles of all languages, and the contents of the widest view."""
    every, widest = edition.languages, edition.views[-1].languages
    pages = [("", every, widest)]
    pages += [(address(view), view.languages, view.languages) for view in edition.views]
    for path, titled, listed in pages:
        titles = tuple(language.code for language in titled)
        asked = Finding(
            f"{path}index.html", edition.current, titles, besides=headed(edition.current, titles)
        )
        yield from opened(site, asked, partial(_read_title, edition))
        codes = tuple(language.code for language in listed)
        asked = replace(asked, languages=codes, wanted=_lines(edition), besides={})
        yield from opened(site, asked, partial(_read_contents, edition))


def _lines(edition: Edition) -> tuple[Provision, ...]:
    """Every heading down to the section; an article only where it stands under no chapter."""
    law, paged = edition.law, {chapter.eid for chapter in edition.law.chapters}

    def listed(node: Provision) -> bool:
        alone = not any(holder.eid in paged for holder in law.above[node.eid])
        return node.level in HEADED or (node.level is Level.ARTICLE and alone)

    return tuple(filter(listed, law.walk()))


def _read_title(edition: Edition, asked: Finding, content: bytes) -> Iterator[Finding]:
    page = html.document_fromstring(content.decode())
    told: list[tuple[Key, str]] = []
    for name, path in (("title", "//h1[@id='regulation']/span"), ("note", "//p[@class='note']")):
        told += [((name, _code(edition, node)), node.text_content()) for node in page.xpath(path)]
    rest = "".join(one.text_content() for one in page.iter("h1"))
    for (name, _), words in told:
        rest = rest.replace(words, "", 1) if name == "title" else rest
    yield replace(asked, told=tuple(told), strange=rest.strip())


def _read_contents(edition: Edition, asked: Finding, content: bytes) -> Iterator[Finding]:
    page = html.document_fromstring(content.decode())
    lines = page.xpath("//ol[@class='contents']/li/*[self::a or @class='part']")
    told = tuple(
        ((node.eid, _code(edition, words)), words.text_content())
        for node, line in zip(asked.wanted, lines, strict=False)
        for words in line
    )
    more = lines[len(asked.wanted) :]
    yield replace(asked, told=told, strange=" ".join(line.text_content() for line in more))


def _code(edition: Edition, node: HtmlElement) -> str:
    return next(one.code for one in edition.languages if one.tag == node.get("lang"))
