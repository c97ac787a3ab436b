"""The former Chinese of the units of translation, from the history of source/ in git."""

import io
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.loaders.folder import Folder
from generator.loaders.law import read_law
from generator.model.translation import short_digest
from generator.model.units import unit_texts

_PATIENCE = 60
"""Seconds for one command of git."""


def formerly(root: Path, wanted: set[str]) -> Mapping[str, str]:
    """By short digest, the text that has it, for each of the wanted digests whose text some commit
    of source/ had. Empty without git.
    """
    found: dict[str, str] = {}
    for commit in _git(root, "log", "--format=%H", "--", "source").decode().split():
        if not wanted - found.keys():
            break
        for text in _committed(root, commit):
            short = short_digest(text)
            if short in wanted:
                found[short] = text
    return found


def _committed(root: Path, commit: str) -> Iterator[str]:
    """The text of every unit at a commit; none where source/ of that commit cannot be read."""
    packed = _git(root, "archive", "--format=zip", commit, "source")
    if not packed:
        return
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(io.BytesIO(packed)) as files:
            files.extractall(folder)
        law = read_law(Folder(Path(folder)))
        if law:
            yield from (text for _, text in unit_texts(law.wording, law.amendments))


def _git(root: Path, *question: str) -> bytes:
    """The output of a git command; empty if it fails or git is not there."""
    try:
        done = subprocess.run(
            ["git", "-C", root, *question], capture_output=True, check=True, timeout=_PATIENCE
        )
    except (OSError, subprocess.SubprocessError):
        return b""
    return done.stdout
