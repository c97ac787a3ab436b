"""Where each page stands below the site: published once, never changed."""

from generator.model.languages import View
from generator.model.levels import Level
from generator.model.provisions import Provision
from generator.model.wording import Wording


def address(view: View, path: str = "") -> str:
    """The address of a page in a view: zh/article-14/."""
    return f"{view.id}/{path}"


def article_path(node: Provision) -> str:
    """article-14/, article-120-1/."""
    return f"article-{node.number}/"


def division_path(node: Provision) -> str:
    """chapter-2/, part-2-subpart-1-chapter-4/: the id, with the levels in full words."""
    names = {"chp": "chapter", "sec": "section", "part": "part", "subpart": "subpart"}
    steps = (step.split("_", 1) for step in node.eid.split("__"))
    return "-".join(f"{names[prefix]}-{rest.replace('_', '-')}" for prefix, rest in steps) + "/"


def provision_address(law: Wording, view: View, eid: str) -> str:
    """The address of a provision on its article's own page, with its fragment."""
    holders = (*law.above[eid], law.by_eid[eid])
    article = next(node for node in holders if node.level is Level.ARTICLE)
    return address(view, article_path(article)) + f"#{eid}"
