"""Which provision stands on which page: the same in every view."""

from generator.model.addresses import provision_path
from generator.model.edition import Edition


def provisions(edition: Edition) -> dict[str, list[str]]:
    """By page, in the order of the law: the ids that a citation can lead to."""
    found: dict[str, list[str]] = {}
    for node in edition.law.walk():
        found.setdefault(provision_path(edition.law, node.eid), []).append(node.eid)
    return found
