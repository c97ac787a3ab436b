"""The law as data: JSON with its schema, CSV for spreadsheets, plain text and Markdown."""

from collections.abc import Iterator

from generator.model.edition import Edition
from generator.model.output import OutputFile
from generator.renderers.data import as_json, tables, text


def render(edition: Edition) -> Iterator[OutputFile]:
    """Every data file."""
    yield from as_json.files(edition)
    yield from tables.files(edition)
    yield from text.files(edition)
