"""The address of each page, relative to the site's root. An address never changes once published."""

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
    """The last part of the address of an article's page: article-14/, article-120-1/."""
    return f"article-{node.number}/"


def division_path(node: Provision) -> str:
    """The last part of the address of a chapter's, preamble's or annex's page, made of its id with
    the levels in full words: chapter-2/, part-2-subpart-1-chapter-4/, annex-1/.
    """
    steps = (step.partition("_") for step in node.eid.split("__"))
    words = ((_WORDS[prefix], rest.replace("_", "-")) for prefix, _, rest in steps)
    return "-".join(word for step in words for word in step if word) + "/"


def provision_path(law: Wording, eid: str) -> str:
    """The last part of the address of the page that shows a provision and least besides: the page
    of its article, else that of its chapter, preamble or annex; for a part over chapters the full
    text.
    """
    unit = law.unit_of(eid)
    if unit and unit.level is Level.ARTICLE:
        return article_path(unit)
    paged = law.chapter_of(eid)
    return division_path(paged) if paged else FULL_TEXT


def provision_address(law: Wording, view: View, eid: str) -> str:
    """The address of a provision on its own page, with its fragment."""
    return address(view, provision_path(law, eid)) + f"#{eid}"
