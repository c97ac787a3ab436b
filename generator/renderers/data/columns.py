"""csv-metadata.json: the schema of the tables, as CSV on the Web (W3C) wants it beside them."""

import csv
import io
import json
from collections.abc import Iterable

from generator.model.datasets import FOLDER
from generator.model.edition import Edition
from generator.model.output import OutputFile, published

_KEYS = {"articles": ["eid"], "paragraphs": ["eid"], "glossary": ["id"], "duties": ["eid", "actor"]}
_LISTS = ("modality", "partners")
"""Columns with several values, a blank between them."""


def file(edition: Edition, tables: Iterable[OutputFile]) -> OutputFile:
    """The description of these tables and of their columns, with the language of each column."""
    metadata = {
        "@context": "http://www.w3.org/ns/csvw",
        "dialect": {"encoding": "utf-8", "header": True, "delimiter": ","},
        "tables": [_table(edition, table) for table in tables],
    }
    text = json.dumps(metadata, ensure_ascii=False, indent=1)
    return published(f"{FOLDER}csv-metadata.json", f"{text}\n".encode())


def _table(edition: Edition, table: OutputFile) -> dict[str, object]:
    name = table.path.rpartition("/")[2]
    head = next(csv.reader(io.StringIO(table.content.decode("utf-8-sig"), newline="")))
    key = _KEYS[name.removesuffix(".csv")]
    return {
        "url": name,
        "tableSchema": {
            "primaryKey": key,
            "columns": [_column(edition, column, required=column in key) for column in head],
        },
    }


def _column(edition: Edition, name: str, *, required: bool) -> dict[str, object]:
    column: dict[str, object] = {"name": name, "titles": name, "datatype": "string"}
    if required:
        column["required"] = True
    if name in _LISTS:
        column["separator"] = " "
    for language in edition.languages:
        if name == language.code or name.endswith(f"_{language.code}"):
            column["lang"] = language.tag
    return column
