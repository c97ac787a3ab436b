"""Checks of a tree in which one file changes at a time: the others are not read again."""

import functools
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from generator.loaders import folder, yaml_file

_MANY = 400
"""Files. Ten thousand damaged ones would fill the memory."""


@contextmanager
def remembered() -> Iterator[None]:
    """While this lasts, the same bytes are parsed, and held against their shape, only once.

    Both are pure functions, so that nothing else is different.
    """
    kept = {}

    def shaped(file, shape, of=folder.shaped):
        key = (id(file), shape)
        if key not in kept:
            kept[key] = (
                file,
                of(file, shape),
            )  # the file is kept too, so that its id stays its own
        return kept[key][1]

    with (
        patch.object(yaml_file, "parse_yaml", functools.lru_cache(_MANY)(yaml_file.parse_yaml)),
        patch.object(folder, "shaped", shaped),
    ):
        yield
