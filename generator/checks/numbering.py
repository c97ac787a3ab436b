"""Do the articles and divisions follow one another without a gap?"""

from collections.abc import Iterator

from generator.model.edition import Edition
from generator.model.levels import DIVISIONS, Level
from generator.model.numbering import Number
from generator.problems import Place, Problem, error


def numbering(edition: Edition) -> Iterator[Problem]:
    """Articles run through the whole law. Divisions start at 1 or go on from the last of their
    level: the chapters of a subpart may go on from those of the subpart before it.
    """
    last: dict[Level, Number] = {}
    law = edition.versions[0].wordings[edition.original.code]
    for node in law.walk():
        if node.number is None or node.level not in (Level.ARTICLE, *DIVISIONS):
            continue
        before = last.get(node.level)
        restarts = node.level in DIVISIONS and node.number == Number(1)
        if not (node.number.follows(before) or restarts):
            place = edition.places[edition.original.code].get(node.eid, Place("source"))
            yield error(
                "order", place,
                f"{node.level.value} {node.number} does not follow {before or 'the start'}",
                node.label or "", "Correct the label, or add what is missing before it",
            )  # fmt: skip
        last[node.level] = node.number
