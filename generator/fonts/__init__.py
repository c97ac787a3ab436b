"""The typefaces of the PDFs: open fonts, part of the repository, so that every machine prints alike."""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


def files() -> tuple[Path, ...]:
    """The font files, in a fixed order."""
    return tuple(sorted(FOLDER.glob("*.ttf")))


def without_glyph(text: str) -> str:
    """The characters of the text that no font can print, each once, in order."""
    return "".join(dict.fromkeys(char for char in text if ord(char) not in _covered()))


@cache
def _covered() -> frozenset[int]:
    runs = (FOLDER / "coverage.txt").read_text(encoding="ascii").split()
    ends = ([int(end, 16) for end in run.split("-")] for run in runs)
    return frozenset(code for first, last in ends for code in range(first, last + 1))
