"""Where each page stands below the site: published once, never changed."""

from generator.model.languages import View
from generator.model.levels import ROWS, Level
from generator.model.provisions import Provision
from generator.model.wording import Wording

FULL_TEXT = "full/"
_WORDS = {row.prefix: row.level.value for row in ROWS.values()}


def address(view: View, path: str = "") -> str:
    """The address of a page in a view: zh/article-14/."""
    return f"{view.id}/{path}"


def article_path(node: Provision) -> str:
    """article-14/, article-120-1/."""
    return f"article-{node.number}/"


def division_path(node: Provision) -> str:
    """chapter-2/, part-2-subpart-1-chapter-4/, annex-1/: the id, with the levels in full words."""
    steps = (step.partition("_") for step in node.eid.split("__"))
    words = ((_WORDS[prefix], rest.replace("_", "-")) for prefix, _, rest in steps)
    return "-".join(word for step in words for word in step if word) + "/"


def provision_path(law: Wording, eid: str) -> str:
    """The page on which a provision is read alone: its article's own, its division's, or, for a
    part over chapters, the full text.
    """
    unit = law.unit_of(eid)
    if unit and unit.level is Level.ARTICLE:
        return article_path(unit)
    paged = law.chapter_of(eid)
    return division_path(paged) if paged else FULL_TEXT


def provision_address(law: Wording, view: View, eid: str) -> str:
    """The address of a provision on its own page, with its fragment."""
    return address(view, provision_path(law, eid)) + f"#{eid}"
