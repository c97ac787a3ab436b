"""A provision as it is read from the lines."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.importing.lines import LeftOut
from generator.model.levels import Level


@dataclass(kw_only=True)
class Noted:
    """Whatever an editor is told something of."""

    doubts: list[tuple[int, str]] = field(default_factory=list)
    """Each with its line."""

    dropped: list[LeftOut] = field(default_factory=list)
    """What was left out in it, or behind it."""


@dataclass
class Block(Noted):
    """A provision as read: its label, its words, what stands in it, and the line it begins on."""

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
        """Where the words that come next would stand, if they belonged to it."""
        return self.children[-1].innermost() if self.children else self


def printed(blocks: list[Block]) -> str:
    """All that they print, labels included, in one run."""
    return "".join((block.label or "") + block.text for top in blocks for block in top.walk())
