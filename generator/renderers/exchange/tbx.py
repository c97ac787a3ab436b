"""TBX-Basic (ISO 30042:2008): the glossary for tools that keep terms.

Of the two editions of TBX this is the one that tools read: translate-toolkit, Weblate and OmegaT
know no conceptEntry.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.model.citation import citation
from generator.model.edition import Edition
from generator.model.glossary import Basis, Entry, Term, TermKind
from generator.model.languages import Language

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NAMES = (TermKind.BODY, TermKind.PLACE, TermKind.INSTRUMENT)
"""The kinds of terms that are proper nouns."""

_PREFERRED, _ADMITTED = "preferredTerm-admn-sts", "admittedTerm-admn-sts"


def term_base(edition: Edition) -> bytes:
    """The TBX file: every term of the glossary, also those that readers are not shown."""
    original = edition.original
    root = Element("martif", {"type": "TBX-Basic", _XML_LANG: original.tag})
    header = SubElement(root, "martifHeader")
    file = SubElement(header, "fileDesc")
    title = edition.versions[-1].wordings[original.code].title
    SubElement(SubElement(file, "titleStmt"), "title").text = title
    SubElement(SubElement(file, "sourceDesc"), "p").text = original.labels["terms.glossary"]
    SubElement(SubElement(header, "encodingDesc"), "p", {"type": "XCSURI"}).text = _CONSTRAINTS
    body = SubElement(SubElement(root, "text"), "body")
    for term in edition.glossary:
        entry = SubElement(body, "termEntry", {"id": f"term-{term.id}"})
        SubElement(entry, "descrip", {"type": "subjectField"}).text = term.kind.value
        for language in edition.languages:
            if language.code in term.entries:
                entry.append(_language(edition, term, language))
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, "unicode")}\n'.encode()


_CONSTRAINTS = "TBXBasicXCSV02.xcs"


def _language(edition: Edition, term: Term, language: Language) -> Element:
    lang_set = Element("langSet", {_XML_LANG: language.tag})
    entry = term.entries[language.code]
    if entry.definition:
        group = SubElement(lang_set, "descripGrp")
        SubElement(group, "descrip", {"type": "definition"}).text = entry.definition
        SubElement(group, "admin", {"type": "source"}).text = _source(edition, term, language)
    for text, kind, status, source in _wordings(entry):
        lang_set.append(_term(term, text, kind, status, source))
    return lang_set


def _source(edition: Edition, term: Term, language: Language) -> str:
    """The source of the definition: the provision if the law defines the term, else the editors."""
    if term.basis is Basis.LAW and term.defined in edition.law.by_eid:
        return citation(edition.law, str(term.defined), language)
    return language.labels["data.editors"]


def _wordings(entry: Entry) -> Iterator[tuple[str, str | None, str, str | None]]:
    """Each wording of the term: text, type, administrative status, and source."""
    yield entry.term, None, _PREFERRED, entry.source
    if entry.title and entry.title != entry.term:
        yield entry.title, "fullForm", _ADMITTED, entry.source
    for form in entry.forms:
        yield form, "variant", _ADMITTED, None
    for other in entry.alternatives:
        yield other.text, None, _ADMITTED, other.source


def _term(term: Term, text: str, kind: str | None, status: str, source: str | None) -> Element:
    tig = Element("tig")
    SubElement(tig, "term").text = text
    if term.kind in _NAMES:
        SubElement(tig, "termNote", {"type": "partOfSpeech"}).text = "properNoun"
    if kind:
        SubElement(tig, "termNote", {"type": "termType"}).text = kind
    SubElement(tig, "termNote", {"type": "administrativeStatus"}).text = status
    if source:
        SubElement(tig, "admin", {"type": "source"}).text = source
    return tig
