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
"""What a kind of term is in the text, and as an entity; a term where it is nothing more special."""


class TermMarks:
    """Marks the terms of one document, and remembers which it has marked.

    The analysis looked at the law as it stands: an older wording is marked where it says the same.
    """

    def __init__(self, expression: Expression) -> None:
        edition, self.code = expression.edition, expression.language.code
        self.terms = {term.id: term for term in edition.glossary}
        self.uses = edition.uses.marks.get(self.code, {})
        self.origins = edition.uses.origins.get(self.code, {})
        self.current = edition.current.wordings[self.code].by_eid
        self.used: set[str] = set()

    def words(self, node: Provision) -> list[Element | str]:
        """The text of a provision: its characters and, among them, its terms."""
        text, eid = node.text or "", node.eid
        uses, origins = self.uses.get(eid, ()), self.origins.get(eid, ())
        if not (uses or origins) or self.current[eid].text != text:
            return [text]
        parts: list[Element | str] = []
        done = 0
        for count, occurrence in enumerate(sorted({*uses, *origins}), start=1):
            parts += [
                text[done : occurrence.start],
                self._mark(text, occurrence, eid, count, occurrence in origins),
            ]
            done = occurrence.end
        return [*parts, text[done:]]

    def _mark(
        self, text: str, occurrence: Occurrence, eid: str, count: int, is_origin: bool
    ) -> Element:
        term = self.terms[occurrence.term]
        self.used.add(term.id)
        name = _CLASSES.get(term.kind, _TERM)[0]
        if is_origin and term.basis is Basis.LAW:
            name = "def"
        reference = {"eId": f"{eid}__term_{count}", "refersTo": f"#{_eid(term)}"}
        return element(name, reference, [text[occurrence.start : occurrence.end]])

    def entities(self) -> Iterator[Element]:
        """What the marks refer to, in the order of the glossary."""
        for term in self.terms.values():
            if term.id in self.used:
                name = _CLASSES.get(term.kind, _TERM)[1]
                iri = f"{ONTOLOGY}/{name.removeprefix('TLC').lower()}/{term.id}"
                shown = term.entries[self.code].term
                yield element(name, {"eId": _eid(term), "href": iri, "showAs": shown})


def _eid(term: Term) -> str:
    return f"term_{term.id}"
