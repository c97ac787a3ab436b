"""Lists of entries in two files: the law's own, and a translation with the same entries."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.loaders.folder import Folder
from generator.problems import Place, error, warning

Entry = TypeVar("Entry")
Other = TypeVar("Other")


@dataclass(frozen=True)
class Listed(Generic[Entry]):
    """An entry of a file: what it is known by, and where it stands."""

    key: str
    entry: Entry
    place: Place


def by_key(folder: Folder, entries: Iterable[Listed[Entry]]) -> dict[str, Listed[Entry]]:
    """The entries under their keys. The second of one key is a finding, and left out."""
    found: dict[str, Listed[Entry]] = {}
    for one in entries:
        before = found.setdefault(one.key, one)
        if before is not one:
            folder.problems.append(
                error(
                    "entry-twice",
                    one.place,
                    f"this also stands at {before.place}",
                    one.key,
                    "Keep one of the two, or give the newer one a name of its own",
                )
            )
    return found


def translated(
    folder: Folder, name: str, entries: Mapping[str, Listed[Other]], told: Iterable[Listed[Entry]]
) -> dict[str, Listed[Entry]]:
    """What a translation's file says of the entries, by key; what is too much or missing is found."""
    found = by_key(folder, told)
    for key, one in found.items():
        if key not in entries:
            folder.problems.append(
                error(
                    "entry-unknown",
                    one.place,
                    "source/ has no such entry",
                    key,
                    "Correct it as source/ has it, or take it out",
                )
            )
    for key, entry in entries.items():
        if key not in found:
            folder.problems.append(
                warning(
                    "entry-untranslated",
                    entry.place,
                    f"{name} has no entry for this",
                    key,
                    "Add it there; until then its readers are shown the Chinese, or nothing",
                )
            )
    return {key: one for key, one in found.items() if key in entries}
