"""The whole text of the regulation in one language, as it stands on one date."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.model.levels import HEADED, UNITS, Level
from generator.model.provisions import Provision, printed


@dataclass(frozen=True)
class Wording:
    """Title, note under the title, and the provisions in order."""

    title: str
    note: str
    provisions: tuple[Provision, ...]

    def walk(self) -> Iterator[Provision]:
        """Every provision of every level, in the order of the text."""
        for top in self.provisions:
            yield from top.walk()

    @cached_property
    def by_eid(self) -> dict[str, Provision]:
        """Each provision under its id."""
        return {node.eid: node for node in self.walk()}

    @cached_property
    def articles(self) -> tuple[Provision, ...]:
        """The articles, in order."""
        return tuple(node for node in self.walk() if node.level is Level.ARTICLE)

    @cached_property
    def units(self) -> tuple[Provision, ...]:
        """What holds paragraphs, in order: the preamble, the articles, the annexes."""
        return tuple(node for node in self.walk() if node.level in UNITS)

    def unit_of(self, eid: str) -> Provision | None:
        """The article, preamble or annex that a provision is or stands in; None for a division."""
        holders = (*self.above[eid], self.by_eid[eid])
        return next((node for node in holders if node.level in UNITS), None)

    @cached_property
    def above(self) -> dict[str, tuple[Provision, ...]]:
        """For each id the provisions that hold it, outermost first."""
        holders_of: dict[str, tuple[Provision, ...]] = {}

        def descend(node: Provision, holders: tuple[Provision, ...]) -> None:
            holders_of[node.eid] = holders
            for child in node.children:
                descend(child, (*holders, node))

        for top in self.provisions:
            descend(top, ())
        return holders_of

    @cached_property
    def citations(self) -> dict[tuple[str, str], str]:
        """A cache of citations by id and language code, which model/citation.py fills."""
        return {}

    @cached_property
    def chapters(self) -> tuple[Provision, ...]:
        """The divisions that get a page of their own, in order.

        They are the chapters, and whatever else holds articles directly with no chapter over
        it: a part without chapters, a bare 附则; and the preamble and annexes, which hold
        paragraphs. A section is read on its chapter's page.
        """
        return tuple(node for node in self.walk() if node.level in HEADED and self._paged(node))

    @cached_property
    def ranks(self) -> dict[str, tuple[int, int]]:
        """For each article in a chapter: its place there, counted from 1, and the number of
        articles.
        """
        ranks: dict[str, tuple[int, int]] = {}
        for chapter in self.chapters:
            articles = list(chapter.articles())
            ranks |= {
                article.eid: (i, len(articles)) for i, article in enumerate(articles, start=1)
            }
        return ranks

    def chapter_of(self, eid: str) -> Provision | None:
        """The division on whose page a provision stands; None in a law without divisions."""
        paged = self._paged_eids
        holders = (*self.above[eid], self.by_eid[eid])
        return next((node for node in holders if node.eid in paged), None)

    @cached_property
    def _paged_eids(self) -> frozenset[str]:
        return frozenset(node.eid for node in self.chapters)

    def printed(self) -> str:
        """All that is printed, from the title to the last annex."""
        return self.title + self.note + printed(self.provisions)

    def _paged(self, node: Provision) -> bool:
        if any(self._paged(holder) for holder in self.above[node.eid]):
            return False
        return node.level in (Level.CHAPTER, *UNITS) or any(
            child.level is Level.ARTICLE for child in node.children
        )
