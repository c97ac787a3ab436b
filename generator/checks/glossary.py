"""Do the terms point at provisions that exist?"""

from collections.abc import Iterator

from generator.model.edition import Edition
from generator.problems import Problem, error


def glossary(edition: Edition) -> Iterator[Problem]:
    """The provision that defines a term must exist."""
    for term in edition.glossary:
        if term.defined and term.defined not in edition.law.by_eid:
            place = term.entries[edition.original.code].place
            yield error(
                "no-provision",
                place,
                "the defining provision does not exist",
                term.defined,
                "Correct the id, as art_10__para_1",
            )
