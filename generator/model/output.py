"""A file that a renderer makes."""

from dataclasses import dataclass


@dataclass(frozen=True)
class OutputFile:
    """`path` is relative to the build folder, with forward slashes."""

    path: str
    content: bytes
