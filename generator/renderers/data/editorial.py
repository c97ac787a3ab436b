"""What editors say of the law, as plain data: terms, duties and so on. No part of the law."""

from generator.model.citation import citation
from generator.model.duties import Duty
from generator.model.edition import Edition
from generator.model.glossary import Term
from generator.model.relations import Relation

Row = dict[str, object]


def terms(edition: Edition) -> list[Row]:
    """Each term of the glossary that readers are shown."""
    return [_term(term) for term in edition.glossary if term.shown]


def _term(term: Term) -> Row:
    entries = term.entries.items()
    return {
        "id": term.id,
        "kind": term.kind.value,
        "pinyin": term.pinyin,
        "term": {code: entry.term for code, entry in entries},
        "definition": {code: entry.definition for code, entry in entries},
        "basis": term.basis.value,
        "defined": term.defined,
        "alternatives": {
            code: [
                {"text": alternative.text, "source": alternative.source}
                for alternative in entry.alternatives
            ]
            for code, entry in entries
            if entry.alternatives
        },
    }


def duties(edition: Edition) -> list[Row]:
    """Who must, may or is encouraged to do what."""
    names = {actor.id: dict(actor.names) for actor in edition.duties.actors}
    return [_duty(edition, duty, names) for duty in edition.duties.duties]


def _duty(edition: Edition, duty: Duty, names: dict[str, dict[str, str]]) -> Row:
    return {
        "eid": duty.provision,
        "citation": {
            language.code: citation(edition.law, duty.provision, language)
            for language in edition.languages
        },
        "actor": duty.actor,
        "name": names[duty.actor],
        "modality": [modality.value for modality in duty.modalities],
        "partners": list(duty.partners),
        "summary": dict(duty.summaries),
    }


def relations(edition: Edition) -> list[Row]:
    """Provisions that are worth reading together, with the reason."""
    return [_relation(relation) for relation in edition.relations]


def _relation(relation: Relation) -> Row:
    return {
        "id": relation.id,
        "from": list(relation.origin),
        "to": list(relation.to),
        "reason": dict(relation.reasons),
    }


def decisions(edition: Edition) -> list[Row]:
    """The editors' decisions on the source text, with the provisions that they are about."""
    texts_of = {
        code: {decision.id: decision.text for decision in described.decisions}
        for code, described in edition.descriptions.items()
    }
    return [
        {
            "id": decision.id,
            "eid": decision.provision,
            "text": {
                code: texts[decision.id] for code, texts in texts_of.items() if decision.id in texts
            },
        }
        for decision in edition.descriptions[edition.original.code].decisions
    ]
