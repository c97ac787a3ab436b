"""Puts labels that are split over two lines, or share a line with a heading, at the start of a line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.importing.breaks import ended, is_heading_or_label
from generator.importing.labels import opening_of, opens_article
from generator.importing.lines import Line

_DIGITS = "[零〇○一二两三四五六七八九十百千0-9]"
_CUT_OFF = re.compile(rf"第{_DIGITS}{{0,8}}|[（(]{_DIGITS}{{0,3}}")
_WHOLE = re.compile(rf"第{_DIGITS}+(?:条|章|节|编|分编)|[（(]{_DIGITS}+[）)]")
_BEHIND_CLAUSE = re.compile(rf"(.*[：:；;。])\s?([（(]{_DIGITS}{{0,3}}[）)]?)")
_ITEM = re.compile(rf"[（(]{_DIGITS}{{1,3}}[）)](?![、，；。项至])(?=.)")
_CAPTIONED = re.compile(
    rf"第\s*{_DIGITS}+\s*条(?:之{_DIGITS}+)?\s?([（(](?!{_DIGITS}+[）)])[^（()）。；，]{{1,30}}[）)])(.*)"
)
"""第一条（目的和依据）: captions as Shanghai and other places print them, on a line of their own or not."""

_TOGETHER = re.compile(
    rf"(第\s*{_DIGITS}+\s*(?:分编|编|章|节)\s*[^。，；：、第]{{1,30}}?)\s*(第\s*{_DIGITS}+\s*条\s.*)"
)


def mended(lines: Sequence[Line]) -> tuple[list[Line], dict[int, str]]:
    """The lines with these labels mended, and what was done, by the number of the line."""
    doubts: dict[int, str] = {}
    done: list[Line] = []
    for line in _with_captions(lines, doubts):
        before = done[-1] if done else None
        if before and _is_cut_off(done) and _WHOLE.match(before.dense + line.dense):
            doubts[before.number] = (
                f"the label is split over two lines: “{before.text}”, “{line.text}”"
            )
            done[-1] = _joined(before, line)
        elif before and (match := _behind_clause(before, line)):
            doubts[line.number] = (
                f"its label begins on the line before: “{match[2]}”, “{line.text[:10]}”"
            )
            done[-1] = before.with_words(match[1], whole=before.whole)
            done.append(line.with_words(match[2] + line.text, whole=line.whole))
        elif match := _TOGETHER.fullmatch(line.text):
            doubts[line.number] = f"a heading and “{match[2][:6]}…” stand on one line"
            heading, article = match[1].strip(), match[2].strip()
            done += [line.with_words(heading), replace(line.with_words(article), gap=0)]
        else:
            done.append(line)
    return done, doubts


def _behind_clause(before: Line, line: Line) -> re.Match[str] | None:
    """The clause with which the line before ends, and the label of an item behind it, or the beginning
    of one, if the words of the item stand on this line.
    """
    match = _BEHIND_CLAUSE.fullmatch(before.text)
    whole = match and match[2][-1] in "）)"
    if not match or (whole and opening_of(line)) or not _ITEM.match(match[2] + line.dense):
        return None
    return match


def _with_captions(lines: Sequence[Line], doubts: dict[int, str]) -> Iterator[Line]:
    """The lines, each caption of an article in brackets together with the words of the article, which
    else would count as its second paragraph: if at least half of the articles have one.
    """
    articles = [i for i, line in enumerate(lines) if line.dense[0] == "第" and opens_article(line)]
    captioned = {i: match for i in articles if (match := _CAPTIONED.fullmatch(lines[i].text))}
    if len(captioned) < 2 or len(captioned) * 2 < len(articles):
        yield from lines
        return
    first, match = next(iter(captioned.items()))
    doubts[lines[first].number] = (
        f"behind the labels of {len(captioned)} articles stand captions in brackets, as “{match[1]}”: "
        "they were kept as the beginning of the text"
    )
    held: Line | None = None
    for i, line in enumerate(lines):
        if held and opening_of(line):
            yield held
            held = None
        whole = _joined(held, line) if held else line
        held = whole if i in captioned and not captioned[i][2] else None
        if not held:
            yield whole
    if held:
        yield held


def _is_cut_off(done: Sequence[Line]) -> bool:
    """Whether the last of the lines is the beginning of a label."""
    if not _CUT_OFF.fullmatch(done[-1].dense):
        return False
    above = done[-2] if len(done) > 1 else None
    return (
        above is None
        or ended(above.dense)
        or above.dense[-1] in "）)"
        or is_heading_or_label(above)
    )


def _joined(line: Line, other: Line) -> Line:
    """The two as one line, which ends where the second does."""
    chars, columns = max(line.chars, other.chars), max(line.columns, other.columns)
    return replace(
        line,
        text=line.text + other.text,
        dense=line.dense + other.dense,
        whole=line.whole + other.whole,
        chars=chars,
        columns=columns,
    )
