"""Where the law uses the terms of the glossary: kept beside the text, never in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.provisions import Provision


@dataclass(frozen=True, order=True)
class Occurrence:
    """Characters `start` to `end` of a text are a use of the term."""

    start: int
    end: int
    term: str


@dataclass(frozen=True)
class TermUses:
    """Which provision uses which term."""

    marks: Mapping[str, Mapping[str, tuple[Occurrence, ...]]] = field(default_factory=dict)
    """By language, then by id: the first use in each article, preamble or annex, outside the definition."""

    origins: Mapping[str, Mapping[str, tuple[Occurrence, ...]]] = field(default_factory=dict)
    """By language, then by id: where the provision that defines a term, or first names it, does so."""

    articles: Mapping[str, tuple[Provision, ...]] = field(default_factory=dict)
    """By term: the articles that use it in the law's own language, in order."""
