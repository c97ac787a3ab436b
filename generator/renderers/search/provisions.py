"""Which provision stands on which page: the same in every view."""

from generator.model.addresses import provision_path
from generator.model.edition import Edition
from generator.model.levels import Level, annex_word


def provisions(edition: Edition) -> dict[str, list[str]]:
    """By page, in the order of the law: the ids that a citation can lead to."""
    found: dict[str, list[str]] = {}
    for node in edition.law.walk():
        found.setdefault(provision_path(edition.law, node.eid), []).append(node.eid)
    return found


def annexes(edition: Edition) -> dict[str, str]:
    """By what each annex is called, as table-2, its id, which counts all of them by place.

    Of a lone one, or the first of its word, the number may be left out.
    """
    found: dict[str, str] = {}
    for node in edition.law.units:
        if node.level is Level.ANNEX:
            word = annex_word(node.label)
            found.setdefault(word, node.eid)
            if node.number:
                found.setdefault(f"{word}-{node.number}", node.eid)
    return found
