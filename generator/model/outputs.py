"""The kinds of output, and the result of comparing each with the source."""

from dataclasses import dataclass
from enum import Enum

from generator.model.edition import Edition


class Output(Enum):
    """A kind of output. The value is its name in tables and labels."""

    PAGES = "pages"
    PDF = "pdf"
    EPUB = "epub"
    AKN = "akn"
    JSON = "json"
    CSV = "csv"
    TEXT = "text"
    TMX = "tmx"
    XLIFF = "xliff"
    TBX = "tbx"
    SQLITE = "sqlite"
    ARCHIVE = "archive"


@dataclass(frozen=True)
class Count:
    """How much of an output was held against the source, and how many provisions differ."""

    output: Output
    files: int
    provisions: int
    characters: int
    differences: int


def outputs_of(edition: Edition) -> tuple[Output, ...]:
    """The outputs that this site has: TMX and XLIFF only where there is a translation, TBX only where
    there are terms.
    """
    lacking = set[Output]()
    if not edition.languages[1:]:
        lacking |= {Output.TMX, Output.XLIFF}
    if not edition.glossary:
        lacking.add(Output.TBX)
    return tuple(one for one in Output if one not in lacking)
