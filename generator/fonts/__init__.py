"""The typefaces of the PDFs: open fonts, part of the repository, so that every machine prints alike."""

import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
_SPELLED_OUT = re.compile("〔U\\+([0-9A-F]{4}|[1-9A-F][0-9A-F]{4})〕")


def files() -> tuple[Path, ...]:
    """The font files, in a fixed order."""
    return tuple(sorted(FOLDER.glob("*.ttf")))


def without_glyph(text: str) -> str:
    """The characters of the text that no font can print, each once, in order."""
    return "".join(char for char in dict.fromkeys(text) if ord(char) not in _covered())


def spelled_out(text: str) -> str:
    """The text with each character that no font can print written as 〔U+8C48〕."""
    lacking = {ord(char): f"〔U+{ord(char):04X}〕" for char in without_glyph(text)}
    return text.translate(lacking) if lacking else text


def read_back(text: str) -> str:
    """The text with characters that `spelled_out` spelled out put back."""
    return _SPELLED_OUT.sub(lambda match: chr(int(match[1], 16)), text)


@cache
def _covered() -> frozenset[int]:
    runs = (FOLDER / "coverage.txt").read_text(encoding="ascii").split()
    ends = ([int(end, 16) for end in run.split("-")] for run in runs)
    return frozenset(code for first, last in ends for code in range(first, last + 1))
