"""Runs something again whenever an input file changes."""

import time
from collections.abc import Callable, Mapping
from pathlib import Path

_PAUSE = 0.2
"""Seconds between two looks."""


def inputs(root: Path) -> Mapping[Path, tuple[int, int]]:
    """Each file under source/ and translations/ with its time and size."""
    found: dict[Path, tuple[int, int]] = {}
    for folder in ("source", "translations"):
        for path in (root / folder).rglob("*.yml"):
            try:
                stat = path.stat()
            except FileNotFoundError:
                continue  # an editor replaces files by renaming
            found[path] = (stat.st_mtime_ns, stat.st_size)
    return found


def watch(root: Path, changed: Callable[[], object]) -> None:
    """Call `changed` after each change, until interrupted."""
    before = inputs(root)
    while True:
        time.sleep(_PAUSE)
        now = inputs(root)
        if now != before:
            before = now
            changed()
