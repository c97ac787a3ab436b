"""Tells of words that were read as law, and may be a footnote, a table, a list or no law at all."""

import re
from collections.abc import Iterator, Sequence

from generator.importing.annex_labels import annex_called
from generator.importing.block import Block
from generator.importing.breaks import ended, is_heading_or_label
from generator.importing.label_doubts import OTHER_LABEL
from generator.importing.labels import opening_of
from generator.importing.lines import Line

Doubts = Iterator[tuple[int, str]]
"""Each with the line of the text that it is about."""

_FOOTNOTE = re.compile(r"(?<=[^\s第])(?:\[\d{1,2}\]|〔\d{1,2}〕|[①-⑳]|(?<![m米])[¹²³⁴-⁹]+)(?!项)")
_NOTE = re.compile(r"\[\d{1,2}\]|〔\d{1,2}〕")
_COLUMNS = re.compile(r"\t|[ \u3000]{3,}|\|")
_ARTICLE = re.compile(r"第[零〇一二三四五六七八九十百0-9]{1,6}条")
_FORCE = re.compile("起(?:施行|实施|执行|生效)")
_LAST_WORDS = re.compile(
    r"(?!编者按|编后|抄[送报]|关于|[（(注])"
    r".*(?:废止|失效|为准|解释|有效期.*|起(?:施行|实施|执行|生效)|(?:参照|按照|依照|适用).{2,40})。"
)
"""What may follow the words with which a text enters into force."""

_MARKS = "：:、，。；"


def of_lines(lines: Sequence[Line]) -> Doubts:
    """The doubts about these lines of the text, which stand from the first article on to the annexes."""
    for before, line in zip([None, *lines], lines, strict=False):
        for doubt in (*_of_beginning(line, before), *_of_words(line)):
            yield line.number, doubt


def _of_beginning(line: Line, before: Line | None) -> Iterator[str]:
    """What the line may begin, or go on with, other than words of the law."""
    label, words = opening_of(line), _words(line)
    begins = label or before is None or ended(before.dense) or is_heading_or_label(before)
    if name := annex_called(line):
        yield f"this may begin an annex, and stands among the articles: {_shown(name)}"
    elif begins and (match := OTHER_LABEL.match(words)):
        doubt = f"“{match[0]}” is the label of a list or of a note, and was kept as words"
        yield f"{doubt}: {_shown(words)}"
    elif match := _NOTE.match(words):
        yield f"this may be the footnote {match[0]}, and no law: {_shown(words)}"
    elif label and words and words[0] in _MARKS:
        yield f"“{words[0]}” stands behind {label.label} and begins its text"


def _of_words(line: Line) -> Iterator[str]:
    """What stands within the line, and may be no words of the law."""
    words = _words(line)
    if marks := [match[0] for match in _FOOTNOTE.finditer(words)]:
        yield f"“{'”, “'.join(marks)}” may be the mark of a footnote, or of a list"
    label = opening_of(line)
    cells = _cells(line)
    of_law = "\t" not in line.whole and (ended(line.dense) or is_heading_or_label(line))
    if len(cells) > (2 if label and cells[0] == label.as_printed else 1) and not of_law:
        doubt = "the words of this line are parted as in a table, and were joined"
        yield f"{doubt}: {_shown(words)}"


def _words(line: Line) -> str:
    """The words of the line, behind its label if it has one."""
    label = opening_of(line)
    return line.text[len(label.as_printed) :].lstrip() if label else line.text


def of_end(last: Block) -> Doubts:
    """The doubts about what stands in the last article behind the words with which the text enters into
    force.
    """
    ends = [i for i, block in enumerate(last.children) if _FORCE.search(block.text)]
    for block in last.children[ends[0] + 1 :] if ends else ():
        if not _LAST_WORDS.fullmatch(block.text):
            doubt = "this stands behind the end of the text: is it law?"
            yield block.line, f"{doubt} {_shown(block.text)}"


def refuse_two_wordings(lines: Sequence[Line]) -> None:
    """Raises ValueError where two wordings stand side by side, as in a table that compares them."""
    both = [line for line in lines if _has_two_wordings(line)]
    if len(both) > 1:
        raise ValueError(
            f"line {both[0].number}: two wordings stand side by side: {both[0].text[:40]}. Keep one "
            "column, and delete the other"
        )


def _cells(line: Line) -> list[str]:
    """What tabs, strokes and wide blanks part on the line, as the columns of a table."""
    return [cell.strip() for cell in _COLUMNS.split(line.whole) if cell.strip()]


def _has_two_wordings(line: Line) -> bool:
    """Whether two cells begin with an article. Wide blanks may also part two that were glued."""
    labels = [match[0] for cell in _cells(line) if (match := _ARTICLE.match(cell))]
    return len(labels) > (len(set(labels)) if set("\t|").isdisjoint(line.whole) else 1)


def _shown(words: str) -> str:
    return f"“{words[:20]}”"
