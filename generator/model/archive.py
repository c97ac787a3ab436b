"""Many files in one ZIP, the same bytes every time and everywhere."""

import io
import zipfile
from collections.abc import Iterable

from generator.model.output import OutputFile

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP can tell: the clock would change the bytes."""

_UNIX = 3
"""The system that made it, which zipfile would else take from the machine."""


def archive(
    files: Iterable[OutputFile], *, level: int | None = None, plain: str | None = None
) -> bytes:
    """The files in their order. `level` is that of zlib; `plain` names one that is not compressed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        for file in files:
            entry = zipfile.ZipInfo(file.path, _EPOCH)
            entry.external_attr = 0o644 << 16
            entry.create_system = _UNIX
            entry.compress_type = zipfile.ZIP_STORED if file.path == plain else zipfile.ZIP_DEFLATED
            made.writestr(entry, file.content, compresslevel=level)
    return packed.getvalue()
