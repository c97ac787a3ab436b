"""How long a command takes and how much memory it wants; and the plain build to hold ours against."""

import os
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import yaml

REPOSITORY = Path(__file__).parents[2]


@dataclass(frozen=True)
class Measured:
    """Wall time of a whole process, and the most memory that it held at once."""

    seconds: float
    megabytes: float

    def __str__(self) -> str:
        return f"{self.seconds:8.2f} s {self.megabytes:7.0f} MB"


def measured(*command: object, law: Path = REPOSITORY) -> Measured:
    """Run it once in the repository, for the law in that folder. Raises if it fails."""
    told = {
        **os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "0",
        "LAW_CONFIG": str(law / "build/mkdocs.generated.yml"), "LAW_PAGES": str(law / "build/docs"),
    }  # fmt: skip
    start = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], cwd=REPOSITORY, env=told,
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)  # fmt: skip
    assert process.stderr
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, stderr=errors)
    return Measured(time.perf_counter() - start, usage.ru_maxrss / 1024)


def plain_material(law: Path, folder: Path) -> Path:
    """The configuration of a Material site with default settings: the same Markdown pages, all
    of them in the navigation, searched by the stock plugin.
    """
    shutil.copytree(law / "build/docs", folder / "docs")
    shutil.rmtree(folder / "docs/a")  # they need a template of ours
    config = folder / "mkdocs.yml"
    settings = {"site_name": "plain", "theme": {"name": "material"},
                "plugins": ["search"], "markdown_extensions": ["attr_list"]}  # fmt: skip
    config.write_text(yaml.safe_dump(settings))
    return config


def html(folder: Path) -> tuple[int, float]:
    """How many pages a site has, and their bytes, in millions."""
    sizes = [path.stat().st_size for path in folder.rglob("*.html")]
    return len(sizes), sum(sizes) / 1e6
