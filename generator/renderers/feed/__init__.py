"""An Atom feed in each language: each wording of the law, from its adoption on."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from generator.model.addresses import address
from generator.model.edition import Edition, Version
from generator.model.languages import Language, View
from generator.model.output import OutputFile
from generator.model.publication import Publication

_ATOM = "http://www.w3.org/2005/Atom"


def render(edition: Edition, publication: Publication) -> Iterator[OutputFile]:
    """/zh/feed.xml and so on: newest first, dated by the law's own days."""
    register_namespace("", _ATOM)
    for view in edition.views:
        if len(view.languages) == 1:
            feed = _feed(edition, view, publication.site)
            indent(feed)
            content = tostring(feed, encoding="utf-8", xml_declaration=True)
            yield OutputFile(f"docs/{address(view)}feed.xml", content + b"\n")


def _feed(edition: Edition, view: View, site: str) -> Element:
    language = view.interface
    xml_lang = "{http://www.w3.org/XML/1998/namespace}lang"
    feed = Element(_name("feed"), {xml_lang: language.tag})
    told = edition.descriptions[language.code]
    _add(feed, "id", f"{site}{address(view)}")
    _add(feed, "title", told.short_title)
    _add(feed, "updated", _moment(edition.current.date))
    SubElement(feed, _name("link"), {"href": f"{site}{address(view)}"})
    SubElement(feed, _name("link"), {"rel": "self", "href": f"{site}{address(view)}feed.xml"})
    author = SubElement(feed, _name("author"))
    _add(author, "name", language.labels["data.editors"])
    for version in reversed(edition.versions):
        _entry(feed, edition, version, language, site + address(view))
    return feed


def _entry(
    feed: Element, edition: Edition, version: Version, language: Language, base: str
) -> None:  # fmt: skip
    amendment = version.amendment.get(language.code)
    page = "changes/" if amendment else f"versions/{version.date}/"
    page = page if len(edition.versions) > 1 else "full/"
    entry = SubElement(feed, _name("entry"))
    _add(entry, "id", f"{base}versions/{version.date}/")
    title = language.say("page.version", date=language.date(version.date))
    _add(entry, "title", title)
    _add(entry, "updated", _moment(version.date))
    SubElement(entry, _name("link"), {"href": base + page})
    wording = version.wordings[language.code]
    _add(entry, "summary", amendment.instrument if amendment else wording.note or wording.title)


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, _name(name)).text = text


def _name(local: str) -> str:
    return f"{{{_ATOM}}}{local}"


def _moment(date: str) -> str:
    return f"{date}T00:00:00Z"
