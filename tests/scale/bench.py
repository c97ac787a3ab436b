"""Prints how long the generator, the PDFs and MkDocs take, beside a plain Material build.

`make bench`. The plain build has the same Markdown, Material's defaults and every page in its nav.
"""

import os
import statistics
import sys
import tempfile
from pathlib import Path

from tests.scale.measuring import REPOSITORY, Measured, html, measured, plain_material, seen_after

RUNS = 3
PYTHON = sys.executable


def median(*command: object) -> Measured:
    """Of several runs, the one in the middle."""
    return sorted((measured(*command) for _ in range(RUNS)), key=lambda one: one.seconds)[RUNS // 2]


def main() -> None:
    """Print the table."""
    generator = median(PYTHON, "-m", "generator", "build")
    pdfs = median(PYTHON, "-m", "tests.scale.print_pdfs", REPOSITORY)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours = median(PYTHON, "-m", "mkdocs", "build", "-q", "-d", folder / "ours")
        finish = measured(PYTHON, "-m", "generator", "finish", folder / "ours")
        plain = median(PYTHON, "-m", "mkdocs", "build", "-q", "-d", folder / "plain",
                       "-f", plain_material(REPOSITORY, folder))  # fmt: skip
        pages, size = html(folder / "ours")
        plain_pages, plain_size = html(folder / "plain")
    chapter, page = "translations/en/chapters/01.yml", "en/article-1/"
    edited = statistics.median(seen_after(REPOSITORY, chapter, page) for _ in range(RUNS))
    print(f"median of {RUNS} runs, {os.cpu_count()} cores, {pages} pages")
    print(f"generator, PDFs kept        {generator}")
    print(f"PDFs, all anew              {pdfs}")
    print(f"MkDocs, this site           {ours}  {size:6.1f} MB of HTML")
    print(f"finishing and verifying     {finish}")
    print(f"a word, saved and served    {edited:8.2f} s")
    print(f"MkDocs, plain, {plain_pages} pages   {plain}  {plain_size:6.1f} MB of HTML")


if __name__ == "__main__":
    main()
