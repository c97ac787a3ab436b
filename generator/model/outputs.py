"""What is built from the text, and what came of reading it again."""

from dataclasses import dataclass
from enum import Enum

from generator.model.edition import Edition


class Output(Enum):
    """The value is its name in the table, and in the labels."""

    PAGES = "pages"
    PDF = "pdf"
    EPUB = "epub"
    AKN = "akn"
    JSON = "json"
    CSV = "csv"
    TEXT = "text"
    TMX = "tmx"
    XLIFF = "xliff"
    SQLITE = "sqlite"


@dataclass(frozen=True)
class Count:
    """How much of an output was held against the source, and how many provisions differ."""

    output: Output
    files: int
    provisions: int
    characters: int
    differences: int


def outputs_of(edition: Edition) -> tuple[Output, ...]:
    """All of them; but nothing for translators where nothing is translated."""
    exchanged = (Output.TMX, Output.XLIFF)
    return tuple(output for output in Output if output not in exchanged or edition.languages[1:])
