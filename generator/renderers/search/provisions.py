"""The page of each provision, by which a citation is resolved: the same in every view."""

from generator.model.addresses import provision_path
from generator.model.edition import Edition
from generator.model.levels import Level, annex_word


def provisions(edition: Edition) -> dict[str, list[str]]:
    """By the last part of a page's address: the ids of the provisions on it, in order."""
    by_page: dict[str, list[str]] = {}
    for node in edition.law.walk():
        by_page.setdefault(provision_path(edition.law, node.eid), []).append(node.eid)
    return by_page


def annexes(edition: Edition) -> dict[str, str]:
    """By its name, as table-2, the id of each annex; ids count annexes of all names together.

    The first annex of each name is also listed without its number, as table.
    """
    by_name: dict[str, str] = {}
    for node in edition.law.units:
        if node.level is Level.ANNEX:
            word = annex_word(node.label)
            by_name.setdefault(word, node.eid)
            if node.number:
                by_name.setdefault(f"{word}-{node.number}", node.eid)
    return by_name
