"""The provisions as Akoma Ntoso's hierarchy; their ids are the fragments of the site."""

from collections.abc import Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element

from generator.model.levels import DIVISIONS, UNITS, Level
from generator.model.provisions import Provision, Standing
from generator.renderers.akn.element import element
from generator.renderers.akn.terms import TermMarks

_NAMES = {
    Level.PART: "part",
    Level.SUBPART: "subpart",
    Level.CHAPTER: "chapter",
    Level.SECTION: "section",
    Level.ARTICLE: "article",
    Level.PARAGRAPH: "paragraph",
    Level.ITEM: "point",
    Level.SUBITEM: "indent",
}


class Body:
    """Makes elements of provisions. `notes`: by id, the reference to the editors' note on it."""

    def __init__(self, notes: Mapping[str, str], marks: TermMarks) -> None:
        self.notes = notes
        self.marks = marks

    def provisions(self, nodes: Iterable[Provision]) -> list[Element]:
        """Each provision with all below it."""
        return [self._provision(node) for node in nodes]

    def _provision(self, node: Provision) -> Element:
        made = element(_NAMES[node.level], identified(node))
        note = self._note(node)
        if node.level in DIVISIONS:
            made.extend(self.heading(node))
            made.extend(self.provisions(node.children))
            return made
        if node.label is not None:
            made.append(element("num", {}, [node.label, *note]))
            note = []
        if node.level is Level.ARTICLE and node.children:
            made.extend(self.provisions(node.children))
        else:
            words = element("p", {}, [*self.marks.words(node), *note])
            made.append(element("intro" if node.children else "content", {}, [words]))
            made.extend(self.provisions(node.children))
        return made

    def heading(self, node: Provision) -> Iterator[Element]:
        """The number and the heading of a provision, if it has them, the note in the first of them."""
        note = self._note(node)
        for name, words in (("num", node.label), ("heading", node.text)):
            if words is not None:
                yield element(name, {}, [words, *note])
                note = []

    def lines(self, unit: Provision) -> Iterator[Element]:
        """The paragraphs of a preamble or an annex; one empty paragraph where it is repealed."""
        for node in unit.children:
            yield element("p", identified(node), [*self.marks.words(node), *self._note(node)])
        if not unit.children:
            yield element("p", {})

    def _note(self, node: Provision) -> list[Element]:
        note = self.notes.get(node.eid)
        return [element("noteRef", {"href": note, "marker": "*"})] if note else []


def identified(node: Provision) -> dict[str, str]:
    """The ids of a provision, and its status where it has one."""
    return {"eId": node.eid, "wId": node.eid} | _status(node)


def _status(node: Provision) -> dict[str, str]:
    """`removed` for a repealed provision, `incomplete` for one without a translation."""
    if node.standing is Standing.REPEALED:
        return {"status": "removed"}
    if node.text is None and node.level not in UNITS:
        return {"status": "incomplete"}
    return {}
