"""The checks, one per file. Each takes an edition and yields problems."""

from collections.abc import Callable, Iterator

from generator.checks.amendments import amendments
from generator.checks.characters import characters
from generator.checks.dates import dates
from generator.checks.decisions import decisions
from generator.checks.duties import duties
from generator.checks.glossary import glossary
from generator.checks.glyphs import glyphs
from generator.checks.numbering import numbering
from generator.checks.relations import relations
from generator.checks.revisions import revisions
from generator.checks.rules import rules
from generator.checks.source_digest import source_digest
from generator.checks.synonyms import synonyms
from generator.checks.translation_state import translation_state
from generator.model.edition import Edition
from generator.problems import Problem

CHECKS: tuple[Callable[[Edition], Iterator[Problem]], ...] = (
    source_digest,
    dates,
    numbering,
    amendments,
    characters,
    glyphs,
    translation_state,
    synonyms,
    decisions,
    glossary,
    duties,
    relations,
    revisions,
    rules,
)
