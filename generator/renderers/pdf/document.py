"""The content of each PDF as plain data for the template."""

from collections.abc import Iterable, Mapping

from generator.model.addresses import address, division_path
from generator.model.composition import Composition, Heading, Part, Passage, Row, Words
from generator.model.downloads import Download
from generator.model.edition import Edition
from generator.model.languages import View
from generator.model.levels import Level
from generator.model.provisions import Provision
from generator.model.publication import Publication
from generator.model.titles import split_at_titles
from generator.renderers.pdf.furniture import Furniture
from generator.renderers.pdf.terms import terms
from generator.renderers.pdf.tongue import Job, tongue


class Documents:
    """Makes the job for each PDF of one edition: the data that the template sets."""

    def __init__(self, edition: Edition, publication: Publication) -> None:
        self.edition = edition
        self.site = publication.site

    def page(self, download: Download) -> str:
        """The address of the page of the site that shows the same text."""
        path = division_path(download.chapter) if download.chapter else ""
        return self.site + address(download.view, path)

    def job(self, download: Download) -> Job:
        """The job for one PDF."""
        edition, view, chapter = self.edition, download.view, download.chapter
        nodes = (chapter,) if chapter else edition.law.provisions
        parts = list(Composition(edition, view).parts(nodes))
        furniture = Furniture(edition, view, nodes, self.page(download))
        return {
            "title": self._title(view, chapter),
            "author": edition.descriptions[view.interface.code].adopted_by,
            "interface": tongue(view.interface),
            "languages": [tongue(language) for language in view.languages],
            "whole": chapter is None,
            "names": furniture.names(),
            "foot": furniture.foot(),
            "notice": furniture.notice(),
            "cover": furniture.cover() if chapter is None else None,
            "contents": view.interface.labels["page.contents"],
            "parts": [self._part(part) for part in parts],
            "terms": terms(edition, view) if chapter is None else None,
            "qr": furniture.qr(),
        }

    def _title(self, view: View, chapter: Provision | None) -> str:
        names = [self.edition.current.wordings[language.code].title for language in view.languages]
        if chapter:
            words = Composition(self.edition, view).words(chapter)
            names = [_plain(word) for word in words]
            names.append(self.edition.descriptions[view.interface.code].short_title)
        return " · ".join(name for name in names if name)

    def _part(self, part: Part) -> Job:
        if isinstance(part, Heading):
            return {"kind": "division", **self._heading(part)}
        rows = [self._row(row) for row in part.rows]
        if isinstance(part, Passage):
            return {"kind": "passage", "rows": rows, "lines": part.level is Level.ANNEX}
        return {"kind": "article", "rows": rows, **self._heading(part.heading)}

    def _heading(self, heading: Heading) -> Job:
        link = self.site + heading.address if heading.address else None
        return {"depth": heading.depth, "link": link, "words": self._words(heading.words)}

    def _row(self, row: Row) -> Job:
        return {"level": row.level.value, "words": self._words(row.words)}

    def _words(self, words: Iterable[Words]) -> list[Job]:
        return [
            {
                "language": tongue(word.language),
                "label": word.label or "",
                "gap": word.language.labels["heading.gap"],
                "blank": word.language.blank,
                "remark": word.remark,
                "runs": self._runs(word),
            }
            for word in words
        ]

    def _runs(self, word: Words) -> list[Mapping[str, object]]:
        titles = self.edition.descriptions[word.language.code].titles
        pieces = split_at_titles(word.text or "", titles)
        return [{"text": text, "title": is_title} for text, is_title in pieces if text]


def _plain(word: Words) -> str:
    return word.language.heading(word.label, None if word.remark else word.text)
