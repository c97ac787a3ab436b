"""The files that readers take away: their names, and how large they have become."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from generator.model.addresses import division_path
from generator.model.edition import Edition
from generator.model.languages import View
from generator.model.levels import Level
from generator.model.provisions import Provision
from generator.model.regulation import Regulation


class Format(Enum):
    """The value is the end of the file's name."""

    PDF = "pdf"
    EPUB = "epub"


@dataclass(frozen=True)
class Download:
    """One file; without a chapter it holds the whole regulation."""

    name: str
    view: View
    format: Format
    chapter: Provision | None
    size: int = 0

    @property
    def address(self) -> str:
        """Below the site."""
        return f"downloads/{self.name}"

    @property
    def path(self) -> str:
        """Below build/, where MkDocs finds what it copies into the site."""
        return f"docs/{self.address}"


def downloads(edition: Edition) -> tuple[Download, ...]:
    """All files, by view; the whole regulation first."""
    name = edition.regulation.id
    files: list[Download] = []
    for view in edition.views:
        files += [Download(f"{name}-{view.id}.pdf", view, Format.PDF, None)]
        files += [Download(f"{name}-{view.id}.epub", view, Format.EPUB, None)]
        files += [
            Download(f"{name}-{_short(chapter)}-{view.id}.pdf", view, Format.PDF, chapter)
            for chapter in edition.law.chapters
        ]
    return tuple(files)


def site_copy(regulation: Regulation) -> str:
    """Below the site: the whole site in one file, made once the site is built."""
    return f"downloads/{regulation.id}-site.zip"


def with_sizes(wanted: Iterable[Download], sizes: Mapping[str, int]) -> tuple[Download, ...]:
    """The downloads that were made, each with the bytes of its file. `sizes`: by address."""
    return tuple(
        replace(download, size=sizes[download.address])
        for download in wanted
        if download.address in sizes
    )


def _short(chapter: Provision) -> str:
    """ch02; where chapters are counted anew in each part, the whole way down to it."""
    if chapter.level is Level.CHAPTER and chapter.number and "__" not in chapter.eid:
        inserted = "".join(f"-{n}" for n in chapter.number.inserted)
        return f"ch{chapter.number.main:02}{inserted}"
    return division_path(chapter).rstrip("/")
