"""What translators send back, as XLIFF, becomes the files of translations/<language>/.

The file is read with suspicion, held against the law piece by piece, and only then laid out.
"""

from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.model.edition import Edition
from generator.model.output import OutputFile
from generator.problems import Problem, stops_the_build
from generator.returning.layout import translation_files
from generator.returning.matching import match
from generator.returning.xliff import read

__all__ = ["Accepted", "accepted", "says_the_same"]

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True)
class Accepted:
    """The language's code, its files below translations/, and what was found on the way.

    There are no files where a finding is an error.
    """

    code: str
    files: tuple[OutputFile, ...]
    problems: list[Problem]


def accepted(edition: Edition, content: bytes, name: str) -> Accepted:
    """Read a translators' file. `name` is how findings call it."""
    returned, problems = read(content, name)
    if returned is None:
        return Accepted("", (), problems)
    matched = match(edition, returned)
    problems = [*problems, *matched.problems]
    if stops_the_build(problems):
        return Accepted(matched.code, (), problems)
    return Accepted(matched.code, tuple(translation_files(edition, matched)), problems)


def says_the_same(path: Path, content: bytes) -> bool:
    """Whether the file that is there has the same values, whatever its comments and its wrapping."""
    try:
        there = yaml.load(path.read_bytes(), _LOADER)
    except (OSError, yaml.YAMLError):
        return False
    return _values(there) == _values(yaml.load(content, _LOADER))


def _values(value: object) -> object:
    """The same, with every way to write nothing as one."""
    if isinstance(value, list):
        return [_values(entry) for entry in value]
    if isinstance(value, dict):
        return {key: _values(entry) for key, entry in value.items()}
    return None if value in ("", "~", "null") else value
