"""The last touch to the site that MkDocs built: fewer files, and what readers keep without a network.

A plain `mkdocs build` is whole without this; it has more files, no copy to carry, and nothing kept.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.finishing import carried, figures, joined, offline, policy
from generator.model.output import OutputFile
from generator.model.outputs import Count

Site = Mapping[str, bytes]
"""Each file's content under its path below the site."""


def finish(site: Site, counts: Callable[[], Iterable[Count]] = tuple) -> Iterator[OutputFile]:
    """The files that are new or changed. To finish a finished site changes nothing.

    `counts` returns what came of reading the site again. It is called after scripts are joined and
    policies written, which do not need it.
    """
    finished = dict(site)
    changed: dict[str, OutputFile] = {}

    def figure(site: Site) -> Iterator[OutputFile]:
        return figures.fill(site, counts())

    for touch in (joined.join, policy.protect, figure, carried.copies, offline.keep):
        changes = {file.path: file for file in touch(finished)}
        finished |= {path: file.content for path, file in changes.items()}
        changed |= changes
    yield from changed.values()
