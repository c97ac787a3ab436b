"""The last touch to the site that MkDocs built: fewer files, and what readers keep without a network.

A plain `mkdocs build` is whole without this; it has more files, no copy to carry, and nothing kept.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from generator.finishing import carried, figures, joined, offline, policy
from generator.model.output import OutputFile
from generator.model.outputs import Count

Site = Mapping[str, bytes]
"""Each file's content under its path below the site."""


def finish(site: Site, counts: Iterable[Count] = ()) -> Iterator[OutputFile]:
    """The files that are new or changed. To finish a finished site changes nothing.

    `counts`: what came of reading the site again.
    """
    finished = dict(site)
    figure = partial(figures.fill, counts=tuple(counts))
    for touch in (joined.join, policy.protect, figure, carried.copies, offline.keep):
        changes = list(touch(finished))
        finished |= {file.path: file.content for file in changes}
        yield from changes
