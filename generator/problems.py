"""Findings about the input, as values: place, message, offending text, and cure."""

import re
import shlex
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path


class Severity(Enum):
    """What a problem means for the build."""

    ERROR = "error"
    """Nothing is written: the pages would say something that the law does not say."""

    WARNING = "warning"
    """The site is built, and its pages say what is missing or out of date."""


@dataclass(frozen=True, order=True)
class Place:
    """A spot in an input file. Lines and columns count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def below(self, root: Path) -> "Place":
        """The same place, if the file is one below this folder."""
        return replace(self, file=(root / self.file).as_posix())

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Problem:
    """One finding, worded for the editor who has to mend it."""

    severity: Severity
    code: str
    place: Place
    message: str
    text: str
    cure: str

    def below(self, root: Path) -> "Problem":
        """The same for an editor who stands outside the root: file and cure lead there."""
        return replace(self.advising(root), place=self.place.below(root))

    def advising(self, root: Path) -> "Problem":
        """The same with --root in the commands of the cure, if the root is not where one stands."""
        option = f" --root {shlex.quote(str(root))}" if root != Path() else ""
        cure = re.sub("(?<=python -m generator )[a-z-]+", lambda name: name[0] + option, self.cure)
        return replace(self, cure=cure)

    def __str__(self) -> str:
        return (
            f"{self.place}: {self.severity.value}: {self.message}: "
            f"{_excerpt(self.text)}. {self.cure} [{self.code}]"
        )


def error(code: str, place: Place, message: str, text: str, cure: str) -> Problem:
    """A problem that stops the build."""
    return Problem(Severity.ERROR, code, place, message, text, cure)


def warning(code: str, place: Place, message: str, text: str, cure: str) -> Problem:
    """A problem that does not stop the build."""
    return Problem(Severity.WARNING, code, place, message, text, cure)


def in_reading_order(problems: list[Problem]) -> list[Problem]:
    """The problems by file and line, each once."""
    return sorted(set(problems), key=lambda p: (p.place, p.code, p.message, p.text))


def stops_the_build(problems: list[Problem]) -> bool:
    """Whether any of the problems is an error."""
    return any(p.severity is Severity.ERROR for p in problems)


def _excerpt(text: str, length: int = 60) -> str:
    """The text in quotation marks, cut to `length`, with characters that cannot be seen as \\uXXXX."""
    shown = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)
    return f"“{shown}”" if len(shown) <= length else f"“{shown[:length]}…”"
