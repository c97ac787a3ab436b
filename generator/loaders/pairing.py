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
    for listed in entries:
        before = found.setdefault(listed.key, listed)
        if before is not listed:
            folder.problems.append(
                error(
                    "entry-twice",
                    listed.place,
                    f"this also stands at {before.place}",
                    listed.key,
                    "Keep one of the two, or give the newer one a name of its own",
                )
            )
    return found


def translated(
    folder: Folder,
    name: str,
    entries: Mapping[str, Listed[Other]],
    translations: Iterable[Listed[Entry]],
) -> dict[str, Listed[Entry]]:
    """What a translation's file says of the entries, by key; what is too much or missing is found."""
    found = by_key(folder, translations)
    for key, listed in found.items():
        if key not in entries:
            folder.problems.append(
                error(
                    "entry-unknown",
                    listed.place,
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
    return {key: found[key] for key in found if key in entries}
