"""Takes the law's text again out of what was really built, and holds it against the source.

Nothing here is shared with the renderers: each format is read by a parser of its own.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.model.edition import Edition
from generator.model.outputs import Output, outputs_of
from generator.verifying import archive, books, documents, exchanged, files, pages, tables
from generator.verifying.comparison import Comparison, Finding, Row, compare

Site = Mapping[str, bytes]
"""Each file's content under its path below the site."""

READERS: Mapping[Output, Callable[[Edition, Site], Iterator[Finding]]] = {
    Output.PAGES: pages.read,
    Output.PDF: documents.read_pdfs,
    Output.EPUB: books.read_epubs,
    Output.AKN: files.read_akn,
    Output.JSON: files.read_json,
    Output.CSV: tables.read_csv,
    Output.TEXT: documents.read_all_texts,
    Output.TMX: exchanged.read_tmx,
    Output.XLIFF: exchanged.read_xliff,
    Output.TBX: exchanged.read_tbx,
    Output.SQLITE: tables.read_sqlite,
    Output.ARCHIVE: archive.read,
}


def verify(edition: Edition, site: Site, outputs: Iterable[Output] | None = None) -> list[Row]:
    """One row for each output, all of them unless some are named: what was compared, and what
    differs.
    """
    comparison = Comparison(edition)
    return [
        compare(comparison, output, READERS[output](edition, site))
        for output in (outputs_of(edition) if outputs is None else outputs)
    ]
