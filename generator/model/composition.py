"""The law's text laid out for one view, for documents that are read from first to last."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.addresses import address, article_path, division_path
from generator.model.edition import Edition
from generator.model.languages import Language, View
from generator.model.levels import DIVISIONS, Level
from generator.model.provisions import Provision, Standing


@dataclass(frozen=True)
class Words:
    """A provision's label and text in one language.

    `remark`: the text is no law, but says why there is none.
    """

    language: Language
    label: str | None
    text: str | None
    remark: bool = False


@dataclass(frozen=True)
class Heading:
    """Of a division. `depth` is 1 for the outermost; `address` is that of its page, if it has one."""

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


class Composition:
    """Lays out the law as it stands for one view."""

    def __init__(self, edition: Edition, view: View) -> None:
        self.edition = edition
        self.view = view
        self._paged = {chapter.eid for chapter in edition.law.chapters}

    def parts(self, nodes: Iterable[Provision], depth: int = 1) -> Iterator[Heading | Article]:
        """Headings and articles in order."""
        for node in nodes:
            if node.level in DIVISIONS:
                yield self.heading(node, depth)
                yield from self.parts(node.children, depth + 1)
            else:
                yield Article(self.heading(node, depth), tuple(self._rows(node)))

    def heading(self, node: Provision, depth: int) -> Heading:
        """The heading of a division or an article, with the address of its page."""
        path = None
        if node.level is Level.ARTICLE:
            path = address(self.view, article_path(node))
        elif node.eid in self._paged:
            path = address(self.view, division_path(node))
        return Heading(node.eid, depth, self.words(node), path)

    def words(self, node: Provision) -> tuple[Words, ...]:
        """The provision in each language of the view; a gap is told as one."""
        return tuple(self._words(node, language) for language in self.view.languages)

    def _words(self, node: Provision, language: Language) -> Words:
        told = self.edition.in_language(language, node)
        label = told.label if told else None
        if label is None and node.label and node.number:
            label = language.label(node.level, node.number)
        if node.text is None:
            return Words(language, label, None)
        if told is None or told.text is None:
            return Words(language, label, language.labels["status.missing"], remark=True)
        return Words(language, label, told.text)

    def _rows(self, article: Provision) -> Iterator[Row]:
        if article.standing is Standing.REPEALED:
            yield Row(article.eid, Level.PARAGRAPH, tuple(
                Words(language, None, language.labels["status.repealed"], remark=True)
                for language in self.view.languages
            ))  # fmt: skip
        for paragraph in article.children:
            for node in paragraph.walk():
                yield Row(node.eid, node.level, self.words(node))
