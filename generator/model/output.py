"""A file that a renderer makes."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class OutputFile:
    """`path` is relative to the build folder, with forward slashes."""

    path: str
    content: bytes


PUBLISHED = "docs/"
"""The folder below build/ that MkDocs makes the site from."""


def published(address: str, content: bytes) -> OutputFile:
    """A file of the site, which will be found at this address."""
    return OutputFile(PUBLISHED + address, content)


def sizes(files: Iterable[OutputFile]) -> dict[str, int]:
    """The size in bytes of each file of the site, by its address."""
    return {
        file.path.removeprefix(PUBLISHED): len(file.content)
        for file in files
        if file.path.startswith(PUBLISHED)
    }
