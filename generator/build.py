"""The recipe: load, check, render, write."""

import gc
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from generator.analysis.consistency import consistency
from generator.analysis.pinyin import with_pinyin
from generator.analysis.terms import term_uses
from generator.aside import aside
from generator.checks import CHECKS
from generator.loaders.edition import load_edition
from generator.model.edition import Edition
from generator.model.kept import LEDGER, Kept
from generator.model.output import OutputFile, sizes
from generator.model.publication import DEFAULT_SITE, NoAddress, Publication
from generator.problems import Problem, in_reading_order, stops_the_build
from generator.renderers import (
    akn,
    citations,
    data,
    epub,
    exchange,
    feed,
    llms,
    pages,
    pdf,
    search,
    tooltips,
)
from generator.renderers.bundle import bundle
from generator.writing import Written, staged

_DATE = re.compile("[0-9]{1,11}")
_SITE = re.compile(r"https?://[^\s/?#]+(/[^\s?#]*)?")

RENDERERS: tuple[Callable[[Edition], Iterator[OutputFile]], ...] = (
    search.render,
    akn.render,
    data.render,
    exchange.render,
    tooltips.render,
)

Done = TypeVar("Done")
Put = Callable[[Iterable[OutputFile]], Done]


@dataclass(frozen=True)
class Outcome:
    """The result of a run. `edition`: None where the law could not be read. `written`: None where
    nothing was written.
    """

    edition: Edition | None
    problems: list[Problem]
    written: Written | None = None


def check(root: Path) -> Outcome:
    """Read and check everything under the root, and write nothing."""
    edition, problems = load_edition(root)
    if edition is not None:
        edition = replace(edition, uses=term_uses(edition), consistency=consistency(edition))
        problems += [problem for ask in CHECKS for problem in ask(edition)]
    return Outcome(edition, in_reading_order(problems))


def build(root: Path) -> Outcome:
    """Check everything, then make build/. Where there is an error, the last build stays.

    Raises NoAddress where SITE_URL is none, OSError where build/ cannot be written.
    """
    folder = root / "build"
    with _uncollected():
        outcome = check(root)
        if outcome.edition is None or stops_the_build(outcome.problems):
            return outcome
        with staged(folder) as staging:
            parts = rendered(outcome.edition, folder, staging.put)
            return replace(outcome, written=staging.take_place(parts))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without garbage collection, which finds next to nothing and takes a tenth of a build's time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def rendered(edition: Edition, last: Path, put: Put[Done]) -> list[Done]:
    """Make every file of build/, in several processes at once. Each gives what it made to `put`,
    whose answers are returned. PDFs in `last`, the folder of the last build, may be taken over.
    """
    edition = with_pinyin(edition)
    publication, kept = publication_in(os.environ), _kept(last)
    with (
        aside(lambda: put(pages.render_articles(edition))) as articles,
        aside(lambda: put(citations.render(edition, publication))) as references,
        aside(lambda: list(epub.render(edition, publication))) as books,
    ):
        files = list(pdf.render(edition, publication, kept))
        files += [file for render in RENDERERS for file in render(edition)]
        files.append(bundle(files))
        files += books()
        files += pages.render(edition, sizes(files), publication.site)
        for publish in (feed.render, llms.render):
            files += publish(edition, publication)
        return [put(files), articles(), references()]


def publication_in(environment: Mapping[str, str]) -> Publication:
    """The publication that SITE_URL and SOURCE_DATE_EPOCH describe; the latter counts if it is a
    date.

    Raises NoAddress where SITE_URL is not the address of a site.
    """
    site = environment.get("SITE_URL") or DEFAULT_SITE
    if not _SITE.fullmatch(site):
        raise NoAddress(
            f"SITE_URL={site}: is no address of a site. Write it with http:// or "
            "https://, as https://law.example/"
        )
    made = environment.get("SOURCE_DATE_EPOCH", "")
    return Publication(site.rstrip("/") + "/", int(made) if _DATE.fullmatch(made) else None)


def _kept(folder: Path) -> Kept:
    """The files of the last build in its folder; none where their record cannot be read."""
    try:
        ledger = json.loads((folder / LEDGER).read_bytes())
        rows = {path: (str(inputs), str(digest)) for path, (inputs, digest) in ledger.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return Kept()

    def read(path: str) -> bytes | None:
        file = folder / path
        return file.read_bytes() if file.is_file() else None

    return Kept(rows, read)
