"""The titles of other instruments in a text, which are set in italics."""

import re
from collections.abc import Iterator
from functools import cache


@cache
def any_of(titles: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern that matches each of the titles, the longest first; without titles, nothing."""
    longest_first = sorted(titles, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)) or "(?!)")


def split_at_titles(text: str, titles: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it is one of the titles."""
    end = 0
    for title in any_of(titles).finditer(text):
        if title.start() > end:
            yield text[end : title.start()], False
        yield title[0], True
        end = title.end()
    if end < len(text):
        yield text[end:], False
