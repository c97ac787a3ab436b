"""Finds the titles of other instruments in a text, which print sets in italics."""

import re
from collections.abc import Iterator


def split_at_titles(text: str, titles: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it is such a title."""
    if not titles:
        yield text, False
        return
    pattern = "|".join(re.escape(title) for title in sorted(titles, key=len, reverse=True))
    for i, part in enumerate(re.split(f"({pattern})", text)):
        if part:
            yield part, i % 2 == 1
