"""Prints how long the generator and MkDocs take, apart, beside a plain Material build.

`make bench`. The plain build has the same Markdown, Material's defaults and every page in its nav.
"""

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]
RUNS = 3
QUIET = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}


def seconds(*command: str) -> float:
    """The median wall time of a whole process."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run(command, cwd=ROOT, check=True, env=QUIET, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)  # fmt: skip
        times.append(time.perf_counter() - start)
    return statistics.median(times)


PRINT_ALL = """
import resource, time
from pathlib import Path
from generator.build import check
from generator.model.kept import Kept
from generator.model.publication import Publication
from generator.renderers import pdf
edition = check(Path()).edition
start = time.perf_counter()
files = sum(file.path.endswith(".pdf") for file in pdf.render(edition, Publication(), Kept()))
print(files, time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def pdfs() -> tuple[int, float, float]:
    """How many PDFs, the seconds that all of them take, made anew, and the peak memory in MB."""
    done = subprocess.run([sys.executable, "-c", PRINT_ALL], cwd=ROOT, check=True,
                          capture_output=True, text=True)  # fmt: skip
    count, taken, memory = done.stdout.split()
    return int(count), float(taken), float(memory)


def plain_config(folder: Path) -> Path:
    """A plain Material site of the same pages, all of them in the nav."""
    docs = ROOT / "build" / "docs"
    shutil.copytree(docs, folder / "docs")
    for path in (folder / "docs" / "a").glob("*.md"):  # they need a template of ours
        path.unlink()
    config = folder / "mkdocs.yml"
    settings = {"site_name": "plain", "theme": {"name": "material"},
                "plugins": ["search"], "markdown_extensions": ["attr_list"]}  # fmt: skip
    config.write_text(yaml.safe_dump(settings))
    return config


def main() -> None:
    """Print the table."""
    python = sys.executable
    generator = seconds(python, "-m", "generator", "build")
    pages = len(list((ROOT / "build" / "docs").rglob("*.md")))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        site = seconds(python, "-m", "mkdocs", "build", "-q", "-d", str(folder / "site"))
        size = sum(p.stat().st_size for p in (folder / "site").rglob("*.html"))
        config = plain_config(folder)
        plain = seconds(python, "-m", "mkdocs", "build", "-q", "-f", str(config))
        plain_size = sum(p.stat().st_size for p in (folder / "site").rglob("*.html"))
    count, taken, memory = pdfs()
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"median of {RUNS} runs, {os.cpu_count()} cores, {pages} pages")
    print(f"generator              {generator:6.2f} s")
    print(f"{count} PDFs, all anew     {taken:6.2f} s  {memory:6.0f} MB at most")
    print(f"MkDocs, this site      {site:6.2f} s  {size / 1e6:6.1f} MB of HTML")
    print(f"MkDocs, plain Material {plain:6.2f} s  {plain_size / 1e6:6.1f} MB of HTML")
    print(f"peak memory of any one {peak:6.0f} MB")


if __name__ == "__main__":
    main()
