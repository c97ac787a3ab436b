"""Which provision stands on which page: the same in every view."""

from generator.model.addresses import provision_path
from generator.model.edition import Edition
from generator.model.levels import Level, annex_word


def provisions(edition: Edition) -> dict[str, list[str]]:
    """By page, in the order of the law: the ids that a citation can lead to."""
    by_page: dict[str, list[str]] = {}
    for node in edition.law.walk():
        by_page.setdefault(provision_path(edition.law, node.eid), []).append(node.eid)
    return by_page


def annexes(edition: Edition) -> dict[str, str]:
    """By what each annex is called, as table-2, its id, which counts all of them by place.

    Of a lone one, or the first of its word, the number may be left out.
    """
    by_name: dict[str, str] = {}
    for node in edition.law.units:
        if node.level is Level.ANNEX:
            word = annex_word(node.label)
            by_name.setdefault(word, node.eid)
            if node.number:
                by_name.setdefault(f"{word}-{node.number}", node.eid)
    return by_name
