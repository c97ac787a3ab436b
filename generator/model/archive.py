"""Many files in one ZIP, the same bytes every time and everywhere."""

import io
import zipfile
from collections.abc import Iterable

from generator.model.output import OutputFile

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time of every entry, the earliest that a ZIP can have: the clock would change the bytes."""

_UNIX = 3
"""`create_system` of every entry, for which zipfile would take the system it runs on."""


def archive(
    files: Iterable[OutputFile], *, level: int | None = None, plain: str | None = None
) -> bytes:
    """A ZIP of the files, in their order. `level`: of zlib's compression. `plain`: the path of a
    file that is stored without compression.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        for file in files:
            entry = zipfile.ZipInfo(file.path, _EPOCH)
            entry.external_attr = 0o644 << 16
            entry.create_system = _UNIX
            entry.compress_type = zipfile.ZIP_STORED if file.path == plain else zipfile.ZIP_DEFLATED
            made.writestr(entry, file.content, compresslevel=level)
    return packed.getvalue()
