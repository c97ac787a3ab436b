"""regulation.sqlite: the law as tables with full-text search, ready for Datasette."""

import sqlite3
from collections.abc import Iterator

from generator.model.citation import citation
from generator.model.datasets import FOLDER
from generator.model.edition import Edition, Version
from generator.model.languages import Language
from generator.model.output import OutputFile, published

_TABLES = """
CREATE TABLE provisions (
  id INTEGER PRIMARY KEY, version TEXT NOT NULL, language TEXT NOT NULL, eid TEXT NOT NULL, place INTEGER NOT NULL,
  level TEXT NOT NULL, number TEXT, standing TEXT NOT NULL, label TEXT, text TEXT,
  citation TEXT NOT NULL, UNIQUE (version, language, eid)
);
CREATE TABLE versions (date TEXT NOT NULL, language TEXT NOT NULL, title TEXT NOT NULL,
  note TEXT NOT NULL, instrument TEXT, PRIMARY KEY (date, language));
CREATE VIRTUAL TABLE search USING fts5
  (text, eid UNINDEXED, language UNINDEXED, citation UNINDEXED, tokenize='trigram');
"""
# Chinese has no blanks between words: trigrams find any three characters in a row, in both
# languages; for two, LIKE on `provisions` does. A row of `search` has the number of its row of `provisions`.

_WRITTEN_BY = slice(96, 100)
"""Of the file's header: the number of the SQLite that wrote it, which would change the bytes."""


def files(edition: Edition) -> Iterator[OutputFile]:
    """The database, and its schema as a file of SQL."""
    yield published(f"{FOLDER}regulation.sql", _TABLES.lstrip().encode())
    yield _database(edition)


def _rows(edition: Edition, version: Version, language: Language) -> Iterator[tuple[object, ...]]:
    """The rows of `provisions` for one version in one language, without their numbers."""
    law = version.wordings[edition.original.code]
    for place, node in enumerate(version.wordings[language.code].walk(), start=1):
        yield (
            version.date,
            language.code,
            node.eid,
            place,
            node.level.value,
            str(node.number) if node.number else None,
            node.standing.value,
            node.label,
            node.text,
            citation(law, node.eid, language),
        )


def _database(edition: Edition) -> OutputFile:
    """Every version in every language; the search holds the law as it stands."""
    database = sqlite3.connect(":memory:")
    database.executescript(_TABLES)
    for version in edition.versions:
        for language in edition.languages:
            wording = version.wordings[language.code]
            amendment = version.amendment.get(language.code)
            instrument = amendment.instrument if amendment else None
            database.execute(
                "INSERT INTO versions VALUES (?, ?, ?, ?, ?)",
                (version.date, language.code, wording.title, wording.note, instrument),
            )
            database.executemany(
                "INSERT INTO provisions VALUES (NULL,?,?,?,?,?,?,?,?,?,?)",
                _rows(edition, version, language),
            )
    database.execute(
        "INSERT INTO search (rowid, text, eid, language, citation)"
        " SELECT id, text, eid, language, citation FROM provisions"
        " WHERE version = ? AND text IS NOT NULL ORDER BY language, place",
        (edition.current.date,),
    )
    database.commit()
    database.execute("VACUUM")
    content = bytearray(database.serialize())
    database.close()
    content[_WRITTEN_BY] = bytes(4)
    return published(f"{FOLDER}regulation.sqlite", bytes(content))
