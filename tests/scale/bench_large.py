"""Prints what a law of the size of the Civil Code costs, beside a plain Material build.

`make bench-large TEXT=FILE`: the plain text of a large statute. It gets a second language made of
filler. The generator and MkDocs are run three times and the middle run is printed; every other
figure is one run. The plain build grows with the square of the pages in its navigation, so that it
is run at a quarter of the size, beside our own build of that quarter.

Nothing is deleted until the end, and two runs of this should be some minutes apart: ext4 passes
over what was deleted a short time ago, and to make fourteen thousand files where as many have just
gone takes three times as long.
"""

import itertools
import os
import re
import sys
import tempfile
from pathlib import Path

from tests.scale.measuring import (
    REPOSITORY,
    RUNS,
    Measured,
    html,
    measured,
    median,
    plain_material,
    seen_after,
)
from tests.scale.synthetic import add_english

PYTHON = sys.executable
_ARTICLE = re.compile(r"^第[一二三四五六七八九十百千]+条", re.M)


def main(text: Path) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        large, quarter = folder / "large", folder / "quarter"
        imported(text.read_text("utf-8-sig"), large)
        imported(_quarter(text.read_text("utf-8-sig")), quarter)
        print(f"{text.stem}, {os.cpu_count()} cores; each figure is one run of a whole process, "
              f"of generator and MkDocs the middle one of {RUNS}")  # fmt: skip
        few, small = build_this_law(folder / "small")
        pages, site = build_whole(large)
        page, chapter = "en/article-1/", "translations/en/chapters/01.yml"
        print(f"a word, saved and served    {seen_after(large, chapter, page):8.2f} s")
        each, at_large = small.seconds / few, site.seconds / pages
        print(f"a page of {few}: {each * 1000:.1f} ms; of the large law: {at_large * 1000:.1f} ms, "
              f"{at_large / each:.2f} times as much")  # fmt: skip
        build_quarter(quarter, folder, pages, site)


def imported(text: str, root: Path) -> None:
    """The statute as a source/ tree, with its second language."""
    root.mkdir()
    (root / "law.txt").write_text(text)
    command = (PYTHON, "-m", "generator", "import", root / "law.txt", "--root", root)
    measured(*command, "--adopted", "2000-01-01", "--in-force", "2000-01-01")
    add_english(root)


def build_whole(root: Path) -> tuple[int, Measured]:
    """Everything, step by step. Returns the number of pages, and what MkDocs took."""
    generator = median(lambda: built_anew(root))
    pdfs = measured(PYTHON, "-m", "tests.scale.print_pdfs", root)
    everything = measured(PYTHON, "-m", "generator", "build", "--root", root, law=root)
    files = [path for path in (root / "build").rglob("*") if path.is_file()]
    printed = sum(path.suffix == ".pdf" for path in files)
    sites = (root / f"site.{number}" for number in itertools.count(1))
    mkdocs = (PYTHON, "-m", "mkdocs", "build", "-q", "--strict", "-d")
    site = median(lambda: measured(*mkdocs, next(sites), law=root))
    made = root / "site.1"
    pages, size = html(made)
    finish = measured(PYTHON, "-m", "generator", "finish", made, "--root", root, law=root)
    print(f"generator, all but PDFs     {generator}  {len(files) - printed} files")
    print(f"{printed} PDFs, all anew          {pdfs}")
    print(f"generator, all of it        {everything}")
    print(f"MkDocs                      {site}  {pages} pages, {size:.0f} MB of HTML")
    print(f"finishing and verifying     {finish}")
    return pages, site


def built_anew(root: Path) -> Measured:
    """All but the PDFs, as if there had been no build. The last one is set aside, not deleted."""
    if (root / "build").exists():
        (root / "build").rename(Path(tempfile.mkdtemp(dir=root)) / "build")
    return measured(PYTHON, "-m", "tests.scale.all_but_pdfs", root)


def build_this_law(folder: Path) -> tuple[int, Measured]:
    """The small law, and Python's bytecode with it. Returns the number of pages, and what MkDocs
    took.
    """
    measured(PYTHON, "-m", "generator", "build")
    site = measured(PYTHON, "-m", "mkdocs", "build", "-q", "--strict", "-d", folder)
    return html(folder)[0], site


def build_quarter(root: Path, folder: Path, all_pages: int, whole: Measured) -> None:
    """Ours and Material's own, of the same Markdown, and what the latter would take for the whole."""
    measured(PYTHON, "-m", "generator", "build", "--root", root, law=root)
    ours = measured(
        PYTHON, "-m", "mkdocs", "build", "-q", "--strict", "-d", root / "site", law=root
    )
    config = plain_material(root, folder / "plain")
    plain = measured(
        PYTHON, "-m", "mkdocs", "build", "-q", "-d", folder / "plain/site", "-f", config
    )
    pages, _ = html(root / "site")
    plain_pages, size = html(folder / "plain/site")
    print(f"a quarter: MkDocs           {ours}  {pages} pages")
    print(f"a quarter: plain Material   {plain}  {plain_pages} pages, {size:.0f} MB of HTML, "
          f"{plain.seconds / ours.seconds:.0f} times as long")  # fmt: skip
    estimate = plain.seconds * (all_pages / pages) ** 2
    print(f"the whole, plain: not run; by the square of its pages about {estimate:.0f} s, "
          f"{estimate / whole.seconds:.0f} times as long as ours")  # fmt: skip


def _quarter(text: str) -> str:
    articles = list(_ARTICLE.finditer(text))
    return text[: articles[len(articles) // 4].start()]


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else REPOSITORY.parent / "shared/corpus/civil-code.txt")
