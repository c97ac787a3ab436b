"""Everyday words for what the law calls otherwise. Only the search uses them."""

from dataclasses import dataclass

from generator.problems import Place


@dataclass(frozen=True)
class Word:
    """A word or phrase, and where it is written."""

    text: str
    place: Place


@dataclass(frozen=True)
class SynonymGroup:
    """Everyday words, and the law's own words for the same matter, the nearest first."""

    say: tuple[Word, ...]
    law: tuple[Word, ...]
