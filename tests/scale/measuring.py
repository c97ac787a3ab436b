"""How long a command takes and how much memory it wants; and the plain build to hold ours against."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import yaml

REPOSITORY = Path(__file__).parents[2]
RUNS = 3


@dataclass(frozen=True)
class Measured:
    """Wall time of a whole process, and the most memory that it held at once."""

    seconds: float
    megabytes: float

    def __str__(self) -> str:
        return f"{self.seconds:8.2f} s {self.megabytes:7.0f} MB"


def measured(*command: object, law: Path = REPOSITORY) -> Measured:
    """Run it once in the repository, for the law in that folder. Raises if it fails."""
    start = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], cwd=REPOSITORY, env=_told(law),
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)  # fmt: skip
    assert process.stderr
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, stderr=errors)
    return Measured(time.perf_counter() - start, usage.ru_maxrss / 1024)


def median(run: Callable[[], Measured]) -> Measured:
    """Of several runs, the one in the middle."""
    return sorted((run() for _ in range(RUNS)), key=lambda one: one.seconds)[RUNS // 2]


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


def seen_after(law: Path, chapter: str, page: str) -> float:
    """Seconds from the saving of a changed word to its standing in the page that `make serve`
    gives out. `chapter`: a file of the English translation; its first “the” is the word.
    """
    port = _free_port()
    command = [sys.executable, "-m", "publishing.preview", "--root", str(law), "--port", str(port)]
    server = subprocess.Popen(command, cwd=REPOSITORY, env=_told(law), stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, text=True)  # fmt: skip
    file = law / chapter
    before = file.read_text()
    try:
        assert server.stdout
        server.stdout.readline()
        address = f"http://127.0.0.1:{port}/{page}"
        _fetched(address)
        file.write_text(before.replace(" the ", " the very ", 1))
        start = time.perf_counter()
        while " the very " not in _fetched(address):
            time.sleep(0.01)
        return time.perf_counter() - start
    finally:
        file.write_text(before)
        server.terminate()
        server.wait()


def _fetched(address: str) -> str:
    with urllib.request.urlopen(address) as answer:
        text: str = answer.read().decode()
        return text


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def _told(law: Path) -> dict[str, str]:
    """Bytecode may be kept, as where the program is installed."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {
        **kept, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "0",
        "LAW_CONFIG": str(law / "build/mkdocs.generated.yml"), "LAW_PAGES": str(law / "build/docs"),
    }  # fmt: skip
