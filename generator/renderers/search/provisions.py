"""Which provision stands on which page: the same in every view."""

from generator.model.addresses import article_path, division_path
from generator.model.edition import Edition
from generator.model.levels import Level
from generator.model.provisions import Provision
from generator.model.wording import Wording


def provisions(edition: Edition) -> dict[str, list[str]]:
    """By page, in the order of the law: the ids that a citation can lead to."""
    found: dict[str, list[str]] = {}
    holder: dict[str, str] = {}
    for node in edition.law.walk():
        above = edition.law.above[node.eid]
        path = page_of(edition.law, node) or holder[above[-1].eid]
        holder[node.eid] = path
        found.setdefault(path, []).append(node.eid)
    return found


def page_of(law: Wording, node: Provision) -> str | None:
    """The page that a provision begins; None where it is read on the page of its holder."""
    if node.level is Level.ARTICLE:
        return article_path(node)
    if node in law.chapters:
        return division_path(node)
    return None if law.chapter_of(node.eid) else "full/"  # a part over chapters has no page
