"""The EPUBs: the whole regulation in each view, for readers of books."""

from collections.abc import Iterator

from generator.model.archive import archive
from generator.model.downloads import Format, downloads
from generator.model.edition import Edition
from generator.model.output import OutputFile
from generator.model.publication import Publication
from generator.renderers.epub.book import MIMETYPE, Book


def render(edition: Edition, publication: Publication) -> Iterator[OutputFile]:
    """One EPUB 3 for each view. Each build makes them anew, which is faster than to compare."""
    for download in downloads(edition):
        if download.format is Format.EPUB:
            book = Book(edition, download.view, publication)
            yield OutputFile(download.path, archive(book.files(), plain=MIMETYPE))
