"""The Chinese of each unit that is translated: as it stands, and as it stood in any commit."""

import io
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from generator.loaders.folder import Folder
from generator.loaders.law import read_law
from generator.model.amendments import Amendment
from generator.model.levels import DIVISIONS, UNITS
from generator.model.provisions import digest, printed
from generator.model.translation import DIGEST_LENGTH
from generator.model.wording import Wording

_PATIENCE = 60
"""Seconds for one question to git."""


def units(adopted: Wording, amendments: Sequence[Amendment]) -> Iterator[tuple[str, str]]:
    """Each unit with the Chinese that its digest is taken of."""
    yield "title", adopted.title + adopted.note
    for node in adopted.walk():
        if node.level in DIVISIONS:
            yield node.eid, node.text or ""
        elif node.level in UNITS:
            yield node.eid, printed([node])
    for amendment in amendments:
        yield amendment.date, amendment.printed()


def formerly(root: Path, wanted: set[str]) -> Mapping[str, str]:
    """The Chinese of these digests, as far as the history of source/ in git has it.

    A digest keeps no words, and the words are in git already. What is found is no guess: it has
    the digest. Without git, or where the wording was never committed, nothing is found.
    """
    found: dict[str, str] = {}
    for commit in _git(root, "log", "--format=%H", "--", "source").decode().split():
        if not wanted - found.keys():
            break
        for text in _committed(root, commit):
            short = digest(text)[:DIGEST_LENGTH]
            if short in wanted:
                found[short] = text
    return found


def _committed(root: Path, commit: str) -> Iterator[str]:
    """What every unit said then; nothing where that source/ cannot be read any longer."""
    packed = _git(root, "archive", "--format=zip", commit, "source")
    if not packed:
        return
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(io.BytesIO(packed)) as files:
            files.extractall(folder)
        law = read_law(Folder(Path(folder)))
        if law:
            yield from (text for _, text in units(law.wording, law.amendments))


def _git(root: Path, *question: str) -> bytes:
    """What git answers; nothing where there is no git, or the folder is in no repository."""
    try:
        done = subprocess.run(
            ["git", "-C", root, *question], capture_output=True, check=True, timeout=_PATIENCE
        )
    except (OSError, subprocess.SubprocessError):
        return b""
    return done.stdout
