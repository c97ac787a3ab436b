"""Writes texts as an editor of YAML would: short ones in the line, long ones wrapped under >-."""

import re
import textwrap

import yaml

_WIDTH = 100
_FRAGILE = re.compile(r"^ | $|  |[\t\n\v\f\r\x85\u2028\u2029]")
"""Blanks that would be lost if the text were wrapped under >-."""


def scalar(text: str, margin: str) -> str:
    """The scalar to be written after `key: ` or `- `, in a line that is indented by the margin."""
    line = yaml.safe_dump(text, allow_unicode=True, width=10**9).removesuffix("...\n").rstrip("\n")
    if len(margin) + len(line) < _WIDTH - 20 or " " not in text or _FRAGILE.search(text):
        return line
    wrapped = textwrap.wrap(
        text, _WIDTH - len(margin) - 2, break_long_words=False, break_on_hyphens=False
    )
    return "\n".join([">-", *(f"{margin}  {part}" for part in wrapped)])


def entry(margin: str, lines: str) -> str:
    """Lines that are indented by the margin and two blanks more, as an entry of a list."""
    return f"{margin}- {lines.removeprefix(f'{margin}  ')}"
