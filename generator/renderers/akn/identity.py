"""FRBR: the regulation as a work, its wording as an expression, its file as a manifestation."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from generator.model.edition import Edition, Version
from generator.model.kinds import Kind
from generator.model.languages import Language
from generator.model.regulation import Regulation
from generator.renderers.akn.element import element

_ISO_639_2 = {
    "zh": "zho",
    "en": "eng",
    "ja": "jpn",
    "ko": "kor",
    "fr": "fra",
    "de": "deu",
    "es": "spa",
    "pt": "por",
    "ru": "rus",
    "ar": "ara",
}
"""Akoma Ntoso names languages by three letters; one that is not here keeps its own code."""

ONTOLOGY = "/akn/ontology"
"""How the IRIs of organizations, roles and concepts begin."""


def iso_639_2(language: Language) -> str:
    """The three-letter code of a language: zho, eng."""
    primary = language.tag.split("-", 1)[0]
    return _ISO_639_2.get(primary, primary)


def subtype(regulation: Regulation) -> str:
    """The kind of act as IRIs name it: regulation, law, detailed-rules."""
    name: str = regulation.kind.value
    return "regulation" if regulation.kind is Kind.REGULATIONS else name.replace("_", "-")


@dataclass(frozen=True)
class Expression:
    """One version in one language."""

    edition: Edition
    version: Version
    language: Language

    @property
    def work_iri(self) -> str:
        """/akn/cn-js/act/regulation/2024-03-27/<id>, after the AKN naming convention."""
        regulation = self.edition.regulation
        kind = subtype(regulation)
        return f"/akn/{regulation.jurisdiction}/act/{kind}/{regulation.adopted}/{regulation.id}"

    @property
    def iri(self) -> str:
        """The IRI of this version in this language."""
        return f"{self.work_iri}/{iso_639_2(self.language)}@{self.version.date}"

    @property
    def source(self) -> "Expression":
        """The same version in the law's own language."""
        return Expression(self.edition, self.version, self.edition.original)

    def amendment_iri(self, version: Version) -> str:
        """The IRI of the instrument that made a version. Its number is not known: hence `nn`."""
        return f"/akn/{self.edition.regulation.jurisdiction}/act/decision/{version.date}/nn"


def identification(expression: Expression, component: str = "main") -> Element:
    """The FRBR block of the document, or of another component of it."""
    return element(
        "identification",
        {"source": "#editor"},
        [
            _work(expression, component),
            _expression(expression, component),
            _manifestation(expression, component),
        ],
    )


def _work(expression: Expression, component: str) -> Element:
    regulation = expression.edition.regulation
    description = expression.edition.descriptions[expression.language.code]
    return element(
        "FRBRWork",
        {},
        [
            *_iris(expression.work_iri, component),
            element("FRBRdate", {"date": regulation.adopted, "name": "adoption"}),
            element("FRBRauthor", {"href": "#adopting-body", "as": "#author"}),
            element("FRBRcountry", {"value": regulation.jurisdiction}),
            element("FRBRsubtype", {"value": subtype(regulation)}),
            element("FRBRnumber", {"value": regulation.id}),
            element("FRBRname", {"value": description.short_title}),
            element("FRBRprescriptive", {"value": "true"}),
            element("FRBRauthoritative", {"value": "false"}),
        ],
    )


def _expression(expression: Expression, component: str) -> Element:
    original = expression.language is expression.edition.original
    author = "#adopting-body" if original else "#editor"
    parts = [
        *_iris(expression.iri, component),
        element("FRBRdate", {"date": expression.version.date, "name": "version"}),
        element("FRBRauthor", {"href": author, "as": "#author" if original else "#translator"}),
        element("FRBRlanguage", {"language": iso_639_2(expression.language)}),
    ]
    if not original:
        parts.append(
            element(
                "FRBRtranslation",
                {
                    "href": expression.source.iri,
                    "fromLanguage": iso_639_2(expression.edition.original),
                    "authoritative": "false",
                    "by": "#editor",
                },
            )
        )
    return element("FRBRExpression", {}, parts)


def _manifestation(expression: Expression, component: str) -> Element:
    return element(
        "FRBRManifestation",
        {},
        [
            element("FRBRthis", {"value": f"{expression.iri}/!{component}.xml"}),
            element("FRBRuri", {"value": f"{expression.iri}.xml"}),
            element("FRBRdate", {"date": expression.version.date, "name": "version"}),
            element("FRBRauthor", {"href": "#editor", "as": "#editor-role"}),
            element("FRBRformat", {"value": "application/akn+xml"}),
        ],
    )


def _iris(iri: str, component: str) -> list[Element]:
    return [
        element("FRBRthis", {"value": f"{iri}/!{component}"}),
        element("FRBRuri", {"value": iri}),
    ]
