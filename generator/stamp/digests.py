"""Puts a digest into a translation file without changing any other character of it."""

import re

from generator.loaders.yaml_file import KeyPath, Value, YamlFile, parse_yaml
from generator.problems import Place

_DIGEST = re.compile(r"""~|null|Null|NULL|["']?[0-9a-f]*["']?""")


class NotStamped(ValueError):
    """The digest cannot be put into the file safely: an editor has to write it."""


def stamped(content: bytes, name: str, unit: str, digest: str) -> tuple[bytes, Place]:
    """The content of the file with the digest of the unit replaced or added, and its place.

    Raises NotStamped where the result would not be the same file with this digest.
    """
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


def _written(content: bytes, file: YamlFile, holder: KeyPath, digest: str) -> tuple[bytes, Place]:
    lines = content.decode("utf-8").split("\n")
    place = file.keys.get((*holder, "translates"))
    if place:
        _replace(lines, file.place((*holder, "translates")), f'"{digest}"')
    else:
        place = _insert(lines, file, holder, f'translates: "{digest}"')
    return "\n".join(lines).encode(), place


def _holder(file: YamlFile, unit: str) -> KeyPath:
    """The path of the keys of the unit. It is empty for the title and amendments: the whole file."""
    for path in file.keys:
        if path[-1] == "provision" and _value(file, path) == unit:
            return path[:-1]
    return ()


def _value(file: YamlFile, path: KeyPath) -> Value:
    value: Value = file.value
    for part in path:
        value = value[part]  # type: ignore[index]
    return value


def _replace(lines: list[str], place: Place, new: str) -> None:
    """Put the digest in the place of the old one; with a space before it if that is right behind
    the colon, as an empty value is.
    """
    line, at = lines[place.line - 1], place.column - 1
    old = _DIGEST.match(line, at)
    space = "" if line[:at].endswith(" ") else " "
    lines[place.line - 1] = line[:at] + space + new + line[old.end() if old else at :]


def _insert(lines: list[str], file: YamlFile, holder: KeyPath, new: str) -> Place:
    """Add the line below `provision:`, or without that above the first key of the unit. Where its
    keys stand in one line, add it there, before the key.
    """
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
