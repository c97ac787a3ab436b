"""All that a translator renders, piece by piece, each beside what is there of it already."""

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.model.amendments import Amendment, WordChange
from generator.model.edition import Edition
from generator.model.languages import Language
from generator.model.levels import DIVISIONS, Level
from generator.model.provisions import Provision, digest, printed
from generator.model.regulation import Description
from generator.model.translation import DIGEST_LENGTH
from generator.model.wording import Wording

TITLE = "title"
"""The unit that the title, the note and what is told of the regulation belong to."""

UI, GLOSSARY = "ui", "glossary"
"""What the ids of the words of the pages, and of the terms, begin with."""

WORDS = ("before", "deleted", "inserted", "after")
"""The parts of a change of words, in the order in which the amended text has them."""


@dataclass(frozen=True)
class Piece:
    """One text of the law's own language and its translation, None where there is none."""

    id: str
    """art_14__para_1, title, decision.notice, 2025-03-27.1.deleted: what is exchanged by it."""

    unit: str
    """The unit of translation that it is a part of, as in the records of an edition."""

    source: str
    """Empty where only the translation has words, such as an anchor of a change."""

    label: str | None = None
    """The printed label, which is made and never translated."""

    needed: bool = False
    """Whether a translation without it cannot be read at all; elsewhere a gap may stand."""

    target: str | None = None


def pieces(edition: Edition, language: Language | None) -> Iterator[Piece]:
    """Everything in the order of the text; without a language nothing is translated yet."""
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
    """A piece that the law's own language does not have, by its id; None for what is none."""
    if re.fullmatch(r"provenance\.[1-9][0-9]*|decision\.[a-z0-9-]+", name):
        return Piece(name, TITLE, "")
    date, _, rest = name.partition(".")
    dates = [version.date for version in edition.versions[1:]]
    if date in dates and re.fullmatch(rf"[1-9][0-9]*\.({'|'.join(WORDS)})", rest):
        return Piece(name, date, "")
    return None


def digests(edition: Edition) -> dict[str, str]:
    """By unit: the digest that a translation of it bears, of the Chinese that is there now."""
    adopted = edition.versions[0].wordings[edition.original.code]
    units = {TITLE: adopted.title + adopted.note}
    for node in adopted.walk():
        if node.level in DIVISIONS:
            units[node.eid] = node.text or ""
        elif unit_of(adopted.above[node.eid], node) is node:
            units[node.eid] = printed([node])
    for version in edition.versions[1:]:
        units[version.date] = version.amendment[edition.original.code].printed()
    return {unit: digest(text)[:DIGEST_LENGTH] for unit, text in units.items()}


def unit_of(above: Iterable[Provision], node: Provision) -> Provision:
    """The article that a provision stands in; the provision itself where none is over it."""
    return next((holder for holder in above if holder.level not in DIVISIONS), node)


def _parts(edition: Edition, language: Language) -> Iterator[Iterator[Piece]]:
    """What one language says, as if it were the source of all others: part by part."""
    wording = edition.versions[0].wordings[language.code]
    yield _of_the_work(edition.descriptions[language.code], wording)
    yield (
        Piece(node.eid, unit_of(wording.above[node.eid], node).eid, node.text or "", node.label)
        for node in wording.walk()
    )
    for version in edition.versions[1:]:
        yield _of_amendment(version.amendment[language.code])


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
    """What a language needs besides that is not there yet: the words of its pages, and the terms
    of the glossary. They belong to no unit, for nobody asks which Chinese they translate.
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
