"""A file that a renderer makes."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class OutputFile:
    """`path` is relative to the build folder, with forward slashes."""

    path: str
    content: bytes


PUBLISHED = "docs/"
"""Below build/: what becomes the site."""


def sizes(files: Iterable[OutputFile]) -> dict[str, int]:
    """How many bytes each file of the site has, by its address."""
    return {
        file.path.removeprefix(PUBLISHED): len(file.content)
        for file in files
        if file.path.startswith(PUBLISHED)
    }
