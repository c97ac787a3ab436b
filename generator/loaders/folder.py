"""The root folder, read file by file, with the problems found on the way."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from generator.loaders.shaped import shaped
from generator.loaders.yaml_file import YamlFile, read_yaml
from generator.problems import Place, Problem, error

Shape = TypeVar("Shape", bound=BaseModel)

_SHOWN = 100
"""Findings of one reading of one file."""


@dataclass
class Folder:
    """The root, and what was wrong with its files so far."""

    root: Path
    problems: list[Problem] = field(default_factory=list)
    remarks: list[Problem] = field(default_factory=list)
    """On characters in texts: they stop the build, and nothing else from being read and checked."""

    asked: set[str] = field(default_factory=set)
    """The files that somebody wanted."""

    spoilt: set[str] = field(default_factory=set)
    """Those that could not be read: what names an entry of theirs may be right."""

    def has(self, name: str) -> bool:
        """Whether there is such a file."""
        self.asked.add(name)
        return (self.root / name).exists()

    def read(self, name: str, shape: type[Shape]) -> tuple[YamlFile, Shape] | None:
        """One file in its shape; None where it has problems, which are then noted."""
        self.asked.add(name)
        file, problems = read_yaml(self.root / name, name)
        problems = _at_most(name, problems)
        if file is None:
            self.problems += problems
            self.spoilt.add(name)
            return None
        self.remarks += problems
        value, problems = shaped(file, shape)
        self.problems += _at_most(name, problems)
        if value is None:
            self.spoilt.add(name)
            return None
        return file, value

    def read_all(self, names: Iterable[str], shape: type[BaseModel]) -> None:
        """Only for what is wrong with them: those that are there."""
        for name in names:
            if self.has(name):
                self.read(name, shape)

    def names(self, folder: str, pattern: str = "*.yml") -> list[str]:
        """The YAML files of a folder, as paths below the root, in the order of their names."""
        found = (path.name for path in (self.root / folder).glob(pattern))
        return sorted(f"{folder}/{name}" for name in found if not is_passing(name))


def is_passing(name: str) -> bool:
    """Whether a file or a folder is an editor program's own, as Emacs locks `.#01.yml` while it is changed."""
    return name.startswith(".")


def _at_most(name: str, problems: list[Problem]) -> list[Problem]:
    """As many as an editor mends at a time, and how many more there are."""
    if len(problems) <= _SHOWN:
        return problems
    more = error(
        "more-findings",
        Place(name),
        "more is wrong in this file",
        f"{len(problems) - _SHOWN} further findings",
        "Mend the others first",
    )
    return [*problems[:_SHOWN], more]
