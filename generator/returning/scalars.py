"""Texts as an editor of YAML would type them: short ones on the line, long ones wrapped under >-."""

import re
import textwrap

import yaml

_WIDTH = 100
_FRAGILE = re.compile(r"^ | $|  |[\t\n\v\f\r\x85\u2028\u2029]")
"""Blanks that folding would not bring back."""


def scalar(text: str, margin: str) -> str:
    """The text after `key: ` or `- `, whose line is indented by the margin."""
    line = yaml.safe_dump(text, allow_unicode=True, width=10**9).removesuffix("...\n").rstrip("\n")
    if len(margin) + len(line) < _WIDTH - 20 or " " not in text or _FRAGILE.search(text):
        return line
    wrapped = textwrap.wrap(
        text, _WIDTH - len(margin) - 2, break_long_words=False, break_on_hyphens=False
    )
    return "\n".join([">-", *(f"{margin}  {part}" for part in wrapped)])


def entry(margin: str, lines: str) -> str:
    """Lines that are indented by the margin and a blank more, as an entry of a list."""
    return f"{margin}- {lines.removeprefix(f'{margin}  ')}"
