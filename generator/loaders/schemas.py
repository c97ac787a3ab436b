"""The shapes of all file kinds as JSON Schemas, for editors that complete and check as one types."""

import json
from collections.abc import Iterator

from pydantic import BaseModel

from generator.loaders import editorial_shapes, shapes, translated_shapes
from generator.loaders.languages import ui_schema
from generator.model.output import OutputFile

_FILE_KINDS: dict[str, type[BaseModel]] = {
    "regulation": shapes.RegulationFile,
    "chapter": shapes.ChapterFile,
    "preamble": shapes.PreambleFile,
    "annex": shapes.AnnexFile,
    "amendment": shapes.AmendmentFile,
    "synonyms": editorial_shapes.SynonymsFile,
    "glossary": editorial_shapes.GlossaryFile,
    "duties": editorial_shapes.DutiesFile,
    "relations": editorial_shapes.RelationsFile,
    "translated-regulation": translated_shapes.TranslatedRegulationFile,
    "translated-chapter": translated_shapes.TranslatedDivision,
    "translated-unit": translated_shapes.TranslatedUnit,
    "translated-amendment": translated_shapes.TranslatedAmendmentFile,
    "translated-glossary": editorial_shapes.TranslatedGlossaryFile,
    "translated-duties": editorial_shapes.TranslatedDutiesFile,
    "translated-relations": editorial_shapes.TranslatedRelationsFile,
    "revisions": editorial_shapes.RevisionsFile,
    "rules": editorial_shapes.RulesFile,
}


def schemas() -> Iterator[OutputFile]:
    """One JSON Schema per file kind, named after it."""
    declared = {kind: shape.model_json_schema() for kind, shape in _FILE_KINDS.items()}
    for kind, schema in {**declared, "ui": ui_schema()}.items():
        text = json.dumps(schema, ensure_ascii=False, indent=2)
        yield OutputFile(f"{kind}.schema.json", f"{text}\n".encode())
