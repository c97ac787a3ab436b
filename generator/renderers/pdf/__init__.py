"""The PDFs: the whole regulation and each chapter in every view, set by Typst."""

from collections.abc import Iterator

from generator.model.downloads import Format, downloads
from generator.model.edition import Edition
from generator.model.kept import Kept, ledger
from generator.model.output import OutputFile
from generator.model.publication import Publication
from generator.renderers.pdf.document import Documents
from generator.renderers.pdf.press import Press


def render(edition: Edition, publication: Publication, kept: Kept) -> Iterator[OutputFile]:
    """Every PDF, then the record by which the next build keeps what has not changed."""
    documents = Documents(edition, publication)
    press = Press(publication.made or edition.current.date)
    made: dict[str, str] = {}
    files: dict[str, bytes] = {}
    for download in downloads(edition):
        if download.format is not Format.PDF:
            continue
        job = documents.job(download)
        made[download.path] = press.makings(job)
        kept_file = kept.find(download.path, made[download.path])
        files[download.path] = kept_file or press.print(job)
        yield OutputFile(download.path, files[download.path])
    yield ledger(made, files)
