"""The law's text as the pieces that a template sets: headings, and blocks of one provision each."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup, escape

from generator.model.addresses import address, division_path, provision_path
from generator.model.citation import citation
from generator.model.edition import Edition, Version
from generator.model.findings import Occurrence
from generator.model.languages import Language, View
from generator.model.levels import DIVISIONS, UNITS, Level
from generator.model.naming import label_in
from generator.model.provisions import Provision, Standing
from generator.renderers.pages.marks import marked
from generator.renderers.pages.words import Words


@dataclass(frozen=True)
class Heading:
    """The heading of a division or article. `depth` is 1 for the page's own."""

    eid: str
    depth: int
    kind: str
    words: tuple[Words, ...]
    target: str | None


@dataclass(frozen=True)
class Anchor:
    """A provision's link to itself. `cited` has its citation in every language of the site."""

    eid: str
    says: str
    cited: tuple[tuple[Language, str], ...]


@dataclass(frozen=True)
class Block:
    """A paragraph, item or subitem. `count` is the paragraph's place, if it has sisters."""

    eid: str
    kind: str
    count: str
    words: tuple[Words, ...]
    anchor: Anchor


@dataclass(frozen=True)
class Notice:
    """A remark where the words of a unit are gone: it was repealed."""

    words: tuple[Words, ...]


@dataclass(frozen=True)
class Body:
    """What stands under the heading of an article, of the preamble or of an annex.

    It is the same on its own page, its chapter's and that of the full text: `name` (view, version
    and id) tells it from all others, and `blocks` are laid out where it has not been set before.
    """

    name: tuple[str, str, str]
    anchor: Anchor
    blocks: Callable[[], tuple[Block | Notice, ...]]


Piece = Heading | Body


class Setting:
    """Sets the provisions of one version for one view."""

    def __init__(self, edition: Edition, view: View, version: Version | None = None) -> None:
        self.edition = edition
        self.view = view
        self.version = version or edition.current
        self.law = self.version.wordings[edition.original.code]
        self._known: dict[str, tuple[Words, ...]] = {}

    def words(self, node: Provision) -> tuple[Words, ...]:
        """The provision's label and text in each language of the view."""
        if node.eid not in self._known:
            self._known[node.eid] = self._words(node)
        return self._known[node.eid]

    def _words(self, node: Provision) -> tuple[Words, ...]:
        words: list[Words] = []
        for language in self.view.languages:
            translation = self.version.wordings[language.code].by_eid.get(node.eid)
            text = translation.text if translation else None
            titles = self.edition.descriptions[language.code].titles
            label = label_in(language, node, translation)
            html = None if text is None else marked(text, titles, self._uses(language, node.eid))
            if node.level in DIVISIONS and not (label or html):  # 附则, not translated yet
                html = Markup(escape(language.labels["status.missing"]))
            words.append(Words(language, label, html))
        return tuple(words)

    def _uses(self, language: Language, eid: str) -> tuple[Occurrence, ...]:
        """The terms to be marked; none in an older wording, whose words may be others."""
        if self.version is not self.edition.current:
            return ()
        return self.edition.uses.marks.get(language.code, {}).get(eid, ())

    def pieces(self, nodes: Iterable[Provision], depth: int, linked: bool) -> Iterator[Piece]:
        """Headings and blocks in order. `linked`: those of units lead to their own pages."""
        for node in nodes:
            yield self.heading(node, depth, linked and node.level in UNITS)
            yield from self.under(node, depth + 1, linked)

    def under(self, node: Provision, depth: int, linked: bool) -> Iterator[Piece]:
        """What stands under a heading: a text, or further headings."""
        if node.level in UNITS:
            yield self.body(node)
        else:
            yield from self.pieces(node.children, depth, linked)

    def above(self, node: Provision) -> list[tuple[str | None, tuple[Words, ...]]]:
        """What holds a provision, outermost first: where each is read, and its words.

        A part over chapters has no page.
        """
        paged, page, holders = self.law.chapter_of(node.eid), None, []
        for holder in self.law.above[node.eid]:
            if holder == paged:
                page = address(self.view, division_path(holder))
            place = page if holder == paged or page is None else f"{page}#{holder.eid}"
            if holder.level in DIVISIONS:
                holders.append((place, self.words(holder)))
        return holders

    def parts_over(self, node: Provision) -> tuple[tuple[Words, ...], ...]:
        """The words of the parts that hold a chapter: of its number alone there may be several."""
        return tuple(words for _, words in self.above(node))

    def heading(self, node: Provision, depth: int, linked: bool = False) -> Heading:
        """The heading of a division or an article."""
        kind = ".article" if node.level is Level.ARTICLE else f".division .{node.level.value}"
        target = address(self.view, provision_path(self.law, node.eid)) if linked else None
        return Heading(node.eid, min(depth, 6), kind, self.words(node), target)

    def body(self, node: Provision) -> Body:
        """The blocks of one article, of the preamble or of an annex."""
        name = (self.view.id, self.version.date, node.eid)
        return Body(name, self._anchor(node), partial(self._blocks, node))

    def _blocks(self, node: Provision) -> tuple[Block | Notice, ...]:
        if node.standing is Standing.REPEALED:
            return (self._repealed(),)
        counted = len(node.children) > 1
        return tuple(
            self._block(below, str(place) if counted and below is paragraph else "", node)
            for place, paragraph in enumerate(node.children, start=1)
            for below in paragraph.walk()
        )

    def _block(self, node: Provision, count: str, unit: Provision) -> Block:
        line = " line" if unit.level is Level.ANNEX else ""  # set as printed, column by column
        kind = node.level.value + line
        return Block(node.eid, kind, count, self.words(node), self._anchor(node))

    def _anchor(self, node: Provision) -> Anchor:
        cited = tuple(
            (language, citation(self.law, node.eid, language))
            for language in self.edition.languages
        )
        here = citation(self.law, node.eid, self.view.interface)
        return Anchor(node.eid, self.view.interface.say("page.link_to", provision=here), cited)

    def _repealed(self) -> Notice:
        return Notice(
            tuple(
                Words(language, None, Markup(escape(language.labels["status.repealed"])))
                for language in self.view.languages
            )
        )
