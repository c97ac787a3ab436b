"""The texts of a translation, matched with the Chinese provisions by id and by order."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.loaders.translated_shapes import (
    TranslatedArticle,
    TranslatedDivision,
    TranslatedParagraph,
    TranslatedUnit,
)
from generator.loaders.yaml_file import KeyPath, YamlFile
from generator.model.languages import Language
from generator.model.levels import DIVISIONS, Level
from generator.model.provisions import Provision
from generator.model.translation import Record, Status, short_digest
from generator.model.units import text_of
from generator.model.wording import Wording
from generator.problems import Place, Problem, error


@dataclass
class Translated:
    """A translation as far as it has been read."""

    texts: dict[str, str | None] = field(default_factory=dict)
    """By provision; None for a gap."""

    records: dict[str, Record] = field(default_factory=dict)
    """By unit of translation."""

    places: dict[str, Place] = field(default_factory=dict)
    """By provision, and by unit of translation."""

    problems: list[Problem] = field(default_factory=list)


def record(status: str, translates: str | None, chinese: str) -> Record:
    """The record of a unit. `translates`: the digest in its file; `chinese`: the text of the law
    now.
    """
    return Record(Status(status), translates or "", short_digest(chinese))


def read_division(
    translation: Translated,
    file: YamlFile,
    shape: TranslatedDivision,
    law: Wording,
    path: KeyPath = (),
) -> None:
    """Add a division with all below it to the translation."""
    if shape.provision is not None or shape.heading is not None:
        place = file.place((*path, "provision"))
        node = law.by_eid.get(shape.provision or "")
        if node is None or node.level not in DIVISIONS:
            translation.problems.append(_unknown(place, shape.provision or "?"))
        else:
            translation.texts[node.eid] = shape.heading
            translation.places[node.eid] = place
            if shape.heading is not None:
                translation.records[node.eid] = record(
                    shape.status, shape.translates, text_of(node)
                )
    for i, article in enumerate(shape.articles):
        spot = (*path, "articles", i)
        below = law.by_eid.get(article.provision)
        if below is None or below.level is not Level.ARTICLE:
            place = file.place((*spot, "provision"))
            translation.problems.append(_unknown(place, article.provision))
        else:
            _read_paragraphs_of(translation, file, article, below, spot)
    for i, division in enumerate(shape.divisions):
        read_division(translation, file, division, law, (*path, "divisions", i))


def read_unit(translation: Translated, file: YamlFile, shape: TranslatedUnit, law: Wording) -> None:
    """Add the preamble or an annex to the translation."""
    node = law.by_eid.get(shape.provision)
    if node is None or node.level not in (Level.PREAMBLE, Level.ANNEX):
        translation.problems.append(
            error(
                "unknown-provision",
                file.place(("provision",)),
                "the law has no such preamble or annex",
                shape.provision,
                "Correct the id, as preamble or att_1, or delete the file",
            )
        )
        return
    _read_paragraphs_of(translation, file, shape, node, ())
    translation.texts.setdefault(node.eid, shape.heading)
    if shape.heading is not None and node.text is None:
        translation.problems.append(
            error(
                "unequal",
                file.place(("heading",)),
                f"{node.eid} has no heading in Chinese",
                shape.heading,
                "Take the heading out: only what the Chinese prints is translated",
            )
        )


def _read_paragraphs_of(
    translation: Translated,
    file: YamlFile,
    shape: TranslatedArticle | TranslatedUnit,
    node: Provision,
    path: KeyPath,
) -> None:
    """Add the record and the paragraphs of one article, preamble or annex to the translation."""
    place = file.place((*path, "provision"))
    if node.eid in translation.records:
        translation.problems.append(
            error(
                "translated-twice",
                place,
                "the provision is translated twice",
                node.eid,
                f"Keep one; the other is at {translation.places[node.eid]}",
            )
        )
        return
    translation.records[node.eid] = record(shape.status, shape.translates, text_of(node))
    translation.places[node.eid] = place
    read_paragraphs(translation, file, [*shape.paragraphs], node, (*path, "paragraphs"))


def read_paragraphs(
    translation: Translated,
    file: YamlFile,
    shapes: list[str | TranslatedParagraph | None],
    unit: Provision,
    path: KeyPath,
) -> None:
    """Add the paragraphs of a unit to the translation, matched with the Chinese by their order."""
    _same_count(translation, file, path, len(shapes), unit, "paragraphs")
    for i, (shape, node) in enumerate(zip(shapes, unit.children, strict=False)):
        spot = (*path, i)
        translation.places[node.eid] = file.place(spot)
        if not isinstance(shape, TranslatedParagraph):
            translation.texts[node.eid] = shape
            if node.children and shape is not None:
                _same_count(translation, file, spot, 0, node, "items")
            continue
        translation.texts[node.eid] = shape.text
        _same_count(translation, file, (*spot, "items"), len(shape.items), node, "items")
        for j, (item, below) in enumerate(zip(shape.items, node.children, strict=False)):
            here = (*spot, "items", j)
            translation.places[below.eid] = file.place(here)
            subitems = [] if item is None or isinstance(item, str) else item.subitems
            translation.texts[below.eid] = (
                item if item is None or isinstance(item, str) else item.text
            )
            if item is not None:
                _same_count(translation, file, here, len(subitems), below, "subitems")
            for k, (text, last) in enumerate(zip(subitems, below.children, strict=False)):
                translation.texts[last.eid] = text
                translation.places[last.eid] = file.place((*here, "subitems", k))


def translated(
    provisions: tuple[Provision, ...], texts: Mapping[str, str | None], language: Language
) -> tuple[Provision, ...]:
    """The same provisions with the labels of the language and these texts."""
    return tuple(
        Provision(
            node.level,
            node.number,
            language.label(node) if node.label else None,
            texts.get(node.eid),
            translated(node.children, texts, language),
            node.eid,
        )
        for node in provisions
    )


def _same_count(
    translation: Translated, file: YamlFile, path: KeyPath, count: int, node: Provision, what: str
) -> None:
    if count != len(node.children):
        translation.problems.append(
            error(
                "unequal",
                file.place(path),
                f"{node.eid} has {len(node.children)} {what} in Chinese and {count} here",
                node.eid,
                "Give each its own entry; leave one empty (~) where the translation is missing",
            )
        )


def _unknown(place: Place, provision: str) -> Problem:
    return error(
        "unknown-provision",
        place,
        "the law has no such provision",
        provision,
        "Correct the id, as art_14 or chp_2, or delete the entry",
    )
