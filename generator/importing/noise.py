"""Leaves out what is no part of the law: page numbers, running titles, notices, Markdown."""

import re
from collections.abc import Collection
from dataclasses import replace

from generator.importing.breaks import ended, ends_sentence, is_heading_or_label
from generator.importing.captions import without_captions
from generator.importing.furniture import furniture_of
from generator.importing.lines import LeftOut, Line, Text
from generator.importing.notices import (
    begins_notice,
    goes_on,
    is_link,
    is_notice,
    may_be_notice,
    reads_as_law,
)
from generator.importing.title import head_end

LINK = "a link to a file"
_MARKDOWN = re.compile(r"^#{1,6}\s|^<!--.*-->$|\*\*")


def without_noise(text: Text) -> list[Line]:
    """The lines that may be law. What is left out is added to `text.left_out`, and what was kept in
    doubt to `text.doubts`.
    """
    kept: list[Line] = []
    text.lines = [plain for line in text.lines if (plain := _without_markdown(line, text))]
    begun = head_end(text.lines)
    furniture = furniture_of(text.lines, begun)
    notices = _notices(text, begun, furniture)
    furniture |= {i: LINK for i, line in enumerate(text.lines) if i >= begun and is_link(line)}
    page_top = False
    for i, line in enumerate(text.lines):
        why = "a notice of a third party" if i in notices else furniture.get(i)
        if why:
            text.left_out.append(LeftOut(line.number, line.text, why))
            if why == LINK:
                doubt = "the text had a file here whose words are not in it: are they an annex?"
                text.doubts.append((line.number, f"{doubt} “{line.text[:40]}”"))
            page_top = True
            continue
        kept.append(replace(line, page_top=True) if page_top else line)
        page_top = False
    return without_captions(kept, text)


def _notices(text: Text, begun: int, furniture: Collection[int]) -> set[int]:
    """The indexes of the lines that are notices. A line that may be one, or law, is one only behind a
    whole sentence, a heading or another notice, and if it is no sentence itself; else it is kept,
    and told in `text.doubts`.
    """
    notices: set[int] = set()
    unfinished, before = False, None
    for i, line in enumerate(text.lines):
        if i in furniture:
            continue
        notice = is_notice(line, above=i < begun) or (unfinished and goes_on(line))
        if not notice and i >= begun and may_be_notice(line):
            outside = i - 1 in notices or before is None or _is_closed(before)
            notice = outside and not reads_as_law(line) and not ends_sentence(line.dense)
            if not notice:
                doubt = "this reads like a notice of a third party, and was kept"
                text.doubts.append((line.number, f"{doubt}: “{line.text[:20]}”"))
        unfinished = notice and (unfinished or begins_notice(line)) and not ended(line.dense)
        if notice:
            notices.add(i)
        else:
            before = line
    return notices


def _is_closed(line: Line) -> bool:
    """Whether no sentence goes on behind this line."""
    return ends_sentence(line.dense) or is_heading_or_label(line)


def _without_markdown(line: Line, text: Text) -> Line | None:
    """The line without marks of Markdown; None if nothing else is in it."""
    marks = [match[0].strip() for match in _MARKDOWN.finditer(line.text)]
    if not marks:
        return line
    text.left_out += [LeftOut(line.number, mark, "a mark of Markdown") for mark in marks]
    words, whole = (_MARKDOWN.sub("", form).strip() for form in (line.text, line.whole))
    return line.with_words(words, whole=whole) if words else None
