"""A file's bytes, and its text: UTF-8 without control characters."""

from itertools import islice
from pathlib import Path

from generator.loaders.characters import CONTROL
from generator.problems import Place, Problem, error

_LARGEST = 4 * 1024 * 1024
"""Bytes. The longest Chinese statute is half a megabyte."""

MOST = 10
"""The most problems of one kind that are reported for one file."""


def read_bytes(path: Path, name: str) -> tuple[bytes | None, list[Problem]]:
    """The content of a file, or None and why it cannot be read. `name`: the file in problems."""
    place = Place(name)
    try:
        if path.exists() and not path.is_file():
            raise OSError(0, "it is no file")  # a pipe would be waited for without end
        size = path.stat().st_size
        if size > _LARGEST:
            cure = "No statute is that long: look at what was pasted"
            return None, [
                error("huge-file", place, "the file is too large", f"{size / 1e6:.1f} MB", cure)
            ]
        return path.read_bytes(), []
    except OSError as failure:
        reason = failure.strerror or type(failure).__name__
        cure = "Put the file there, or make it readable"
        return None, [error("no-file", place, "the file cannot be read", reason, cure)]


def decoded(data: bytes, name: str) -> tuple[str | None, list[Problem]]:
    """The bytes as text with the line ends of Unix, or None and what is wrong with them."""
    if data.startswith(b"\xef\xbb\xbf"):
        cure = "Save it as UTF-8 without a byte order mark"
        return None, [
            error("bom", Place(name), "the file begins with a byte order mark", "BOM", cure)
        ]
    try:
        text = data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as failure:
        above = data[: failure.start].decode("utf-8")
        place = spot(name, above, len(above))
        bad = data[failure.start : failure.end].hex(" ")
        cure = "Save the file as UTF-8"
        return None, [error("encoding", place, "the file is not UTF-8", bad, cure)]
    problems = [
        _control(name, text, match.start()) for match in islice(CONTROL.finditer(text), MOST)
    ]
    return (None, problems) if problems else (text, [])


def spot(name: str, text: str, at: int) -> Place:
    """The place of the character at this index of the text."""
    return Place(name, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))


def _control(name: str, text: str, at: int) -> Problem:
    place = spot(name, text, at)
    line = text.split("\n")[place.line - 1].strip(" ")
    return error(
        "character",
        place,
        "no file may hold a control character",
        line,
        "Delete the control character",
    )
