"""Elements of Akoma Ntoso, and a whole document as bytes."""

from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element, register_namespace, tostring

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
XHTML = "http://www.w3.org/1999/xhtml"
_XML = "http://www.w3.org/XML/1998/namespace"
_INLINE = frozenset(f"{{{AKN}}}{name}" for name in ("p", "num", "heading", "old", "new"))
"""Elements with text in them, where indentation would add blanks to the law's words."""


def element(
    name: str, attributes: Mapping[str, str], children: Iterable[Element | str] = ()
) -> Element:
    """An element of Akoma Ntoso. Its children are elements and texts in any order."""
    made = Element(f"{{{AKN}}}{name}", {_qualified(key): v for key, v in attributes.items()})
    _fill(made, children)
    return made


def quoted(words: str) -> Element:
    """A text in an XHTML span, for elements of Akoma Ntoso that take only foreign elements."""
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
    """Set each child on a line of its own, except within `_INLINE`. `line`: newline and indent."""
    if not len(parent) or parent.tag in _INLINE:
        return
    parent.text = f"{line}  "
    for child in parent:
        _indent(child, f"{line}  ")
        child.tail = f"{line}  "
    parent[-1].tail = line


def _qualified(key: str) -> str:
    return f"{{{_XML}}}{key.removeprefix('xml:')}" if key.startswith("xml:") else key
