"""Writes a set of files into a folder: unchanged ones are left alone, orphans removed."""

import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.model.output import OutputFile


@dataclass(frozen=True)
class Written:
    """How many files were there, how many of them changed, and how many orphans went."""

    files: int
    changed: int
    removed: int


def write_tree(folder: Path, files: Iterable[OutputFile]) -> Written:
    """Make the folder hold just these files. Each file appears whole or not at all.

    Raises ValueError for a path that leads out of the folder, OSError where it cannot be written.
    """
    wanted: dict[Path, bytes] = {}
    for file in files:
        path = folder / file.path
        if ".." in Path(file.path).parts or Path(file.path).is_absolute() or path in wanted:
            raise ValueError(f"not a path of its own below {folder}: {file.path}")
        wanted[path] = file.content
    changed = sum(_write(path, content) for path, content in wanted.items())
    orphans = [path for path in folder.rglob("*") if path.is_file() and path not in wanted]
    for orphan in orphans:
        orphan.unlink()
    for empty in sorted((p for p in folder.rglob("*") if p.is_dir()), reverse=True):
        if not any(empty.iterdir()):
            empty.rmdir()
    return Written(len(wanted), changed, len(orphans))


def write_over(folder: Path, files: Iterable[OutputFile]) -> None:
    """Add these files to the folder, or put them in the place of what is there.

    Raises OSError where one cannot be written.
    """
    for file in files:
        _write(folder / file.path, file.content)


def _write(path: Path, content: bytes) -> bool:
    """Whether the file had to be written."""
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.chmod(name, 0o644)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return True
