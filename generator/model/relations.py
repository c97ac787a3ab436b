"""Provisions that are worth reading together: what editors say, not what the law says of itself."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.problems import Place


@dataclass(frozen=True)
class Relation:
    """A link between provisions, true when read from either end."""

    id: str
    origin: tuple[str, ...]
    """Ids of articles, paragraphs or items."""

    to: tuple[str, ...]
    reasons: Mapping[str, str]
    """By language code."""

    place: Place
