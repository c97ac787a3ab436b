"""The law's text as the pieces that a template sets: headings, and blocks of one provision each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from generator.model.addresses import address, article_path
from generator.model.citation import citation
from generator.model.edition import Edition, Version
from generator.model.findings import Occurrence
from generator.model.languages import Language, View
from generator.model.levels import DIVISIONS, Level
from generator.model.provisions import Provision, Standing
from generator.renderers.pages.marks import marked


@dataclass(frozen=True)
class Words:
    """A label and a text in one language; the text is None where the translation has a gap."""

    language: Language
    label: str | None
    text: Markup | None

    @property
    def plain(self) -> str:
        """Both on one line, for titles and links."""
        text = self.text.striptags() if self.text else ""
        if self.label and text:
            return self.label + self.language.labels["heading.gap"] + text
        return self.label or text


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
    """A remark where the words of an article are gone: it was repealed."""

    words: tuple[Words, ...]


@dataclass(frozen=True)
class Body:
    """What stands under one article's heading."""

    anchor: Anchor
    blocks: tuple[Block | Notice, ...]


Piece = Heading | Body


class Setting:
    """Sets the provisions of one version for one view."""

    def __init__(self, edition: Edition, view: View, version: Version | None = None) -> None:
        self.edition = edition
        self.view = view
        self.version = version or edition.current
        self.law = self.version.wordings[edition.original.code]

    def words(self, node: Provision) -> tuple[Words, ...]:
        """The provision's label and text in each language of the view."""
        found: list[Words] = []
        for language in self.view.languages:
            told = self.version.wordings[language.code].by_eid.get(node.eid)
            text = told.text if told else None
            titles = self.edition.descriptions[language.code].titles
            label = told.label if told else None
            if label is None and node.label and node.number:
                label = language.label(node.level, node.number)
            html = None if text is None else marked(text, titles, self._uses(language, node.eid))
            found.append(Words(language, label, html))
        return tuple(found)

    def _uses(self, language: Language, eid: str) -> tuple[Occurrence, ...]:
        """The terms to be marked; none in an older wording, whose words may be others."""
        if self.version is not self.edition.current:
            return ()
        return self.edition.uses.marks.get(language.code, {}).get(eid, ())

    def pieces(self, nodes: Iterable[Provision], depth: int, linked: bool) -> Iterator[Piece]:
        """Headings and blocks in order. `linked`: articles' headings lead to their own pages."""
        for node in nodes:
            if node.level in DIVISIONS:
                yield self.heading(node, depth)
                yield from self.pieces(node.children, depth + 1, linked)
            elif node.level is Level.ARTICLE:
                yield self.heading(node, depth, linked)
                yield self.article(node)

    def heading(self, node: Provision, depth: int, linked: bool = False) -> Heading:
        """The heading of a division or an article."""
        kind = "article" if node.level is Level.ARTICLE else f"division {node.level.value}"
        target = address(self.view, article_path(node)) if linked else None
        return Heading(node.eid, min(depth, 6), kind, self.words(node), target)

    def article(self, node: Provision) -> Body:
        """The blocks of one article."""
        if node.standing is Standing.REPEALED:
            return Body(self._anchor(node), (self._repealed(),))
        counted = len(node.children) > 1
        return Body(self._anchor(node), tuple(
            self._block(below, str(place) if counted and below is paragraph else "")
            for place, paragraph in enumerate(node.children, start=1)
            for below in paragraph.walk()
        ))  # fmt: skip

    def _block(self, node: Provision, count: str) -> Block:
        return Block(node.eid, node.level.value, count, self.words(node), self._anchor(node))

    def _anchor(self, node: Provision) -> Anchor:
        cited = tuple((one, citation(self.law, node.eid, one)) for one in self.edition.languages)
        here = citation(self.law, node.eid, self.view.interface)
        return Anchor(node.eid, self.view.interface.say("page.link_to", provision=here), cited)

    def _repealed(self) -> Notice:
        return Notice(tuple(
            Words(language, None, Markup(escape(language.labels["status.repealed"])))
            for language in self.view.languages
        ))  # fmt: skip


def plain(words: Iterable[Words]) -> str:
    """A heading in all its languages on one line, for the title of a page."""
    return " · ".join(word.plain for word in words if word.plain)
