"""Do the revisions of a translation name provisions that exist?"""

from collections.abc import Iterator

from generator.model.edition import Edition
from generator.problems import Problem, error


def revisions(edition: Edition) -> Iterator[Problem]:
    """Each provision that a revision names must exist in some version."""
    known = {
        eid
        for version in edition.versions
        for eid in version.wordings[edition.original.code].by_eid
    }
    for revisions_of_language in edition.revisions.values():
        for revision in revisions_of_language:
            for eid in revision.provisions:
                if eid not in known:
                    yield error(
                        "no-provision",
                        revision.place,
                        "the revised provision does not exist",
                        eid,
                        "Correct the id, as art_10 or art_10__para_1",
                    )
