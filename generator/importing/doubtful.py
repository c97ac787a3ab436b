"""Tells of words that were read as law, and may be a footnote, a table, a list or no law at all."""

import re
from collections.abc import Iterator, Sequence

from generator.importing.annex_labels import annex_called
from generator.importing.block import Block
from generator.importing.breaks import ended, is_heading_or_label
from generator.importing.labels import opening_of
from generator.importing.lines import Line
from generator.model.levels import Level

Doubts = Iterator[tuple[int, str]]
"""Each with the line of the text that it is about."""

_FOOTNOTE = re.compile(r"(?<=[^\s第])(?:\[\d{1,2}\]|〔\d{1,2}〕|[①-⑳])(?!项)")
_NOTE = re.compile(r"\[\d{1,2}\]|〔\d{1,2}〕")
_OTHER_LABEL = re.compile(
    r"[㈠-㈩①-⑳⑴-⒇]|[一二三四五六七八九十0-9０-９a-zA-Z]{1,3}[）)](?=.)|[一二三四五六七八九十]{1,3}、"
)
_COLUMNS = re.compile(r"\t|[ \u3000]{3,}|\|")
_FORCE = re.compile("起(?:施行|实施|执行|生效)")
_LAST_WORDS = re.compile("废止|失效|施行|实施|执行|生效|解释|为准|适用")
_MARKS = "：:、，。；"


def of_lines(lines: Sequence[Line]) -> Doubts:
    """The doubts about these lines of the text, which stand from the first article on to the annexes."""
    for before, line in zip([None, *lines], lines, strict=False):
        label = opening_of(line)
        words = line.text[len(label.as_printed) :].lstrip() if label else line.text
        begins = label or before is None or ended(before.dense) or is_heading_or_label(before)
        if name := annex_called(line):
            yield (
                line.number,
                f"this may begin an annex, and stands among the articles: {_shown(name)}",
            )
        elif begins and (match := _OTHER_LABEL.match(words)):
            doubt = f"“{match[0]}” is the label of a list or of a note, and was kept as words"
            yield line.number, f"{doubt}: {_shown(words)}"
        elif match := _NOTE.match(words):
            yield line.number, f"this may be the footnote {match[0]}, and no law: {_shown(words)}"
        if marks := [match[0] for match in _FOOTNOTE.finditer(words)]:
            yield line.number, f"“{'”, “'.join(marks)}” may be the mark of a footnote, or of a list"
        if label and words and words[0] in _MARKS:
            yield line.number, f"“{words[0]}” stands behind {label.label} and begins its text"
        if len(_cells(line)) > 1 and "\t" in line.whole:
            doubt = "tabs part the words of this line, as in a table, and were closed"
            yield line.number, f"{doubt}: {_shown(words)}"


def of_end(provisions: Sequence[Block]) -> Doubts:
    """The doubts about what stands behind the words with which the text enters into force."""
    articles = [block for top in provisions for block in top.walk() if block.level is Level.ARTICLE]
    paragraphs = articles[-1].children if articles else []
    ends = [i for i, block in enumerate(paragraphs) if _FORCE.search(block.text)]
    for block in paragraphs[ends[0] + 1 :] if ends else ():
        if not _LAST_WORDS.search(block.text):
            doubt = "this stands behind the end of the text: is it law?"
            yield block.line, f"{doubt} {_shown(block.text)}"


def refuse_two_wordings(lines: Sequence[Line]) -> None:
    """Raises ValueError where two wordings stand side by side, as in a table that compares them."""
    both = [line for line in lines if sum(map(_is_article, _cells(line))) > 1]
    if len(both) > 1:
        raise ValueError(
            f"line {both[0].number}: two wordings stand side by side: {both[0].text[:40]}. Keep one "
            "column, and delete the other"
        )


def _cells(line: Line) -> list[str]:
    """The cells of a row of a table; the label of an article is none."""
    cells = [cell.strip() for cell in _COLUMNS.split(line.whole) if cell.strip()]
    opening = opening_of(line)
    return cells[1:] if opening and cells[0] == opening.as_printed else cells


def _is_article(cell: str) -> bool:
    return re.match(r"第[零〇一二三四五六七八九十百0-9]{1,6}条", cell) is not None


def _shown(words: str) -> str:
    return f"“{words[:20]}”"
