"""Puts labels that are split over two lines, or share a line with a heading, on lines of their own."""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.importing.breaks import ended, is_heading_or_label
from generator.importing.lines import Line

_DIGITS = "[零〇○一二两三四五六七八九十百千0-9]"
_CUT_OFF = re.compile(rf"第{_DIGITS}{{0,8}}|[（(]{_DIGITS}{{0,3}}")
_WHOLE = re.compile(rf"第{_DIGITS}+(?:条|章|节|编|分编)|[（(]{_DIGITS}+[）)]")
_TOGETHER = re.compile(
    rf"(第\s*{_DIGITS}+\s*(?:分编|编|章|节)\s*[^。，；：、第]{{1,30}}?)\s*(第\s*{_DIGITS}+\s*条\s.*)"
)


def mended(lines: Sequence[Line]) -> tuple[list[Line], dict[int, str]]:
    """The lines with these labels mended, and what was done, by the number of the line."""
    doubts: dict[int, str] = {}
    done: list[Line] = []
    for line in lines:
        before = done[-1] if done else None
        if before and _is_cut_off(done) and _WHOLE.match(before.dense + line.dense):
            doubts[before.number] = (
                f"the label is split over two lines: “{before.text}”, “{line.text}”"
            )
            done[-1] = _joined(before, line)
        elif match := _TOGETHER.fullmatch(line.text):
            doubts[line.number] = f"a heading and “{match[2][:6]}…” stand on one line"
            heading, article = match[1].strip(), match[2].strip()
            done += [line.with_words(heading), replace(line.with_words(article), gap=0)]
        else:
            done.append(line)
    return done, doubts


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
    chars, columns = max(line.chars, other.chars), max(line.columns, other.columns)
    return replace(
        line,
        text=line.text + other.text,
        dense=line.dense + other.dense,
        whole=line.whole + other.whole,
        chars=chars,
        columns=columns,
    )
