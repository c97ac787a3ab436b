"""Prints how long the generator, the PDFs and MkDocs take, beside a plain Material build.

`make bench`. The plain build has the same Markdown, Material's defaults and every page in its nav.
"""

import os
import statistics
import sys
import tempfile
from pathlib import Path

from tests.scale.measuring import (
    REPOSITORY,
    RUNS,
    html,
    measured,
    median,
    plain_material,
    seen_after,
)

PYTHON = sys.executable


def main() -> None:
    """Print the table."""
    generator = median(lambda: measured(PYTHON, "-m", "generator", "build"))
    pdfs = median(lambda: measured(PYTHON, "-m", "tests.scale.print_pdfs", REPOSITORY))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        mkdocs = (PYTHON, "-m", "mkdocs", "build", "-q", "-d")
        ours = median(lambda: measured(*mkdocs, folder / "ours"))
        finish = measured(PYTHON, "-m", "generator", "finish", folder / "ours")
        config = plain_material(REPOSITORY, folder)
        plain = median(lambda: measured(*mkdocs, folder / "plain", "-f", config))
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
