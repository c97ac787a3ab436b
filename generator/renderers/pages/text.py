"""The law's text in pieces for the templates: headings, and the blocks below them."""

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
    """The heading of a division or article. `depth` is 1 for that of the page. `target`: the
    address that it links to, if any.
    """

    eid: str
    depth: int
    kind: str
    words: tuple[Words, ...]
    target: str | None


@dataclass(frozen=True)
class Anchor:
    """A provision's link to itself. `says`: its label; `cited`: the citation in every language."""

    eid: str
    says: str
    cited: tuple[tuple[Language, str], ...]


@dataclass(frozen=True)
class Block:
    """A paragraph, item or subitem. `count`: the place of a paragraph, empty if it is the only one."""

    eid: str
    kind: str
    count: str
    words: tuple[Words, ...]
    anchor: Anchor


@dataclass(frozen=True)
class Notice:
    """The remark in the place of the text of a repealed article or annex."""

    words: tuple[Words, ...]


@dataclass(frozen=True)
class Body:
    """The text under the heading of an article, of the preamble or of an annex.

    It is the same on its own page, its chapter's and that of the full text. `name` (view, version
    and id) identifies it; `blocks` is only called when it is rendered for the first time.
    """

    name: tuple[str, str, str]
    anchor: Anchor
    blocks: Callable[[], tuple[Block | Notice, ...]]


Piece = Heading | Body


class Setting:
    """Makes the pieces of one version, without `version` the current one, for one view."""

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
        """The terms to be marked in a provision; none in an older version: the analysis covers the
        current one.
        """
        if self.version is not self.edition.current:
            return ()
        return self.edition.uses.marks.get(language.code, {}).get(eid, ())

    def pieces(self, nodes: Iterable[Provision], depth: int, *, linked: bool) -> Iterator[Piece]:
        """The pieces of these provisions, the first of which have headings of this depth. `linked`:
        whether headings of articles, preamble and annexes link to their own pages.
        """
        for node in nodes:
            yield self.heading(node, depth, linked=linked and node.level in UNITS)
            yield from self.under(node, depth + 1, linked=linked)

    def under(self, node: Provision, depth: int, *, linked: bool) -> Iterator[Piece]:
        """The pieces below the heading of a provision; `depth` is that of headings among them."""
        if node.level in UNITS:
            yield self.body(node)
        else:
            yield from self.pieces(node.children, depth, linked=linked)

    def above(self, node: Provision) -> list[tuple[str | None, tuple[Words, ...]]]:
        """The divisions that hold a provision, outermost first: address and words of each. The
        address of a part over chapters is None, since it has no page.
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
        """The words of the divisions above a chapter: several chapters may have the same number."""
        return tuple(words for _, words in self.above(node))

    def heading(self, node: Provision, depth: int, *, linked: bool = False) -> Heading:
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
