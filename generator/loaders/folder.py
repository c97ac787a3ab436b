"""The root folder of a law, read file by file; problems are gathered on the way."""

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
"""The most findings of one kind that are reported for one file."""


@dataclass
class Folder:
    """The root folder, and the problems found so far in its files."""

    root: Path
    problems: list[Problem] = field(default_factory=list)
    remarks: list[Problem] = field(default_factory=list)
    """Problems with characters in texts. They do not keep the file from being read and checked."""

    asked: set[str] = field(default_factory=set)
    """The names of all files that were asked for, whether there are such files or not."""

    spoilt: set[str] = field(default_factory=set)
    """The names of the files that could not be read: their entries are not known."""

    def has(self, name: str) -> bool:
        """Whether there is a file of this name, a path below the root."""
        self.asked.add(name)
        return (self.root / name).exists()

    def read(self, name: str, shape: type[Shape]) -> tuple[YamlFile, Shape] | None:
        """Read a file. None where it cannot be read or does not have the shape; either is noted in
        `problems`.
        """
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

    def read_if_there(self, name: str, shape: type[Shape]) -> tuple[YamlFile, Shape] | None:
        """The same for a file that a law may do without: None, and no problem, where it has none."""
        return self.read(name, shape) if self.has(name) else None

    def look_into(self, names: Iterable[str], shape: type[BaseModel]) -> None:
        """Note the problems of those of the files that are there; what they say is not needed."""
        for name in names:
            self.read_if_there(name, shape)

    def names(self, folder: str, pattern: str = "*.yml") -> list[str]:
        """The names of the YAML files in a folder, as paths below the root, sorted."""
        names = (path.name for path in (self.root / folder).glob(pattern))
        return sorted(f"{folder}/{name}" for name in names if not is_passing(name))


def is_passing(name: str) -> bool:
    """Whether a file or folder belongs to a program, as the lock `.#01.yml` that Emacs sets."""
    return name.startswith(".")


def _at_most(name: str, problems: list[Problem]) -> list[Problem]:
    """The first `_SHOWN` problems, and one more that says how many were left out."""
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
