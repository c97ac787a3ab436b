"""The regulation as a work: what is true of it whatever the date and the language."""

from dataclasses import dataclass

from generator.model.kinds import Kind


@dataclass(frozen=True)
class Source:
    """Where the text was taken from, and the checksum by which a change of it is noticed."""

    description: str
    text_sha256: str
    """Of the non-space characters from the title to the end, as adopted."""


@dataclass(frozen=True)
class Decision:
    """An editorial decision on the source text, in one language."""

    id: str
    provision: str | None
    text: str


@dataclass(frozen=True)
class Regulation:
    """Identity and dates. Dates are ISO 8601."""

    id: str
    """ASCII; the first part of the names of downloads."""

    jurisdiction: str
    kind: Kind
    adopted: str
    in_force: str
    as_amended: str = ""
    """Where source/ holds a text that had been amended before: the day from which it applies; else
    empty.
    """

    out_of_turn: tuple[str, ...] = ()
    """Labels that do not follow the one before them in the print itself."""


@dataclass(frozen=True)
class Description:
    """What one language says about the regulation: names, and where its text is from."""

    short_title: str
    adopted_by: str
    provenance: tuple[str, ...]
    titles: tuple[str, ...]
    """Titles of other instruments as this language writes them, to be set in italics.
    Empty in Chinese, where 《》 marks them in the text itself."""

    decisions: tuple[Decision, ...]
