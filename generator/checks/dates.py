"""Do the dates of the wordings follow one another?"""

from collections.abc import Iterator
from itertools import pairwise

from generator.model.edition import Edition
from generator.problems import Place, Problem, error, warning


def dates(edition: Edition) -> Iterator[Problem]:
    """A text may not apply before the law is in force, nor before the text that it amends. That a
    law is in force before it is adopted is rare, but may be.
    """
    regulation, places = edition.regulation, edition.places[edition.original.code]
    if regulation.in_force < regulation.adopted:
        yield warning(
            "date-order",
            places["in_force"],
            f"the law is in force before it was adopted, on {regulation.adopted}",
            regulation.in_force,
            "Correct one of the two, unless the law itself says so",
        )
    if regulation.as_amended and regulation.as_amended < regulation.in_force:
        yield error(
            "date-order",
            places["as_amended"],
            "the amended text is older than the law in force",
            regulation.as_amended,
            f"Write a day after {regulation.in_force}, or take it out",
        )
    for before, after in pairwise(edition.versions):
        if after.date <= before.date:
            yield error(
                "date-order",
                places.get(after.date, Place("source/amendments")),
                f"the amendment is not later than the text that it amends, of {before.date}",
                after.date,
                "Correct the date, or “as_amended” in source/regulation.yml",
            )
