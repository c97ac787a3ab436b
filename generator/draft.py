"""The pages of the site for the preview, each of which is made when it is asked for."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.analysis.pinyin import with_pinyin
from generator.build import check, publication_in
from generator.model.output import PUBLISHED, OutputFile
from generator.problems import Problem, stops_the_build
from generator.renderers import pages, search, tooltips
from generator.renderers.pages.page import Page, Renderer

_TAKEN_AWAY = ("downloads", "data")


@dataclass(frozen=True)
class Draft:
    """The site as source/ and translations/ have it now.

    `settings`: the content of files, `pages`: functions that make the content of a page; both by
    path below build/, and both empty where an error stops the build.
    """

    problems: list[Problem]
    settings: Mapping[str, bytes]
    pages: Mapping[str, Callable[[], bytes]]


def draft(root: Path) -> Draft:
    """Read and check everything, and make the files that pages need, but no page. Nothing is
    written.

    For the sizes of PDFs and data, those that the last build made are looked at.
    """
    outcome = check(root)
    if outcome.edition is None or stops_the_build(outcome.problems):
        return Draft(outcome.problems, {}, {})
    edition = with_pinyin(outcome.edition)
    sizes = _sizes(root / "build" / PUBLISHED)
    renderer = Renderer(edition)
    site = publication_in(os.environ).site
    made = [*search.render(edition), *tooltips.render(edition), *pages.settings(edition, sizes)]
    return Draft(
        outcome.problems,
        {file.path: file.content for file in made},
        {
            page.file: partial(_content, renderer.output, page)
            for page in pages.pages(edition, sizes, site)
        },
    )


def _content(output: Callable[[Page], OutputFile], page: Page) -> bytes:
    return output(page).content


def _sizes(folder: Path) -> dict[str, int]:
    return {
        path.relative_to(folder).as_posix(): path.stat().st_size
        for name in _TAKEN_AWAY
        for path in sorted((folder / name).rglob("*"))
        if path.is_file()
    }
