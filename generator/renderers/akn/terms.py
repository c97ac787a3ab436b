"""The glossary's terms in the text, as references to entities that the metadata names."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from generator.model.findings import Occurrence
from generator.model.glossary import Basis, Term, TermKind
from generator.model.provisions import Provision
from generator.renderers.akn.element import element
from generator.renderers.akn.identity import ONTOLOGY, Expression

_CLASSES = {
    TermKind.BODY: ("organization", "TLCOrganization"),
    TermKind.PLACE: ("location", "TLCLocation"),
    TermKind.CONCEPT: ("concept", "TLCConcept"),
    TermKind.CULTURE: ("concept", "TLCConcept"),
}
_TERM = ("term", "TLCTerm")
"""The element that marks a term in the text, and the one of its entity, for all other kinds."""


class TermMarks:
    """Marks the terms in the text of one document, and remembers which it has marked.

    The analysis covers the law as it stands: a provision of an older version is marked only where
    its text is still the same.
    """

    def __init__(self, expression: Expression) -> None:
        edition, self.code = expression.edition, expression.language.code
        self.terms = {term.id: term for term in edition.glossary}
        self.uses = edition.uses.marks.get(self.code, {})
        self.origins = edition.uses.origins.get(self.code, {})
        self.current = edition.current.wordings[self.code].by_eid
        self.used: set[str] = set()

    def words(self, node: Provision) -> list[Element | str]:
        """The text of a provision in pieces: strings, and an element for each term."""
        text, eid = node.text or "", node.eid
        uses, origins = self.uses.get(eid, ()), self.origins.get(eid, ())
        if not (uses or origins) or self.current[eid].text != text:
            return [text]
        parts: list[Element | str] = []
        done = 0
        for count, occurrence in enumerate(sorted({*uses, *origins}), start=1):
            parts += [
                text[done : occurrence.start],
                self._mark(node, occurrence, count),
            ]
            done = occurrence.end
        return [*parts, text[done:]]

    def _mark(self, node: Provision, occurrence: Occurrence, count: int) -> Element:
        term = self.terms[occurrence.term]
        self.used.add(term.id)
        name = _CLASSES.get(term.kind, _TERM)[0]
        if term.basis is Basis.LAW and occurrence in self.origins.get(node.eid, ()):
            name = "def"
        reference = {"eId": f"{node.eid}__term_{count}", "refersTo": f"#{_eid(term)}"}
        words = (node.text or "")[occurrence.start : occurrence.end]
        return element(name, reference, [words])

    def entities(self) -> Iterator[Element]:
        """The entities of the terms marked so far, in the order of the glossary."""
        for term in self.terms.values():
            if term.id in self.used:
                name = _CLASSES.get(term.kind, _TERM)[1]
                iri = f"{ONTOLOGY}/{name.removeprefix('TLC').lower()}/{term.id}"
                shown = term.entries[self.code].term
                yield element(name, {"eId": _eid(term), "href": iri, "showAs": shown})


def _eid(term: Term) -> str:
    return f"term_{term.id}"
