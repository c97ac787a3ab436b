"""Reads the labels of annexes: 附件一, 附表：, 附录A, and the marks of notes that stand behind a text."""

import re

from generator.importing.labels import opening_of
from generator.importing.lines import Line
from generator.model.numbering import from_chinese

_NUMERAL = "[零〇一二三四五六七八九十百0-9０-９]{1,6}"
ANNEX_LABEL = re.compile(
    rf"(附\s*(?:[件表录图注]\s*{_NUMERAL}|[件表录图注]|{_NUMERAL})?\s*[：:]|附\s*[件表录图]\s*{_NUMERAL}"
    rf"|附\s*[件表录图]\s*[A-Z](?![A-Za-z])|附\s*[件表录图]?(?=\s|$)|注\s*[：:]|[①＊*※])(.*)"
)
_WITHIN = re.compile(
    rf"(?:.*[。；”）)]\s*)?(附\s*[件表录图]\s*(?:{_NUMERAL}|[A-Z])?\s*(?:[：:][^。；]*|(?=$)))"
)
_NUMBERED = re.compile(rf"附[件表录图]?({_NUMERAL}|[A-Z])[：:]?")
NOTES = "①＊*※注"
"""The first characters of labels that are no annexes' own, but those of notes."""


def own_number(match: re.Match[str]) -> int | None:
    """The number in the label of an annex."""
    numbered = _NUMBERED.fullmatch("".join(match[1].split()))
    if numbered and numbered[1].isascii() and numbered[1].isalpha():
        return ord(numbered[1]) - ord("A") + 1
    return from_chinese(numbered[1]) if numbered else None


def annex_called(line: Line) -> str | None:
    """What seems to begin an annex on this line, be it behind a sentence; None if nothing does."""
    match = None if opening_of(line) and line.dense[0] == "附" else _WITHIN.fullmatch(line.text)
    return match[1] if match else None
