"""Do the relations join provisions that exist?"""

from collections.abc import Iterator

from generator.model.edition import Edition
from generator.problems import Problem, error


def relations(edition: Edition) -> Iterator[Problem]:
    """Every provision that a relation names must exist."""
    for relation in edition.relations:
        for eid in (*relation.origin, *relation.to):
            if eid not in edition.law.by_eid:
                yield error(
                    "no-provision",
                    relation.place,
                    "the related provision does not exist",
                    eid,
                    "Correct the id, as art_10 or art_10__para_1",
                )
