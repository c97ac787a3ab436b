"""Characters that are not the ones that they look like."""

import re
import unicodedata

_LOOK_ALIKES = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\uff10-\uff5a\U0002f800-\U0002fa1f]")
"""Kangxi radicals, compatibility ideographs, full-width digits and letters."""


def looks_like(char: str) -> str | None:
    """The character that is meant, where this one only looks like it."""
    if not _LOOK_ALIKES.match(char):
        return None
    plain = unicodedata.normalize("NFKC", char)
    return plain if plain != char and plain.isalnum() else None
