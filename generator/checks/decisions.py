"""Do the editorial decisions speak of provisions that exist?"""

from collections.abc import Iterator

from generator.model.edition import Edition
from generator.problems import Problem, error


def decisions(edition: Edition) -> Iterator[Problem]:
    """The provision of each decision must exist in some version."""
    code = edition.original.code
    wordings = [version.wordings[code].by_eid for version in edition.versions]
    for decision in edition.descriptions[code].decisions:
        if decision.provision and not any(decision.provision in wording for wording in wordings):
            yield error(
                "no-provision",
                edition.places[code][f"decision {decision.id}"],
                "the provision of the decision does not exist",
                decision.provision,
                "Correct the id, as art_10 or art_10__para_1",
            )
