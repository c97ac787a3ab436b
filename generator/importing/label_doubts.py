"""What an editor is asked about a label: one with blanks in it, one out of place, one misread."""

import re

from generator.importing.labels import Opening
from generator.importing.lines import Line
from generator.model.levels import Level

_LIKE_LABEL = re.compile(r"[第笫苐弟][^，。；：、]{0,8}[条章节编](?=\s|$)|[（(][^）)]{1,3}[）)]")
"""第—条, 笫五条, （l）: how scanners misread labels."""

OTHER_LABEL = re.compile(
    r"[㈠-㈩①-⑳⑴-⒇]|[一二三四五六七八九十0-9０-９a-zA-Z]{1,3}[）)](?=.)|[一二三四五六七八九十]{1,3}、"
)
"""Labels of lists that the law does not count."""


def split_label(opening: Opening) -> str | None:
    """The doubt about a label with blanks in it; None about any other."""
    if opening.as_printed == "".join(opening.as_printed.split()):
        return None
    return f"“{opening.as_printed}” was read as {opening.label}"


def no_label(line: Line, opening: Opening | None, *, listed: bool) -> str | None:
    """The doubt about a label that opens nothing here, or about words that look like a label.
    `listed`: items stand in the paragraph before.
    """
    if opening and opening.level is Level.SUBITEM and not listed:
        return f"“{opening.label}” is the label of a subitem, and stands under no item"
    if opening:
        return f"“{opening.label}” does not follow what stands before"
    like = _LIKE_LABEL.match(line.text)
    return f"“{like[0].strip()}” is no label, but looks like one" if like else None
