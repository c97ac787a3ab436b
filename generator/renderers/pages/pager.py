"""From a page to the one before it in the text, and to the one after it."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.addresses import address, provision_path
from generator.model.levels import Level
from generator.model.provisions import Provision
from generator.renderers.pages.text import Setting
from generator.renderers.pages.words import Words, called


@dataclass(frozen=True)
class Step:
    """A neighbor in the text: its page, its heading, and which way it lies."""

    target: str
    words: tuple[Words, ...]
    direction: str


@dataclass(frozen=True)
class Pager:
    """Both neighbors; None at either end."""

    previous: Step | None
    next: Step | None


def pager(setting: Setting, order: Sequence[Provision], at: int) -> Pager:
    """The neighbors of the page at this place in the order."""
    before = order[at - 1] if at else None
    after = order[at + 1] if at + 1 < len(order) else None
    return Pager(_step(setting, before, "previous"), _step(setting, after, "next"))


def _step(setting: Setting, node: Provision | None, way: str) -> Step | None:
    if node is None:
        return None
    kind = "" if node.level is Level.ARTICLE else f"_{called(node)}"
    target = address(setting.view, provision_path(setting.law, node.eid))
    return Step(target, setting.words(node), setting.view.interface.labels[f"page.{way}{kind}"])
