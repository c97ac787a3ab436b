"""The law's text laid out for one view, for documents that are read from first to last."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.addresses import address, provision_path
from generator.model.edition import Edition
from generator.model.languages import Language, View
from generator.model.levels import UNITS, Level
from generator.model.naming import label_in
from generator.model.provisions import Provision, Standing


@dataclass(frozen=True)
class Words:
    """A provision's label and text in one language.

    `remark`: whether the text is not the law's but says why there is none: not translated,
    repealed.
    """

    language: Language
    label: str | None
    text: str | None
    remark: bool = False


@dataclass(frozen=True)
class Heading:
    """The heading of a division or an article. `depth` is 1 for the outermost. `address` is that of
    its page; None if it has none.
    """

    eid: str
    depth: int
    words: tuple[Words, ...]
    address: str | None


@dataclass(frozen=True)
class Row:
    """A paragraph, item or subitem."""

    eid: str
    level: Level
    words: tuple[Words, ...]


@dataclass(frozen=True)
class Article:
    """An article with its heading and all that stands under it."""

    heading: Heading
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Passage:
    """The text of a preamble or an annex; its heading is the part before it."""

    eid: str
    level: Level
    rows: tuple[Row, ...]


Part = Heading | Article | Passage


class Composition:
    """Turns provisions of the law as it stands into the parts of a document in one view."""

    def __init__(self, edition: Edition, view: View) -> None:
        self.edition = edition
        self.view = view
        self._paged = {chapter.eid for chapter in edition.law.chapters}

    def parts(self, nodes: Iterable[Provision], depth: int = 1) -> Iterator[Part]:
        """The parts of these provisions and of all below them, in order."""
        for node in nodes:
            heading = self.heading(node, depth)
            if node.level is Level.ARTICLE:
                yield Article(heading, tuple(self._rows(node)))
                continue
            yield heading
            if node.level in UNITS:
                yield Passage(node.eid, node.level, tuple(self._rows(node)))
            else:
                yield from self.parts(node.children, depth + 1)

    def heading(self, node: Provision, depth: int) -> Heading:
        """The heading of a division or an article, with the address of its page."""
        paged = node.level is Level.ARTICLE or node.eid in self._paged
        path = address(self.view, provision_path(self.edition.law, node.eid)) if paged else None
        return Heading(node.eid, depth, self.words(node), path)

    def words(self, node: Provision) -> tuple[Words, ...]:
        """Label and text in each language of the view, with a remark where a text is missing."""
        return tuple(self._words(node, language) for language in self.view.languages)

    def _words(self, node: Provision, language: Language) -> Words:
        translation = self.edition.in_language(language, node)
        label = label_in(language, node, translation)
        if node.text is None:
            return Words(language, label, None)
        if translation is None or translation.text is None:
            return Words(language, label, language.labels["status.missing"], remark=True)
        return Words(language, label, translation.text)

    def _rows(self, unit: Provision) -> Iterator[Row]:
        if unit.standing is Standing.REPEALED:
            yield Row(
                unit.eid,
                Level.PARAGRAPH,
                tuple(
                    Words(language, None, language.labels["status.repealed"], remark=True)
                    for language in self.view.languages
                ),
            )
        for paragraph in unit.children:
            for node in paragraph.walk():
                yield Row(node.eid, node.level, self.words(node))
