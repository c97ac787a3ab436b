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
    """All of them; but no translation memory where nothing is translated."""
    return tuple(one for one in Output if one is not Output.TMX or edition.languages[1:])
