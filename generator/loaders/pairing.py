"""Entries with keys that stand in two files: the law's own, and a translation of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.loaders.folder import Folder
from generator.problems import Place, error, warning

Entry = TypeVar("Entry")
Other = TypeVar("Other")


@dataclass(frozen=True)
class Listed(Generic[Entry]):
    """An entry of a file, with its key and its place."""

    key: str
    entry: Entry
    place: Place


def by_key(folder: Folder, entries: Iterable[Listed[Entry]]) -> dict[str, Listed[Entry]]:
    """The entries by key. An entry whose key was there before is left out, and noted as a problem."""
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


def paired(
    folder: Folder,
    name: str,
    entries: Mapping[str, Listed[Other]],
    translations: Iterable[Listed[Entry]],
) -> dict[str, Listed[Entry]]:
    """The translations of the entries, by key. One without an entry, and an entry without one, are
    noted as problems. `name`: that of the translation's file.
    """
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
