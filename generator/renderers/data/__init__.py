"""The law as data: JSON with its schema, CSV for spreadsheets, text, SQLite.

Text is plain or Markdown; the database has full-text search.
"""

from collections.abc import Iterator

from generator.model.edition import Edition
from generator.model.output import OutputFile
from generator.renderers.data import as_json, columns, database, datasette, tables, text


def render(edition: Edition) -> Iterator[OutputFile]:
    """Every data file."""
    yield from as_json.files(edition)
    made = list(tables.files(edition))
    yield from made
    yield columns.file(edition, made)
    yield from text.files(edition)
    yield from database.files(edition)
    yield datasette.file(edition)
