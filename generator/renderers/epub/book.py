"""The files of one book: what stands in each, and how they follow one another."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from itertools import groupby
from textwrap import wrap

from jinja2 import Environment, PackageLoader, StrictUndefined

from generator.model.addresses import address
from generator.model.composition import Article, Composition, Part, Passage, Words
from generator.model.definitions import definitions
from generator.model.edition import Edition
from generator.model.imprint import notice, status_lines, version_line
from generator.model.languages import Language, View
from generator.model.levels import Level
from generator.model.output import OutputFile
from generator.model.provisions import Provision
from generator.model.publication import Publication

MIMETYPE = "mimetype"
"""The first entry of the ZIP, stored without compression: it says that the ZIP is a book."""

_NAMES = uuid.uuid5(uuid.NAMESPACE_URL, "urn:bilingual-law-site")


@dataclass(frozen=True)
class Section:
    """One file of the text: an outermost division with all in it, the preamble, an annex, or a run
    of articles outside all divisions.
    """

    name: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Entry:
    """A line of the contents. `href` leads to the provision; `depth` is 1 for the outermost."""

    href: str
    depth: int
    words: tuple[Words, ...]


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("generator.renderers.epub"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


class Book:
    """A view of the law as a book."""

    def __init__(self, edition: Edition, view: View, publication: Publication) -> None:
        self.edition = edition
        self.view = view
        self.publication = publication

    def files(self) -> Iterator[OutputFile]:
        """All files of the book, the mimetype first, as the format wants it."""
        sections, terms = list(self._sections()), definitions(self.edition, self.view)
        names = ["cover", *(section.name for section in sections), *(["terms"] if terms else [])]
        shared: dict[str, object] = {
            "view": self.view,
            "main": self.view.interface,
            "say": self.view.interface.labels,
            "titles": [(language, self._title(language)) for language in self.view.languages],
            "title": " · ".join(self._title(language) for language in self.view.languages),
            "names": names,
            "terms": terms,
        }
        yield OutputFile(MIMETYPE, b"application/epub+zip")
        yield self._file("META-INF/container.xml", "container.xml", {})
        yield self._file("EPUB/package.opf", "package.opf", shared | self._about())
        yield self._file("EPUB/nav.xhtml", "nav.xhtml", shared | {"entries": _entries(sections)})
        yield self._file("EPUB/style.css", "style.css", {})
        yield self._file("EPUB/cover.svg", "cover.svg", shared | {"lines": self._cover_lines()})
        yield self._file("EPUB/cover.xhtml", "cover.xhtml", shared | self._front())
        for section in sections:
            values = shared | {"parts": section.parts, "site": self.publication.site}
            yield self._file(f"EPUB/{section.name}.xhtml", "section.xhtml", values)
        if terms:
            yield self._file("EPUB/terms.xhtml", "terms.xhtml", shared)

    def _file(self, path: str, template: str, values: dict[str, object]) -> OutputFile:
        text = _templates().get_template(f"{template}.j2").render(values)
        return OutputFile(path, text.encode())

    def _sections(self) -> Iterator[Section]:
        composition = Composition(self.edition, self.view)

        def alone(node: Provision) -> str | None:
            return None if node.level is Level.ARTICLE else node.eid

        for _, nodes in groupby(self.edition.law.provisions, alone):
            run = tuple(nodes)
            yield Section(run[0].eid.replace("_", "-"), tuple(composition.parts(run)))

    def _title(self, language: Language) -> str:
        return self.edition.current.wordings[language.code].title

    def _about(self) -> dict[str, object]:
        """What catalogues ask for. `modified`: the date of the build, without one the law's own."""
        edition = self.edition
        made = datetime.fromtimestamp(self.publication.instant(edition.current.date), UTC)
        name = f"{edition.regulation.id} {edition.current.date} {self.view.id}"
        return {
            "identifier": f"urn:uuid:{uuid.uuid5(_NAMES, name)}",
            "by": edition.descriptions[self.view.interface.code].adopted_by,
            "date": edition.current.date,
            "modified": made.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "page": self.publication.site + address(self.view),
            "standing": " · ".join((*self._state(), notice(edition, self.view))),
        }

    def _front(self) -> dict[str, object]:
        wordings = self.edition.current.wordings
        return {
            "notes": [
                (language, note)
                for language in self.view.languages
                if (note := wordings[language.code].note)
            ],
            "state": self._state(),
            "notice": notice(self.edition, self.view),
            "page": self.publication.site + address(self.view),
        }

    def _state(self) -> list[str]:
        lines = status_lines(self.edition, self.view, self.edition.law.by_eid)
        return [version_line(self.edition, self.view), *lines]

    def _cover_lines(self) -> list[tuple[Language, str, int, int]]:
        """Language, words, size and height of each line: an image does not break lines itself."""
        lines: list[tuple[Language, str, int, int]] = []
        height = 420
        for language in self.view.languages:
            dense = not language.blank
            size, width = (96, 10) if dense else (60, 30)
            title = self._title(language)
            pieces = (
                [title[at : at + width] for at in range(0, len(title), width)]
                if dense
                else wrap(title, width, break_on_hyphens=False)
            )
            for piece in pieces:
                lines.append((language, piece, size, height))
                height += size * 3 // 2
            height += 60
        return lines


def _entries(sections: list[Section]) -> list[Entry]:
    return [
        Entry(f"{section.name}.xhtml#{heading.eid}", heading.depth, heading.words)
        for section in sections
        for part in section.parts
        if not isinstance(part, Passage)
        for heading in [part.heading if isinstance(part, Article) else part]
    ]
