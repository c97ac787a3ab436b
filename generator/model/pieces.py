"""Every text that a translator translates, each beside its present translation."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.model.amendments import Amendment, WordChange
from generator.model.edition import Edition
from generator.model.languages import Language
from generator.model.levels import Level
from generator.model.regulation import Description
from generator.model.units import TITLE
from generator.model.wording import Wording

UI, GLOSSARY = "ui", "glossary"
"""The first part of the ids of the words of the pages, and of the terms."""

WORDS = ("before", "deleted", "inserted", "after")
"""The parts of a change of words, in the order in which the amended text has them."""


@dataclass(frozen=True)
class Piece:
    """One text of the law's own language and its translation."""

    id: str
    """art_14__para_1, title, decision.notice, 2025-03-27.1.deleted: the key in exchanged files."""

    unit: str
    """The id of the unit of translation that it is a part of; empty if it is part of none."""

    source: str
    """Empty where only the translation has a text, such as the words around a change."""

    label: str | None = None
    """The printed label, which the generator makes in each language."""

    needed: bool = False
    """Whether the translation cannot be loaded without it; any other piece may be missing."""

    target: str | None = None
    """The translation; None where there is none."""


def pieces(edition: Edition, language: Language | None) -> Iterator[Piece]:
    """All pieces in the order of the text. Without a language, for a new one: none is translated."""
    others = _parts(edition, language) if language else itertools.repeat(iter(()))
    for own, other in zip(_parts(edition, edition.original), others, strict=False):
        translations = {translated.id: translated for translated in other}
        for piece in own:
            there = translations.pop(piece.id, None)
            target = there.source if there else ""
            if piece.source or piece.label or target:
                yield replace(piece, target=target or None)
        for piece in translations.values():
            yield replace(piece, source="", target=piece.source or None, needed=False)


def of_translation_alone(edition: Edition, name: str) -> Piece | None:
    """The piece with this id, if a translation may have it though the law's own language does not;
    else None.
    """
    if re.fullmatch(r"provenance\.[1-9][0-9]*|decision\.[a-z0-9-]+", name):
        return Piece(name, TITLE, "")
    date, _, rest = name.partition(".")
    dates = [version.date for version in edition.versions[1:]]
    if date in dates and re.fullmatch(rf"[1-9][0-9]*\.({'|'.join(WORDS)})", rest):
        return Piece(name, date, "")
    return None


def _parts(edition: Edition, language: Language) -> Iterator[Iterator[Piece]]:
    """The texts of one language as the sources of pieces: those of the work, of the law as adopted,
    then of each amendment.
    """
    wording = edition.versions[0].wordings[language.code]
    yield _of_the_work(edition.descriptions[language.code], wording)
    yield (
        Piece(node.eid, (wording.unit_of(node.eid) or node).eid, node.text or "", node.label)
        for node in wording.walk()
    )
    yield from map(_of_amendment, edition.amendments(language))


def _of_the_work(described: Description, wording: Wording) -> Iterator[Piece]:
    for name, text in (
        ("title", wording.title),
        ("short_title", described.short_title),
        ("note", wording.note),
        ("adopted_by", described.adopted_by),
    ):
        yield Piece(name, TITLE, text, needed=True)
    for i, text in enumerate(described.provenance, start=1):
        yield Piece(f"provenance.{i}", TITLE, text)
    for decision in described.decisions:
        yield Piece(f"decision.{decision.id}", TITLE, decision.text)


def _of_amendment(amendment: Amendment) -> Iterator[Piece]:
    date = amendment.date
    for name in ("instrument", "adopted_by", "note"):
        yield Piece(f"{date}.{name}", date, getattr(amendment, name), needed=True)
    for i, change in enumerate(amendment.changes, start=1):
        if isinstance(change, WordChange):
            for name in WORDS:
                text = getattr(change, name)
                yield Piece(f"{date}.{i}.{name}", date, text, needed=bool(text))
        else:
            for row in change.new.walk() if change.new else ():
                if row.level is not Level.ARTICLE:
                    yield Piece(f"{date}.{i}.{row.eid}", date, row.text or "", row.label)


def new_words(edition: Edition) -> Iterator[Piece]:
    """What a new language needs besides: the words of its pages and the terms of the glossary. They
    are part of no unit, since their translations are not stamped.
    """
    for key, word in edition.original.written.items():
        if key not in ("language.tag", "language.theme"):
            yield Piece(f"{UI}.{key}", "", word)
    for term in edition.glossary:
        entry = term.entries[edition.original.code]
        for name, text in (
            ("term", entry.term),
            ("definition", entry.definition),
            ("title", entry.title),
            ("status", entry.status),
        ):
            if text:
                yield Piece(f"{GLOSSARY}.{term.id}.{name}", "", text)
