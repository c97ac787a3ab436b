"""The files of the last build, which are taken over where what they are made from is the same."""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from generator.model.output import OutputFile

LEDGER = "downloads.json"
"""The record below build/: for each file the digest of its inputs and that of its content."""


@dataclass(frozen=True)
class Kept:
    """The files of the last build. They are read one by one, when they are asked for."""

    ledger: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """By path: the digest of the inputs, and of the content made from them."""

    read: Callable[[str], bytes | None] = lambda _path: None

    def find(self, path: str, inputs: str) -> bytes | None:
        """The content of the file, if the digest of its inputs was this one and nobody has changed
        the file since; else None.
        """
        if self.ledger.get(path, ("", ""))[0] != inputs:
            return None
        content = self.read(path)
        unchanged = content is not None and _digest(content) == self.ledger[path][1]
        return content if unchanged else None


def ledger(inputs: Mapping[str, str], contents: Mapping[str, bytes]) -> OutputFile:
    """The record for the next build. Both by path: the digests of the inputs, and the contents."""
    rows = {path: [digest, _digest(contents[path])] for path, digest in sorted(inputs.items())}
    return OutputFile(LEDGER, (json.dumps(rows, indent=1) + "\n").encode())


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
