"""What a text of any file may not hold: characters that nobody sees, or takes for others."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.model.look_alikes import looks_like
from generator.problems import Severity

_INVISIBLE = {"Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"}
_BLANKS = " \u3000\n"
"""Whether these may stand in the law's own text is asked by the checks."""

CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
"""YAML refuses most of these, and takes the others for the end of a line."""

_MIXED = re.compile("(?=[0-9A-Za-z\uff10-\uff5a]*[0-9A-Za-z])[0-9A-Za-z\uff10-\uff5a]+")
"""Letters and figures that stand together, one of them plain."""


@dataclass(frozen=True)
class Fault:
    """One character, why it is a fault, and what to do."""

    char: str
    why: str
    cure: str
    code: str = "character"
    severity: Severity = Severity.ERROR

    @property
    def told(self) -> str:
        """The fault with the character's name."""
        return f"the text holds {self.why} ({named(self.char)})"


def faults(
    text: str, *, pattern: bool = False, gazette: bool = False, table: bool = False
) -> Iterator[Fault]:
    """Each faulty character once. A regular expression may hold any quotation mark. Some gazettes
    print all letters and figures in full width; beside a plain one that is a slip there too. In a
    line of a table a tab parts two columns.
    """
    mixed = set("".join(_MIXED.findall(text)))
    for char in dict.fromkeys(text):
        printed_so = gazette and "\uff10" <= char <= "\uff5a" and char not in mixed
        if not printed_so and not (table and char == "\t") and (fault := _fault(char)):
            yield fault
    if not pattern:
        yield from _quotation(text)


def named(char: str) -> str:
    """U+2F49 KANGXI RADICAL MOON."""
    return f"U+{ord(char):04X} {unicodedata.name(char, 'no name')}"


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
