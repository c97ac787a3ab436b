"""The last touch to the site that MkDocs built: fewer files, and what readers keep without a network.

A plain `mkdocs build` is whole without this; it has more files, no copy to carry, and nothing kept.
"""

from collections.abc import Iterator, Mapping

from generator.finishing import carried, joined, offline
from generator.model.output import OutputFile

Site = Mapping[str, bytes]
"""Each file's content under its path below the site."""


def finish(site: Site) -> Iterator[OutputFile]:
    """The files that are new or changed. To finish a finished site changes nothing."""
    finished = dict(site)
    for touch in (joined.join, carried.copies, offline.keep):
        changes = list(touch(finished))
        finished |= {file.path: file.content for file in changes}
        yield from changes
