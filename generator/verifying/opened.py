"""A file of the site, opened: one that is missing, or that no parser can read, is a difference."""

import io
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from generator.verifying.comparison import Finding

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
"""The attribute xml:lang, as lxml calls it."""


def opened(
    site: Mapping[str, bytes], asked: Finding, read: Callable[[Finding, bytes], Iterable[Finding]]
) -> Iterator[Finding]:
    """What the file tells of what is asked of it; or why nothing can be read of it."""
    if asked.file not in site:
        yield replace(asked, wrong="is not there")
        return
    try:
        found = list(read(asked, site[asked.file]))
    except Exception as fault:  # a damaged file can break any parser, each in its own way
        found = [replace(asked, wrong=f"cannot be read: {type(fault).__name__}: {fault}")]
    yield from found


def unpacked(content: bytes) -> dict[str, bytes]:
    """The content of each file in a ZIP, by name. Raises ValueError if two have the same name: which of
    them is read depends on the program.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as files:
        names = files.namelist()
        if len(set(names)) < len(names):
            raise ValueError(f"a file is there twice: {max(names, key=names.count)}")
        return {name: files.read(name) for name in names}
