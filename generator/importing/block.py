"""A provision as it is read from the lines, with remarks for an editor."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.importing.lines import LeftOut
from generator.model.levels import Level


@dataclass(kw_only=True)
class Noted:
    """Anything that may have remarks for an editor."""

    doubts: list[tuple[int, str]] = field(default_factory=list)
    """Each with the line of the text that it is about."""

    dropped: list[LeftOut] = field(default_factory=list)
    """What was left out within it, or between it and what follows."""


@dataclass
class Block(Noted):
    """A provision as read. `line`: the line of the text on which it begins."""

    level: Level
    label: str | None
    text: str
    line: int
    children: list["Block"] = field(default_factory=list)

    def walk(self) -> Iterator["Block"]:
        """This block and all below it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()

    def innermost(self) -> "Block":
        """The last block within it that has none in it: the one to which further words are added."""
        return self.children[-1].innermost() if self.children else self


def printed(blocks: list[Block]) -> str:
    """All that the blocks print, labels included, in one run."""
    return "".join((block.label or "") + block.text for top in blocks for block in top.walk())
