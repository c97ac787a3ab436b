"""regulation.json, one file for each article, and the JSON Schema that both keep."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from generator.model.addresses import provision_address
from generator.model.citation import citation
from generator.model.datasets import FOLDER, JSON_FORMAT, article_json_path
from generator.model.edition import Edition, Version
from generator.model.output import OutputFile, published
from generator.model.provisions import Provision
from generator.model.state import state_of
from generator.model.units import is_unit
from generator.renderers.data import editorial

_SCHEMA = Path(__file__).parent / "regulation.schema.json"
Json = dict[str, Any]


def files(edition: Edition) -> Iterator[OutputFile]:
    """regulation.json, a file for each article, and the schema of both."""
    yield published(f"{FOLDER}regulation.schema.json", _SCHEMA.read_bytes())
    whole = regulation(edition)
    yield _file(f"{FOLDER}regulation.json", whole)
    rows = {row["eid"]: row for row in _walk(whole["versions"][-1]["provisions"])}
    for article in edition.law.articles:
        yield _file(
            article_json_path(article),
            {
                "format": JSON_FORMAT,
                "regulation": edition.regulation.id,
                "version": edition.current.date,
                **rows[article.eid],
            },
        )


def regulation(edition: Edition) -> Json:
    """The content of regulation.json. The versions in it are in order, oldest first."""
    facts = edition.regulation
    return {
        "format": JSON_FORMAT,
        "id": facts.id,
        "jurisdiction": facts.jurisdiction,
        "kind": facts.kind.value,
        "adopted": facts.adopted,
        "in_force": facts.in_force,
        "as_amended": facts.as_amended or None,
        "official": False,
        "languages": [
            {
                "code": language.code,
                "tag": language.tag,
                "original": language is edition.original,
                "short_title": edition.descriptions[language.code].short_title,
                "adopted_by": edition.descriptions[language.code].adopted_by,
            }
            for language in edition.languages
        ],
        "versions": [_version(edition, version) for version in edition.versions],
        "editorial": {
            "terms": editorial.terms(edition),
            "duties": editorial.duties(edition),
            "relations": editorial.relations(edition),
            "decisions": editorial.decisions(edition),
        },
    }


def _version(edition: Edition, version: Version) -> Json:
    wordings = version.wordings.items()
    law = version.wordings[edition.original.code]
    return {
        "date": version.date,
        "instrument": {code: amendment.instrument for code, amendment in version.amendment.items()},
        "changed": list(version.touched),
        "title": {code: wording.title for code, wording in wordings},
        "note": {code: wording.note for code, wording in wordings},
        "provisions": [_provision(edition, version, node) for node in law.provisions],
    }


def _provision(edition: Edition, version: Version, node: Provision) -> Json:
    translations = {
        language.code: version.wordings[language.code].by_eid.get(node.eid)
        for language in edition.languages
    }
    law = version.wordings[edition.original.code]
    row: Json = {
        "eid": node.eid,
        "level": node.level.value,
        "number": str(node.number) if node.number else None,
        "standing": node.standing.value,
        "label": {
            code: translation.label if translation else None
            for code, translation in translations.items()
        },
        "text": {
            code: translation.text if translation else None
            for code, translation in translations.items()
        },
        "citation": {
            language.code: citation(law, node.eid, language) for language in edition.languages
        },
        "address": _address(edition, node),
        "provisions": [_provision(edition, version, child) for child in node.children],
    }
    if version is edition.current and is_unit(node):
        row["translation"] = {
            language.code: state_of(edition, language, node.eid).value
            for language in edition.languages[1:]
        }
    return row


def _walk(rows: Iterable[Json]) -> Iterator[Json]:
    for row in rows:
        yield row
        yield from _walk(row["provisions"])


def _address(edition: Edition, node: Provision) -> str | None:
    """The address where it is read; None for a division and for what is not in force."""
    law = edition.law
    if node.eid not in law.by_eid or law.unit_of(node.eid) is None:
        return None
    return provision_address(law, edition.views[-1], node.eid)


def _file(path: str, value: Json) -> OutputFile:
    """JSON on one line: indenting, which is done in Python, would for a code take longest."""
    return published(path, (json.dumps(value, ensure_ascii=False) + "\n").encode())
