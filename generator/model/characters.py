"""Single characters: their names, and which of them only look like others."""

import re
import unicodedata

_LOOK_ALIKES = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\uff10-\uff5a\U0002f800-\U0002fa1f]")
"""Kangxi radicals, compatibility ideographs, full-width digits and letters."""


def looks_like(char: str) -> str | None:
    """The letter, figure or ideograph that is meant, if this character only looks like it."""
    if not _LOOK_ALIKES.match(char):
        return None
    plain = unicodedata.normalize("NFKC", char)
    return plain if plain != char and plain.isalnum() else None


def name_of(char: str) -> str:
    """Code point and Unicode name: U+2F49 KANGXI RADICAL MOON."""
    return f"U+{ord(char):04X} {unicodedata.name(char, 'no name')}"
