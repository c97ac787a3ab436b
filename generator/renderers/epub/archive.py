"""The container of an EPUB: a ZIP whose first entry, not compressed, says what it is."""

import io
import zipfile
from collections.abc import Iterable

from generator.model.output import OutputFile

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can tell: the clock would change the bytes."""


def archive(files: Iterable[OutputFile]) -> bytes:
    """The book. Readers find the package by META-INF/container.xml, which is among the files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as book:
        _add(book, "mimetype", b"application/epub+zip", zipfile.ZIP_STORED)
        for file in files:
            _add(book, file.path, file.content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _add(book: zipfile.ZipFile, path: str, content: bytes, how: int) -> None:
    entry = zipfile.ZipInfo(path, _EPOCH)
    entry.compress_type = how
    entry.external_attr = 0o644 << 16
    entry.create_system = 3
    book.writestr(entry, content)
