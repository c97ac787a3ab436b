"""Makes the id of a statute from the name of its file."""

import re

LONGEST = 80


def id_of(name: str) -> str:
    """The name in small letters, figures and hyphens, Chinese in pinyin: min-fa-dian for 民法典. Empty
    where nothing in the name can be written so.
    """
    if not name.isascii():
        from pypinyin import lazy_pinyin  # noqa: PLC0415 - its dictionary is large

        name = "-".join(lazy_pinyin(name))
    return re.sub(r"[^a-z0-9]+", "-", name.lower())[:LONGEST].strip("-")
