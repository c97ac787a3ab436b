"""What editors say of the law, as plain data: terms, duties and so on. No part of the law."""

from generator.model.citation import citation
from generator.model.duties import Duty
from generator.model.edition import Edition
from generator.model.glossary import Term
from generator.model.relations import Relation

Row = dict[str, object]


def terms(edition: Edition) -> list[Row]:
    """Each term that readers meet, in every language that has it."""
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
            code: [{"text": one.text, "source": one.source} for one in entry.alternatives]
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
            one.code: citation(edition.law, duty.provision, one) for one in edition.languages
        },
        "actor": duty.actor,
        "name": names[duty.actor],
        "modality": [one.value for one in duty.modalities],
        "partners": list(duty.partners),
        "summary": dict(duty.summaries),
    }


def relations(edition: Edition) -> list[Row]:
    """Provisions that are worth reading together, with the reason."""
    return [_relation(one) for one in edition.relations]


def _relation(relation: Relation) -> Row:
    return {
        "id": relation.id,
        "from": list(relation.origin),
        "to": list(relation.to),
        "reason": dict(relation.reasons),
    }


def decisions(edition: Edition) -> list[Row]:
    """What was done to the source text, and where."""
    told = {
        code: {one.id: one.text for one in described.decisions}
        for code, described in edition.descriptions.items()
    }
    return [
        {
            "id": one.id,
            "eid": one.provision,
            "text": {code: texts[one.id] for code, texts in told.items() if one.id in texts},
        }
        for one in edition.descriptions[edition.original.code].decisions
    ]
