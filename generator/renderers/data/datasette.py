"""metadata.json: titles, licence and a query for those who open the database with Datasette."""

import json

from generator.model.datasets import FOLDER
from generator.model.edition import Edition
from generator.model.imprint import notice
from generator.model.output import OutputFile, published

_LICENCE = "https://creativecommons.org/licenses/by/4.0/"
_FIND = """\
SELECT citation, language, text FROM search WHERE instr(lower(text), lower(:words)) ORDER BY rowid"""
"""Trigrams want three characters, and many words of Chinese have two: this finds them too. LIKE on
a table of trigrams finds none of them: SQLite asks its index, which has no such entry.
"""


def file(edition: Edition) -> OutputFile:
    """metadata.json, in the language of the last view, which most readers of the site have."""
    view = edition.views[-1]
    say = view.interface.labels
    titles = [edition.current.wordings[language.code].title for language in edition.languages]
    metadata = {
        "title": " · ".join(titles),
        "description": notice(edition, view),
        "license": say["data.terms_text"],
        "license_url": _LICENCE,
        "databases": {
            "regulation": {
                "tables": {
                    "provisions": {
                        "title": say["data.table_provisions"],
                        "description": say["data.about_table_provisions"],
                        "facets": ["language", "version", "level"],
                        "label_column": "citation",
                        "fts_table": "search",
                        "fts_pk": "id",
                    },
                    "versions": {
                        "title": say["changes.versions"],
                        "description": say["data.about_table_versions"],
                    },
                    "search": {"hidden": True},
                },
                "queries": {"find": {"title": say["data.find"], "sql": _FIND}},
            }
        },
    }
    text = json.dumps(metadata, ensure_ascii=False, indent=1)
    return published(f"{FOLDER}metadata.json", f"{text}\n".encode())
