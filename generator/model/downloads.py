"""The files that readers download: PDFs and EPUBs, with their addresses and sizes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from generator.model.addresses import division_path
from generator.model.edition import Edition
from generator.model.languages import View
from generator.model.levels import Level
from generator.model.output import PUBLISHED
from generator.model.provisions import Provision
from generator.model.regulation import Regulation


class Format(Enum):
    """The value is the extension of the file's name."""

    PDF = "pdf"
    EPUB = "epub"


@dataclass(frozen=True)
class Download:
    """One file. It holds one chapter, or without one the whole regulation. `size` is in bytes."""

    name: str
    view: View
    format: Format
    chapter: Provision | None
    size: int = 0

    @property
    def address(self) -> str:
        """Its address, relative to the site's root."""
        return f"downloads/{self.name}"

    @property
    def path(self) -> str:
        """Its path below build/."""
        return PUBLISHED + self.address


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
    """The address of the ZIP that holds the whole site, which is made after the site is built."""
    return f"downloads/{regulation.id}-site.zip"


def with_sizes(wanted: Iterable[Download], sizes: Mapping[str, int]) -> tuple[Download, ...]:
    """The downloads that were made, with their sizes. `sizes`: bytes by address."""
    return tuple(
        replace(download, size=sizes[download.address])
        for download in wanted
        if download.address in sizes
    )


def _short(chapter: Provision) -> str:
    """ch02; with the parts above it where the parts count their chapters anew."""
    if chapter.level is Level.CHAPTER and chapter.number and "__" not in chapter.eid:
        inserted = "".join(f"-{n}" for n in chapter.number.inserted)
        return f"ch{chapter.number.main:02}{inserted}"
    return division_path(chapter).rstrip("/")
