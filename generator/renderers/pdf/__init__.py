"""The PDFs: the whole regulation and each chapter in every view, set by Typst."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from generator.model.downloads import Download, Format, downloads
from generator.model.edition import Edition
from generator.model.kept import Kept, ledger
from generator.model.output import OutputFile
from generator.model.publication import Publication
from generator.renderers.pdf.document import Documents
from generator.renderers.pdf.press import Press

_AT_ONCE = 2
"""Typst works outside of Python's lock. More at once would hold more than one whole law in memory."""


def render(edition: Edition, publication: Publication, kept: Kept) -> Iterator[OutputFile]:
    """Every PDF, then the record from which the next build knows what it can take over."""
    documents = Documents(edition, publication)
    press = Press(publication.instant(edition.current.date))

    def printed(download: Download) -> tuple[str, str, bytes]:
        job = documents.job(download)
        inputs = press.inputs(job)
        content = kept.find(download.path, inputs) or press.print(job, documents.page(download))
        return download.path, inputs, content

    wanted = [download for download in downloads(edition) if download.format is Format.PDF]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        files = list(pool.map(printed, wanted))
    yield from (OutputFile(path, content) for path, _, content in files)
    yield ledger(
        {path: inputs for path, inputs, _ in files}, {path: content for path, _, content in files}
    )
