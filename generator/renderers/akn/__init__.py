"""Akoma Ntoso 3.0: one document for each version in each language."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from generator.model.datasets import akn_path
from generator.model.edition import Edition, Version
from generator.model.languages import Language
from generator.model.levels import Level
from generator.model.output import OutputFile, published
from generator.renderers.akn.around import attachments, preamble
from generator.renderers.akn.body import Body
from generator.renderers.akn.element import document, element
from generator.renderers.akn.identity import Expression, subtype
from generator.renderers.akn.metadata import metadata
from generator.renderers.akn.terms import TermMarks


def render(edition: Edition) -> Iterator[OutputFile]:
    """Every version in every language, oldest first."""
    for version in edition.versions:
        for language in edition.languages:
            yield published(akn_path(version, language), _document(edition, version, language))


def _document(edition: Edition, version: Version, language: Language) -> bytes:
    expression = Expression(edition, version, language)
    wording = version.wordings[language.code]
    notes = {
        decision.provision: f"#note_{decision.id}"
        for decision in edition.descriptions[language.code].decisions
        if decision.provision
    }
    marks = TermMarks(expression)
    parts = _parts(expression, Body(notes, marks))
    as_adopted = version is edition.versions[0] and not edition.regulation.as_amended
    act = element(
        "act",
        {
            "name": subtype(edition.regulation),
            "contains": "originalVersion" if as_adopted else "singleVersion",
        },
    )
    act.append(metadata(expression, marks.entities()))
    act.append(
        element(
            "preface",
            {"xml:lang": language.tag},
            [
                element(
                    "longTitle",
                    {"eId": "longTitle"},
                    [element("p", {}, [element("docTitle", {"eId": "docTitle"}, [wording.title])])],
                ),
                *([element("p", {"class": "note"}, [wording.note])] if wording.note else []),
            ],
        )
    )
    act.extend(parts)
    return document(act)


def _parts(expression: Expression, body: Body) -> list[Element]:
    """Preamble, body and attachments. Setting them records in `body.marks` which terms the metadata
    must name, so that the metadata is made afterwards.
    """
    wording = expression.version.wordings[expression.language.code]
    tongue = {"xml:lang": expression.language.tag}
    around = (Level.PREAMBLE, Level.ANNEX)
    before, after = ([unit for unit in wording.units if unit.level is level] for level in around)
    within = (node for node in wording.provisions if node.level not in around)
    return [
        *(preamble(body, unit, tongue) for unit in before),
        element("body", tongue, body.provisions(within)),
        *attachments(body, expression, after, tongue),
    ]
