"""A provision of any level, its id, and how to walk through it."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from generator.model.levels import DIVISIONS, ROWS, Level, Named
from generator.model.numbering import Number


class Standing(Enum):
    """Whether a provision still says anything."""

    IN_FORCE = "in force"
    REPEALED = "repealed"
    """Taken out by an amendment: label and address stay, the words are gone."""


@dataclass(frozen=True, slots=True)
class Provision:
    """A part, chapter, article, paragraph, preamble or any other level, in one language.

    `text` is the heading of a division and the words of a paragraph or below; an article has
    none of its own, nor has a preamble or an annex without a heading. In a translation it is
    None where the translation is missing.
    `label` is what is printed, character for character; None for a paragraph (counted, not
    numbered) and for an unnumbered 附则.
    """

    level: Level
    number: Number | None
    label: str | None
    text: str | None
    children: tuple["Provision", ...] = ()
    eid: str = ""
    standing: Standing = Standing.IN_FORCE

    def walk(self) -> Iterator["Provision"]:
        """This provision and all below it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()

    def articles(self) -> Iterator["Provision"]:
        """The articles in it, itself included."""
        return (node for node in self.walk() if node.level is Level.ARTICLE)


def within(eid: str, holder: str) -> bool:
    """Whether `eid` is the id `holder`, or that of a provision within it."""
    return eid == holder or eid.startswith(f"{holder}__")


def with_ids(provisions: Iterable[Provision], parent: str = "") -> tuple[Provision, ...]:
    """The same provisions with the ids that their places give them.

    Articles are numbered through the whole law, so their ids carry no chapter. Paragraphs and
    annexes count by place. An unnumbered division (附则) counts as `nn_1` among its siblings.
    """
    named: list[Provision] = []
    counted: Counter[Level] = Counter()
    unnumbered = 0
    for provision in provisions:
        row = ROWS[provision.level]
        counted[row.level] += 1
        unnumbered += provision.level in DIVISIONS and provision.number is None
        own = {
            Named.BY_NUMBER: f"{row.prefix}_{provision.number or f'nn_{unnumbered}'}",
            Named.BY_PLACE: f"{row.prefix}_{counted[row.level]}",
            Named.ALONE: row.prefix,
        }[row.named]
        above = "" if provision.level is Level.ARTICLE else parent
        eid = f"{above}__{own}" if above else own
        named.append(replace(provision, eid=eid, children=with_ids(provision.children, eid)))
    return tuple(named)


def printed(provisions: Iterable[Provision]) -> str:
    """All that the provisions print, labels and headings included, in one run."""
    return "".join(
        (node.label or "") + (node.text or "") for top in provisions for node in top.walk()
    )


def digest(text: str) -> str:
    """The SHA-256 of the characters that are not white space, as 64 hex digits."""
    return hashlib.sha256("".join(text.split()).encode()).hexdigest()
