"""Characters that no text of any file may hold: invisible ones, and look-alikes of others."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.model.characters import looks_like, name_of
from generator.problems import Severity

_INVISIBLE = {"Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"}
_BLANKS = " \u3000\n"
"""Whether a text may hold these is asked by checks/characters.py."""

CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
"""YAML refuses most of these, and takes the others for the end of a line."""

_MIXED = re.compile("(?=[0-9A-Za-z\uff10-\uff5a]*[0-9A-Za-z])[0-9A-Za-z\uff10-\uff5a]+")
"""Letters and figures that stand together, one of them plain."""


@dataclass(frozen=True)
class Fault:
    """A faulty character, what is wrong with it, and the cure."""

    char: str
    why: str
    cure: str
    code: str = "character"
    severity: Severity = Severity.ERROR

    @property
    def message(self) -> str:
        """What a finding says of it."""
        return f"the text holds {self.why} ({name_of(self.char)})"


def faults(
    text: str, *, pattern: bool = False, gazette: bool = False, table: bool = False
) -> Iterator[Fault]:
    """The faulty characters of a text, each once.

    `pattern`: the text is a regular expression, which may hold any quotation mark. `gazette`: it is
    the law's own, where full-width letters and figures are allowed (some gazettes print all of them
    so) unless a plain one stands beside them. `table`: it is a line of a table, where a tab is
    allowed.
    """
    mixed = set("".join(_MIXED.findall(text)))
    for char in dict.fromkeys(text):
        printed_so = gazette and "\uff10" <= char <= "\uff5a" and char not in mixed
        if not printed_so and not (table and char == "\t") and (fault := _fault(char)):
            yield fault
    if not pattern:
        yield from _quotation(text)


@cache
def _fault(char: str) -> Fault | None:
    category = unicodedata.category(char)
    if char == "\t":
        return Fault(char, "a tab", "Type spaces in its place")
    if (category in _INVISIBLE and char not in _BLANKS) or char == "\ufffd":
        return Fault(char, "a character that cannot be seen", "Delete it")
    if category == "Zs" and char not in _BLANKS:
        return Fault(char, "a space of another kind", "Type a plain space, or none")
    if plain := looks_like(char):
        return Fault(char, f"a look-alike of {plain}", f"Type {plain}")
    return None


def _quotation(text: str) -> Iterator[Fault]:
    """Warnings only: the gazette itself may have printed them so."""
    for mark in "\"'":
        if mark in text:
            yield Fault(
                mark,
                "a straight quotation mark",
                "Type “ and ”, or ’ for an apostrophe",
                "quotation",
                Severity.WARNING,
            )
    opened, closed = text.count("“"), text.count("”")
    if opened != closed:
        yield Fault(
            "“" if opened > closed else "”",
            "a quotation mark without its other half",
            "Type both “ and ”",
            "quotation",
            Severity.WARNING,
        )
