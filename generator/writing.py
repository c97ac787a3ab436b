"""Writes a set of files into a folder: unchanged ones are left alone, orphans removed."""

import ctypes
import errno
import os
import posixpath
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator.model.output import OutputFile


@dataclass(frozen=True)
class Written:
    """How many files were there, how many of them changed, and how many orphans went."""

    files: int
    changed: int
    removed: int


@dataclass(frozen=True)
class Part:
    """What one process wrote into a folder in the making: the names, and how many files changed."""

    names: tuple[str, ...]
    changed: int


def replace_tree(folder: Path, files: Iterable[OutputFile]) -> Written:
    """Make the folder hold just these files: see `staged`."""
    with staged(folder) as staging:
        return staging.take_place([staging.put(files)])


@contextmanager
def staged(folder: Path) -> Iterator["Staging"]:
    """A folder in the making, which takes the place of the other all at once or not at all:
    whoever looks, at whatever moment, and even if this is killed, finds the old folder whole or
    the new one.

    Raises OSError where it cannot be written.
    """
    if folder.exists() and not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    folder.parent.mkdir(parents=True, exist_ok=True)
    _sweep(folder)
    made = tempfile.mkdtemp(prefix=f".{folder.name}-{os.getpid()}-", dir=folder.parent)
    try:
        yield Staging(folder, Path(made))
    finally:
        shutil.rmtree(made, ignore_errors=True)


@dataclass(frozen=True)
class Staging:
    """Where a folder is made anew. Several processes may put their files into it."""

    folder: Path
    made: Path

    def put(self, files: Iterable[OutputFile]) -> Part:
        """Write the files as they come. Unchanged ones stay the same files.

        Raises ValueError for a path that leads out of the folder, OSError where one cannot be
        written.
        """
        names: set[str] = set()
        parents: set[str] = set()
        changed = 0
        for file in files:
            name = _own(file.path, names)
            parent = posixpath.dirname(name)
            if parent not in parents:
                os.makedirs(self.made / parent, exist_ok=True)
                parents.add(parent)
            changed += _stage(f"{self.folder}/{name}", f"{self.made}/{name}", file.content)
        return Part(tuple(names), changed)

    def take_place(self, parts: Iterable[Part]) -> Written:
        """Put what was made in the place of the folder, if anything in it is another.

        Raises ValueError where two parts wrote the same file, OSError where it cannot be moved.
        """
        wanted: set[str] = set()
        changed = 0
        for part in parts:
            if twice := wanted.intersection(part.names):
                raise ValueError(f"written twice: {min(twice)}")
            wanted.update(part.names)
            changed += part.changed
        written = Written(
            len(wanted), changed, sum(name not in wanted for name in _there(self.folder))
        )
        if written.changed or written.removed or not self.folder.exists():
            os.chmod(self.made, 0o755)
            swap(self.made, self.folder)
        return written


def _there(folder: Path) -> Iterator[str]:
    """The names of all files in the folder."""
    for path, _, names in os.walk(folder):
        below = os.path.relpath(path, folder)
        yield from (name if below == "." else f"{below}/{name}" for name in names)


def swap(new: Path, old: Path) -> None:
    """Put the new folder in the place of the old one, and the old one, if there is one, where the
    new one was. On Linux this is one step; elsewhere two, with the old folder set aside between.

    Raises OSError where the folders cannot be moved.
    """
    if not old.exists():
        os.rename(new, old)
    elif not _exchanged(new, old):
        aside = new.with_name(f"{new.name}.old")
        shutil.rmtree(aside, ignore_errors=True)  # a run that was killed between two of the steps
        os.rename(old, aside)
        os.rename(new, old)
        os.rename(aside, new)


def _exchanged(new: Path, other: Path) -> bool:
    rename = (
        getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
        if os.name == "posix"
        else None
    )
    here, exchange = -100, 2  # AT_FDCWD, RENAME_EXCHANGE
    return (
        rename is not None
        and rename(here, os.fsencode(new), here, os.fsencode(other), exchange) == 0
    )


def _sweep(folder: Path) -> None:
    """Remove what a killed build left behind; put back what it had only set aside."""
    for left in folder.parent.glob(f".{folder.name}-*-*"):
        owner = left.name.removeprefix(f".{folder.name}-").partition("-")[0]
        if not owner.isdigit() or _runs(int(owner)):
            continue
        if left.suffix == ".old" and not folder.exists():
            os.rename(left, folder)
        else:
            shutil.rmtree(left, ignore_errors=True)


def _runs(process: int) -> bool:
    if os.name != "posix":
        return True  # to ask would be to interrupt it
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _stage(old: str, new: str, content: bytes) -> bool:
    """Whether the file had to be written. One that is there, just so, becomes a link to itself."""
    try:
        unchanged = not os.path.islink(old) and os.path.getsize(old) == len(content)
        unchanged = unchanged and _read(old) == content
    except OSError:  # it is not there
        unchanged = False
    if unchanged:
        try:
            os.link(old, new)
        except OSError:  # a file system without links
            shutil.copy2(old, new)
        return False
    with open(new, "xb") as file:  # never through a link to a file of the last build
        file.write(content)
    return True


def _read(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _own(name: str, names: set[str]) -> str:
    """The name, which joins the others. Raises ValueError if it leads out, or is there already."""
    if name in names or name != posixpath.normpath(name) or name.startswith(("/", "..")):
        raise ValueError(f"not a path of its own below the folder: {name}")
    names.add(name)
    return name


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
