"""Elements of Akoma Ntoso, and a document of them as bytes that are the same every time."""

from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element, register_namespace, tostring

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
XHTML = "http://www.w3.org/1999/xhtml"
_XML = "http://www.w3.org/XML/1998/namespace"
_INLINE = frozenset(f"{{{AKN}}}{name}" for name in ("p", "num", "heading", "old", "new"))
"""Their blanks are words of the law: nothing is added within them."""


def element(
    name: str, attributes: Mapping[str, str], children: Iterable[Element | str] = ()
) -> Element:
    """An element with its attributes, and children of which the first may be a text."""
    made = Element(f"{{{AKN}}}{name}", {_qualified(key): v for key, v in attributes.items()})
    _fill(made, children)
    return made


def quoted(words: str) -> Element:
    """Words in XHTML: where Akoma Ntoso wants an element of another vocabulary."""
    made = Element(f"{{{XHTML}}}span")
    made.text = words
    return made


def document(act: Element) -> bytes:
    """The whole document, indented, in UTF-8."""
    register_namespace("", AKN)
    register_namespace("html", XHTML)
    root = Element(f"{{{AKN}}}akomaNtoso")
    root.append(act)
    _indent(root, "\n")
    text = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _fill(parent: Element, children: Iterable[Element | str]) -> None:
    for child in children:
        if isinstance(child, Element):
            parent.append(child)
        elif len(parent):
            parent[-1].tail = (parent[-1].tail or "") + child
        else:
            parent.text = (parent.text or "") + child


def _indent(parent: Element, line: str) -> None:
    """Set each child on a line of its own, except where blanks would join the law's words."""
    if not len(parent) or parent.tag in _INLINE:
        return
    parent.text = f"{line}  "
    for child in parent:
        _indent(child, f"{line}  ")
        child.tail = f"{line}  "
    parent[-1].tail = line


def _qualified(key: str) -> str:
    return f"{{{_XML}}}{key.removeprefix('xml:')}" if key.startswith("xml:") else key
