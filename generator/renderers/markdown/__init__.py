"""Markdown versions of the pages, for programs that read no HTML.

Its paths are those of the finished site: MkDocs would make pages of these files.
"""

from collections.abc import Iterator

from generator.model.edition import Edition
from generator.model.output import OutputFile
from generator.renderers.markdown import editorial, law


def render(edition: Edition) -> Iterator[OutputFile]:
    """For each view the pages of the law, then those of its history and of what editors add."""
    for view in edition.views:
        yield from law.files(edition, view)
        yield from editorial.files(edition, view)
