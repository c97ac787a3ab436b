"""An Atom feed in each language: the versions of the law and the revisions of its translation."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from generator.model.addresses import address
from generator.model.citation import citation
from generator.model.edition import Edition, Version
from generator.model.languages import Language, View
from generator.model.output import OutputFile, published
from generator.model.publication import Publication
from generator.model.revisions import Revision

_ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True)
class _Entry:
    """An entry of the feed. `id` and `page` are relative to the address of the view."""

    id: str
    date: str
    title: str
    page: str
    summary: str
    category: str


def render(edition: Edition, publication: Publication) -> Iterator[OutputFile]:
    """/zh/feed.xml and so on. Entries bear the date of their version or revision."""
    register_namespace("", _ATOM)
    for view in edition.views:
        if not view.parallel:
            feed = _feed(edition, view, publication.site)
            indent(feed)
            content = tostring(feed, encoding="utf-8", xml_declaration=True)
            yield published(f"{address(view)}feed.xml", content + b"\n")


def _feed(edition: Edition, view: View, site: str) -> Element:
    language, base = view.interface, site + address(view)
    entries = _entries(edition, language)
    xml_lang = "{http://www.w3.org/XML/1998/namespace}lang"
    feed = Element(_name("feed"), {xml_lang: language.tag})
    _add(feed, "id", base)
    _add(feed, "title", edition.descriptions[language.code].short_title)
    _add(feed, "updated", _moment(entries[0].date))
    SubElement(feed, _name("link"), {"href": base})
    SubElement(feed, _name("link"), {"rel": "self", "href": f"{base}feed.xml"})
    author = SubElement(feed, _name("author"))
    _add(author, "name", language.labels["data.editors"])
    for entry in entries:
        element = SubElement(feed, _name("entry"))
        _add(element, "id", base + entry.id)
        _add(element, "title", entry.title)
        _add(element, "updated", _moment(entry.date))
        SubElement(element, _name("category"), {"term": entry.category})
        SubElement(element, _name("link"), {"href": base + entry.page})
        _add(element, "summary", entry.summary)
    return feed


def _entries(edition: Edition, language: Language) -> list[_Entry]:
    """All entries, newest first; of the same day versions before revisions."""
    entries = [_of_law(edition, version, language) for version in reversed(edition.versions)]
    revisions = edition.revisions.get(language.code, ())
    entries += [_of_translation(edition, revision, language) for revision in revisions]
    return sorted(entries, key=lambda entry: entry.date, reverse=True)


def _of_law(edition: Edition, version: Version, language: Language) -> _Entry:
    amendment = version.amendment.get(language.code)
    page = "changes/" if amendment else f"versions/{version.date}/"
    page = page if len(edition.versions) > 1 else "full/"
    title = language.say("page.version", date=language.date(version.date))
    wording = version.wordings[language.code]
    summary = amendment.instrument if amendment else wording.note or wording.title
    return _Entry(f"versions/{version.date}/", version.date, title, page, summary, "law")


def _of_translation(edition: Edition, revision: Revision, language: Language) -> _Entry:
    title = language.say("feed.translation", date=language.date(revision.date))
    page, law = "about/#translation", edition.law
    cited = [citation(law, eid, language) for eid in revision.provisions if eid in law.by_eid]
    summary = revision.text + (f" ({'; '.join(cited)})" if cited else "")
    return _Entry(f"{page}-{revision.date}", revision.date, title, page, summary, "translation")


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, _name(name)).text = text


def _name(local: str) -> str:
    return f"{{{_ATOM}}}{local}"


def _moment(date: str) -> str:
    return f"{date}T00:00:00Z"
