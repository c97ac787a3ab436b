"""The Markdown of the law's own pages: contents, full text, chapters, articles, older versions."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.model.addresses import address, article_path, division_path
from generator.model.composition import Article, Composition, Heading, Passage, Words
from generator.model.datasets import beside_path
from generator.model.edition import Edition, Version
from generator.model.imprint import notice, status_lines, version_line
from generator.model.languages import View
from generator.model.output import OutputFile
from generator.model.provisions import Provision

_DEEPEST = 6


def files(edition: Edition, view: View) -> Iterator[OutputFile]:
    """The pages of a view, each at the address of its HTML page."""
    pages = _Pages(edition, view)
    yield pages.file("", pages.contents())
    yield pages.file("full/", pages.whole())
    for chapter in edition.law.chapters:
        yield pages.file(division_path(chapter), pages.part(chapter))
    for article in edition.law.articles:
        yield pages.file(article_path(article), pages.part(article))
    for place, version in enumerate(edition.versions[:-1], start=1):
        older = _Pages(replace(edition, versions=edition.versions[:place]), view)
        path = f"versions/{version.date}/"
        yield older.file(path, [_instead(view, version), *older.whole()])


def _instead(view: View, version: Version) -> str:
    """The banner of an older version: that it is not in force, and a link to what is."""
    language = view.interface
    gone = language.say("notice.old_version", date=language.date(version.date))
    return f"{gone} [{language.labels['notice.current']}](../../{beside_path('full/')})"


class _Pages:
    """Makes the pages of one view. The lines of an article are made once, for all its pages."""

    def __init__(self, edition: Edition, view: View) -> None:
        self.edition = edition
        self.view = view
        self.composition = Composition(edition, view)
        self.rows: dict[str, list[str]] = {}

    def file(self, path: str, blocks: Iterable[str]) -> OutputFile:
        text = "\n\n".join(blocks) + "\n"
        return OutputFile(beside_path(address(self.view, path)), text.encode())

    def contents(self) -> Iterator[str]:
        yield from self._title()
        parts = self.composition.parts(self.edition.law.provisions)
        headings = (part.heading if isinstance(part, Article) else part for part in parts)
        yield "\n".join(
            self._entry(heading) for heading in headings if isinstance(heading, Heading)
        )

    def whole(self) -> Iterator[str]:
        yield from self._title()
        yield from self._parts(self.edition.law.provisions, 2)

    def part(self, node: Provision) -> Iterator[str]:
        """The page of a chapter or an article: heading and text, then law, version and state."""
        yield from self._parts([node], 1)
        yield "---"
        titles = [
            self.edition.current.wordings[language.code].title for language in self.view.languages
        ]
        yield " · ".join([*titles, version_line(self.edition, self.view)])
        yield from self._status([below.eid for below in node.walk()])

    def _title(self) -> Iterator[str]:
        wordings = [
            self.edition.current.wordings[language.code] for language in self.view.languages
        ]
        yield "# " + " ".join(wording.title for wording in wordings)
        yield from (wording.note for wording in wordings if wording.note)
        yield version_line(self.edition, self.view)
        yield from self._status(self.edition.law.by_eid)

    def _status(self, eids: Iterable[str]) -> Iterator[str]:
        yield " · ".join(status_lines(self.edition, self.view, eids))
        yield f"> {notice(self.edition, self.view)}"

    def _parts(self, nodes: Iterable[Provision], depth: int) -> Iterator[str]:
        for part in self.composition.parts(nodes, depth):
            heading = part.heading if isinstance(part, Article) else part
            if isinstance(heading, Heading):
                yield "#" * min(heading.depth, _DEEPEST) + " " + self._words(heading)
            if not isinstance(part, Heading):
                yield from self._rows(part)

    def _rows(self, part: Article | Passage) -> list[str]:
        eid = part.heading.eid if isinstance(part, Article) else part.eid
        if eid not in self.rows:
            self.rows[eid] = [_line(words) for row in part.rows for words in row.words]
        return self.rows[eid]

    def _entry(self, heading: Heading) -> str:
        target = heading.address and heading.address.removeprefix(address(self.view))
        name = self._words(heading)
        linked = f"[{name}]({beside_path(target)})" if target else name
        return "  " * (heading.depth - 1) + f"- {linked}"

    def _words(self, heading: Heading) -> str:
        lines = [words.language.heading(words.label, words.text) for words in heading.words]
        return " ".join(line for line in lines if line)


def _line(words: Words) -> str:
    return words.language.line(words.label, words.text)
