"""What an earlier build made, so that a file whose makings are the same is not made again."""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from generator.model.output import OutputFile

LEDGER = "downloads.json"
"""Below build/: for each file what it was made from, and its own digest."""


@dataclass(frozen=True)
class Kept:
    """The files of the last build, read only when they are asked for."""

    ledger: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """By path: the digest of the makings, and of the file made from them."""

    read: Callable[[str], bytes | None] = lambda _path: None

    def find(self, path: str, makings: str) -> bytes | None:
        """The file, if it was made from just this and nobody has changed it since."""
        if self.ledger.get(path, ("", ""))[0] != makings:
            return None
        content = self.read(path)
        unchanged = content is not None and _digest(content) == self.ledger[path][1]
        return content if unchanged else None


def ledger(made: Mapping[str, str], files: Mapping[str, bytes]) -> OutputFile:
    """The record for the next build: by path, the digest of the makings."""
    rows = {path: [makings, _digest(files[path])] for path, makings in sorted(made.items())}
    return OutputFile(LEDGER, (json.dumps(rows, indent=1) + "\n").encode())


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
