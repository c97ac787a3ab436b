"""Fills in the table of the fidelity page: what came of reading the built site again."""

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.model.output import OutputFile
from generator.model.outputs import Count

_TABLE = re.compile(r'<table class="fidelity" hidden(?:="")?>')
_CELL = re.compile(r'(<td data-count="(\w+) (\w+)">)[^<]*(</td>)')


def fill(site: Mapping[str, bytes], counts: Iterable[Count]) -> Iterator[OutputFile]:
    """The pages with the table, shown and filled. Nothing where nothing was counted."""
    told = {count.output.value: count for count in counts}
    for path, content in site.items():
        if told and path.endswith(".html") and b'class="fidelity" hidden' in content:
            page = _TABLE.sub('<table class="fidelity">', content.decode())
            page = _CELL.sub(
                lambda cell: f"{cell[1]}{getattr(told[cell[2]], cell[3]):,}{cell[4]}", page
            )
            yield OutputFile(path, page.encode())
