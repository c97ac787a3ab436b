"""The site of a law, made as `make site` makes it."""

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import REPOSITORY


def run(root: Path, *command: object, **environment: str) -> None:
    """A module's command for the law in this folder. Whatever it says when it fails is told."""
    settings = {
        **os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "0",
        "LAW_CONFIG": str(root / "build/mkdocs.generated.yml"), "LAW_PAGES": str(root / "build/docs"),
        **environment,
    }  # fmt: skip
    done = subprocess.run([sys.executable, "-m", *map(str, command)], cwd=REPOSITORY, env=settings,
                          capture_output=True, text=True, check=False)  # fmt: skip

    assert done.returncode == 0, done.stderr[-3000:]


def site_of(root: Path, **environment: str) -> Path:
    """The folder of the finished site: built strictly, verified."""
    run(root, "generator", "build", "--root", root, **environment)
    run(root, "mkdocs", "build", "-q", "--strict", "-d", root / "site", **environment)
    run(root, "generator", "finish", root / "site", "--root", root, **environment)
    return root / "site"
