"""The last touch to the site that MkDocs built: what lets readers keep it without a network.

A plain `mkdocs build` is whole without this; it only has no copy to carry and nothing kept offline.
"""

from collections.abc import Iterator, Mapping

from generator.finishing import carried, offline
from generator.model.output import OutputFile

Site = Mapping[str, bytes]
"""Each file's content under its path below the site."""


def finish(site: Site) -> Iterator[OutputFile]:
    """The files that are new or changed. To finish a finished site changes nothing."""
    finished = dict(site)
    for touch in (carried.copies, offline.keep):
        changes = list(touch(finished))
        finished |= {file.path: file.content for file in changes}
        yield from changes
