"""Leaves out what publishers put behind the labels of articles: captions, and marks."""

import re
from collections.abc import Sequence

from generator.importing.labels import opening_of
from generator.importing.lines import LeftOut, Line, Text
from generator.model.levels import Level
from generator.model.numbering import Number

_ARTICLE = "第[^第条]{1,12}条(?:之[一二三四五六七八九十]+)?"
_CAPTION = re.compile(rf"({_ARTICLE})\s*(【[^】]{{1,40}}】|\[[^\]]{{1,40}}\]|〔[^〕]{{1,40}}〕)")
"""A publisher's caption behind the label of an article; the law has none."""

_MARK = re.compile(rf"({_ARTICLE})\s?([：:、])(?!\s?第)")
"""A mark behind the label: 第一条：为了…. A citation goes on with another label."""

CAPTION, MARK = "a publisher's caption", "a mark behind the label of an article"
BEHIND_LABELS = (CAPTION, MARK)
"""The reasons for which these are left out. The articles of a form in an annex keep theirs."""


def without_captions(lines: Sequence[Line], text: Text) -> list[Line]:
    """The lines without captions, and without the marks that stand behind most labels. What is left
    out is added to `text.left_out`.
    """
    marked = _marked(lines)
    kept = []
    for i, line in enumerate(lines):
        pattern, why = (_MARK, MARK) if i in marked else (_CAPTION, CAPTION)
        match = pattern.match(line.text)
        if not match:
            kept.append(line)
            continue
        text.left_out.append(LeftOut(line.number, match[2], why))
        words = f"{match[1]} {line.text[match.end() :].lstrip()}".rstrip()
        kept.append(line.with_words(words, whole=line.whole))
    return kept


def _marked(lines: Sequence[Line]) -> set[int]:
    """The indexes of the articles with a mark behind the label, if most have one. Only those that
    count on: a line may also begin with a citation.
    """
    articles = [
        (i, opening.number)
        for i, line in enumerate(lines)
        if (opening := opening_of(line)) and opening.level is Level.ARTICLE and opening.number
    ]
    marked: set[int] = set()
    before: Number | None = None
    for i, number in articles:
        if _MARK.match(lines[i].text) and (before is None or number.follows(before)):
            marked.add(i)
            before = number
    return marked if len(marked) > 1 and len(marked) * 2 > len(articles) else set()
