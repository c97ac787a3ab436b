"""Makes the files of translations/<language>/ from the XLIFF that translators send back.

The file is read with suspicion, compared with the law piece by piece, and only then written out.
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
    """The code of the language, the files of its folder, and the problems found. There are no files
    where a problem is an error.
    """

    code: str
    files: tuple[OutputFile, ...]
    problems: list[Problem]


def accepted(edition: Edition, content: bytes, name: str) -> Accepted:
    """Read a translators' file. `name`: the file in problems."""
    returned, problems = read(content, name)
    if returned is None:
        return Accepted("", (), problems)
    matched = match(edition, returned)
    problems = [*problems, *matched.problems]
    if stops_the_build(problems):
        return Accepted(matched.code, (), problems)
    return Accepted(matched.code, tuple(translation_files(edition, matched)), problems)


def says_the_same(path: Path, content: bytes) -> bool:
    """Whether there is a file with the same values as this content, apart from comments and layout."""
    try:
        there = yaml.load(path.read_bytes(), _LOADER)
    except (OSError, yaml.YAMLError):
        return False
    return _values(there) == _values(yaml.load(content, _LOADER))


def _values(value: object) -> object:
    """The value with all ways to write an empty one replaced by None."""
    if isinstance(value, list):
        return [_values(entry) for entry in value]
    if isinstance(value, dict):
        return {key: _values(entry) for key, entry in value.items()}
    return None if value in ("", "~", "null") else value
