"""Puts a digest into a translation file, and leaves every other character of it alone."""

import re

from generator.loaders.yaml_file import Path_, Value, YamlFile, parse_yaml
from generator.problems import Place

_DIGEST = re.compile(r"""~|null|Null|NULL|["']?[0-9a-f]*["']?""")


class NotStamped(ValueError):
    """The digest cannot be put into the file without harm: an editor has to write it."""


def stamped(content: bytes, name: str, unit: str, digest: str) -> tuple[bytes, Place]:
    """The file with the unit's digest in the place of its old one, or of none; and where."""
    file, _ = parse_yaml(content, name)
    assert file is not None
    holder = _holder(file, unit)
    new, place = _written(content, file, holder, digest)
    reread, _ = parse_yaml(new, name)
    path = (*holder, "translates")
    whole = (
        reread
        and reread.keys.keys() == file.keys.keys() | {path}
        and _value(reread, path) == digest
    )
    if not whole:
        raise NotStamped(
            f"{place}: {unit} cannot be stamped here. Write by hand, in a line of its "
            f'own, translates: "{digest}"'
        )
    return new, place


def _written(content: bytes, file: YamlFile, holder: Path_, digest: str) -> tuple[bytes, Place]:
    lines = content.decode("utf-8").split("\n")
    place = file.keys.get((*holder, "translates"))
    if place:
        _replace(lines, file.place((*holder, "translates")), f'"{digest}"')
    else:
        place = _insert(lines, file, holder, f'translates: "{digest}"')
    return "\n".join(lines).encode(), place


def _holder(file: YamlFile, unit: str) -> Path_:
    """The group of keys that speaks of the unit: the whole file, if it is the title or an amendment."""
    for path in file.keys:
        if path[-1] == "provision" and _value(file, path) == unit:
            return path[:-1]
    return ()


def _value(file: YamlFile, path: Path_) -> Value:
    value: Value = file.value
    for part in path:
        value = value[part]  # type: ignore[index]
    return value


def _replace(lines: list[str], place: Place, new: str) -> None:
    """An empty value stands right behind the colon, and a space belongs between."""
    line, at = lines[place.line - 1], place.column - 1
    old = _DIGEST.match(line, at)
    space = "" if line[:at].endswith(" ") else " "
    lines[place.line - 1] = line[:at] + space + new + line[old.end() if old else at :]


def _insert(lines: list[str], file: YamlFile, holder: Path_, new: str) -> Place:
    """Below `provision:`; without one, above the first key; before it where all is in one line."""
    first = next(path for path in file.keys if path[:-1] == holder)
    key = file.keys.get((*holder, "provision"), file.keys[first])
    line, at = lines[key.line - 1], key.column - 1
    if "{" in line[:at]:
        lines[key.line - 1] = f"{line[:at]}{new}, {line[at:]}"
        return key
    below = (*holder, "provision") in file.keys
    end = "\r" if line.endswith("\r") else ""
    lines.insert(key.line - 1 + below, " " * at + new + end)
    return Place(key.file, key.line + below, key.column)
