"""Reads XLIFF 2 from an unknown tool, without entities or network.

Tools move units between files and groups and cut them into segments: only the ids of the units
are relied on.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from generator.problems import Place, Problem, error, warning

_XLIFF = "{urn:oasis:names:tc:xliff:document:2.0}"
_META = "{urn:oasis:names:tc:xliff:metadata:2.0}meta"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_STATES = ("initial", "translated", "reviewed", "final")
_CODES = tuple(f"{_XLIFF}{name}" for name in ("ph", "sc", "ec", "cp"))
_LARGEST = 64 * 1024 * 1024
"""Bytes. The longest statute in two languages is two megabytes."""

TITLES = "instrument-title"


@dataclass(frozen=True)
class ReturnedUnit:
    """One unit of a file: source, target (None where it is not translated), XLIFF state, metadata."""

    source: str
    target: str | None
    state: str
    facts: Mapping[str, str]
    place: Place


@dataclass(frozen=True)
class Returned:
    """A file as it was sent. `origin` and `language`: the tags of source and target language."""

    origin: str
    language: str
    units: Mapping[str, ReturnedUnit]
    """By id; those that are not to be translated are left out."""

    titles: tuple[str, ...]
    """Titles of other instruments, as the translation writes them."""

    place: Place


def read(content: bytes, name: str) -> tuple[Returned | None, list[Problem]]:
    """The content of a file, or None if it cannot be read; and the problems found."""
    root = _parsed(content, Place(name))
    if isinstance(root, Problem):
        return None, [root]
    reader = _Reader(name, root.get("trgLang") or "")
    units = dict(reader.units(root))
    titles = tuple(meta.text or "" for meta in root.iter(_META) if meta.get("type") == TITLES)
    returned = Returned(
        root.get("srcLang") or "", reader.language, units, titles, _place(name, root)
    )
    return returned, reader.problems


def _parsed(content: bytes, place: Place) -> etree._Element | Problem:
    """The root of the XML, or why it cannot be read."""
    cure = "Export it again: .venv/bin/python -m generator export-xliff --to LANGUAGE"
    if len(content) > _LARGEST:
        return error("xliff-huge", place, "the file is too large", f"{len(content)} B", cure)
    if b"<!DOCTYPE" in content.replace(b"\0", b""):  # in whichever encoding
        return error(
            "xliff-doctype",
            place,
            "XLIFF has no document type, and none is read",
            "<!DOCTYPE",
            "Take it out; entities could make the file read others",
        )
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as failure:
        spot = Place(place.file, max(failure.lineno or 1, 1), max(failure.offset or 1, 1))
        return error("xliff-syntax", spot, "the XML cannot be read", str(failure.msg), cure)
    if root.tag != f"{_XLIFF}xliff":
        version = f"{root.tag} {root.get('version') or ''}".strip()
        return error("xliff-version", place, "this is not XLIFF 2", version, cure)
    return root


def _place(name: str, node: etree._Element) -> Place:
    return Place(name, node.sourceline or 1)


@dataclass
class _Reader:
    name: str
    language: str
    problems: list[Problem] = field(default_factory=list)

    def units(self, root: etree._Element) -> Iterator[tuple[str, ReturnedUnit]]:
        seen: dict[str, Place] = {}
        for unit in root.iter(f"{_XLIFF}unit"):
            key, place = unit.get("id") or "", _place(self.name, unit)
            if unit.get("translate") == "no":
                continue
            if key in seen:
                self.problems.append(
                    error(
                        "xliff-twice",
                        place,
                        f"this unit also stands at {seen[key]}",
                        key,
                        "Keep one of the two",
                    )
                )
                continue
            seen[key] = place
            yield key, self._unit(unit, key, place)

    def _unit(self, unit: etree._Element, key: str, place: Place) -> ReturnedUnit:
        """A unit, with its segments joined in the order that the target wants."""
        parts = [child for child in unit if child.tag in (f"{_XLIFF}segment", f"{_XLIFF}ignorable")]
        pieces: list[tuple[int, str | None]] = []
        states = []
        for count, part in enumerate(parts, start=1):
            source, target = part.find(f"{_XLIFF}source"), part.find(f"{_XLIFF}target")
            text = None if target is None else self._text(target, key)
            if part.tag == f"{_XLIFF}ignorable":
                text = self._text(source, key) if text is None else text
            else:
                text = text if text and text.strip() else None
                states.append(part.get("state", "initial"))
            order = target.get("order", "") if target is not None else ""
            pieces.append((int(order) if order.isascii() and order.isdigit() else count, text))
        sources = "".join(
            self._text(part.find(f"{_XLIFF}source"), key, is_target=False) for part in parts
        )
        metas = unit.iter(_META)
        facts = {meta.get("type") or "": (meta.text or "").strip() for meta in metas}
        known = [state for state in states if state in _STATES]
        state = min(known, key=_STATES.index, default="initial")
        return ReturnedUnit(sources, self._joined(pieces, key, place), state, facts, place)

    def _joined(self, pieces: list[tuple[int, str | None]], key: str, place: Place) -> str | None:
        """The targets of a unit's segments in one; None where one of them is missing."""
        texts = [text for _, text in sorted(pieces, key=lambda piece: piece[0])]
        whole = [text for text in texts if text is not None]
        if len(whole) == len(texts) and "".join(whole).strip():
            return "".join(whole)
        if any(text.strip() for text in whole):
            self.problems.append(
                warning(
                    "xliff-part",
                    place,
                    "only a part of the unit is translated; it is left out",
                    key,
                    "Translate each of its segments",
                )
            )
        return None

    def _text(self, node: etree._Element | None, key: str, *, is_target: bool = True) -> str:
        """The characters of a source or target, on one line, without its markup. In a target, codes
        and another language are noted as problems.
        """
        if node is None:
            return ""
        place, language = _place(self.name, node), node.get(_LANG)
        if is_target and any(True for _ in node.iter(*_CODES)):
            self.problems.append(
                warning(
                    "xliff-code",
                    place,
                    "a code that a tool put into the text is dropped",
                    key,
                    "Look at the text once it is imported: the law has no mark-up",
                )
            )
        if is_target and language and language.lower() != self.language.lower():
            self.problems.append(
                error(
                    "xliff-language",
                    place,
                    f"this target is in “{language}”, not “{self.language}”",
                    key,
                    "Translate it, or correct xml:lang",
                )
            )
        text = "".join(node.itertext())
        return " ".join(line.strip() for line in text.split("\n")) if "\n" in text else text
