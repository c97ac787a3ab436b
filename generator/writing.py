"""Writes files into a folder: unchanged ones are left alone, those no longer wanted removed."""

import ctypes
import errno
import os
import posixpath
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator.model.output import OutputFile


@dataclass(frozen=True)
class Written:
    """How many files a folder has now, how many of them are changed or new, how many were removed."""

    files: int
    changed: int
    removed: int


@dataclass(frozen=True)
class Part:
    """What one process wrote into a folder in the making: the names, and how many files changed."""

    names: tuple[str, ...]
    changed: int


def replace_tree(folder: Path, files: Iterable[OutputFile]) -> Written:
    """Replace all that is in the folder by these files: see `staged`."""
    with staged(folder) as staging:
        return staging.take_place([staging.put(files)])


@contextmanager
def staged(folder: Path) -> Iterator["Staging"]:
    """A folder in the making beside the other, whose place it can take in one step, so that at any
    moment, even if this process is killed, there is the whole old folder or the whole new one.

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
    """A folder in the making. Several processes may put files into it. `folder`: the one that it
    will replace; `made`: where it is until then.
    """

    folder: Path
    made: Path

    def put(self, files: Iterable[OutputFile]) -> Part:
        """Write the files. One that is unchanged is linked to the file in the old folder.

        Raises ValueError for a path that leads out of the folder or is there twice, OSError where a
        file cannot be written.
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
        """Replace the old folder by this one, if they differ. `parts`: all that was put into it.

        Raises ValueError where two parts have the same file, OSError where it cannot be moved.
        """
        wanted: set[str] = set()
        changed = 0
        for part in parts:
            if twice := wanted.intersection(part.names):
                raise ValueError(f"written twice: {min(twice)}")
            wanted.update(part.names)
            changed += part.changed
        removed = sum(name not in wanted for name in _files_in(self.folder))
        written = Written(len(wanted), changed, removed)
        if written.changed or written.removed or not self.folder.exists():
            os.chmod(self.made, 0o755)
            swap(self.made, self.folder)
        return written


def _files_in(folder: Path) -> Iterator[str]:
    """The paths of all files below the folder, relative to it."""
    for path, _, names in os.walk(folder):
        below = os.path.relpath(path, folder)
        yield from (name if below == "." else f"{below}/{name}" for name in names)


def swap(new: Path, old: Path) -> None:
    """Move the new folder to the place of the old one, and the old one, if there is one, to that of
    the new. On Linux this is one step; elsewhere the old folder is set aside in between.

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


def _exchanged(new: Path, old: Path) -> bool:
    """Exchange the two folders in one step, if the system can. Whether it was done."""
    rename = (
        getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
        if os.name == "posix"
        else None
    )
    here, exchange = -100, 2  # AT_FDCWD, RENAME_EXCHANGE
    return (
        rename is not None and rename(here, os.fsencode(new), here, os.fsencode(old), exchange) == 0
    )


def _sweep(folder: Path) -> None:
    """Remove what a killed build left beside the folder, or put back the folder if it was moved."""
    for left in folder.parent.glob(f".{folder.name}-*-*"):
        owner = left.name.removeprefix(f".{folder.name}-").partition("-")[0]
        if not owner.isdigit() or _runs(int(owner)):
            continue
        if left.suffix == ".old" and not folder.exists():
            os.rename(left, folder)
        else:
            _remove(left)


def _remove(left: Path) -> None:
    """Remove a folder into which a process that is just being ended may still write a last file."""
    for _ in range(20):
        shutil.rmtree(left, ignore_errors=True)
        if not left.exists():
            return
        time.sleep(0.05)


def _runs(process: int) -> bool:
    """Whether there is a process with this number; true where that cannot be known."""
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
    """Write the file `new`, or link it to `old` if that is the same. Whether it was written."""
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
    """Add the name to the others and return it. Raises ValueError if it leads out, or is there."""
    if name in names or name != posixpath.normpath(name) or name.startswith(("/", "..")):
        raise ValueError(f"not a path of its own below the folder: {name}")
    names.add(name)
    return name


def write_over(folder: Path, files: Iterable[OutputFile]) -> None:
    """Write these files into the folder, over files of the same names; all others stay.

    Raises OSError where one cannot be written.
    """
    for file in files:
        _write(folder / file.path, file.content)


def _write(path: Path, content: bytes) -> None:
    """Write the file in one step, unless it has this content."""
    if path.is_file() and path.read_bytes() == content:
        return
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
